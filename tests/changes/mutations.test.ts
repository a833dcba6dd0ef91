import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { sendMutation as send } from '../support/mutations.js';

describe.each(DATABASES)('mutations on $name', ({ make }) => {
  let database: TestDatabase;
  let base: TestBase;
  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database);
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  const followUps = async (as: 'EDITOR' | 'ANONYMOUS' = 'EDITOR') => {
    const { data } = await base.ask<{ followUps: { nodes: { id: string; version: number | null; followUpStatus: string }[] } }>(
      '{ followUps { nodes { id version followUpStatus } } }',
      {},
      { role: as },
    );
    return data.followUps.nodes;
  };

  it('tick a promise: published at once, seen by the next request of the same server', async () => {
    const open = (await followUps()).find(({ followUpStatus }) => followUpStatus === 'OPEN');
    expect(open).toBeDefined();
    const input = { id: open?.id, expectedVersion: open?.version, closedIn: 'meeting/2020-06-11', reason: 'Fait' };
    const { payload, errors } = await send(base, 'closeFollowUp', input, 'followUp { id version followUpStatus closedIn { id } }');
    expect(errors).toEqual([]);
    expect(payload.userErrors).toEqual([]);
    expect(payload.changeSet).toMatchObject({ changeSetState: 'PUBLISHED', publishedAs: { sequence: 2 } });
    expect(payload.followUp).toEqual({ id: open?.id, version: 2, followUpStatus: 'DONE', closedIn: { id: 'meeting/2020-06-11' } });
    expect((await followUps()).find(({ id }) => id === open?.id)?.followUpStatus).toBe('DONE');

    const again = await send(base, 'closeFollowUp', { ...input, followUpStatus: 'DROPPED' });
    expect(again.payload.userErrors).toEqual([
      {
        path: ['expectedVersion'],
        code: 'CONFLICT',
        fr: expect.stringMatching(/a été modifié entre-temps \(version 2, et non 1\)/) as string,
        en: expect.stringMatching(/was changed meanwhile \(version 2, not 1\)/) as string,
      },
    ]);
    expect(again.payload.changeSet).toBeNull();
  });

  it('answer the same request twice and do it once', async () => {
    const input = {
      subject: 'organization/les-tilleuls',
      type: 'WORKS_ON',
      object: 'theme/mineurs',
      sources: [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' }],
      idempotencyKey: 'form-1',
    };
    const themes = await base.ask<{ themes: { nodes: { id: string }[] }; organizations: { nodes: { id: string }[] } }>(
      '{ themes { nodes { id } } organizations { nodes { id } } }',
      {},
      { role: 'EDITOR' },
    );
    Object.assign(input, { subject: themes.data.organizations.nodes[0]?.id, object: themes.data.themes.nodes[0]?.id });
    const first = await send(base, 'saveRelation', input, 'relation { id version type subject { id } object { id } }');
    expect(first.payload.userErrors).toEqual([]);
    expect(first.payload.relation).toMatchObject({ type: 'WORKS_ON', subject: { id: input.subject }, object: { id: input.object } });
    const second = await send(base, 'saveRelation', input, 'relation { id version type subject { id } object { id } }');
    expect(second.payload).toEqual(first.payload);
    // Of what is sent at the same moment, one is done.
    const once = { ...input, idempotencyKey: 'form-2', type: 'ABOUT', subject: 'publication/none' };
    const together = { kind: 'ORGANIZATION', name: { fr: 'Les Cinq Ormes' }, idempotencyKey: 'form-3' };
    const all = await Promise.all(Array.from({ length: 5 }, () => send(base, 'saveEntity', together, 'entity { id version }')));
    expect(all[0]?.payload).toMatchObject({ userErrors: [], entity: { id: 'organization/les-cinq-ormes' } });
    for (const one of all) expect(one.payload).toEqual(all[0]?.payload);
    // What was refused was not done: the key is free for what is sent once it is mended.
    expect((await send(base, 'saveRelation', once)).payload.userErrors).not.toEqual([]);
    expect(
      (await send(base, 'saveEntity', { ...together, name: { fr: 'Les Six Ormes' }, idempotencyKey: 'form-2' })).payload.userErrors,
    ).toEqual([]);
    // A key is of whoever sends it.
    const boris = await send(base, 'saveEntity', { ...together, name: { fr: 'Les Sept Ormes' } }, '', { name: 'Boris' });
    expect(boris.payload.userErrors).toEqual([]);
    const other = await send(base, 'saveRelation', { ...input, type: 'INTERESTED_IN' });
    expect(other.payload.userErrors).toMatchObject([{ path: ['idempotencyKey'], code: 'KEY_REUSED' }]);
  });

  it('refuse what seed files would be refused for, in both languages, and write nothing', async () => {
    const before = base.graph.number;
    const wrong = async (name: string, input: Record<string, unknown>) => (await send(base, name, input)).payload.userErrors;
    expect(await wrong('saveRelation', { subject: 'organization/nobody', type: 'WORKS_ON', object: 'theme/nothing' })).toEqual([
      expect.objectContaining({
        path: ['subject'],
        code: 'REFERENCE',
        en: expect.stringContaining('is not in the base') as string,
      }),
      expect.objectContaining({ path: ['object'], code: 'REFERENCE' }),
      expect.objectContaining({ path: [], code: 'STATEMENT', en: expect.stringContaining('rests on nothing') as string }),
    ]);
    expect(await wrong('saveClaim', { claimKind: 'FIGURE', text: { fr: 'x' } })).toMatchObject([{ code: 'INVALID' }]);
    expect(await wrong('saveClaim', { claimKind: 'CONTENT', about: ['theme/x'], text: { fr: 'a\u0007b' } })).toMatchObject([
      { path: ['text', 'fr'], code: 'INVALID', fr: 'ce texte contient un caractère de contrôle' },
    ]);
    expect(await wrong('saveFollowUp', { task: { fr: 'Faire' }, due: { edtf: '31/01/2020' }, sources: [] })).toMatchObject([
      { path: ['due', 'edtf'], code: 'INVALID', en: expect.stringContaining('the year comes first, 2020-01-31') as string },
    ]);
    expect(await wrong('closeFollowUp', { id: 'follow-up/00000000' })).toMatchObject([{ path: ['id'], code: 'NOT_FOUND' }]);
    const long = await send(base, 'saveClaim', { claimKind: 'CONTENT', text: { fr: 'x'.repeat(100_000) } });
    expect(long.errors.length).toBeGreaterThan(0);
    await base.graph.refresh();
    expect(base.graph.number).toBe(before);
  });

  it.each(['ANONYMOUS', 'MEMBER'] as const)('are refused to %s, and tell nothing of drafts', async (role) => {
    const { errors } = await send(base, 'removeEntity', { id: 'theme/mineurs' }, '', { role });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const draft = await send(base, 'createChangeSet', { name: { fr: 'Brouillon' } });
    const id = draft.payload.changeSet?.id;
    const seen = await base.ask(`{ node(id: "${id}") { id } viewer { role account { id } changeSets { totalCount } } }`, {}, { role });
    expect(seen.data).toEqual({ node: null, viewer: { role, account: null, changeSets: { totalCount: 0 } } });
    const history = await base.ask('{ revisions { totalCount } }', {}, { role });
    expect(history.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const preview = await base.ask(`query Q @preview(changeSet: "${id}") { viewer { role } }`, {}, { role });
    expect(preview.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('collect a draft that nobody else sees, show it, and publish it as one revision that can be undone', async () => {
    const before = await base.ask<{ organizations: { totalCount: number } }>('{ organizations { totalCount } }', {}, { role: 'EDITOR' });
    const created = await send(base, 'createChangeSet', { name: { fr: 'Nouvelle association' }, reason: 'Juin' });
    const changeSet = created.payload.changeSet?.id;
    const added = await send(
      base,
      'saveEntity',
      { changeSet, kind: 'ORGANIZATION', name: { fr: 'Les Saules bleus' }, visibility: 'PUBLIC' },
      'entity { id name version }',
    );
    expect(added.payload.userErrors).toEqual([]);
    expect(added.payload.entity).toEqual({ id: 'organization/les-saules-bleus', name: 'Les Saules bleus', version: null });
    const count = async (query: string, as: 'EDITOR' | 'ANONYMOUS' = 'EDITOR', name = 'Ada') =>
      (await base.ask<{ organizations: { totalCount: number } }>(query, {}, { role: as, name })).data.organizations.totalCount;
    const total = before.data.organizations.totalCount;
    expect(await count('{ organizations { totalCount } }')).toBe(total);
    expect(await count(`query Q @preview(changeSet: "${changeSet}") { organizations { totalCount } }`)).toBe(total + 1);
    const asAnybody = await base.ask<{ organization: { name: string; version: number | null }; viewer: { role: string } }>(
      `query Q @preview(changeSet: "${changeSet}", as: ANONYMOUS) { organization(id: "organization/les-saules-bleus") { name version } viewer { role } }`,
      {},
      { role: 'EDITOR' },
    );
    expect(asAnybody.data).toEqual({ organization: { name: 'Les Saules bleus', version: null }, viewer: { role: 'ANONYMOUS' } });

    const review = await base.ask(
      `{ node(id: "${changeSet}") { ... on ChangeSet { changeSetState name fr: summary(lang: FR) en: summary(lang: EN)
        operations { nodes { operation fr: summary(lang: FR) en: summary(lang: EN) record { id } } } warnings { code } conflicts { theirs } } } }`,
      {},
      { role: 'EDITOR' },
    );
    expect(review.errors).toEqual([]);
    expect(review.data.node).toEqual({
      changeSetState: 'DRAFT',
      name: 'Nouvelle association',
      fr: '1 ajout',
      en: '1 record added',
      operations: {
        nodes: [
          {
            operation: 'CREATE',
            fr: 'Ajout : Les Saules bleus',
            en: 'Added: Les Saules bleus',
            record: { id: 'organization/les-saules-bleus' },
          },
        ],
      },
      warnings: [],
      conflicts: [],
    });
    const other = await base.ask(`{ node(id: "${changeSet}") { id } }`, {}, { role: 'EDITOR', name: 'Boris' });
    expect(other.data.node).toBeNull();
    const stolen = await send(base, 'publishChangeSet', { id: changeSet }, '', { name: 'Boris' });
    expect(stolen.payload.userErrors).toMatchObject([{ code: 'NOT_YOURS' }]);

    const published = await send(base, 'publishChangeSet', { id: changeSet });
    expect(published.payload.userErrors).toEqual([]);
    expect(await count('{ organizations { totalCount } }')).toBe(total + 1);
    const twice = await send(base, 'publishChangeSet', { id: changeSet });
    expect(twice.payload.userErrors).toMatchObject([{ code: 'NOT_A_DRAFT' }]);

    const sequence = published.payload.changeSet?.publishedAs?.sequence;
    const undone = await send(base, 'revertRevision', { id: `revision/${sequence}`, reason: 'Erreur' });
    expect(undone.payload.userErrors).toEqual([]);
    expect(await count('{ organizations { totalCount } }')).toBe(total);
    const redone = await send(base, 'revertRevision', { id: `revision/${undone.payload.changeSet?.publishedAs?.sequence}` });
    expect(redone.payload.userErrors).toEqual([]);
    expect(await count('{ organizations { totalCount } }')).toBe(total + 1);
    const history = await base.ask<{ revisions: { nodes: Record<string, unknown>[] } }>(
      '{ revisions(first: 3) { nodes { sequence author reason revertedBy { sequence } changes { totalCount edges { node { action record { id } } } } } } }',
      {},
      { role: 'EDITOR' },
    );
    expect(history.errors).toEqual([]);
    expect(history.data.revisions.nodes).toMatchObject([
      {
        author: 'Ada',
        revertedBy: null,
        changes: { edges: [{ node: { action: 'RESTORE', record: { id: 'organization/les-saules-bleus' } } }] },
      },
      { reason: 'Erreur', revertedBy: { sequence: Number(sequence) + 2 }, changes: { edges: [{ node: { action: 'DELETE' } }] } },
      { reason: 'Juin', revertedBy: { sequence: Number(sequence) + 1 } },
    ]);
  });

  it('rename, merge with a redirect, mark as different, remove and restore', async () => {
    const make_ = (fr: string) => send(base, 'saveEntity', { kind: 'ORGANIZATION', name: { fr } }, 'entity { id version }');
    for (const name of ['Le Phare', 'Le Grand Phare', 'Le Petit Phare']) expect((await make_(name)).payload.userErrors).toEqual([]);
    const renamed = await send(
      base,
      'renameEntity',
      { id: 'organization/le-phare', name: { fr: 'Le Sémaphore' }, since: '2020-05-01' },
      'entity { id name names { value kind since until } }',
    );
    expect(renamed.payload.userErrors).toEqual([]);
    expect(renamed.payload.entity).toEqual({
      id: 'organization/le-phare',
      name: 'Le Sémaphore',
      names: [
        { value: 'Le Sémaphore', kind: 'PREFERRED', since: '2020-05-01', until: null },
        { value: 'Le Phare', kind: 'FORMER', since: null, until: '2020-04-30' },
      ],
    });
    const known = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' }];
    const related = await send(
      base,
      'saveRelation',
      { subject: 'organization/le-grand-phare', type: 'PARTNER_OF', object: 'organization/le-petit-phare', sources: known },
      'relation { id }',
    );
    expect(related.payload.userErrors).toEqual([]);
    const used = await send(base, 'removeEntity', { id: 'organization/le-petit-phare' });
    expect(used.payload.userErrors).toMatchObject([{ code: 'IN_USE', en: expect.stringContaining('relation/') as string }]);
    const self = await send(base, 'mergeEntities', { id: 'organization/le-phare', into: 'organization/le-phare' });
    expect(self.payload.userErrors).toMatchObject([{ path: ['into'], code: 'SAME' }]);
    const different = await send(
      base,
      'markDifferent',
      { subject: 'organization/le-phare', object: 'organization/le-petit-phare', editorialNote: { fr: 'Deux villes' } },
      'relation { type modality editorialNote }',
    );
    expect(different.payload).toMatchObject({
      userErrors: [],
      relation: { type: 'POSSIBLY_SAME_AS', modality: 'DENIED', editorialNote: 'Deux villes' },
    });
    const merged = await send(
      base,
      'mergeEntities',
      { id: 'organization/le-grand-phare', into: 'organization/le-phare' },
      'entity { id names { value } relations { nodes { subject { id } object { id } type } } }',
    );
    expect(merged.payload.userErrors).toEqual([]);
    expect(merged.payload.entity).toMatchObject({ id: 'organization/le-phare' });
    expect(JSON.stringify(merged.payload.entity)).toContain('PARTNER_OF');
    const cycle = await send(base, 'mergeEntities', { id: 'organization/le-phare', into: 'organization/le-grand-phare' });
    expect(cycle.payload.userErrors).toMatchObject([{ path: ['into'], code: 'SAME' }]);
    const redirect = await base.ask('{ organization(id: "organization/le-grand-phare") { id } }', {}, { role: 'EDITOR' });
    expect(redirect.data).toEqual({ organization: { id: 'organization/le-phare' } });
    const undone = await send(base, 'revertRevision', { id: `revision/${merged.payload.changeSet?.publishedAs?.sequence}` });
    expect(undone.payload.userErrors).toEqual([]);
    const back = await base.ask('{ organization(id: "organization/le-grand-phare") { id } }', {}, { role: 'EDITOR' });
    expect(back.data).toEqual({ organization: { id: 'organization/le-grand-phare' } });

    const id = (related.payload.relation as { id: string }).id;
    const removed = await send(base, 'removeStatement', { id }, 'removedId');
    expect(removed.payload).toMatchObject({ userErrors: [], removedId: id });
    const restored = await send(base, 'restoreRecord', { id }, 'record { __typename id }');
    expect(restored.payload).toMatchObject({ userErrors: [], record: { __typename: 'Relation', id } });
  });

  it('tell two editors of one row what each of them means', async () => {
    const created = await send(base, 'createChangeSet', {}, '', { name: 'Boris' });
    const changeSet = created.payload.changeSet?.id;
    const id = 'organization/le-petit-phare';
    const drafted = await send(base, 'saveEntity', { changeSet, id, summary: { fr: 'De Boris' } }, '', { name: 'Boris' });
    expect(drafted.payload.userErrors).toEqual([]);
    expect((await send(base, 'saveEntity', { id, summary: { fr: 'D’Ada' } })).payload.userErrors).toEqual([]);
    const review = await base.ask(
      `{ node(id: "${changeSet}") { ... on ChangeSet { conflicts { record { id } theirs yours } operations { nodes { id } } } } }`,
      {},
      { role: 'EDITOR', name: 'Boris' },
    );
    const node = review.data.node as { conflicts: unknown; operations: { nodes: { id: string }[] } };
    expect(node.conflicts).toEqual([{ record: { id }, theirs: { summary: 'D’Ada' }, yours: { summary: { fr: 'De Boris' } } }]);
    const refused = await send(base, 'publishChangeSet', { id: changeSet }, '', { name: 'Boris' });
    expect(refused.payload.userErrors).toMatchObject([{ code: 'CONFLICT', en: expect.stringContaining('D’Ada') as string }]);
    const out = await send(base, 'removeOperation', { id: node.operations.nodes[0]?.id }, '', { name: 'Boris' });
    expect(out.payload.userErrors).toEqual([]);
    expect((await send(base, 'discardChangeSet', { id: changeSet }, '', { name: 'Boris' })).payload.changeSet?.changeSetState).toBe(
      'DISCARDED',
    );
  });

  it('leave a base in which all is well', async () => {
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
});
