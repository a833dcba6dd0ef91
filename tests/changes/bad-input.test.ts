import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { type Payload, sendMutation } from '../support/mutations.js';

/** What goes wrong while several people edit: each is told in words, and nothing is lost. */

const KNOWN = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2020-07-01' }];

interface Conflict {
  readonly recordId: string;
  readonly operation: string;
  readonly theirs: unknown;
  readonly yours: unknown;
  readonly fields: readonly Record<string, unknown>[];
}

describe('what goes wrong while people edit', () => {
  let base: TestBase;
  beforeAll(async () => {
    base = await openBase(SMALL_SEEDS);
  });
  afterAll(() => base.close());

  const send = async (name: string, input: Record<string, unknown>, fields = '', as = 'Ada'): Promise<Payload> => {
    const { payload, errors } = await sendMutation(base, name, input, fields, { name: as });
    expect(errors).toEqual([]);
    return payload;
  };
  const done = async (name: string, input: Record<string, unknown>, fields = '', as = 'Ada'): Promise<Payload> => {
    const payload = await send(name, input, fields, as);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const revisionOf = ({ changeSet }: Payload): string => `revision/${changeSet?.publishedAs?.sequence}`;
  const draft = async (as: string): Promise<string> => (await done('createChangeSet', {}, '', as)).changeSet?.id ?? '';
  const organization = async (fr: string): Promise<Payload> =>
    done('saveEntity', { kind: 'ORGANIZATION', name: { fr }, visibility: 'PUBLIC', summary: { fr: `${fr}, au début.` } }, 'entity { id }');
  const relation = async (subject: string, object: string, more: Record<string, unknown> = {}): Promise<Payload> =>
    done('saveRelation', { subject, type: 'PARTNER_OF', object, sources: KNOWN, visibility: 'PUBLIC', ...more }, 'relation { id }');
  const idOf = (payload: Payload): string => (payload.relation as { id: string }).id;
  const review = async (id: string, as: string) => {
    const { data, errors } = await base.ask<{
      node: { conflicts: Conflict[]; warnings: { code: string; fr: string }[]; operations: { totalCount: number } };
    }>(
      `{ node(id: "${id}") { ... on ChangeSet { operations { totalCount } warnings { code fr: message(lang: FR) }
         conflicts { recordId operation theirs yours fields { field label(lang: FR) before theirs yours } } } } }`,
      {},
      { role: 'EDITOR', name: as },
    );
    expect(errors).toEqual([]);
    return data.node;
  };
  const summaryOf = async (id: string): Promise<string | undefined> =>
    (await base.ask<{ entity: { summary: string } | null }>(`{ entity(id: "${id}") { summary(lang: FR) } }`)).data.entity?.summary;

  it('two editors change one row: both sides are shown field by field, and the draft can still be mended and published', async () => {
    await organization('Le Bac');
    const id = 'organization/le-bac';
    const changeSet = await draft('Boris');
    await done('saveEntity', { changeSet, id, summary: { fr: 'De Boris' }, website: 'http://le-bac.example/' }, '', 'Boris');
    await done('saveEntity', { id, summary: { fr: 'D’Ada' } });
    expect((await review(changeSet, 'Boris')).conflicts).toEqual([
      {
        recordId: id,
        operation: 'UPDATE',
        theirs: { summary: 'D’Ada' },
        yours: { summary: { fr: 'De Boris' } },
        fields: [{ field: 'summary', label: 'résumé', before: 'Le Bac, au début.', theirs: 'D’Ada', yours: { fr: 'De Boris' } }],
      },
    ]);
    const refused = await send('publishChangeSet', { id: changeSet }, '', 'Boris');
    expect(refused.userErrors).toMatchObject([
      {
        code: 'CONFLICT',
        fr: expect.stringMatching(/le-bac a été modifié entre-temps\. Il y a maintenant : .*D’Ada.* Vous proposez : .*De Boris/) as string,
      },
    ]);
    expect(await summaryOf(id)).toBe('D’Ada');
    expect((await review(changeSet, 'Boris')).operations.totalCount).toBe(1);
    // Whoever has seen both says what is to stand; what only one side changed is kept.
    await done('saveEntity', { changeSet, id, summary: { fr: 'D’Ada et de Boris' } }, '', 'Boris');
    expect((await review(changeSet, 'Boris')).conflicts).toEqual([]);
    await done('publishChangeSet', { id: changeSet }, '', 'Boris');
    expect(await summaryOf(id)).toBe('D’Ada et de Boris');
    const { data } = await base.ask(`{ organization(id: "${id}") { website } }`);
    expect(data.organization).toEqual({ website: 'http://le-bac.example/' });
  });

  it('one keeps what a draft says against what others said: saving it again, as it stands, settles it', async () => {
    const id = 'organization/le-bac';
    const changeSet = await draft('Boris');
    await done('saveEntity', { changeSet, id, summary: { fr: 'Pour Boris' } }, '', 'Boris');
    await done('saveEntity', { changeSet, id, website: 'http://boris.example/' }, '', 'Boris');
    await done('saveEntity', { id, summary: { fr: 'Pour Ada' }, website: 'http://ada.example/' });
    const inConflict = async () => (await review(changeSet, 'Boris')).conflicts.flatMap(({ fields }) => fields.map(({ field }) => field));
    expect(await inConflict()).toEqual(['summary', 'website']);
    await done('saveEntity', { changeSet, id, summary: { fr: 'Pour Boris' } }, '', 'Boris');
    // Only what was said again is settled.
    expect(await inConflict()).toEqual(['website']);
    await done('saveEntity', { changeSet, id, website: 'http://ada.example/' }, '', 'Boris');
    expect((await review(changeSet, 'Boris')).conflicts).toEqual([]);
    await done('publishChangeSet', { id: changeSet }, '', 'Boris');
    expect(await summaryOf(id)).toBe('Pour Boris');
  });

  it('what two editors say alike is no conflict', async () => {
    await organization('L’Accord');
    const id = 'organization/l-accord';
    const changeSet = await draft('Boris');
    await done('saveEntity', { changeSet, id, summary: { fr: 'Pareil' }, website: 'http://accord.example/' }, '', 'Boris');
    await done('saveEntity', { id, summary: { fr: 'Pareil' } });
    expect((await review(changeSet, 'Boris')).conflicts).toEqual([]);
    await done('publishChangeSet', { id: changeSet }, '', 'Boris');
    const { data } = await base.ask(`{ organization(id: "${id}") { summary(lang: FR) website } }`);
    expect(data.organization).toEqual({ summary: 'Pareil', website: 'http://accord.example/' });
  });

  it('a row of a draft was removed meanwhile: told which, the draft is kept', async () => {
    await organization('La Rive');
    const kept = idOf(await relation('organization/la-rive', 'organization/le-bac'));
    const changeSet = await draft('Boris');
    await done('saveRelation', { changeSet, id: kept, note: { fr: 'Depuis longtemps' } }, '', 'Boris');
    const removed = await done('removeStatement', { id: kept });
    const { conflicts, warnings, operations } = await review(changeSet, 'Boris');
    expect(conflicts).toEqual([
      {
        recordId: kept,
        operation: 'UPDATE',
        theirs: null,
        yours: { note: { fr: 'Depuis longtemps' } },
        fields: [{ field: 'note', label: 'note', before: null, theirs: null, yours: { fr: 'Depuis longtemps' } }],
      },
    ]);
    expect(warnings).toEqual([{ code: 'NOT_FOUND', fr: `${kept} n’est pas dans la base` }]);
    expect(operations.totalCount).toBe(1);
    expect((await send('publishChangeSet', { id: changeSet }, '', 'Boris')).userErrors).toMatchObject([
      { code: 'CONFLICT', fr: expect.stringContaining('Il y a maintenant : plus rien') as string },
    ]);
    const preview = await base.ask(
      `query Q @preview(changeSet: "${changeSet}") { viewer { role } }`,
      {},
      { role: 'EDITOR', name: 'Boris', lang: 'fr' },
    );
    expect(preview.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await done('restoreRecord', { id: kept });
    await done('publishChangeSet', { id: changeSet }, '', 'Boris');
    expect(removed.changeSet).not.toBeNull();
  });

  it('what a draft refers to was removed meanwhile: told as a fault of the row, before and at publication', async () => {
    await organization('La Digue');
    const changeSet = await draft('Boris');
    const input = { subject: 'organization/la-digue', type: 'PARTNER_OF', object: 'organization/le-bac', sources: KNOWN };
    const made = await done('saveRelation', { changeSet, ...input }, 'relation { id }', 'Boris');
    await done('removeEntity', { id: 'organization/la-digue' });
    const { warnings, operations } = await review(changeSet, 'Boris');
    expect(warnings).toEqual([
      { code: 'REFERENCE', fr: expect.stringMatching(/organization\/la-digue n’existe pas dans la base/) as string },
    ]);
    expect(operations.totalCount).toBe(1);
    const refused = await send('publishChangeSet', { id: changeSet }, '', 'Boris');
    expect(refused.userErrors).toMatchObject([{ code: 'REFERENCE' }]);
    await done('restoreRecord', { id: 'organization/la-digue' });
    await done('publishChangeSet', { id: changeSet }, '', 'Boris');
    const { data } = await base.ask(`{ node(id: "${idOf(made)}") { id } }`, {}, { role: 'EDITOR' });
    expect(data.node).toEqual({ id: idOf(made) });
  });

  it('a removal or a merger meets what others changed: the fields that would go are shown', async () => {
    await organization('Le Quai');
    const [removing, merging] = [await draft('Boris'), await draft('Boris')];
    const kept = idOf(await relation('organization/le-bac', 'organization/maison-des-saisons'));
    await done('removeStatement', { changeSet: removing, id: kept }, '', 'Boris');
    await done('mergeEntities', { changeSet: merging, id: 'organization/le-quai', into: 'organization/le-bac' }, '', 'Boris');
    await done('saveRelation', { id: kept, note: { fr: 'Nouveau' } });
    await done('saveEntity', { id: 'organization/le-quai', summary: { fr: 'Le Quai, autrement.' } });
    expect((await review(removing, 'Boris')).conflicts).toEqual([
      {
        recordId: kept,
        operation: 'REMOVE',
        theirs: { note: 'Nouveau' },
        yours: null,
        fields: [{ field: 'note', label: 'note', before: null, theirs: 'Nouveau', yours: null }],
      },
    ]);
    expect((await review(merging, 'Boris')).conflicts).toEqual([
      {
        recordId: 'organization/le-quai',
        operation: 'MERGE',
        theirs: { summary: 'Le Quai, autrement.' },
        yours: null,
        fields: [{ field: 'summary', label: 'résumé', before: 'Le Quai, au début.', theirs: 'Le Quai, autrement.', yours: null }],
      },
    ]);
    expect((await send('publishChangeSet', { id: merging }, '', 'Boris')).userErrors).toMatchObject([
      { code: 'CONFLICT', fr: expect.stringContaining('Vous proposez : de le fusionner') as string },
    ]);
    await organization('Le Ponton');
    const gone = await draft('Boris');
    await done('mergeEntities', { changeSet: gone, id: 'organization/le-quai', into: 'organization/le-ponton' }, '', 'Boris');
    await done('removeEntity', { id: 'organization/le-ponton' });
    expect((await review(gone, 'Boris')).conflicts).toEqual([
      { recordId: 'organization/le-ponton', operation: 'MERGE', theirs: null, yours: { into: 'organization/le-ponton' }, fields: [] },
    ]);
  });

  it('a revert is itself undone, as often as one likes', async () => {
    const made = await organization('La Berge');
    let last = revisionOf(made);
    for (const isThere of [false, true, false, true]) {
      last = revisionOf(await done('revertRevision', { id: last }));
      expect(await summaryOf('organization/la-berge')).toBe(isThere ? 'La Berge, au début.' : undefined);
    }
    expect((await send('revertRevision', { id: 'revision/9999' })).userErrors).toMatchObject([
      { path: ['id'], code: 'NOT_FOUND', fr: 'revision/9999 n’est pas dans la base' },
    ]);
  });

  it('undoing what later changes rest on is refused with what it would take along; undone in turn, it goes', async () => {
    const made = await organization('L’Îlot');
    const resting = await relation('organization/l-ilot', 'organization/le-bac');
    const revision = resting.changeSet?.publishedAs?.sequence;
    const refused = await send('revertRevision', { id: revisionOf(made) });
    expect(refused.userErrors).toEqual([
      {
        path: ['id'],
        code: 'LATER_CHANGES',
        fr: expect.stringMatching(
          new RegExp(
            `^annuler ${revisionOf(made)} emporterait .*${idOf(resting)} \\(.*L’Îlot.*\\), révision ${revision}\\. Supprimez-le d’abord`,
          ),
        ) as string,
        en: expect.stringMatching(
          new RegExp(`^undoing ${revisionOf(made)} would take along .*${idOf(resting)}.*revision ${revision}`),
        ) as string,
      },
    ]);
    expect(await summaryOf('organization/l-ilot')).toBe('L’Îlot, au début.');
    const changed = await done('saveEntity', { id: 'organization/l-ilot', summary: { fr: 'Autre' } });
    await done('revertRevision', { id: revisionOf(resting) });
    expect((await send('revertRevision', { id: revisionOf(made) })).userErrors).toMatchObject([
      { code: 'LATER_CHANGES', fr: 'organization/l-ilot : depuis, summary a changé', en: 'organization/l-ilot: summary changed since' },
    ]);
    await done('revertRevision', { id: revisionOf(changed) });
    await done('revertRevision', { id: revisionOf(made) });
    expect(await summaryOf('organization/l-ilot')).toBeUndefined();
  });

  it('what one revision removed comes back one by one, whatever else came back already', async () => {
    const [one, other] = [
      idOf(await relation('organization/le-bac', 'organization/mission-du-soir')),
      idOf(await relation('organization/le-bac', 'organization/relais-du-pont')),
    ];
    const changeSet = await draft('Ada');
    for (const id of [one, other]) await done('removeStatement', { changeSet, id });
    await done('publishChangeSet', { id: changeSet });
    for (const id of [one, other]) await done('restoreRecord', { id });
    expect((await send('restoreRecord', { id: one })).userErrors).toMatchObject([{ code: 'ALREADY_THERE', fr: `${one} est dans la base` }]);
  });

  it('an entity is merged neither with itself nor in a circle, at once or in a draft', async () => {
    const [a, b] = ['organization/la-jetee', 'organization/le-mole'];
    for (const name of ['La Jetée', 'Le Môle']) await organization(name);
    const same = [{ path: ['into'], code: 'SAME', fr: `${a} ne se fusionne pas avec soi-même`, en: `${a} cannot be merged with itself` }];
    expect((await send('mergeEntities', { id: a, into: a })).userErrors).toEqual(same);
    const changeSet = await draft('Ada');
    await done('mergeEntities', { changeSet, id: b, into: a });
    expect((await send('mergeEntities', { changeSet, id: a, into: b })).userErrors).toEqual(same);
    expect((await review(changeSet, 'Ada')).operations.totalCount).toBe(1);
    await done('publishChangeSet', { id: changeSet });
    expect((await send('mergeEntities', { id: a, into: b })).userErrors).toEqual(same);
    expect((await send('mergeEntities', { id: a, into: 'theme/mineurs' })).userErrors).toMatchObject([
      { path: ['into'], code: 'OTHER_KIND', fr: `${a} et theme/mineurs ne sont pas de la même sorte` },
    ]);
    expect((await send('mergeEntities', { id: a, into: 'organization/nobody' })).userErrors).toMatchObject([
      { path: ['into'], code: 'NOT_FOUND' },
    ]);
  });

  it('what is too long or holds control characters is told with its field, and writes nothing', async () => {
    const before = base.graph.number;
    const told = async (name: string, input: Record<string, unknown>, lang: 'fr' | 'en' = 'fr') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const { errors } = await base.ask(
        `mutation M($input: ${type}) { done: ${name}(input: $input) { userErrors { code } } }`,
        { input },
        { role: 'EDITOR', lang },
      );
      return errors.map(({ message, extensions }) => [extensions?.code, message]);
    };
    const long = 'x'.repeat(100_000);
    expect(await told('saveClaim', { text: { fr: long } })).toEqual([
      ['BAD_USER_INPUT', 'input.text.fr : un texte a au plus 5000 signes, pas 100000.'],
    ]);
    expect(await told('saveDocument', { text: long.repeat(3) }, 'en')).toEqual([
      ['BAD_USER_INPUT', 'input.text: a text has at most 200000 characters, not 300000.'],
    ]);
    expect(await told('saveEntity', { id: 'organization/le-bac', summary: { en: long } }, 'en')).toEqual([
      ['BAD_USER_INPUT', 'input.summary.en: a text has at most 5000 characters, not 100000.'],
    ]);
    const errorsOf = async (name: string, input: Record<string, unknown>) =>
      (await send(name, input)).userErrors.map(({ path, code, fr }) => [path.join('.'), code, fr]);
    const id = 'organization/le-bac';
    expect(await errorsOf('saveEntity', { id, name: { fr: 'Le\u0000Bac' } })).toEqual([
      ['name.fr', 'INVALID', 'ce texte contient un caractère de contrôle'],
    ]);
    expect(await errorsOf('saveEntity', { id, summary: { fr: 'x' }, reason: 'à\u0007cause' })).toEqual([
      ['reason', 'INVALID', 'ce texte contient un caractère de contrôle'],
    ]);
    expect(await errorsOf('createChangeSet', { name: { fr: 'y'.repeat(600) } })).toEqual([
      ['name.fr', 'INVALID', 'ce texte dépasse 500 caractères (600)'],
    ]);
    expect(await errorsOf('saveDocument', { publication: 'publication/x', text: 'un\u0000deux' })).toEqual([
      ['text', 'INVALID', 'ce texte contient un caractère de contrôle'],
    ]);
    expect(await errorsOf('saveDocument', { publication: 'publication/x', text: 'un\ud800' })).toEqual([
      ['text', 'INVALID', 'ce texte contient une moitié de caractère (paire UTF-16 incomplète)'],
    ]);
    await base.graph.refresh();
    expect(base.graph.number).toBe(before);
  });

  it('a member who forges a mutation is refused in their language, and so is somebody who signed out', async () => {
    const before = base.graph.number;
    const forged = { id: 'organization/le-bac', summary: { fr: 'Forgé' } };
    const tell = async (role: 'MEMBER' | 'ANONYMOUS', lang: 'fr' | 'en') => {
      const { errors } = await base.ask(
        'mutation M($input: SaveEntityInput!) { saveEntity(input: $input) { userErrors { code } } }',
        { input: forged },
        { role, lang },
      );
      return errors.map(({ message, extensions }) => [extensions?.code, message]);
    };
    expect(await tell('MEMBER', 'fr')).toEqual([['FORBIDDEN', 'Seule la rédaction modifie la base.']]);
    expect(await tell('MEMBER', 'en')).toEqual([['FORBIDDEN', 'Only editors change the base.']]);
    expect(await tell('ANONYMOUS', 'fr')).toEqual([['FORBIDDEN', 'Seule la rédaction modifie la base.']]);
    expect(await summaryOf('organization/le-bac')).toBe('Pour Boris');
    await base.graph.refresh();
    expect(base.graph.number).toBe(before);
  });

  it('and the base is as it should be', async () => {
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
});
