import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/auth/actor.js';
import { suspendAccount } from '../../src/auth/accounts.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { reviewOf } from '../../src/changes/drafts.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { joined, quickHasher } from '../support/accounts.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { sendMutation } from '../support/mutations.js';
import { copySeeds, editSeed } from '../support/seeds.js';
import { removeTemporaryFolders } from '../support/temporary-folder.js';

const KNOWN = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2020-07-01' }];
const AT = '2026-02-01T10:00:00.000Z';
/** The statements of a preview: the draft, as its reader may see it, in one reading transaction, which takes one more to begin in PostgreSQL. */
const PREVIEW_STATEMENTS: Readonly<Record<string, number>> = { SQLite: 6, PostgreSQL: 7 };

describe.each(DATABASES)('change sets on $name', ({ name, make }) => {
  let database: TestDatabase;
  let base: TestBase;
  const actors = new Map<string, Actor>();
  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database, async (dataSource) => {
      const { hasher } = quickHasher();
      for (const [name, role] of [
        ['Odile', 'EDITOR'],
        ['Boris', 'EDITOR'],
        ['Chloe', 'ADMINISTRATOR'],
        ['Denis', 'MEMBER'],
        ['Emma', 'EDITOR'],
      ] as const) {
        const { id } = await joined(dataSource, hasher, { name, role, at: AT });
        actors.set(name, { kind: 'ACCOUNT', id, name, role });
      }
      await suspendAccount(dataSource, idOf('Emma'), AT);
    });
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
    removeTemporaryFolders();
  });

  const idOf = (name: string): string => actors.get(name)?.id ?? '';
  const as = (name: string) => ({ role: actors.get(name)?.role ?? ('ANONYMOUS' as const), actor: actors.get(name)! });
  const send = async (who: string, name: string, input: Record<string, unknown>, fields = '') => {
    const { payload, errors } = await sendMutation(base, name, input, fields, as(who));
    expect(errors).toEqual([]);
    return payload;
  };
  const draft = async (who: string, name: string): Promise<string> =>
    (await send(who, 'createChangeSet', { name: { fr: name } })).changeSet?.id ?? '';
  const review = async <T>(who: string, id: string, fields: string): Promise<T> => {
    const { data, errors } = await base.ask<{ node: T }>(`{ node(id: "${id}") { ... on ChangeSet { ${fields} } } }`, {}, as(who));
    expect(errors).toEqual([]);
    return data.node;
  };

  it('are handed over by their owner or an administrator to somebody who may edit, and tell by whom', async () => {
    const id = await draft('Odile', 'À reprendre');
    await send('Odile', 'saveEntity', { changeSet: id, kind: 'ORGANIZATION', name: { fr: 'Le Gué' } });
    const { data } = await base.ask('{ viewer { colleagues { nodes { id name } } } }', {}, as('Odile'));
    expect(data).toEqual({
      viewer: {
        colleagues: {
          nodes: ['Boris', 'Chloe'].map((name) => ({ id: idOf(name), name })),
        },
      },
    });

    const refused = async (who: string, to: string) => (await send(who, 'handOverChangeSet', { id, to })).userErrors;
    expect(await refused('Odile', 'account/nobody00')).toMatchObject([
      { path: ['to'], code: 'NOT_FOUND', fr: 'il n’y a pas de tel compte', en: 'there is no such account' },
    ]);
    expect(await refused('Odile', idOf('Denis'))).toMatchObject([
      { path: ['to'], code: 'NOT_AN_EDITOR', fr: 'Denis n’est pas de la rédaction', en: 'Denis is no editor' },
    ]);
    expect(await refused('Odile', idOf('Emma'))).toMatchObject([{ code: 'NOT_AN_EDITOR', fr: 'le compte de Emma est suspendu' }]);
    expect(await refused('Odile', idOf('Odile'))).toMatchObject([{ path: ['to'], code: 'UNCHANGED' }]);
    expect(await refused('Boris', idOf('Boris'))).toMatchObject([{ path: ['id'], code: 'NOT_YOURS', fr: 'ce brouillon est à Odile' }]);
    const forged = await sendMutation(base, 'handOverChangeSet', { id, to: idOf('Denis') }, '', as('Denis'));
    expect(forged.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

    expect((await send('Odile', 'handOverChangeSet', { id, to: idOf('Boris'), reason: 'Vacances' })).userErrors).toEqual([]);
    expect(await review('Odile', id, 'id')).toBeNull();
    // It is in the database alone: another server has it too, and one that is started again.
    const restarted = await openDatabase(database);
    expect(await reviewOf(restarted.manager, id)).toMatchObject({ changeSet: { owner: 'Boris' }, operations: [{ operation: 'CREATE' }] });
    await restarted.destroy();
    expect((await send('Odile', 'publishChangeSet', { id })).userErrors).toMatchObject([{ code: 'NOT_YOURS' }]);
    expect((await send('Chloe', 'handOverChangeSet', { id, to: idOf('Odile') })).userErrors).toEqual([]);
    expect((await send('Odile', 'handOverChangeSet', { id, to: idOf('Boris') })).userErrors).toEqual([]);
    const story = 'owner ownerId operations { totalCount } handovers { totalCount nodes { author previousOwner nextOwner reason } }';
    expect(await review('Boris', id, story)).toEqual({
      owner: 'Boris',
      ownerId: idOf('Boris'),
      operations: { totalCount: 1 },
      handovers: {
        totalCount: 3,
        nodes: [
          { author: 'Odile', previousOwner: 'Odile', nextOwner: 'Boris', reason: 'Vacances' },
          { author: 'Chloe', previousOwner: 'Boris', nextOwner: 'Odile', reason: '' },
          { author: 'Odile', previousOwner: 'Odile', nextOwner: 'Boris', reason: '' },
        ],
      },
    });
    expect((await send('Boris', 'publishChangeSet', { id })).userErrors).toEqual([]);
    expect((await send('Boris', 'handOverChangeSet', { id, to: idOf('Odile') })).userErrors).toMatchObject([{ code: 'NOT_A_DRAFT' }]);
    const { data: last } = await base.ask(
      '{ revisions(first: 1) { nodes { author changeSet { id handovers { totalCount } } } } }',
      {},
      as('Odile'),
    );
    expect(last).toEqual({ revisions: { nodes: [{ author: 'Boris', changeSet: { id, handovers: { totalCount: 3 } } }] } });
  });

  it('are listed: one’s own, what is published, and everybody’s for administrators', async () => {
    const [odiles, boriss] = [await draft('Odile', 'D’Odile'), await draft('Boris', 'De Boris')];
    const listed = async (who: string, query: string) => {
      const { data, errors, sql } = await base.ask<Record<string, { nodes: { id: string }[] }>>(query, {}, as(who));
      expect(errors).toEqual([]);
      expect(sql).toBe(1);
      return new Set(data.changeSets?.nodes.map(({ id }) => id));
    };
    const drafts = '{ changeSets(filter: { states: [DRAFT] }) { nodes { id } } }';
    expect(await listed('Odile', drafts)).toEqual(new Set([odiles]));
    expect(await listed('Chloe', drafts)).toEqual(new Set([odiles, boriss]));
    expect(await listed('Chloe', `{ changeSets(filter: { states: [DRAFT], owners: ["${idOf('Boris')}"] }) { nodes { id } } }`)).toEqual(
      new Set([boriss]),
    );
    expect(await listed('Odile', '{ changeSets(filter: { states: [] }) { nodes { id } } }')).toEqual(new Set());
    const own = await base.ask('{ viewer { changeSets(filter: { states: [DRAFT] }) { nodes { id } } } }', {}, as('Boris'));
    expect(own).toMatchObject({ data: { viewer: { changeSets: { nodes: [{ id: boriss }] } } }, sql: 1 });
    const seeds = await base.ask(
      '{ changeSets(filter: { origins: [SEEDS] }) { nodes { origin owner ownerId changeSetState name(lang: FR) publishedAs { sequence } } } }',
      {},
      as('Odile'),
    );
    expect(seeds.data).toEqual({
      changeSets: {
        nodes: [
          {
            origin: 'SEEDS',
            owner: 'seeds',
            ownerId: null,
            changeSetState: 'PUBLISHED',
            name: 'Chargement des fichiers',
            publishedAs: { sequence: 1 },
          },
        ],
      },
    });
    const member = await base.ask('{ changeSets { totalCount } viewer { colleagues { totalCount } } }', {}, as('Denis'));
    expect(member.errors).toMatchObject([{ path: ['changeSets'], extensions: { code: 'FORBIDDEN' } }]);
    expect(member.data).toEqual({ changeSets: null, viewer: { colleagues: { totalCount: 0 } } });
    for (const [who, id] of [
      ['Odile', odiles],
      ['Boris', boriss],
    ] as const)
      await send(who, 'discardChangeSet', { id });
  });

  it('a load of seed files is one, in the words of any other, and is undone as one', async () => {
    const folder = copySeeds(SMALL_SEEDS);
    editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'status: PAST');
    const { revision } = await loadSeeds(base.dataSource, folder, { at: AT });
    await base.graph.refresh();
    const query = `{ revisions(first: 1) { nodes { author changeSet { id origin owner fr: summary(lang: FR) en: summary(lang: EN)
      operations { nodes { operation recordId fr: summary(lang: FR) en: summary(lang: EN) input before record { id } } } warnings { code } conflicts { recordId } } } } }`;
    const { data, errors } = await base.ask<{ revisions: { nodes: { changeSet: { id: string } }[] } }>(query, {}, as('Odile'));
    expect(errors).toEqual([]);
    const [{ changeSet } = { changeSet: { id: '' } }] = data.revisions.nodes;
    expect(data.revisions.nodes).toEqual([
      {
        author: 'seeds',
        changeSet: {
          id: changeSet.id,
          origin: 'SEEDS',
          owner: 'seeds',
          fr: '1 modification',
          en: '1 record changed',
          operations: {
            nodes: [
              {
                operation: 'UPDATE',
                recordId: 'relation/m2mem001',
                fr: 'Modification : Mission du Soir — est membre de — Coordination du Val Perdu ; dates : 2020-06~ → (rien), où en sont les choses : prévu → passé',
                en: 'Changed: Mission du Soir — is a member of — Coordination du Val Perdu; dates: 2020-06~ → (nothing), how far it has come: planned → past',
                input: { dates: null, status: 'PAST' },
                before: { dates: '2020-06~', status: 'PLANNED' },
                record: { id: 'relation/m2mem001' },
              },
            ],
          },
          warnings: [],
          conflicts: [],
        },
      },
    ]);
    expect(await review('Boris', changeSet.id, 'changeSetState en: summary(lang: EN)')).toEqual({
      changeSetState: 'PUBLISHED',
      en: '1 record changed',
    });

    expect((await send('Odile', 'revertRevision', { id: `revision/${revision}` })).userErrors).toEqual([]);
    const { data: back } = await base.ask(
      '{ node(id: "relation/m2mem001") { ... on Relation { status dates { edtf } } } }',
      {},
      as('Odile'),
    );
    expect(back.node).toEqual({ status: 'PLANNED', dates: { edtf: '2020-06~' } });
    expect((await send('Odile', 'revertRevision', { id: 'revision/1' })).userErrors).toMatchObject([
      { path: ['id'], code: 'FIRST_LOAD', fr: expect.stringContaining('n’en laisserait rien') as string },
    ]);
  });

  it('the load that made the base says each record that it brought', async () => {
    const { data, errors } = await base.ask<{ node: { changeSet: { summary: string; operations: { totalCount: number } } } }>(
      '{ node(id: "revision/1") { ... on Revision { changeSet { summary(lang: FR) operations(first: 1) { totalCount nodes { operation summary(lang: FR) } } } } } }',
      {},
      as('Odile'),
    );
    expect(errors).toEqual([]);
    const { summary, operations } = data.node.changeSet;
    expect(summary).toBe(`${operations.totalCount} ajouts`);
    expect(operations.totalCount).toBeGreaterThan(80);
    expect(operations).toMatchObject({ nodes: [{ operation: 'CREATE', summary: expect.stringMatching(/^Ajout : /) as string }] });
  });

  it('warn, before they are published and in both languages, of what check warns of and of summaries left behind', async () => {
    const subject = 'organization/mission-du-soir';
    const summarized = await send('Odile', 'saveEntity', { id: subject, summary: { fr: 'Une mission.' } });
    expect(summarized.userErrors).toEqual([]);
    const asked = { task: { fr: 'Écrire au Préfet.' }, visibility: 'PUBLIC', openedIn: 'meeting/2020-06-11', sources: KNOWN };
    const opened = await send('Odile', 'saveFollowUp', asked, 'followUp { id }');
    expect(opened.userErrors).toEqual([]);
    const followUp = (opened.followUp as { id: string }).id;
    const id = await draft('Odile', 'Douteux');
    const made = await send(
      'Odile',
      'saveRelation',
      {
        changeSet: id,
        subject,
        type: 'MEMBER_OF',
        object: 'organization/coordination-du-val-perdu',
        dates: { edtf: '1920-06', wording: 'en juin 2020' },
        supersedes: [{ type: 'CORRECTS', statement: 'relation/m2mem001' }],
        sources: [{ ...KNOWN[0], accessed: '2031-01-01' }],
        visibility: 'MEMBERS',
      },
      'relation { id }',
    );
    expect(made.userErrors).toEqual([]);
    const relation = (made.relation as { id: string }).id;
    const early = await send('Odile', 'carryOverFollowUp', { changeSet: id, id: followUp, day: '2019-01-01', sources: KNOWN });
    expect(early.userErrors).toEqual([]);
    const closed = await send('Odile', 'closeFollowUp', {
      changeSet: id,
      id: followUp,
      visibility: 'MEMBERS',
      sources: KNOWN,
    });
    expect(closed.userErrors).toEqual([]);
    interface Told {
      readonly warnings: readonly { code: string; fr: string; en: string; record: { id: string } | null }[];
    }
    const { warnings } = await review<Told>('Odile', id, 'warnings { code fr: message(lang: FR) en: message(lang: EN) record { id } }');
    expect(warnings).toEqual(
      expect.arrayContaining([
        {
          code: 'SLIP',
          fr: 'l’année de « 1920-06 » n’est pas celle de la formule qui l’accompagne (2020)',
          en: 'the year of "1920-06" is not that of the wording beside it (2020)',
          record: { id: relation },
        },
        {
          code: 'HIDDEN_SUPERSESSION',
          fr: `relation/m2mem001 est lu par plus de monde que ${relation}, qui le remplace : les autres continueront de le lire comme s’il valait toujours`,
          en: `relation/m2mem001 is read by more people than ${relation}, which supersedes it: the others will go on reading it as if it still held`,
          record: { id: relation },
        },
        expect.objectContaining({
          code: 'SLIP',
          fr: `le 2019-01-01, ${followUp} n’était pas encore ouvert : il l’a été le 2020-07-01`,
          en: `on 2019-01-01, ${followUp} was not open yet: it was opened on 2020-07-01`,
        }),
        expect.objectContaining({
          code: 'HIDDEN_CLOSING',
          fr: expect.stringContaining('les autres le liront encore ouvert') as string,
          en: expect.stringContaining('others will read it as open') as string,
        }),
        expect.objectContaining({
          code: 'OUTDATED_SUMMARY',
          fr: expect.stringMatching(
            new RegExp(`^le résumé de ${subject}.* ne connaît pas ${relation}, qui est plus récent : relisez-le$`),
          ) as string,
          en: expect.stringMatching(new RegExp(`^the summary of ${subject}.* does not know ${relation}, which is newer`)) as string,
          record: { id: subject },
        }),
      ]),
    );
    expect(warnings).toHaveLength(5);
    // Reading it again in the same draft is what the warning asks for.
    await send('Odile', 'saveEntity', { changeSet: id, id: subject, summary: { fr: 'Une mission, membre depuis 1920.' } });
    expect((await review<Told>('Odile', id, 'warnings { code }')).warnings.map(({ code }) => code)).not.toContain('OUTDATED_SUMMARY');
    expect((await send('Odile', 'discardChangeSet', { id })).userErrors).toEqual([]);
  });

  it('are shown as of a day: what a draft says counts from the day of what it rests on', async () => {
    const id = await draft('Odile', 'Plus tard');
    const input = {
      changeSet: id,
      subject: 'organization/mission-du-soir',
      type: 'INTERESTED_IN',
      object: 'theme/mineurs',
      visibility: 'PUBLIC',
    };
    const made = await send('Odile', 'saveRelation', { ...input, sources: KNOWN }, 'relation { id }');
    const relation = (made.relation as { id: string }).id;
    const on = async (day: string | null, role = 'ANONYMOUS') =>
      base.ask<{ node: { id: string } | null }>(
        `query Q($day: Date) @preview(changeSet: "${id}", as: ${role}) @asOf(date: $day) { node(id: "${relation}") { id } }`,
        { day },
        as('Odile'),
      );
    expect(await on(null)).toMatchObject({ data: { node: { id: relation } }, errors: [] });
    expect(await on('2020-07-01')).toMatchObject({ data: { node: { id: relation } }, errors: [], extensions: { asOf: '2020-07-01' } });
    expect(await on('2020-06-30')).toMatchObject({ data: { node: null }, errors: [], extensions: { asOf: '2020-06-30' } });
    const byAddress = await base.ask(
      `query Q @preview(changeSet: "${id}") { node(id: "${relation}") { id } }`,
      {},
      { ...as('Odile'), asOf: '2020-06-30' },
    );
    expect(byAddress).toMatchObject({ data: { node: null }, errors: [], extensions: { asOf: '2020-06-30' } });
    const others = await base.ask(`query Q @preview(changeSet: "${id}") @asOf(date: "2020-07-01") { viewer { role } }`, {}, as('Boris'));
    expect(others.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await send('Odile', 'discardChangeSet', { id });
  });

  it('are shown as anybody, a member and an editor would read them, who then read just that', async () => {
    const id = await draft('Odile', 'À chacun le sien');
    const quay = 'organization/le-quai-public';
    const entity = async (fr: string, visibility: string): Promise<unknown> =>
      (await send('Odile', 'saveEntity', { changeSet: id, kind: 'ORGANIZATION', name: { fr }, visibility })).userErrors;
    for (const [fr, visibility] of [
      ['Le Quai public', 'PUBLIC'],
      ['Le Quai des membres', 'MEMBERS'],
      ['Le Quai de la rédaction', 'EDITORS'],
    ] as const)
      expect(await entity(fr, visibility)).toEqual([]);
    for (const visibility of ['PUBLIC', 'MEMBERS', 'EDITORS']) {
      const input = { changeSet: id, subject: quay, type: 'ACTIVE_IN', object: 'place/bourg-neuf', note: { fr: visibility }, visibility };
      expect((await send('Odile', 'saveRelation', { ...input, sources: KNOWN })).userErrors).toEqual([]);
    }
    const asked = `viewer { role } organizations(filter: { text: "quai" }) { totalCount nodes { id } }
      organization(id: "${quay}") { relations { totalCount nodes { note(lang: FR) visibility } } }`;
    const readers = [
      ['ANONYMOUS', ['le-quai-public'], ['PUBLIC']],
      ['MEMBER', ['le-quai-des-membres', 'le-quai-public'], ['MEMBERS', 'PUBLIC']],
      ['EDITOR', ['le-quai-de-la-redaction', 'le-quai-des-membres', 'le-quai-public'], ['EDITORS', 'MEMBERS', 'PUBLIC']],
    ] as const;
    interface Answer {
      readonly viewer: { readonly role: string };
      readonly organizations: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
      readonly organization: { readonly relations: { readonly totalCount: number; readonly nodes: readonly { readonly note: string }[] } };
    }
    const previews = new Map<string, Answer>();
    for (const [role, quays, notes] of readers) {
      const { data, errors, sql } = await base.ask<Answer>(
        `query Q @preview(changeSet: "${id}", as: ${role}) { ${asked} }`,
        {},
        as('Odile'),
      );
      expect([errors, sql], role).toEqual([[], PREVIEW_STATEMENTS[name]]);
      expect(data.viewer).toEqual({ role });
      expect(data.organizations.totalCount).toBe(quays.length);
      expect(data.organizations.nodes.map((one) => one.id).sort()).toEqual(quays.map((slug) => `organization/${slug}`));
      expect(data.organization.relations.totalCount).toBe(notes.length);
      expect(data.organization.relations.nodes.map(({ note }) => note).sort()).toEqual(notes);
      previews.set(role, data);
      // Meanwhile who has that role reads nothing of it, and previews nothing.
      const now = await base.ask<Answer>(`{ ${asked} }`, {}, { role });
      expect(now.data).toEqual({ viewer: { role }, organizations: { totalCount: 0, nodes: [] }, organization: null });
    }
    expect((await send('Odile', 'publishChangeSet', { id })).userErrors).toEqual([]);
    for (const [role] of readers) {
      const { data, errors } = await base.ask<Answer>(`{ ${asked} }`, {}, { role });
      expect([errors, data], role).toEqual([[], previews.get(role)]);
      // Without a draft, an editor sees the base as it is for others.
      const asRole = await base.ask<Answer>(`query Q @preview(as: ${role}) { ${asked} }`, {}, as('Odile'));
      expect([asRole.errors, asRole.data], role).toEqual([[], previews.get(role)]);
    }
  });

  it('say who will newly read the names of an entity that is merged into another', async () => {
    const entity = async (fr: string, visibility: string): Promise<string> =>
      ((await send('Odile', 'saveEntity', { kind: 'ORGANIZATION', name: { fr }, visibility }, 'entity { id }')).entity as { id: string })
        .id;
    const open = await entity('La Darse', 'PUBLIC');
    const secret = await entity('La Darse clandestine', 'EDITORS');
    const id = await draft('Odile', 'Un seul nom');
    const fields = 'warnings { code fr: message(lang: FR) record { id } }';
    expect((await send('Odile', 'mergeEntities', { changeSet: id, id: secret, into: open })).userErrors).toEqual([]);
    expect(await review('Odile', id, fields)).toEqual({
      warnings: [
        {
          code: 'SHOWN_BY_MERGING',
          fr: `les noms et le résumé de ${secret} seront lus par tous ceux qui lisent ${open}`,
          record: { id: open },
        },
      ],
    });
    await send('Odile', 'discardChangeSet', { id });
    const other = await draft('Odile', 'Le nom de la rédaction');
    expect((await send('Odile', 'mergeEntities', { changeSet: other, id: open, into: secret })).userErrors).toEqual([]);
    expect(await review('Odile', other, fields)).toEqual({ warnings: [] });
    await send('Odile', 'discardChangeSet', { id: other });
  });

  it('put documents into a draft, with their text and headings, where nobody reads them before they are published', async () => {
    const id = await draft('Odile', 'Compte-rendu de septembre');
    const text = 'COMPTE-RENDU\n\nI- La Maison des Saisons\nLa Maison des Saisons ouvrira une permanence à Bourg-Neuf.\n';
    const publication = await send(
      'Odile',
      'saveEntity',
      { changeSet: id, kind: 'PUBLICATION', name: { fr: 'Compte-rendu de septembre' }, publicationType: 'MINUTES', visibility: 'PUBLIC' },
      'entity { id }',
    );
    expect(publication.userErrors).toEqual([]);
    const about = { changeSet: id, publication: (publication.entity as { id: string }).id };
    expect((await send('Odile', 'saveDocument', about)).userErrors).toMatchObject([
      { path: ['text'], code: 'INVALID', fr: 'un nouveau document demande son texte' },
    ]);
    const saved = await send(
      'Odile',
      'saveDocument',
      { ...about, text, saidOn: '2020-09-17', issuedOn: '2020-09-20', visibility: 'PUBLIC' },
      'document { id text }',
    );
    expect(saved).toMatchObject({ userErrors: [], document: { id: 'document/compte-rendu-de-septembre', text } });
    const document = 'document/compte-rendu-de-septembre';
    const changed = await send('Odile', 'saveDocument', { changeSet: id, id: document, text: `${text}.` });
    expect(changed.userErrors).toMatchObject([
      { path: ['text'], code: 'TEXT_FIXED', fr: expect.stringContaining('ne change pas') as string },
    ]);
    const item = await send(
      'Odile',
      'saveAgendaItem',
      {
        changeSet: id,
        meeting: 'meeting/2020-09-17',
        number: 'I',
        title: 'La Maison des Saisons',
        heading: { quote: 'I- La Maison des Saisons', document },
      },
      'agendaItem { id number }',
    );
    expect(item).toMatchObject({ userErrors: [], agendaItem: { id: 'agenda-item/2020-09-17/i', number: 'I' } });
    const relation = await send(
      'Odile',
      'saveRelation',
      {
        changeSet: id,
        subject: 'organization/maison-des-saisons',
        type: 'ACTIVE_IN',
        object: 'place/bourg-neuf',
        status: 'PLANNED',
        evidence: [{ quote: 'La Maison des Saisons ouvrira une permanence à Bourg-Neuf.', document }],
        visibility: 'PUBLIC',
      },
      'relation { id evidence { agendaItem { id } } }',
    );
    expect(relation).toMatchObject({
      userErrors: [],
      relation: { evidence: [{ agendaItem: { id: 'agenda-item/2020-09-17/i' } }] },
    });
    const { data: before } = await base.ask(`{ node(id: "${document}") { id } }`, {}, as('Boris'));
    expect(before.node).toBeNull();
    const published = await send('Odile', 'publishChangeSet', { id });
    expect(published.userErrors).toEqual([]);
    const { data: after } = await base.ask(
      `{ node(id: "${document}") { ... on Document { text saidOn issuedOn mentions { totalCount } } } }`,
    );
    expect(after.node).toMatchObject({ text, saidOn: '2020-09-17', issuedOn: '2020-09-20', mentions: { totalCount: 3 } });

    const undone = await send('Odile', 'revertRevision', { id: `revision/${published.changeSet?.publishedAs?.sequence}` });
    expect(undone.userErrors).toEqual([]);
    const again = await send('Odile', 'revertRevision', { id: `revision/${undone.changeSet?.publishedAs?.sequence}` });
    expect(again.userErrors).toEqual([]);
    const { data: back } = await base.ask(`{ node(id: "${document}") { ... on Document { text } } }`);
    expect(back.node).toEqual({ text });
  });

  it('leave a base in which all is well', async () => {
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
});
