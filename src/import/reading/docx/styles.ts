import { readXml } from './xml.js';

/** What a paragraph style says that matters to a reader. */
interface Style {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numbering: string | null;
  numberingLevel: number | null;
  bold: boolean | null;
  halfPoints: number | null;
}

/** A style with what it inherits. */
export interface ResolvedStyle {
  /** 1 for the highest headings, or null for a style of text. */
  readonly heading: number | null;
  /** Whether it is for lines of a table of contents. */
  readonly contents: boolean;
  readonly numbering: string | null;
  readonly numberingLevel: number;
  readonly bold: boolean;
  /** In points; 0 where nothing says. */
  readonly size: number;
}

/** Styles may be based on each other in a ring in a damaged document. */
const MOST_PARENTS = 20;

export class Styles {
  private readonly byId = new Map<string, Style>();
  private defaultId: string | null = null;
  private defaultHalfPoints = 0;

  constructor(xml: string | undefined, depth: number) {
    if (xml !== undefined) this.read(xml, depth);
  }

  resolve(id: string | null): ResolvedStyle {
    const chain = this.chain(id ?? this.defaultId);
    const first = <T>(pick: (style: Style) => T | null): T | null => chain.map(pick).find((value) => value !== null) ?? null;
    const outline = first(({ outline: level }) => level);
    return {
      heading: outline !== null && outline < 9 ? outline + 1 : first(({ name }) => headingLevel(name)),
      contents: chain.some(({ name }) => /^toc \d|^tm ?\d/i.test(name)),
      numbering: first(({ numbering }) => numbering),
      numberingLevel: first(({ numberingLevel }) => numberingLevel) ?? 0,
      bold: first(({ bold }) => bold) ?? false,
      size: (first(({ halfPoints }) => halfPoints) ?? this.defaultHalfPoints) / 2,
    };
  }

  private chain(id: string | null): Style[] {
    const chain: Style[] = [];
    for (let next = id; next !== null && chain.length < MOST_PARENTS;) {
      const style = this.byId.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }

  private read(xml: string, depth: number): void {
    let style: Style | null = null;
    let inDefaults = false;
    readXml(xml, depth, {
      open: (name, attribute) => {
        const value = attribute('val');
        if (name === 'docDefaults') inDefaults = true;
        else if (name === 'sz' && inDefaults) this.defaultHalfPoints = Number(value) || 0;
        else if (name === 'style') {
          style = { name: '', basedOn: null, outline: null, numbering: null, numberingLevel: null, bold: null, halfPoints: null };
          const id = attribute('styleId') ?? '';
          if (attribute('type') === 'paragraph' && attribute('default') !== undefined) this.defaultId = id;
          this.byId.set(id, style);
        } else if (style) applyToStyle(style, name, value);
      },
      close: (name) => {
        if (name === 'style') style = null;
        if (name === 'docDefaults') inDefaults = false;
      },
      text: () => undefined,
    });
  }
}

function applyToStyle(style: Style, name: string, value: string | undefined): void {
  if (name === 'name') style.name = value ?? '';
  else if (name === 'basedOn') style.basedOn = value ?? null;
  else if (name === 'outlineLvl') style.outline = Number(value);
  else if (name === 'numId') style.numbering = value ?? null;
  else if (name === 'ilvl') style.numberingLevel = listLevel(value);
  else if (name === 'b') style.bold = isOn(value);
  else if (name === 'sz') style.halfPoints = Number(value) || null;
}

/** The level of a list: Word has nine, from 0. */
export function listLevel(value: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 8);
}

/** A property that is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function headingLevel(name: string): number | null {
  if (/^(?:title|titre)$/i.test(name)) return 1;
  const level = /^(?:heading|titre|überschrift) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}
