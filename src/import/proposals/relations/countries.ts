import { patternOf } from '../../../core/pattern.js';

/** Places that language names: the French names of countries, and the adjectives that are made of continents and seas. */

let ending: RegExp | null = null;

/** « … du Liban », « … d’Albanie »: the name of a country at the end of a name. */
export function countryAtEnd(name: string): string | null {
  return (ending ??= patternOf(`\\s(?:du|de la|de l[’']|des|d[’']|de)\\s?(${alternatives()})$`, 'iu')).exec(name)?.[1] ?? null;
}

function alternatives(): string {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((one, _, letters) => letters.flatMap((two) => names.of(one + two) ?? []));
  return (
    all
      // « Institut de France »: a national body of the coalition’s own country, which says nothing.
      .filter((name) => name.length > 3 && name !== 'France')
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('|')
  );
}

const ADJECTIVES: readonly (readonly [RegExp, readonly string[]])[] = [
  [patternOf(/(?<![\p{L}])euro-?m[ée]diterran[ée]en/iu), ['Europe', 'Méditerranée']],
  [patternOf(/(?<![\p{L}-])europ[ée]en/iu), ['Europe']],
  [patternOf(/(?<![\p{L}-])m[ée]diterran[ée]en/iu), ['Méditerranée']],
  [patternOf(/(?<![\p{L}-])africain/iu), ['Afrique']],
  [patternOf(/(?<![\p{L}-])asiatique/iu), ['Asie']],
];

/** « projet européen »: the places that an adjective of a name says. */
export function placeOfAdjective(name: string): readonly string[] {
  return ADJECTIVES.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}
