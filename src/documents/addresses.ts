/** What in a text is no prose: addresses, names of files, identifiers. A name or a date inside one names nothing. */

const WORD_START = String.raw`(?<![\p{L}\p{N}_.-])`;
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+`,
    // « bat_id »; « _so_ » is a word that Markdown stresses.
    String.raw`${WORD_START}_*[\p{L}\p{N}.-]+_[\p{L}\p{N}][\p{L}\p{N}_.-]*`,
    String.raw`${WORD_START}[\p{L}\p{N}.-]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|md|csv|json|geojson|xml|ya?ml|html?|zip|png|jpe?g|svg|gpkg|shp)(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);
/** « oree.example/berges »: a host is written small, so that « réunion.ADEME/BRGM », which lacks a space, is none. */
const HOST_AND_PATH = new RegExp(String.raw`${WORD_START}(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/[^\s«»()]+`, 'gu');

/** What every address, file name and identifier has in it: few words have, and only these are looked at closely. */
const MAY_BE_ADDRESS = /[@_]|:\/\/|\.\S/;

/** A text without what is no prose, at the same offsets. */
export function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, (word) => (MAY_BE_ADDRESS.test(word) ? word.replace(ADDRESS, blank).replace(HOST_AND_PATH, blank) : word));
}

function blank(address: string): string {
  return '\u0000'.repeat(address.length);
}
