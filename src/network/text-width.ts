/**
 * How wide a text can be when nobody knows the font: an upper bound, so that what is laid out here stays apart on every screen.
 * The widths are those of DejaVu Sans, the widest of the usual interface fonts, rounded up to a twentieth of an em.
 */

const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [0.3, "'IJijlÌÍÎÏìíîïĨĩĪīĬĭĮįİıĴĵĺļł"],
  [0.35, ' ,./:;\\|\u00A0\u202F¦·‘’'],
  [0.4, '()-[]ftľţťŧſ‹›\u2010\u2011'],
  [0.45, '!r¡²³¹ŕŗř'],
  [0.5, '"*_`§¨ª¯°´¸º–'],
  [0.55, '?csz¿çćĉċčśŝşšźżž“”'],
  [0.6, 'FLkvxyýÿķĸĹĻĽĿŁŷ•'],
  [0.65, '$0123456789EPSTYabdeghnopqu{}¢£¤¥«µ¶»ÈÉÊËÝÞßàáâãäåèéêëðñòóôõöøùúûüþāăąďđĒēĔĕĖėĘęĚěĝğġģĥńņňŋōŏőŚŜŞŠŢŤŦũūŭůűųŶŸ€'],
  [0.7, 'ABCKRVXZÀÁÂÃÄÅÇĀĂĄĆĈĊČħĶŔŖŘŹŻŽ'],
  [0.75, 'NUÑÙÚÛÜŃŅŇŊŨŪŬŮŰŲ'],
  [0.8, '&DGHOQÐÒÓÔÕÖØĎĐĜĞĠĢĤŌŎŐ'],
  [0.85, '#+<=>^w~¬±×÷ŵ'],
  [0.95, 'MĦ'],
  [1.05, '%@Wm©®¼½¾ÆæŴ—…œ'],
  [1.1, 'Œ'],
];

/** Of a letter that is in no list above: wider than any of the usual scripts needs. */
const UNKNOWN = 1.1;
/** Bold letters are at most this much wider. */
const BOLD = 1.16;

const widths = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/** An upper bound of the width of a text, in the unit of the font size. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? (/^[\p{M}\p{Cf}\p{Cc}]$/u.test(character) ? 0 : UNKNOWN);
  return ems * fontSize * (bold ? BOLD : 1);
}

/** The name of a node as it is drawn: one or two lines. */
export interface Label {
  readonly lines: readonly string[];
  /** The width of the widest line. */
  readonly width: number;
  /** Whether the name goes on beyond what is drawn. */
  readonly cut: boolean;
}

export interface LabelStyle {
  readonly fontSize: number;
  readonly bold?: boolean;
  /** A name up to this width stays on one line. */
  readonly oneLine: number;
  /** A name that is cut has no wider line. */
  readonly most: number;
  /** A name that fits whole may have lines of this width. */
  readonly whole: number;
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Sets a name on one or two lines of nearly the same width; what does not fit is cut with an ellipsis. */
export function wrapLabel(name: string, style: LabelStyle): Label {
  const measure = (line: string): number => textWidth(line, style.fontSize, style.bold);
  const parts = partsOf(name);
  const whole = parts.join('').trim();
  if (measure(whole) <= style.oneLine) return made([whole], measure, false);
  const even = evenSplit(parts, measure);
  if (even && measure(even[0]) <= style.whole && measure(even[1]) <= style.whole) return made(even, measure, false);
  const first = fill(parts, style.most, measure);
  const second = fill(first.rest, style.most, measure, true);
  return made(
    [first.line, second.line].filter((line) => line !== ''),
    measure,
    second.rest.length > 0 || second.cut,
  );
}

function made(lines: readonly string[], measure: (line: string) => number, cut: boolean): Label {
  return { lines, width: Math.max(0, ...lines.map(measure)), cut };
}

/** The pieces between which a line may end: after spaces, hyphens and slashes, but not inside quotation marks' spaces. */
function partsOf(name: string): string[] {
  const clean = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return clean.match(/(?:[«“(] )?[^\s\-/–]*(?:[-/–]|(?: [»”:;!?]+)+ ?| |[^\S ]|$)/gu)?.filter((part) => part !== '') ?? [];
}

function evenSplit(parts: readonly string[], measure: (line: string) => number): [string, string] | null {
  let best: [string, string] | null = null;
  let least = Infinity;
  for (let at = 1; at < parts.length; at += 1) {
    const split: [string, string] = [parts.slice(0, at).join('').trim(), parts.slice(at).join('').trim()];
    const widest = Math.max(measure(split[0]), measure(split[1]));
    if (split[0] !== '' && split[1] !== '' && widest < least) {
      best = split;
      least = widest;
    }
  }
  return best;
}

interface Filled {
  readonly line: string;
  readonly rest: readonly string[];
  readonly cut: boolean;
}

/** As many parts as a line holds; the last line ends with an ellipsis when more would follow. A part too long for any line is broken. */
function fill(parts: readonly string[], most: number, measure: (line: string) => number, last = false): Filled {
  const whole = parts.join('').trim();
  if (measure(whole) <= most) return { line: whole, rest: [], cut: false };
  const room = last ? most - measure('…') : most;
  let taken = 0;
  let line = '';
  while (taken < parts.length && measure((line + (parts[taken] ?? '')).trim()) <= room) {
    line += parts[taken] ?? '';
    taken += 1;
  }
  if (taken > 0 && !(last && taken === 1 && measure(line) < room / 2)) {
    return { line: last ? `${line.trim().replace(/[\s,;:–-]+$/u, '')}…` : line.trim(), rest: last ? [] : parts.slice(taken), cut: last };
  }
  return broken(parts.slice(taken), line, room, measure, last);
}

function broken(parts: readonly string[], before: string, room: number, measure: (line: string) => number, last: boolean): Filled {
  const letters = [...graphemes.segment(parts[0] ?? '')].map(({ segment }) => segment);
  let line = before;
  let taken = 0;
  while (taken < letters.length && measure(line + (letters[taken] ?? '')) <= room) {
    line += letters[taken] ?? '';
    taken += 1;
  }
  const rest = [letters.slice(taken).join(''), ...parts.slice(1)].filter((part) => part !== '');
  return { line: last ? `${line.trim()}…` : line.trim(), rest: last ? [] : rest, cut: last };
}
