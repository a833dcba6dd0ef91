import fc from 'fast-check';
import { copyWith } from '../../src/core/copy-with.js';
import type { Visibility } from '../../src/core/access.js';
import { partialDate } from '../../src/core/partial-date.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Document } from '../../src/documents/document.js';
import { Mention } from '../../src/documents/mention.js';
import { Passage } from '../../src/documents/passage.js';
import { ContactDetail } from '../../src/kinds/contact-detail.js';
import { Entity, Person } from '../../src/kinds/index.js';
import type { NameKind } from '../../src/kinds/names.js';
import { Claim } from '../../src/statements/claim.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { FollowUpStep, FollowUpStepKind } from '../../src/statements/follow-up-step.js';
import { Relation } from '../../src/statements/relation.js';
import { Statement } from '../../src/statements/statement.js';
import { IDS, randomRows } from './random-base.js';
import { buildFollowUp, buildStep } from './record-builders.js';
import { aClaim } from './view-builders.js';

/**
 * Random bases of which much depends on the day: documents and sources of several days, follow-ups with a course, votes, attendance with
 * arrivals, states of publications, names of their time and place, headings, and statements that supersede others in each way.
 */

export const DAYS = ['2012-01-01', '2013-11-22', '2013-11-26', '2014-01-15', '2014-01-20', '2014-02-01', '2015-01-01'] as const;
/** Any day on which something may come into such a base, or just before or after it. */
export const historicDay = fc.constantFrom(...DAYS);

const PASSAGES = ['passage/1', 'passage/2', 'passage/3', 'passage/4'] as const;
const MEETINGS = ['meeting/own', 'meeting/other'] as const;
const WHO = ['organization/x', 'organization/y', 'person/p', 'government-body/g'] as const;
const ITEMS = ['agenda-item/own/i', 'agenda-item/own/ii', 'agenda-item/other/i'] as const;

/** Null every other time: the chance of null is 1 in `freq`. */
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, value);
const evidence = fc.uniqueArray(fc.constantFrom(...PASSAGES), { maxLength: 2 });
const who = fc.uniqueArray(fc.constantFrom(...WHO), { maxLength: 2 });
const visibility = fc.constantFrom<Visibility>('PUBLIC', 'PUBLIC', 'PUBLIC', 'PUBLIC', 'MEMBERS');
const modality = fc.constantFrom<Statement['modality']>('ASSERTED', 'ASSERTED', 'ASSERTED', 'ASSERTED', 'HEDGED', 'DENIED');
const dates = fc.constantFrom(null, '2013-12', '2014-01-10', '2014-02').map((edtf) => (edtf === null ? null : partialDate({ edtf })));

/** What follow-ups and steps share. */
const promised = {
  evidence,
  visibility,
  modality,
  dates,
  dueAtId: sometimes(fc.constantFrom(...MEETINGS)),
  assignees: who,
  attributedToId: seldom(fc.constantFrom(...WHO)),
};

const followUp = fc.record({
  ...promised,
  firstStep: fc.constantFrom<FollowUp['firstStep']>('OPENED', 'OPENED', 'PROPOSED'),
  openedInId: sometimes(fc.constantFrom(...MEETINGS)),
  about: fc.uniqueArray(fc.constantFrom('project/r', 'event/e', 'organization/x'), { maxLength: 2 }),
});

const step = fc.record({
  ...promised,
  of: fc.nat(3),
  step: fc.constantFrom(...(Object.keys(FollowUpStepKind) as FollowUpStepKind[])),
  meetingId: sometimes(fc.constantFrom(...MEETINGS)),
});

const claim = fc.record({
  kind: fc.constantFrom('STATE', 'STATE', 'STATUS', 'NAME', 'USAGE', 'FIGURE'),
  about: fc.constantFrom('publication/one', 'publication/two', 'event/e', 'meeting/other', 'theme/a', 'organization/x'),
  state: fc.constantFrom<Claim['state']>('DRAFT', 'CORRECTED', 'ADOPTED', 'PUBLISHED'),
  status: fc.constantFrom<Claim['status']>('PLANNED', 'PAST', 'CANCELLED'),
  evidence,
  visibility,
  modality,
  attributedToId: seldom(fc.constantFrom(...WHO)),
});

const decorations = fc.record({
  accessed: fc.array(sometimes(historicDay), { minLength: 11, maxLength: 11 }),
  said: fc.array(sometimes(historicDay), { minLength: 2, maxLength: 2 }),
  issued: fc.array(sometimes(historicDay), { minLength: 2, maxLength: 2 }),
  followUps: fc.array(followUp, { maxLength: 4 }),
  steps: fc.array(step, { maxLength: 6 }),
  claims: fc.array(claim, { maxLength: 5 }),
  votes: fc.array(fc.record({ votedFor: who, votedAgainst: who, abstained: who }), { minLength: 2, maxLength: 2 }),
  movements: fc.array(
    fc.record({
      kind: fc.constantFrom('ARRIVES' as const, 'LEAVES' as const),
      item: sometimes(fc.constantFrom(...ITEMS)),
      passageId: sometimes(fc.constantFrom(...PASSAGES)),
    }),
    { maxLength: 4 },
  ),
  names: fc.array(
    fc.record({
      at: fc.nat(30),
      since: sometimes(historicDay),
      until: historicDay,
      kind: fc.constantFrom<NameKind>('FORMER', 'FORMER', 'ALIAS', 'ACRONYM', 'HIDDEN'),
      scope: seldom(fc.constantFrom(...MEETINGS, 'organization/y')),
      lang: fc.constantFrom('fr', 'fr', 'en'),
    }),
    { maxLength: 8 },
  ),
  topics: fc.array(fc.constantFrom('theme/b', 'event/e', 'person/p'), { maxLength: 4 }),
  supersedes: fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('replaces' as const, 'corrects' as const, 'withdraws' as const)), {
    maxLength: 8,
  }),
  headings: fc.array(fc.record({ under: fc.nat(3), presentedById: sometimes(fc.constantFrom(...WHO)) }), { maxLength: 4 }),
});

type Decorations = typeof decorations extends fc.Arbitrary<infer T> ? T : never;

/** The rows of a random base with a history. */
export const histories: fc.Arbitrary<readonly StoredRecord[]> = fc
  .record({ rows: randomRows, details: decorations })
  .map(({ rows, details }) => {
    const all = decorate(rows, details);
    const shown = `${fc.stringify(rows)}\n${fc.stringify(details)}`;
    return Object.defineProperty(all, fc.toStringMethod, { value: () => shown });
  });

const KNOWN = { kind: 'KNOWLEDGE', title: 'Test', url: null, accessed: null, editor: 'Test' } as const;
const STORED = { visibility: 'PUBLIC', origin: 'test', editedBy: null, revision: 1 } as const;

function decorate(rows: readonly StoredRecord[], details: Decorations): StoredRecord[] {
  const copies = withoutCrowd(rows).map((row) => copyWith(row, {}));
  const all = [...copies, ...saidBeside(details), ...headingsOf(details), ...contacts()];
  const statements = all.filter((row) => row instanceof Statement);
  for (const row of statements) {
    if (row.evidence.length === 0 && row.sources.length === 0) row.sources = [KNOWN];
  }
  statements.forEach((row, at) => {
    // Some rest on a source beside their sentences, which may be of another day.
    if (at % 5 === 0 && row.sources.length === 0) row.sources = [KNOWN];
    row.sources = row.sources.map((source) => ({ ...source, accessed: details.accessed[at % details.accessed.length] ?? null }));
  });
  dateDocuments(all, details);
  nameEntities(
    all.filter((row) => row instanceof Entity),
    details,
  );
  all
    .filter((row) => row instanceof Claim)
    .filter(({ claimKind }) => claimKind === 'DECISION')
    .forEach((row, at) => Object.assign(row, { votesFor: 2, ...details.votes[at % 2] }));
  all
    .filter((row) => row instanceof Relation)
    .filter(({ type }) => type === 'ATTENDS')
    .forEach((row, at) => {
      row.movements = details.movements
        .filter((_one, index) => index % 2 === at % 2)
        .map(({ kind, item, passageId }) => ({
          kind,
          when: item === null ? null : 'DURING',
          itemId: item,
          time: item === null ? '11:30' : null,
          passageId,
        }));
      row.evidence = [...new Set([...row.evidence, ...row.movements.flatMap(({ passageId }) => passageId ?? [])])];
    });
  all
    .filter((row) => row instanceof Relation)
    .filter(({ type }) => type === 'MEETS')
    .forEach((row, at) => (row.topics = details.topics.slice(at % 2, (at % 2) + 1)));
  supersede(statements, details);
  return all;
}

/** At most as many mentions in a passage as there are places. */
function withoutCrowd(rows: readonly StoredRecord[]): StoredRecord[] {
  const counts = new Map<string, number>();
  return rows.filter((row) => {
    if (!(row instanceof Mention)) return true;
    const count = (counts.get(row.passageId) ?? 0) + 1;
    counts.set(row.passageId, count);
    return count <= 9;
  });
}

/** Claims, follow-ups and their steps. */
function saidBeside({ claims, followUps, steps }: Decorations): StoredRecord[] {
  const carried = { ...STORED };
  return [
    ...claims.map(({ kind, about, state, status, ...row }, at) =>
      aClaim({
        ...row,
        ...carried,
        id: `claim/more${at}`,
        about: [about],
        visibility: row.visibility,
        claimKind: kind === 'STATE' ? 'STATUS' : (kind as Claim['claimKind']),
        state: kind === 'STATE' && about.startsWith('publication/') ? state : null,
        status: kind === 'STATUS' || (kind === 'STATE' && !about.startsWith('publication/')) ? status : 'UNKNOWN',
        text: { fr: `dit ${kind} ${at}` },
        value: kind === 'NAME' ? 'un nom' : null,
        sources: [],
      }),
    ),
    ...followUps.map((row, at) => buildFollowUp({ ...carried, ...row, id: `follow-up/${at}`, task: { fr: `tâche ${at}` } })),
    ...steps
      .filter(({ of }) => of < followUps.length)
      .map(({ of, ...row }, at) =>
        buildStep({
          ...carried,
          ...row,
          id: `step/${at}`,
          followUpId: `follow-up/${of}`,
          day: row.meetingId === null ? '2014-01-12' : null,
        }),
      ),
  ];
}

/** Headings of two agendas, one of them under another; sentences stand under some. */
function headingsOf({ headings }: Decorations): AgendaItem[] {
  if (headings.length === 0) return [];
  return ITEMS.map((id, position) =>
    Object.assign(new AgendaItem(), {
      ...STORED,
      id,
      meetingId: id.includes('/own/') ? 'meeting/own' : 'meeting/other',
      parentId: id === 'agenda-item/own/ii' ? 'agenda-item/own/i' : null,
      position,
      number: String(position),
      title: `Point ${position}`,
      presentedById: headings[position % headings.length]?.presentedById ?? null,
      summary: null,
      heading: null,
      until: null,
    }),
  );
}

function contacts(): ContactDetail[] {
  return ['organization/x', 'person/p'].map((entityId) =>
    Object.assign(new ContactDetail(), {
      ...STORED,
      id: `contact-detail/${entityId.replace('/', '-')}`,
      entityId,
      type: 'EMAIL',
      value: 'a@b.example',
    }),
  );
}

/** Days of documents, their texts, and the headings under which their sentences stand. */
function dateDocuments(all: readonly StoredRecord[], { said, issued, headings }: Decorations): void {
  const passages = all.filter((row) => row instanceof Passage);
  const documents = all.filter((row) => row instanceof Document);
  documents.forEach((row, at) => {
    row.saidOn = said[at] ?? null;
    row.issuedOn = issued[at] ?? null;
    row.text = passages
      .filter(({ documentId }) => documentId === row.id)
      .map(({ quote }) => quote)
      .join(' ');
    row.length = row.text.length;
  });
  passages.forEach((row, at) => {
    const under = headings[at % Math.max(headings.length, 1)]?.under;
    if (under !== undefined && under < ITEMS.length) row.agendaItemId = ITEMS[under] ?? null;
  });
  // Each at a place of its own: of mentions that overlap all but one are none.
  const next = new Map(passages.map(({ id, start }) => [id, start]));
  for (const row of all) {
    if (!(row instanceof Mention)) continue;
    const start = next.get(row.passageId) ?? 0;
    next.set(row.passageId, start + 1);
    row.documentId = passages.find(({ id }) => id === row.passageId)?.documentId ?? '';
    row.start = start;
    row.end = start + 1;
  }
}

function nameEntities(entities: readonly Entity[], { names }: Decorations): void {
  entities.forEach((entity, at) => {
    entity.summary = { fr: `Ce qu’est ${entity.id}.` };
    if (at % 4 === 0) entity.identifiers = [{ scheme: 'WIKIDATA', value: `Q${at + 1}` }];
    if (entity instanceof Person) Object.assign(entity, { givenName: null, familyName: null });
  });
  for (const { at, since, until, kind, scope, lang } of names) {
    const entity = entities[at % entities.length];
    if (!entity) continue;
    const isFormer = kind === 'FORMER' && scope === null;
    const when = { ...(since === null ? {} : { since }), ...(isFormer ? { until } : {}), ...(scope === null ? {} : { scope }) };
    entity.names = [
      ...entity.names.map((name) => (name.kind === 'PREFERRED' && isFormer ? { ...name, since: until } : name)),
      { value: `autre ${at}`, lang, kind, ...when },
    ];
  }
}

/** What supersedes is of the same form and comes later in the list: there is no cycle. */
function supersede(statements: readonly Statement[], { supersedes }: Decorations): void {
  const forms = [Relation, Claim, FollowUp, FollowUpStep].map((form) => statements.filter((row) => row instanceof form));
  for (const [by, old, list] of supersedes) {
    const form = forms[(by + old) % forms.length] ?? [];
    const [one, other] = [form[by % Math.max(form.length, 1)], form[old % Math.max(form.length, 1)]];
    if (one && other && form.indexOf(one) > form.indexOf(other)) one[list] = [...new Set([...one[list], other.id])];
  }
}

/** What can be asked for by its id, in any of these bases or in none. */
export const HISTORIC_IDS: readonly string[] = [
  ...IDS,
  'publication/two',
  ...PASSAGES,
  'document/one',
  'document/two',
  'relation/03',
  'relation/11',
  'claim/more0',
  'follow-up/0',
  'follow-up/1',
  'step/0',
  'step/1',
  ...ITEMS,
];
