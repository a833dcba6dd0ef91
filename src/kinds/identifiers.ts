import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../core/enums.js';
import { UrlScalar } from '../core/scalars.js';
import { type Message, show } from '../errors.js';
import type { EntityKind } from './list.js';

/** Identifiers that registers outside the base gave to an entity: docs/decisions/0015-own-check-digits.md. */

export const IdentifierScheme = defineEnum('IdentifierScheme', 'The register that an identifier is of.', {
  SIREN: ['SIREN', 'SIREN', 'The French register of businesses and associations (INSEE): nine digits, the last of them a check digit.'],
  RNA: ['RNA', 'RNA', 'The French national register of associations: W and nine digits.'],
  ISNI: ['ISNI', 'ISNI', 'International Standard Name Identifier (ISO 27729): sixteen digits, the last of them a check digit or X.'],
  ORCID: [
    'ORCID',
    'ORCID',
    'Open Researcher and Contributor ID: sixteen digits in groups of four, the last a check digit or X. Of people only.',
  ],
  WIKIDATA: ['Wikidata', 'Wikidata', 'The item of Wikidata: Q and a number.'],
  VIAF: ['VIAF', 'VIAF', 'The cluster of the Virtual International Authority File: a number.'],
});
export type IdentifierScheme = keyof typeof IdentifierScheme;

/** An identifier as it is stored: its value in the form in which its register writes it, without spaces. */
export interface StoredIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

@ObjectType({ description: 'An identifier of an entity in a register outside the base. A value: it has no id of its own.' })
export class Identifier implements StoredIdentifier {
  @Field(() => IdentifierScheme, { description: 'The register.' })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: 'As the register writes it, without spaces; an ORCID has its hyphens.' })
  value!: string;

  @Field(() => UrlScalar, { description: 'Its page in the register.' })
  url!: string;
}

interface Scheme {
  /** What it looks like once white space is folded away. */
  readonly form: RegExp;
  readonly formInWords: Message;
  /** The last character that the others ask for. */
  readonly checkCharacter?: (value: string) => string;
  readonly url: (value: string) => string;
  /** The kinds that can have one; any by default. */
  readonly kinds?: readonly EntityKind[];
}

const BODIES: readonly EntityKind[] = ['ORGANIZATION', 'GOVERNMENT_BODY'];

const SCHEMES: Readonly<Record<IdentifierScheme, Scheme>> = {
  SIREN: {
    form: /^\d{9}$/,
    formInWords: { fr: 'neuf chiffres', en: 'nine digits' },
    checkCharacter: luhnDigit,
    url: (value) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${value}`,
    kinds: BODIES,
  },
  RNA: {
    // Departments of Corsica: W2A…, W2B….
    form: /^W(?:\d{2}|2[AB])\d{7}$/,
    formInWords: { fr: 'W suivi de neuf chiffres', en: 'W and nine digits' },
    url: (value) => `https://annuaire-entreprises.data.gouv.fr/rechercher?terme=${value}`,
    kinds: BODIES,
  },
  ISNI: {
    form: /^\d{15}[\dX]$/,
    formInWords: { fr: 'seize chiffres, dont le dernier peut être X', en: 'sixteen digits, of which the last can be X' },
    checkCharacter: mod11_2,
    url: (value) => `https://isni.org/isni/${value}`,
  },
  ORCID: {
    form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    formInWords: {
      fr: 'quatre groupes de quatre chiffres, dont le dernier peut être X',
      en: 'four groups of four digits, of which the last can be X',
    },
    checkCharacter: mod11_2,
    url: (value) => `https://orcid.org/${value}`,
    kinds: ['PERSON'],
  },
  WIKIDATA: {
    form: /^Q[1-9]\d{0,11}$/,
    formInWords: { fr: 'Q suivi d’un nombre', en: 'Q and a number' },
    url: (value) => `https://www.wikidata.org/wiki/${value}`,
  },
  VIAF: {
    form: /^[1-9]\d{0,21}$/,
    formInWords: { fr: 'un nombre', en: 'a number' },
    url: (value) => `https://viaf.org/viaf/${value}`,
  },
};

/** The value as it is stored. White space is folded away, letters are capitals; groups that ISNI and ORCID are written in make no difference. */
export function foldIdentifier({ scheme, value }: StoredIdentifier): string {
  const folded = value.replace(/\s+/gu, '').toUpperCase();
  if (scheme !== 'ISNI' && scheme !== 'ORCID') return folded;
  const digits = folded.replaceAll('-', '');
  return scheme === 'ORCID' ? digits.replace(/(.{4})(?=.)/g, '$1-') : digits;
}

/** What is wrong with an identifier, or null. */
export function identifierError(identifier: StoredIdentifier): Message | null {
  const { form, formInWords, checkCharacter } = SCHEMES[identifier.scheme];
  const name = {
    fr: `« ${show(identifier.value)} » n’est pas un ${identifier.scheme}`,
    en: `"${show(identifier.value)}" is no ${identifier.scheme}`,
  };
  const value = foldIdentifier(identifier);
  if (!form.test(value)) return { fr: `${name.fr} (attendu : ${formInWords.fr})`, en: `${name.en} (expected: ${formInWords.en})` };
  const expected = checkCharacter?.(value.replaceAll('-', ''));
  if (expected === undefined || value.endsWith(expected)) return null;
  return {
    fr: `${name.fr} : un caractère est faux ; d’après les autres, le dernier serait ${expected}, pas ${value.slice(-1)}`,
    en: `${name.en}: a character is wrong; by the others, the last would be ${expected}, not ${value.slice(-1)}`,
  };
}

/** The kinds that can have an identifier of a scheme; null where all can. */
export function kindsIdentifiedBy(scheme: IdentifierScheme): readonly EntityKind[] | null {
  return SCHEMES[scheme].kinds ?? null;
}

/** An identifier as it is served. */
export function servedIdentifier({ scheme, value }: StoredIdentifier): Identifier {
  return Object.assign(new Identifier(), { scheme, value, url: SCHEMES[scheme].url(value) });
}

/** The ways in which people write an identifier to look for it: as it is stored, and in groups or without. */
export function writtenForms({ scheme, value }: StoredIdentifier): readonly string[] {
  switch (scheme) {
    case 'SIREN':
      return [value, value.replace(/(.{3})(?=.)/g, '$1 ')];
    case 'ISNI':
      return [value, value.replace(/(.{4})(?=.)/g, '$1 ')];
    case 'ORCID':
      return [value, value.replaceAll('-', '')];
    case 'RNA':
    case 'WIKIDATA':
    case 'VIAF':
      return [value];
  }
}

/** The check digit of Luhn (ISO/IEC 7812-1, annex B) for the digits before the last. */
function luhnDigit(value: string): string {
  const sum = [...value.slice(0, -1)].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? 2 * Number(digit) : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** The check character of ISO/IEC 7064, MOD 11-2, for the digits before the last: X stands for ten. */
function mod11_2(value: string): string {
  const total = [...value.slice(0, -1)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}
