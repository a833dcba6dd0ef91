import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { operation } from '../support/operations.js';

/** What an editor sends: each operation of the contract by its name, as it stands there, in the order in which somebody would. */

type Row = Readonly<Record<string, unknown>>;

const KNOWN = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2030-07-01' }];
const MINUTES = 'document/compte-rendu-2030-06-12';
const SENTENCE = 'Octave Tissandre a envoyé la charte d’accueil aux mairies.';

describe('the operations of an editor', () => {
  let base: TestBase;
  const sent = new Set<string>();
  beforeAll(async () => {
    base = await openBase(THREE_MEETINGS);
  });
  afterAll(() => base.close());

  const ask = async (name: string, variables: Row, role: Role = 'EDITOR'): Promise<Row> => {
    sent.add(name);
    const { data, errors } = await base.ask<Row>(operation(name), variables, { role, name: 'Ada' });
    expect(errors, name).toEqual([]);
    return data;
  };
  /** What a mutation answers with, when it is done. */
  const done = async (name: string, input: Row, role?: Role): Promise<Row> => {
    const payload = (await ask(name, { input }, role))[name.charAt(0).toLowerCase() + name.slice(1)] as Row;
    expect(payload.userErrors, name).toEqual([]);
    return payload;
  };
  const idOf = (thing: unknown): string => (thing as { id: string }).id;
  const saved = async (name: string, thing: string, input: Row): Promise<string> =>
    idOf((await done(name, { visibility: 'PUBLIC', ...input }))[thing]);
  const association = (fr: string): Promise<string> => saved('SaveEntity', 'entity', { kind: 'ORGANIZATION', name: { fr } });
  const partner = (subject: string, object: string): Promise<string> =>
    saved('SaveRelation', 'relation', { subject, type: 'PARTNER_OF', object, sources: KNOWN });

  it('write entries and statements, follow promises, and take back', async () => {
    const [pier, buoy] = [await association('La Jetée'), await association('La Bouée')];
    const partners = await partner(pier, buoy);
    const claim = await saved('SaveClaim', 'claim', {
      ...{ about: [pier], claimKind: 'CIRCUMSTANCE', text: { fr: 'est en travaux' }, sources: KNOWN },
    });
    const other = await saved('SaveClaim', 'claim', {
      ...{ about: [pier], claimKind: 'CIRCUMSTANCE', text: { fr: 'a rouvert' }, sources: KNOWN },
    });
    expect((await done('SupersedeStatement', { id: claim, by: other, type: 'REPLACES' })).statement).toMatchObject({ id: claim });

    const promise = await saved('SaveFollowUp', 'followUp', {
      ...{ task: { fr: 'écrire à la mairie' }, assignees: [pier], openedIn: 'meeting/2030-01-16', sources: KNOWN },
    });
    const later = await done('CarryOverFollowUp', { id: promise, meeting: 'meeting/2030-03-20', sources: KNOWN });
    expect(later.followUp).toMatchObject({ id: promise, followUpStatus: 'OPEN' });
    const closed = await done('CloseFollowUp', { id: promise, closedIn: 'meeting/2030-06-12', sources: KNOWN });
    expect(closed.followUp).toMatchObject({ id: promise, followUpStatus: 'DONE' });
    const reopened = await done('ReopenFollowUp', { id: promise, sources: KNOWN });
    expect(reopened.followUp).toMatchObject({ id: promise, followUpStatus: 'OPEN' });

    const removed = await done('RemoveStatement', { id: partners });
    expect(removed.removedId).toBe(partners);
    expect((await done('RestoreRecord', { id: partners })).record).toEqual({ __typename: 'Relation', id: partners });
    const again = await done('RemoveStatement', { id: partners });
    expect((await done('RevertRevision', { id: revisionOf(again) })).changeSet).toMatchObject({ changeSetState: 'PUBLISHED' });
  });

  it('tell entries apart, name them anew, make one of two, and erase', async () => {
    const [quay, dock, wharf] = [await association('Le Quai'), await association('Le Dock'), await association('L’Appontement')];
    expect((await done('RenameEntity', { id: quay, name: { fr: 'Le Grand Quai' } })).entity).toMatchObject({
      id: quay,
      name: 'Le Grand Quai',
    });
    expect((await done('MarkDifferent', { subject: quay, object: dock })).relation).toMatchObject({ subject: { id: quay } });
    expect((await done('MergeEntities', { id: wharf, into: dock })).entity).toMatchObject({ id: dock });
    expect((await done('RemoveEntity', { id: await association('Le Ponton') })).removedId).toBe('organization/le-ponton');
    const person = await saved('SaveEntity', 'entity', {
      kind: 'PERSON',
      name: { fr: 'Zoé d’Orme' },
      givenName: 'Zoé',
      familyName: 'd’Orme',
    });
    await done('ErasePerson', { id: person }, 'ADMINISTRATOR');
  });

  it('mark sentences, and what they name', async () => {
    expect((await done('SavePassage', { document: MINUTES, quote: SENTENCE })).passage).toMatchObject({ quote: SENTENCE });
    const named = { document: MINUTES, in: SENTENCE, surface: 'Octave Tissandre', entity: 'person/octave-tissandre' };
    expect((await done('SaveMention', named)).mention).toMatchObject({ surface: 'Octave Tissandre', entity: { id: named.entity } });
  });

  it('gather changes in a draft, look at it, publish it or give it up', async () => {
    const draft = async (fr: string): Promise<string> => idOf((await done('CreateChangeSet', { name: { fr } })).changeSet);
    const changeSet = await draft('Le phare');
    const light = await done('SaveEntity', { kind: 'ORGANIZATION', name: { fr: 'Le Phare' }, visibility: 'PUBLIC', changeSet });
    expect(light.changeSet).toMatchObject({ changeSetState: 'DRAFT', publishedAs: null });
    await done('SaveEntity', { kind: 'ORGANIZATION', name: { fr: 'Le Feu' }, visibility: 'PUBLIC', changeSet });
    const review = async (): Promise<Row> => (await ask('ChangeSet', { id: changeSet })).node as Row;
    const { operations } = (await review()) as { operations: { totalCount: number; edges: { node: { id: string } }[] } };
    expect(operations.totalCount).toBe(2);
    await done('RemoveOperation', { id: operations.edges[1]?.node.id });
    expect(await review()).toMatchObject({ changeSetState: 'DRAFT', operations: { totalCount: 1 }, conflicts: [] });
    expect((await ask('Viewer', {})).viewer).toMatchObject({
      role: 'EDITOR',
      changeSets: {
        edges: expect.arrayContaining([{ node: expect.objectContaining({ id: changeSet, changeSetState: 'DRAFT' }) as Row }]) as Row,
      },
    });
    expect((await ask('MeetingPreview', { id: 'meeting/2030-06-12', changeSet, as: 'ANONYMOUS' })).meeting).toMatchObject({
      id: 'meeting/2030-06-12',
    });
    expect((await done('PublishChangeSet', { id: changeSet })).changeSet).toMatchObject({ id: changeSet, changeSetState: 'PUBLISHED' });
    const other = await draft('Rien');
    expect((await done('DiscardChangeSet', { id: other })).changeSet).toMatchObject({ id: other, changeSetState: 'DISCARDED' });
  });

  it('are all sent, read back in the history, and leave a sound base', async () => {
    const { revisions } = (await ask('Revisions', {})) as { revisions: { totalCount: number; edges: { node: Row }[] } };
    expect(revisions.totalCount).toBeGreaterThan(20);
    const names = parse(readFileSync('schema/contract/editor.graphql', 'utf8')).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [],
    );
    expect([...sent].sort()).toEqual(names.sort());
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
});

function revisionOf({ changeSet }: Row): string {
  return (changeSet as { publishedAs: { id: string } }).publishedAs.id;
}
