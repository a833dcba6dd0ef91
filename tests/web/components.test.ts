import { describe, expect, it } from 'vitest';
import type { ConnectionPage } from '../../src/web/connections.js';
import type {
  EvidenceFragment as Evidence,
  FollowUpRowFragment as FollowUpRow,
  MentionFragment as MentionRow,
  RefFragment as Ref,
  SourceFragment as Source,
} from '../../src/web/operations.generated.js';
import { evidencePanel, quotation } from '../../src/web/components/evidence.js';
import { followUpList } from '../../src/web/components/follow-ups.js';
import { citedIn } from '../../src/web/components/mentions.js';
import type { Html } from '../../src/web/html.js';

/** What the components of pages show of rows made by hand. */

const reference = (id: string, name: string): Ref => ({ id, kind: 'ORGANIZATION', name, nameLang: 'fr' });
const MEETING = { ...reference('meeting/2030-01-16', 'Réunion de janvier'), publications: [{ documents: [{ id: 'document/un' }] }] };
const LATER = { ...reference('meeting/2030-03-20', 'Réunion de mars'), publications: [{ documents: [{ id: 'document/un' }] }] };

function makeEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'passage/une',
    quote: 'La Maison du Large fera relire le guide.',
    prefix: '',
    suffix: '',
    page: null,
    agendaItem: null,
    document: { id: 'document/un', language: 'fr', publication: reference('publication/un', 'Compte-rendu') },
    meeting: MEETING,
    ...overrides,
  };
}

function makeFollowUp(overrides: Partial<FollowUpRow> = {}): FollowUpRow {
  return {
    id: 'follow-up/un',
    task: 'Faire relire le guide.',
    taskLang: 'fr',
    followUpStatus: 'OPEN',
    boxed: false,
    due: null,
    dueAt: null,
    firstDue: null,
    timesPutOff: 0,
    course: [],
    about: [],
    assignees: [],
    assigneeWording: null,
    openedIn: null,
    closedIn: null,
    certainty: 'STATED',
    modality: 'ASSERTED',
    editorialNote: null,
    editorialNoteLang: null,
    attributedTo: null,
    attributedAs: null,
    attributedAsLang: null,
    evidence: [makeEvidence()],
    sources: [],
    ...overrides,
  };
}

const words = (shown: Html | null): string =>
  (shown?.text ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00A0\u202F\s]+/g, ' ')
    .trim();

describe('a list of follow-ups', () => {
  const list = (overrides: Partial<FollowUpRow>, omit = {}): string => words(followUpList([makeFollowUp(overrides)], 'fr', omit));

  it('names the meeting that opened a task, but not where the page is about it', () => {
    expect(list({ openedIn: MEETING })).toContain('Ouvert lors de : Réunion de janvier');
    expect(list({ openedIn: MEETING }, { openedIn: MEETING.id })).not.toContain('Ouvert lors de');
    expect(list({ openedIn: MEETING }, { openedIn: LATER.id })).toContain('Ouvert lors de : Réunion de janvier');
  });

  const due = (edtf: string, latest: string): NonNullable<FollowUpRow['due']> => ({
    edtf,
    earliest: null,
    latest,
    startTime: null,
    endTime: null,
    wording: null,
    certainty: 'STATED',
  });

  it('says that it is overdue on the day of the base, and only where it is open', () => {
    const march = { due: due('2030-03', '2030-03-31') };
    expect(list(march, { day: '2030-04-01' })).toContain('en retard');
    for (const day of ['2030-03-31', null, undefined]) expect(list(march, { day })).not.toContain('en retard');
    expect(list({ ...march, followUpStatus: 'DONE' }, { day: '2030-04-01' })).not.toContain('en retard');
    expect(list({ ...march, followUpStatus: 'PROPOSED' }, { day: '2030-04-01' })).not.toContain('en retard');
  });

  it('says at which meeting it is due, how often it was put off, and since when', () => {
    expect(list({ dueAt: LATER })).toContain('lors de : Réunion de mars');
    expect(list({ timesPutOff: 2, firstDue: due('2030-03-13', '2030-03-13') })).toContain('reporté 2 fois, d’abord pour : 13 mars 2030');
    expect(list({ timesPutOff: 1 })).toContain('reporté une fois');
    expect(list({})).not.toContain('reporté');
  });

  it('names the meeting that closed it only where one did', () => {
    expect(list({ closedIn: LATER })).toContain('Clos lors de : Réunion de mars');
    expect(list({})).not.toContain('Clos lors de');
  });

  it('says who in the words of the source only where they differ from the name by more than the article', () => {
    const assignees = [{ ...reference('organization/maison-du-large', 'Maison du Large'), properName: 'Maison du Large' }];
    expect(list({ assignees, assigneeWording: 'la Maison du Large' })).not.toContain('(');
    expect(list({ assignees, assigneeWording: 'la directrice' })).toContain('Maison du Large ( la directrice )');
    expect(list({ assigneeWording: 'les présents' })).toContain('les présents');
    expect(list({})).toContain('personne n’est nommé');
  });

  it('keeps the words of the source below the task where the heading names who', () => {
    const assignees = [{ ...reference('organization/maison-du-large', 'Maison du Large'), properName: 'Maison du Large' }];
    expect(list({ assignees, assigneeWording: 'la directrice' }, { assignees: true })).toContain('Dans le texte : la directrice');
    expect(list({ assigneeWording: 'les présents' }, { assignees: true })).not.toContain('Dans le texte');
  });

  it('marks what stands in a box of the minutes, and only that', () => {
    expect(list({ boxed: true })).toContain('encadré « À suivre »');
    expect(list({ boxed: false })).not.toContain('encadré');
  });

  it('has each anchor once on a page: the second list numbers its own', () => {
    const first = followUpList([makeFollowUp()], 'fr', { list: 0 }).text;
    const second = followUpList([makeFollowUp()], 'fr', { list: 1 }).text;
    const [one, other] = [first, second].map((text) => /<tr id="([^"]+)"/.exec(text)?.[1]);
    expect(other).toBe(`${one}-1`);
  });

  it('leads to each sentence where it is, also in the minutes of another meeting', () => {
    const evidence = [makeEvidence(), makeEvidence({ id: 'passage/autre', meeting: LATER })];
    const { text } = followUpList([makeFollowUp({ evidence })], 'fr', { evidence: 'links' });
    expect([...text.matchAll(/href="([^"]*#[^"]*)"/g)].map((match) => match[1])).toEqual([
      '/fr/meeting/2030-01-16#passage-une',
      '/fr/meeting/2030-03-20#passage-autre',
    ]);
  });
});

describe('where an entity is mentioned', () => {
  const mentions = (nodes: readonly MentionRow[], overrides: Partial<ConnectionPage<MentionRow>> = {}): ConnectionPage<MentionRow> => ({
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes,
    ...overrides,
  });
  const mention = (surface: string, overrides: Partial<Evidence> = {}): MentionRow => ({ surface, passage: makeEvidence(overrides) });

  it('counts every mention and shows each passage once, with the name marked', () => {
    const { text } = citedIn(mentions([mention('Maison du Large'), mention('guide')]), 'fr');
    expect(text).toMatch(/– 2\s?mentions|– 2 mentions/);
    expect(text.match(/<mark>/g)).toHaveLength(1);
    expect(text).toContain('La <mark>Maison du Large</mark> fera relire le guide.');
  });

  it('marks a name at the beginning of the sentence, and shows a sentence whole that holds it otherwise', () => {
    expect(citedIn(mentions([mention('La Maison')]), 'fr').text).toContain('<mark>La Maison</mark> du Large fera');
    expect(words(citedIn(mentions([mention('MDL')]), 'fr'))).toContain('La Maison du Large fera relire le guide.');
  });

  it('says so when there are more than it shows, and one mention in the singular', () => {
    const more = mentions([mention('guide'), mention('Maison', { id: 'passage/autre' })], {
      totalCount: 240,
      pageInfo: { hasNextPage: true, endCursor: 'x' },
    });
    expect(words(citedIn(more, 'fr'))).toMatch(/– 240 mentions .*Les 2 premières figurent ici/);
    expect(words(citedIn(mentions([mention('guide')]), 'fr'))).toMatch(/– 1 mention Voir/);
  });
});

describe('evidence', () => {
  const SOURCE: Source = {
    kind: 'URL',
    title: 'Page des membres',
    url: 'http://base.example/',
    accessed: '2030-01-05',
    editor: 'Rédaction',
  };
  const panel = (evidence: readonly Evidence[], sources: readonly Source[]): string =>
    words(evidencePanel(makeFollowUp({ evidence, sources }), 'fr'));

  it('is opened by what it holds: one sentence, several, or a source', () => {
    expect(panel([makeEvidence()], [])).toMatch(/^Voir la phrase /);
    expect(panel([makeEvidence(), makeEvidence({ id: 'passage/autre' })], [])).toMatch(/^Voir les 2 phrases /);
    expect(panel([], [SOURCE])).toMatch(/^Voir la source Page des membres , consulté le 5 janvier 2030$/);
    expect(evidencePanel(makeFollowUp({ evidence: [], sources: [] }), 'fr')).toBeNull();
  });

  it('names the editor of what an editor knows, and of nothing else', () => {
    expect(panel([], [SOURCE])).not.toContain('connaissance de');
    expect(panel([], [{ ...SOURCE, kind: 'KNOWLEDGE', url: null, accessed: null }])).toContain('connaissance de Rédaction');
  });

  it('leaves out the half words at the ends of what surrounds a quote', () => {
    const shown = words(quotation(makeEvidence({ prefix: 'aison dit ', suffix: ' et rend com' }), 'fr'));
    expect(shown).toContain('… dit La Maison du Large fera relire le guide. et rend …');
  });

  it('takes the number of the agenda item, or else of the item above it', () => {
    const item = { id: 'agenda-item/a', title: 'Actualités', number: null, parent: { number: 'II' } };
    expect(words(quotation(makeEvidence({ agendaItem: item }), 'fr'))).toContain('II. Actualités');
    expect(words(quotation(makeEvidence({ agendaItem: { ...item, number: '3' } }), 'fr'))).toContain('3. Actualités');
  });
});
