/** Hyphens at the end of a line: most in French minutes are of the word (« compte-/rendu »), some were put in to break it (« lo-/cale »). */

export type Join = 'SPACE' | 'KEEP_HYPHEN' | 'DROP_HYPHEN';

const ENDS_WITH_HYPHEN = /([\p{L}\p{M}\d]+)[-\u2010\u2011]$/u;
const BEGINS_WITH_WORD = /^[«"“(]?([\p{L}\p{M}\d]+)/u;
/** What follows a hyphen in French. */
const AFTER = new Set(
  'ci là il ils elle elles on je tu nous vous ce moi toi lui leur y en le la les même mêmes dire à au aux de des du d t né née nés vis delà dessus dessous'.split(
    ' ',
  ),
);
/** What stands before a hyphen in French: compounds that minutes are full of. */
const BEFORE = new Set(
  (
    'compte comptes rendez procès chef vice ex non sous demi mi semi quasi avant après contre porte mot week grand grands petit saint sainte celui celle ceux celles lui ' +
    'peut est dit a y nord sud franco socio médico psycho juridico politico inter au par là jusque haut bas court long main pot prime garde aide vingt trente quarante ' +
    'cinquante soixante quatre dix cent quelques bien mal arrière plus savoir laissez ouï gens vis tête face côte état libre sans entre micro co pré post anti auto'
  ).split(' '),
);

/** The words of a text, as what a broken word is compared with. */
export class KnownWords {
  private readonly words = new Set<string>();

  constructor(text: string) {
    // The two parts of a broken word are no words that the text knows.
    const whole = text.replace(/[\p{L}\p{M}\d]+[-\u2010\u2011\u00AD][^\S\n\r]*[\n\r]\s*[\p{L}\p{M}\d]+/gu, ' ');
    for (const [word] of whole.matchAll(/[\p{L}\p{M}\d]+(?:[-\u2010\u2011][\p{L}\p{M}\d]+)*/gu)) this.words.add(plain(word));
  }

  has(word: string): boolean {
    return this.words.has(plain(word));
  }
}

/** How two lines of one paragraph are joined. */
export function joinLines(before: string, after: string, known: () => KnownWords): Join {
  if (before.endsWith('\u00AD')) return 'DROP_HYPHEN';
  const first = ENDS_WITH_HYPHEN.exec(before)?.[1];
  const lastToken = /\S+$/u.exec(before)?.[0] ?? '';
  if (/^(?:https?:\/\/|www\.)/iu.test(lastToken) && /[-/_=?&%.]$/u.test(lastToken) && /^\S*[\w/]/u.test(after)) return 'KEEP_HYPHEN';
  const second = BEGINS_WITH_WORD.exec(after)?.[1];
  if (first === undefined || second === undefined) return 'SPACE';
  if (!/^\p{Ll}/u.test(second) || /\d/u.test(first) || lastToken.slice(0, -1).includes('-')) return 'KEEP_HYPHEN';
  if (known().has(`${first}-${second}`) && !known().has(first + second)) return 'KEEP_HYPHEN';
  if (known().has(first + second)) return 'DROP_HYPHEN';
  if (AFTER.has(second.toLowerCase()) || BEFORE.has(plain(first))) return 'KEEP_HYPHEN';
  return known().has(first) && known().has(second) ? 'KEEP_HYPHEN' : 'DROP_HYPHEN';
}

function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010\u2011]/gu, '-');
}
