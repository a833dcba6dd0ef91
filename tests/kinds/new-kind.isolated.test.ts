import { isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printSdl } from '../../src/api/resolvers/schema.js';
import { seedFileSchema } from '../../src/seeds/format/seed-file.js';
import { createDataSource, openDatabase } from '../../src/store/data-source.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { kindCounts } from '../../bench/base/plan.js';
import { openBase, type TestBase, testSchema } from '../support/base.js';
import { DATABASES } from '../support/databases.js';
import { faultsOf, withRows } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';
import type { EntityKind } from '../../src/kinds/index.js';

/**
 * What « adding a kind » of CONTRIBUTING asks for, done here for a kind that the program does not know: its module, its place in the
 * list, its migration. Everything else has to follow.
 */
vi.mock('../../src/kinds/list.js', async (original) => {
  const [{ KINDS }, { Training }] = await Promise.all([original<{ KINDS: readonly unknown[] }>(), import('./training.js')]);
  return { KINDS: [...KINDS, Training] };
});
vi.mock('../../schema/migrations/index.js', async (original) => {
  const [{ MIGRATIONS }, { AddTraining9000000000000 }] = await Promise.all([
    original<{ MIGRATIONS: readonly unknown[] }>(),
    import('./training.js'),
  ]);
  return { MIGRATIONS: [...MIGRATIONS, AddTraining9000000000000] };
});

const { MIGRATIONS } = await import('../../schema/migrations/index.js');

const FACTS = `
    classification: SEMINAR
    audience: EXPERTS
    room: Salle Tamaris
    enrolmentUrl: https://formation.example/s-inscrire
    aim: { fr: Reconnaître une situation de glanage, en: Recognizing a case of gleaning }
    motto: { fr: Voir pour agir, en: See to act }`;
const SEEDS = withRows(`visibility: PUBLIC
document: document/compte-rendu
entities:
  - id: training/accueil
    name: { fr: Formation à l’accueil, en: Reception training }${FACTS}
  - id: training/droit
    name: Droit du port
    audience: BEGINNERS
passages:
  - quote: L’Atelier du Port travaille sur les mineurs.
    relations:
      - { id: trn00001, subject: training/accueil, type: LOCATED_IN, object: place/port, status: ONGOING }
      - { id: trn00002, subject: training/accueil, type: PART_OF, object: training/droit, status: ONGOING }
    claims:
      - { id: trn00003, kind: DATE, about: training/accueil, text: Elle a lieu le 14 mai., dates: 2020-05-14, status: PLANNED }
`);

describe.each(DATABASES)('the table of a new kind on $name', ({ make }) => {
  it('fails the comparison with the entities until a migration gives it its columns', async () => {
    const database = await make();
    const missing = async (migrations: typeof MIGRATIONS): Promise<string> => {
      const dataSource = await createDataSource(database, { migrations }).initialize();
      await dataSource.runMigrations();
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      await dataSource.destroy();
      return upQueries.map(({ query }) => query).join('\n');
    };
    expect(await missing(MIGRATIONS.slice(0, -1))).toMatch(/"audience"[^]*"motto"/);
    expect(await missing(MIGRATIONS)).toBe('');
    await database.drop();
  });

  it('keeps its facts, and passes the verification', async () => {
    const database = await make();
    const base = await openBase(SEEDS, database);
    expect(await verifyBase(base.dataSource)).toMatchObject({ errors: [] });
    await base.close();
    const dataSource = await openDatabase(database);
    const rows = await dataSource.query<object[]>(`SELECT kind, "room", "enrolmentUrl" FROM entity WHERE id = 'training/accueil'`);
    expect(rows).toEqual([{ kind: 'TRAINING', room: 'Salle Tamaris', enrolmentUrl: 'https://formation.example/s-inscrire' }]);
    await dataSource.destroy();
    await database.drop();
  });
});

describe('a new kind in seed files', () => {
  it('has its facts as keys in the JSON Schema', () => {
    const schema = JSON.stringify(seedFileSchema());
    for (const key of ['classification', 'audience', 'room', 'enrolmentUrl', 'aim', 'motto']) expect(schema).toContain(`"${key}":`);
    expect(schema).toContain('"EXPERTS"');
  });

  it('takes them, and refuses what they do not mean', () => {
    expect(faultsOf(SEEDS)).toEqual([]);
    const wrong = (fact: string): string[] =>
      faultsOf(withRows(`entities:\n  - { id: training/x, name: X, ${fact} }\n`)).filter((line) => line.includes('rows.yaml'));
    expect(wrong('audience: NOBODY')).toHaveLength(1);
    expect(wrong('enrolmentUrl: nowhere')).toHaveLength(1);
    expect(wrong('website: https://example.org')).toHaveLength(1);
  });
});

describe('a new kind in the API', () => {
  let base: TestBase;
  beforeAll(async () => {
    base = await openBase(SEEDS);
  });
  afterAll(() => base.close());

  it('is a type with its facts and computed fields, each described', () => {
    const type = testSchema().getType('Training');
    if (!isObjectType(type)) throw new Error('Training is no type');
    const fields = Object.values(type.getFields());
    const own = [
      'aim',
      'aimLang',
      'audience',
      'classification',
      'dates',
      'enrolment',
      'motto',
      'mottoLang',
      'partOf',
      'places',
      'room',
      'status',
    ];
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(own));
    expect(fields.filter(({ description }) => !description)).toEqual([]);
    expect(type.getInterfaces().map(({ name }) => name)).toContain('Entity');
    expect(printSdl(testSchema())).toMatch(/enum EntityKind \{[^}]*TRAINING/);
  });

  it('is filtered by each fact that is one of a closed set', () => {
    const filter = testSchema().getType('TrainingFilter');
    if (!isInputObjectType(filter)) throw new Error('TrainingFilter is no input');
    expect(Object.keys(filter.getFields()).sort()).toEqual(['audience', 'classification', 'meeting', 'status', 'text', 'theme']);
  });

  const listed = async (filter: string): Promise<string[]> => {
    const { data, errors, sql } = await base.ask<{ trainings: { nodes: { id: string }[] } }>(
      `{ trainings(filter: { ${filter} }) { nodes { id } } }`,
    );
    expect([errors, sql]).toEqual([[], 0]);
    return data.trainings.nodes.map(({ id }) => id);
  };

  it.each([
    ['', ['training/droit', 'training/accueil']],
    ['audience: [EXPERTS]', ['training/accueil']],
    ['audience: []', []],
    ['audience: null', ['training/droit', 'training/accueil']],
    ['classification: [COURSE, SEMINAR]', ['training/accueil']],
    ['classification: [SEMINAR], audience: [BEGINNERS]', []],
    ['status: [PLANNED]', ['training/accueil']],
    ['text: "port"', ['training/droit']],
  ])('lists those that { %s } leaves', async (filter, ids) => {
    expect(await listed(filter)).toEqual(ids);
  });

  it('answers its facts and its computed fields', async () => {
    const { data, errors, sql } = await base.ask(`{ entity(id: "training/accueil") { ... on Training {
      classification audience room enrolment aim(lang: EN) aimLang(lang: EN) motto
      status dates { edtf } places { id } partOf { id } } } }`);
    expect([errors, sql]).toEqual([[], 0]);
    expect(data).toEqual({
      entity: {
        classification: 'SEMINAR',
        audience: 'EXPERTS',
        room: 'Salle Tamaris',
        enrolment: 'https://formation.example/s-inscrire',
        aim: 'Recognizing a case of gleaning',
        aimLang: 'en',
        motto: 'Voir pour agir',
        status: 'PLANNED',
        dates: { edtf: '2020-05-14' },
        places: [{ id: 'place/port' }],
        partOf: [{ id: 'training/droit' }],
      },
    });
  });

  it.each(['tamaris', 'glanage', 'gleaning', 'séminaire', 'seminar', 'voir pour agir'])('is found by « %s »', async (text) => {
    const { data } = await base.ask<{ search: { nodes: { entity: { id: string } }[] } }>(
      'query ($text: String!) { search(text: $text, kinds: [TRAINING]) { nodes { entity { id } } } }',
      { text },
    );
    expect(data.search.nodes.map(({ entity }) => entity.id)).toEqual(['training/accueil']);
  });

  it('is in the calendar, as what has dates and a status', async () => {
    const { data } = await base.ask<{ calendar: { nodes: { id: string }[] } }>(
      '{ calendar(from: "2020-05-01", to: "2020-05-31") { nodes { ... on Entity { id } } } }',
    );
    expect(data.calendar.nodes).toEqual([{ id: 'training/accueil' }]);
  });
});

describe('a new kind on the website', () => {
  let site: TestWebsite;
  beforeAll(async () => {
    site = await openWebsite(SEEDS);
  });
  afterAll(() => site.close());

  /** The list of facts of a page, without markup. */
  const factsOfPage = async (lang: string): Promise<string[]> => {
    const { status, text } = await site.get(`/${lang}/training/accueil`);
    expect(status).toBe(200);
    const list = /<dl class="facts-list">(.*?)<\/dl>/s.exec(text)?.[1] ?? '';
    return list
      .split('</div>')
      .map((row) =>
        row
          .replace(/<\/dt>/, ': ')
          .replace(/<[^>]*>/g, '')
          .trim(),
      )
      .filter(Boolean);
  };

  it('shows every fact under its label, in French and in English', async () => {
    expect(await factsOfPage('fr')).toEqual([
      'Date: 14 mai 2020',
      'État: Prévu',
      'Lieu: Port',
      'Fait partie de: Droit du port',
      'Public visé: Spécialistes',
      'Salle: Salle Tamaris',
      'Inscription: formation.example/s-inscrire',
      'Objectif: Reconnaître une situation de glanage',
    ]);
    expect(await factsOfPage('en')).toEqual([
      'Date: 14 May 2020',
      'Status: Planned',
      'Place: Port',
      'Part of: Droit du port',
      'Audience: Experts',
      'Room: Salle Tamaris',
      'Enrolment: formation.example/s-inscrire',
      'Aim: Recognizing a case of gleaning',
    ]);
  });

  it.each([
    ['fr', 'Formation', 'séminaire', 'Voir pour agir'],
    ['en', 'Training', 'seminar', 'See to act'],
  ])('says what it is at the head of its page (%s)', async (lang, kind, type, motto) => {
    const { text } = await site.get(`/${lang}/training/accueil`);
    expect(text).toContain(`<a href="/${lang}/training">${kind}</a> · ${type}`);
    expect(text).toContain(`<p class="definition">${motto}</p>`);
  });

  it('has all of them in .json', async () => {
    const { text } = await site.get('/fr/training/accueil.json');
    const { data } = JSON.parse(text) as { data: { entity: object } };
    expect(data.entity).toMatchObject({
      trainingType: 'SEMINAR',
      audience: 'EXPERTS',
      room: 'Salle Tamaris',
      enrolment: 'https://formation.example/s-inscrire',
      aim: 'Reconnaître une situation de glanage',
      aimLang: 'fr',
      motto: 'Voir pour agir',
      status: 'PLANNED',
      dates: { edtf: '2020-05-14' },
      places: [{ id: 'place/port' }],
      partOf: [{ id: 'training/droit' }],
    });
  });

  it('has a list with its types to choose from, the dates beside the names', async () => {
    const { text } = await site.get('/fr/training?sort=SEMINAR');
    expect(text).toContain('<option value="SEMINAR" selected>Séminaire</option>');
    expect(text).toContain('14 mai 2020');
    expect(text).not.toContain('Droit du port');
    expect((await site.get('/fr/entries')).text).toContain('<a href="/fr/training">Formations</a>');
  });

  it('is drawn in networks with the plain symbol', async () => {
    const { status, text } = await site.get('/network.svg?around=training/accueil');
    expect(status).toBe(200);
    expect(text).toMatch(/<g id="[\w-]*k-training"><path d="M0-12 12 0 0 12-12 0z"\/><\/g>/);
    expect(text).toContain('Formation à l’accueil');
  });

  it('met no unexpected error', () => {
    expect(site.faults).toEqual([]);
  });
});

describe('a new kind in the benchmark', () => {
  it('is in the bases that it makes', () => {
    expect(kindCounts(1000).get('TRAINING' as EntityKind)).toBeGreaterThan(0);
  });
});
