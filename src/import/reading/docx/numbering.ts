import { readXml } from './xml.js';

interface Level {
  format: string;
  /** « %1.%2) »: each percent sign and digit stands for the count of that level. */
  pattern: string;
  start: number;
}

/** The numbers that Word prints before paragraphs and does not keep in their text. One object counts through one document. */
export class Numbering {
  private readonly levelsOf = new Map<string, Level[]>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(xml: string | undefined, depth: number) {
    if (xml !== undefined) this.read(xml, depth);
  }

  /** The marker of the next paragraph of a list; « • » for any bullet, null where none is printed. */
  next(numbering: string, level: number): string | null {
    const abstract = this.abstractOf.get(numbering);
    const levels = abstract === undefined ? undefined : this.levelsOf.get(abstract);
    const own = levels?.[level];
    if (abstract === undefined || !levels || !own || own.format === 'none') return null;
    if (own.format === 'bullet') return '•';
    const counts = this.counts.get(abstract) ?? [];
    this.counts.set(abstract, counts);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    const count = counts[level];
    counts[level] = count === undefined ? own.start : count + 1;
    counts.length = level + 1;
    const marker = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return printed(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
    });
    return marker.trim() || null;
  }

  private read(xml: string, depth: number): void {
    let levels: Level[] = [];
    let level: Level | null = null;
    let numbering: string | null = null;
    readXml(xml, depth, {
      open: (name, attribute) => {
        const value = attribute('val') ?? '';
        if (name === 'abstractNum') this.levelsOf.set(attribute('abstractNumId') ?? '', (levels = []));
        else if (name === 'num') numbering = attribute('numId') ?? '';
        else if (name === 'abstractNumId' && numbering !== null) this.abstractOf.set(numbering, value);
        else if (name === 'lvl' && numbering === null) {
          level = { format: 'decimal', pattern: '', start: 1 };
          const at = Number(attribute('ilvl'));
          if (at >= 0 && at < 9) levels[at] = level;
        } else if (level && name === 'numFmt') level.format = value;
        else if (level && name === 'lvlText') level.pattern = value;
        else if (level && name === 'start') level.start = Number(value) || 0;
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        if (name === 'num') numbering = null;
      },
      text: () => undefined,
    });
  }
}

function printed(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperLetter') return letter(count);
  if (format === 'lowerLetter') return letter(count).toLowerCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 399) return String(count);
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** A…Z, then AA, BB…, as Word counts. */
function letter(count: number): string {
  if (count < 1 || count > 26 * 8) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}
