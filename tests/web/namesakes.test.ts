import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { LOADED_AT } from '../support/base.js';
import { withRows } from '../support/seeds.js';
import { type Got, HTML, openWebsite, type TestWebsite } from '../support/website.js';

/** Two persons, two events, and a body and a place, of one name each: wherever one of them is named, it is said which. */

const KNOWN = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';
const ROWS = `visibility: PUBLIC
document: document/compte-rendu
meeting: meeting/2020-01-01
entities:
  - { id: person/paul-1, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }] }
  - { id: person/paul-2, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }] }
  - { id: organization/halte, names: [{ value: La Halte, kind: PREFERRED, shared: true }], classification: ASSOCIATION }
  - { id: place/halte, names: [{ value: La Halte, kind: PREFERRED, shared: true }] }
  - { id: event/visite-1, names: [{ value: Visite, kind: PREFERRED, shared: true }] }
  - { id: event/visite-2, names: [{ value: Visite, kind: PREFERRED, shared: true }] }
agenda:
  - { id: agenda-item/2020-01-01/i, number: I, title: Nouvelles, heading: I- Nouvelles, presentedBy: person/paul-1 }
  - { id: agenda-item/2020-01-01/ii, number: II, title: Suites, heading: II- Suites, presentedBy: person/paul-2 }
relations:
  - { id: hdsr0001, subject: person/paul-1, type: HOLDS_ROLE, object: organization/atelier, role: { fr: trésorier }, status: ONGOING, ${KNOWN} }
  - { id: memb0001, subject: person/paul-2, type: MEMBER_OF, object: organization/coalition, status: ONGOING, ${KNOWN} }
  - { id: ttnd0001, subject: person/paul-1, type: ATTENDS, object: meeting/2020-01-01, attendance: PRESENT, ${KNOWN} }
  - { id: ttnd0002, subject: person/paul-2, type: ATTENDS, object: meeting/2020-01-01, attendance: PRESENT, substituteFor: person/paul-1, ${KNOWN} }
  - { id: ttnd0003, subject: organization/halte, type: ATTENDS, object: meeting/2020-01-01, attendance: PRESENT, ${KNOWN} }
  - { id: wrks0001, subject: person/paul-1, type: WORKS_ON, object: theme/mineurs, status: ONGOING, ${KNOWN} }
  - { id: wrks0002, subject: person/paul-2, type: WORKS_ON, object: theme/mineurs, status: ONGOING, ${KNOWN} }
  - { id: wrks0003, subject: organization/halte, type: WORKS_ON, object: theme/mineurs, status: ONGOING, ${KNOWN} }
  - { id: vsts0001, subject: person/paul-1, type: MEETS, object: person/paul-2, status: PAST, ${KNOWN} }
  - { id: crts0001, subject: organization/halte, type: LOCATED_IN, object: place/halte, ${KNOWN} }
  - { id: rcrd0001, subject: publication/compte-rendu, type: RECORDS, object: meeting/2020-01-01, ${KNOWN} }
claims:
  - { id: dcsn0001, kind: DECISION, about: organization/halte, text: On ouvre., vote: { outcome: ADOPTED, positions: [{ actor: person/paul-1, position: FOR }, { actor: person/paul-2, position: AGAINST }] }, attributedTo: person/paul-2, ${KNOWN} }
  - { id: date0001, kind: DATE, about: event/visite-1, text: Elle a lieu., dates: 2020-03-02, status: PLANNED, ${KNOWN} }
  - { id: date0002, kind: DATE, about: event/visite-2, text: Elle a lieu., dates: 2021-03-02, status: PLANNED, ${KNOWN} }
passages:
  - quote: La Mairie du Port le finance. Ada Lierre le dit.
    followUps:
      - { id: fstp0001, task: Écrire., about: organization/halte, assignees: person/paul-1, due: 2020-02-01 }
      - { id: fstp0002, task: Relire., about: place/halte, assignees: [person/paul-1, person/paul-2], due: 2020-02-02 }
      - { id: fstp0003, task: Ranger., assignees: organization/halte, assigneeWording: la Halte, due: 2020-02-03 }
`;
const [FIRST, SECOND] = ['Paul Roche (trésorier, Atelier du Port)', 'Paul Roche (Coalition)'];
const [BODY, PLACE] = ['La Halte (association)', 'La Halte (lieu)'];
const [VISIT, NEXT_VISIT] = ['Visite (2020)', 'Visite (2021)'];

const withoutMarkup = ({ text }: Got): string =>
  text
    .replace(/<script[^]*?<\/script>/g, ' ')
    .replace(/\\,/g, ',')
    .replace(/\r\n[ \t]/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/[\u00A0\u202F\s]+/g, ' ');

describe('namesakes', () => {
  let site: TestWebsite;
  beforeAll(async () => {
    site = await openWebsite(withRows(ROWS));
  });
  afterAll(async () => {
    await site.close();
    expect(site.unexpectedErrors).toEqual([]);
  });

  it.each([
    ['/follow-ups', [FIRST, SECOND, BODY, PLACE]],
    ['/follow-ups.csv', [FIRST, SECOND, BODY, PLACE]],
    ['/follow-ups.ics', [FIRST, SECOND]],
    ['/meeting/2020-01-01', [FIRST, SECOND, BODY]],
    ['/meeting/2020-01-01/attendance.csv', [FIRST, SECOND, BODY]],
    ['/person', [FIRST, SECOND]],
    ['/person.csv', [FIRST, SECOND]],
    ['/person/paul-1', [FIRST, SECOND]],
    ['/person/paul-1.csv', [FIRST, SECOND]],
    ['/organization/halte', [BODY, PLACE, FIRST, SECOND]],
    ['/organization/halte.csv', [BODY, PLACE, FIRST, SECOND]],
    ['/theme/mineurs', [FIRST, SECOND, BODY]],
    ['/theme/mineurs/actors.csv', [FIRST, SECOND, BODY]],
    ['/coverage', [BODY]],
    ['/coverage.csv', [BODY]],
    ['/entries.csv', [FIRST, SECOND, BODY, PLACE, VISIT, NEXT_VISIT]],
    ['/calendar', [VISIT, NEXT_VISIT]],
    ['/calendar.ics', [VISIT, NEXT_VISIT]],
    ['/calendar.csv', [VISIT, NEXT_VISIT]],
    ['/changes.atom', [FIRST, BODY]],
    ['/search?q=roche', [FIRST, SECOND]],
    ['/search.csv?q=roche', [FIRST, SECOND]],
    ['/suggest?q=paul+roche', [FIRST, SECOND]],
    ['/paths?from=roche&to=theme/mineurs', [FIRST, SECOND]],
    ['/paths?from=person/paul-1&to=person/paul-2', [FIRST, SECOND]],
    ['/network?around=person/paul-1', [FIRST, SECOND]],
    ['/network.svg?lang=fr&persons=1&around=person/paul-1', [FIRST, SECOND]],
    ['/network.csv?lang=fr&persons=1&around=person/paul-1', [FIRST, SECOND]],
    ['/network-nodes.csv?lang=fr&persons=1&around=person/paul-1', [FIRST, SECOND]],
    ['/network.json?lang=fr&persons=1&around=person/paul-1', [FIRST, SECOND]],
    ['/embed/network?lang=fr&persons=1&around=person/paul-1', [FIRST, SECOND]],
    ['/relation/vsts0001', [FIRST, SECOND]],
    ['/claim/dcsn0001', [BODY, FIRST, SECOND]],
    ['/follow-up/fstp0002', [PLACE, FIRST, SECOND]],
  ])('are told apart at %s', async (path, names) => {
    const got = await site.get(/^\/(?:network[.-]|embed)/.test(path) ? path : `/fr${path}`);
    expect(got.status).toBe(200);
    const words = withoutMarkup(got);
    for (const name of names) expect(words).toContain(name);
    // A table of what was found has the words that it was found in.
    if (!path.startsWith('/search.csv')) expect(words).not.toMatch(/(?:Paul Roche|La Halte)(?! [([])/);
  });

  it('are found again by the words that tell them apart', async () => {
    const asked = `from=${encodeURIComponent(FIRST)}&to=${encodeURIComponent(SECOND)}`;
    const { text } = await site.get(`/fr/paths?${asked}`);
    expect(text).not.toContain('Laquelle');
    expect(text).toContain('/fr/person/paul-1');
  });

  it('are filled into forms with the id by which these know them', async () => {
    const offered = JSON.parse((await site.get('/fr/suggest?q=paul+roche')).text) as { typed: string; about: string }[];
    expect(offered.map(({ typed }) => typed).sort()).toEqual(['Paul Roche [person/paul-1]', 'Paul Roche [person/paul-2]']);
    const [other] = JSON.parse((await site.get('/fr/suggest?q=atelier')).text) as { typed: string }[];
    expect(other?.typed).toBe('Atelier du Port');
  });

  it('keep their names in linked data, with what tells them apart beside it', async () => {
    const { text } = await site.get('/fr/organization/halte');
    expect(text).toMatch(/"name":"La Halte".*"disambiguatingDescription":"association"/);
  });

  it('are not named a second time by the words of the source that say the same', async () => {
    const words = withoutMarkup(await site.get('/fr/follow-up/fstp0003'));
    expect(words).toContain(`Qui${BODY}`);
    expect(words).not.toContain('la Halte');
  });

  it('bear their names of the day of a meeting as long as these are those of today', async () => {
    expect(withoutMarkup(await site.get('/fr/meeting/2020-01-01'))).not.toContain('alors');
  });
});

describe('a namesake that some readers do not see', () => {
  it('is told apart for the others alone', async () => {
    const rows = `visibility: PUBLIC
entities:
  - { id: person/paul-1, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }], summary: Tient la permanence. }
  - { id: person/paul-2, visibility: MEMBERS, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }], summary: Relit les comptes-rendus. }
`;
    const site = await openWebsite(withRows(rows));
    const { token } = await createToken(site.base.dataSource, 'reader', 'MEMBER', LOADED_AT);
    const [public_, members] = [await site.get('/fr/person'), await site.get('/fr/person', { ...HTML, authorization: `Bearer ${token}` })];
    await site.close();
    expect(public_.text).toContain('>Paul Roche</a>');
    expect(members.text).toContain('>Paul Roche (Tient la permanence.)</a>');
    expect(members.text).toContain('>Paul Roche (Relit les comptes-rendus.)</a>');
  });
});
