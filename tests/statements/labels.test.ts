import { expect, it } from 'vitest';
import { labelOf } from '../../src/core/enums.js';
import { Certainty } from '../../src/core/certainty.js';
import { Modality } from '../../src/core/modality.js';
import { Status } from '../../src/core/status.js';
import type { Message } from '../../src/errors.js';
import { type EntityKind, kindClass, KINDS } from '../../src/kinds/index.js';
import { definitionOf, type KindClass } from '../../src/kinds/kind.js';
import { RELATION_TYPES, relationLabels, relationTypeOf } from '../../src/statements/vocabulary.js';
import { ROWS } from '../../src/statements/vocabulary-table.js';
import { isCited, joinFrench } from '../../src/web/names-in-sentences.js';
import { quoted } from '../../src/web/i18n.js';
import { statusLabel } from '../../src/web/components/badges.js';

/**
 * Every label of the vocabulary as a sentence, under a masculine, a feminine and a plural name. A person reads labels.md once and approves
 * it; whoever changes a label writes it again (`npx vitest run tests/statements -u`) and reads it again.
 */

/** A masculine, a feminine and a plural name of each kind, as bases have them. Nobody is several people. */
const NAMES: Readonly<Record<EntityKind, readonly Message[]>> = {
  ORGANIZATION: same('Collectif du Val', 'Escale Indigo', 'Les Quatre Vents'),
  GOVERNMENT_BODY: same('Conseil de Valmarine', 'Agence du littoral', 'Services de l’État'),
  PERSON: same('Basile Quernec', 'Irène Malvoisel', 'Camille Vernanteuil'),
  POST: same('Préfet', 'Secrétaire générale', 'Les référents de l’accueil'),
  PROJECT: same('Atlas des lieux d’accueil', 'Permanence mobile', 'Les Ateliers du port'),
  EVENT: same('Forum de l’accueil', 'Fête de l’hiver', 'Les Journées du Val'),
  MEETING: same('Comité du 3 mai 2030', 'Réunion du 16 janvier 2030', 'Les Assises de 2030'),
  PUBLICATION: same('Guide de l’accueil', 'Enquête sur les foyers', 'Actes du colloque'),
  LEGAL_TEXT: same('Plan d’action de 2030', 'Convention de Nantes', 'Les Accords de Brest'),
  AWARD: same('Prix des deux rives', 'Étoile du littoral', 'Les Trophées du large'),
  PLACE: same('Népal', 'Loire-Atlantique', 'Pays-Bas'),
  THEME: [
    { fr: 'Grand public', en: 'General public' },
    { fr: 'Jeunesse', en: 'Youth' },
    { fr: 'Conflits armés', en: 'Armed conflicts' },
  ],
};

function same(...names: string[]): Message[] {
  return names.map((name) => ({ fr: name, en: name }));
}

/** The kind that best shows a type at one of its ends: the first that it takes. Any kind is shown by an organization, or a theme. */
function kindAt(end: ReadonlySet<EntityKind> | null, otherwise: EntityKind): EntityKind {
  return end === null ? otherwise : ([...end][0] as EntityKind);
}

/** A name as pages write it in a sentence. */
function asEnd(name: string, kind: EntityKind, end: 'before' | 'after', lang: 'fr' | 'en'): string {
  return isCited(kind, end) ? quoted(lang, name) : name;
}

/** What a type that takes any object has most often. */
function usualObject(type: string): EntityKind {
  if (['ABOUT', 'INTERESTED_IN', 'DISCUSSES', 'CONTESTS', 'EXCLUDED_FROM'].includes(type)) return 'THEME';
  return ['PART_OF', 'POSSIBLY_SAME_AS', 'CO_MENTIONED', 'MODEL_FOR'].includes(type) ? 'ORGANIZATION' : 'PROJECT';
}

const LABELS = [
  ['label', false],
  ['inverseLabel', true],
  ['deniedLabel', false],
  ['inverseDeniedLabel', true],
] as const;

function sentencesOf(type: (typeof RELATION_TYPES)[number], objectKind: EntityKind): string {
  const { subject } = relationTypeOf(type);
  const labels = relationLabels(type, objectKind);
  const subjectKind = kindAt(subject, 'ORGANIZATION');
  const subjects = NAMES[subjectKind];
  const objects = NAMES[objectKind];
  const rows = (['fr', 'en'] as const).flatMap((lang) =>
    LABELS.map(([name, inverse]) => {
      const [from, to] = inverse ? [objects, subjects] : [subjects, objects];
      const cells = from.map((one, index) => {
        // Not the name of the same gender: what agrees with the wrong end shows.
        const other = asEnd((to[(index + 1) % to.length] as Message)[lang], inverse ? subjectKind : objectKind, 'after', lang);
        const verb = labels[name][lang];
        const joined = lang === 'fr' ? joinFrench(verb, other) : { words: `${verb} `, name: other };
        return `${asEnd(one[lang], inverse ? objectKind : subjectKind, 'before', lang)} **${joined.words.trimEnd()}**${joined.words.endsWith(' ') ? ' ' : ''}${joined.name}`;
      });
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return [`| masculin | féminin | pluriel |`, `| --- | --- | --- |`, ...rows].join('\n');
}

const labelsOf = (set: Readonly<Record<string, string>>): string =>
  Object.keys(set)
    .map((value) => `- ${labelOf(set, value).fr} / ${labelOf(set, value).en}`)
    .join('\n');

const page = [
  '# The labels as sentences',
  'Written by `tests/statements/labels.test.ts`; read by a person. Under each type: French, then English; as it is said, read from the other end, denied, denied from the other end. A name is one thing and takes the singular; all but those of bodies and people are cited, and of places where the verb does not follow.',
  ...RELATION_TYPES.flatMap((type) => {
    const row = ROWS[type];
    const kinds = 'byObject' in row ? (Object.keys(row.byObject) as EntityKind[]) : [];
    const usual = [...(relationTypeOf(type).object ?? [])].find((kind) => !kinds.includes(kind)) ?? usualObject(type);
    return [
      `## ${type}\n\n${sentencesOf(type, usual)}`,
      ...kinds.map((kind) => `### ${type}, where the object is of the kind ${kind}\n\n${sentencesOf(type, kind)}`),
    ];
  }),
  `## Status, beside a name\n\nIn French it agrees with the name of the kind, which stands beside it.\n\n${(KINDS as readonly KindClass[])
    .filter(({ kind }) => ['EVENT', 'MEETING', 'PROJECT'].includes(kind))
    .flatMap(({ kind }) =>
      Object.keys(Status).map((status) => {
        const { label } = definitionOf(kindClass(kind as EntityKind));
        const one = (lang: 'fr' | 'en'): string => statusLabel(status as Status, lang, kind as EntityKind);
        return `- ${label.fr.toLowerCase()} : ${one('fr')} / ${label.en.toLowerCase()}: ${one('en')}`;
      }),
    )
    .join('\n')}`,
  `## Status of a statement\n\nIt qualifies what is said (« c’est prévu »), whoever it is said of.\n\n${labelsOf(Status)}`,
  `## Certainty and modality of a statement\n\n${labelsOf(Certainty)}\n\n${labelsOf(Modality)}`,
];

it('makes a sentence of every label, in both languages, that a person has read', async () => {
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('labels.md');
});

it('has no participle or adjective in French that would agree with a name', () => {
  const words = /^(?:n’|ne )?(?:est|sont)(?: pas)? (?:\p{L}+(?:é|i|u|is|it|ert|int))(?: |$)|présent |absent (?!$)/u;
  const agreeing = RELATION_TYPES.flatMap((type) => LABELS.map(([name]) => relationTypeOf(type)[name].fr)).filter((label) =>
    words.test(label),
  );
  expect(agreeing).toEqual([]);
});

it('joins French words and names', () => {
  const joined = (words: string, name: string, isFrench = true): string => Object.values(joinFrench(words, name, isFrench)).join('');
  expect(joined('est membre de', 'Escale Indigo')).toBe('est membre d’Escale Indigo');
  expect(joined('est membre de', 'Étoile du littoral')).toBe('est membre d’Étoile du littoral');
  expect(joined('est membre de', 'Les Quatre Vents')).toBe('est membre des Quatre Vents');
  expect(joined('est membre de', 'Le Refuge')).toBe('est membre du Refuge');
  expect(joined('participe à', 'Le Forum')).toBe('participe au Forum');
  expect(joined('participe à', 'Les Assises')).toBe('participe aux Assises');
  expect(joined('est membre de', 'Hors les murs')).toBe('est membre de Hors les murs');
  expect(joined('est membre de', 'Le Monde Now', false)).toBe('est membre de Le Monde Now');
  expect(joined('organise', 'Le Forum')).toBe('organise Le Forum');
  expect(joined('participe à', 'Lesaffre')).toBe('participe à Lesaffre');
});
