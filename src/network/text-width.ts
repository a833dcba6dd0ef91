/**
 * The width of a text when the font is not known: an upper bound, so that labels that do not overlap here overlap on no screen.
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

/** The width of a character that is in no list above: more than any of the usual scripts needs. */
const UNKNOWN_WIDTH = 1.1;
/** Bold letters are at most this many times wider. */
const BOLD_FACTOR = 1.16;

const widths = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/** An upper bound of the width of a text, in the unit of the font size. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? (/^[\p{M}\p{Cf}\p{Cc}]$/u.test(character) ? 0 : UNKNOWN_WIDTH);
  return ems * fontSize * (bold ? BOLD_FACTOR : 1);
}

/** The name of a node as it is drawn: one or two lines. */
export interface Label {
  readonly lines: readonly string[];
  /** The width of the widest line. */
  readonly width: number;
  /** Whether only the beginning of the name is drawn. */
  readonly isCut: boolean;
}

export interface LabelStyle {
  readonly fontSize: number;
  readonly bold?: boolean;
  /** A name up to this width stays on one line. */
  readonly maxSingleLine: number;
  /** The widest line of a name that is cut. */
  readonly maxWidth: number;
  /** The widest line of a name that is shown whole. */
  readonly maxWholeWidth: number;
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Sets a name on one or two lines of nearly the same width; what does not fit is cut with an ellipsis. */
export function wrapLabel(name: string, style: LabelStyle): Label {
  const measure = (line: string): number => textWidth(line, style.fontSize, style.bold);
  const parts = partsOf(name);
  const whole = parts.join('').trim();
  if (measure(whole) <= style.maxSingleLine) return toLabel([whole], measure, false);
  const split = splitEvenly(parts, measure);
  if (split && measure(split[0]) <= style.maxWholeWidth && measure(split[1]) <= style.maxWholeWidth) return toLabel(split, measure, false);
  const first = fillLine(parts, style.maxWidth, measure);
  const second = fillLine(first.rest, style.maxWidth, measure, true);
  return toLabel(
    [first.line, second.line].filter((line) => line !== ''),
    measure,
    second.rest.length > 0 || second.isCut,
  );
}

function toLabel(lines: readonly string[], measure: (line: string) => number, isCut: boolean): Label {
  return { lines, width: Math.max(0, ...lines.map(measure)), isCut };
}

/** The parts between which a line may break: after spaces, hyphens and slashes, but not after the space inside quotation marks. */
function partsOf(name: string): string[] {
  const clean = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return clean.match(/(?:[«“(] )?[^\s\-/–]*(?:[-/–]|(?: [»”:;!?]+)+ ?| |[^\S ]|$)/gu)?.filter((part) => part !== '') ?? [];
}

function splitEvenly(parts: readonly string[], measure: (line: string) => number): [string, string] | null {
  let best: [string, string] | null = null;
  let smallest = Infinity;
  for (let at = 1; at < parts.length; at += 1) {
    const split: [string, string] = [parts.slice(0, at).join('').trim(), parts.slice(at).join('').trim()];
    const widest = Math.max(measure(split[0]), measure(split[1]));
    if (split[0] !== '' && split[1] !== '' && widest < smallest) {
      best = split;
      smallest = widest;
    }
  }
  return best;
}

interface FilledLine {
  readonly line: string;
  readonly rest: readonly string[];
  readonly isCut: boolean;
}

/** As many parts as a line holds; the last line ends with an ellipsis when more would follow. A part too long for any line is broken. */
function fillLine(parts: readonly string[], maxWidth: number, measure: (line: string) => number, last = false): FilledLine {
  const whole = parts.join('').trim();
  if (measure(whole) <= maxWidth) return { line: whole, rest: [], isCut: false };
  const available = last ? maxWidth - measure('…') : maxWidth;
  let taken = 0;
  let line = '';
  while (taken < parts.length && measure((line + (parts[taken] ?? '')).trim()) <= available) {
    line += parts[taken] ?? '';
    taken += 1;
  }
  if (taken > 0 && !(last && taken === 1 && measure(line) < available / 2)) {
    return { line: last ? `${line.trim().replace(/[\s,;:–-]+$/u, '')}…` : line.trim(), rest: last ? [] : parts.slice(taken), isCut: last };
  }
  return breakWord(parts.slice(taken), line, available, measure, last);
}

function breakWord(
  parts: readonly string[],
  before: string,
  available: number,
  measure: (line: string) => number,
  last: boolean,
): FilledLine {
  const letters = [...graphemes.segment(parts[0] ?? '')].map(({ segment }) => segment);
  let line = before;
  let taken = 0;
  while (taken < letters.length && measure(line + (letters[taken] ?? '')) <= available) {
    line += letters[taken] ?? '';
    taken += 1;
  }
  const rest = [letters.slice(taken).join(''), ...parts.slice(1)].filter((part) => part !== '');
  return { line: last ? `${line.trim()}…` : line.trim(), rest: last ? [] : rest, isCut: last };
}
