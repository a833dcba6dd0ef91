import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, sortKey } from '../../src/core/fold.js';
import { findNames, indexNames, isStrict, nameKey, nameRules, type NameRule, readNames } from '../../src/documents/gazetteer.js';
// Rules of names ask of which kind an id is, and somebody has to tell.
import '../../src/kinds/index.js';
import type { Name } from '../../src/kinds/names.js';
import { toTerm } from '../../src/search/tokenizer.js';
import { LATIN_LETTERS } from '../support/latin-letters.js';

const rule = (value: string, more: Partial<NameRule> = {}): NameRule => ({
  value,
  entityId: value,
  strict: false,
  scope: 'EVERYWHERE',
  ...more,
});
const find = (text: string, ...rules: (string | NameRule)[]): string[] =>
  findNames(text, indexNames(rules.map((one) => (typeof one === 'string' ? rule(one) : one)))).map(
    ({ start, end, entityId }) => `${text.slice(start, end)} = ${entityId}`,
  );

describe('findNames', () => {
  it('folds accents, case, hyphens, quotes and white space', () => {
    expect(find("l’OEUVRE  d'accueil de\n\nSaint–Denis", 'Œuvre d’accueil', 'Saint-Denis')).toEqual([
      "OEUVRE  d'accueil = Œuvre d’accueil",
      'Saint–Denis = Saint-Denis',
    ]);
  });

  it('stands on word boundaries, and guesses no plural', () => {
    expect(find('Le Relais, les Relaisiers, un relais-bus, relais2, l’relais', 'Relais')).toEqual([
      'Relais = Relais',
      'relais = Relais',
      'relais = Relais',
    ]);
    expect(find('des ateliers', 'atelier')).toEqual([]);
  });

  it('takes « St » for « Saint », whichever the name has', () => {
    expect(find('de St-Malo, ST MALO et St. Malo', 'Saint-Malo')).toEqual([
      'St-Malo = Saint-Malo',
      'ST MALO = Saint-Malo',
      'St. Malo = Saint-Malo',
    ]);
    expect(find('le foyer Saint Brieuc', 'Foyer St Brieuc')).toEqual(['foyer Saint Brieuc = Foyer St Brieuc']);
    expect(find('ST-MALO et SAINT-MALO', rule('SAINT-MALO', { strict: true }))).toEqual([
      'ST-MALO = SAINT-MALO',
      'SAINT-MALO = SAINT-MALO',
    ]);
    expect(find('les STS de Nantes', rule('STS', { strict: true }))).toEqual(['STS = STS']);
    expect(nameKey('St Malo')).toBe(nameKey('Saint-Malo'));
  });

  it('takes the longest name at the leftmost place, and names never overlap', () => {
    expect(
      find(
        'la Fondation Caritas – Institut de France et l’Institut de France',
        'Institut de France',
        'Fondation Caritas',
        'Fondation Caritas – Institut de France',
      ),
    ).toEqual([
      'Fondation Caritas – Institut de France = Fondation Caritas – Institut de France',
      'Institut de France = Institut de France',
    ]);
    expect(find('Maison du Port neuf', 'Maison du Port', 'Port neuf')).toEqual(['Maison du Port = Maison du Port']);
    expect(find('Maison du Pont', 'Maison du Pont neuf', 'Pont')).toEqual(['Pont = Pont']);
  });

  it('does not read through punctuation', () => {
    expect(find('La Maison. Du Port', 'Maison du Port')).toEqual([]);
    expect(find('le Collectif « Ensemble »', 'Collectif « Ensemble »')).toEqual(['Collectif « Ensemble » = Collectif « Ensemble »']);
  });

  it('finds acronyms only as they are written', () => {
    const rules = [rule('ETZ', { strict: true }), rule('A.F.J.', { strict: true })];
    expect(find('ETZ, etz, Etz, A.F.J., a.f.j.', ...rules)).toEqual(['ETZ = ETZ', 'A.F.J. = A.F.J.']);
    expect(find('mds et MDS', rule('MDS', { strict: true, entityId: 'strict' }), rule('mds', { entityId: 'loose' }))).toEqual([
      'mds = loose',
      'MDS = strict',
    ]);
  });

  it('finds nothing inside identifiers, names of files and paths, and all beside them', () => {
    const names = ['Bat-ID', rule('ARL', { strict: true })];
    expect(find('La colonne bat_id et la clé id_bat_id_2, puis berges_ARL', ...names)).toEqual([]);
    expect(find('Voir ARL_2033.pdf, notes-ARL.docx et oree.example/ARL/berges', ...names)).toEqual([]);
    expect(find('Bat-ID, _ARL_, ARL/Bat-ID. Fin.ARL/OREE', ...names)).toEqual([
      'Bat-ID = Bat-ID',
      'ARL = ARL',
      'ARL = ARL',
      'Bat-ID = Bat-ID',
      'ARL = ARL',
    ]);
  });

  it('finds nothing inside addresses', () => {
    expect(find('http://example.org/relais www.relais.fr relais@example.org Relais', 'Relais', 'example', 'org')).toEqual([
      'Relais = Relais',
    ]);
  });

  it('lets a name of these documents win over one of all documents', () => {
    expect(find('le Collectif', rule('Collectif', { entityId: 'all' }), rule('Collectif', { entityId: 'here', scope: 'MEETING' }))).toEqual(
      ['Collectif = here'],
    );
  });

  it('gives offsets in the text as it stands, decomposed accents included', () => {
    expect(find('un e\u0301te\u0301 chaud', 'Été')).toEqual(['e\u0301te\u0301 = Été']);
  });

  it('finds names that typesetting broke, and gives the place of all of it', () => {
    expect(find('La Mission lo-\ncale aide', 'Mission locale')).toEqual(['Mission lo-\ncale = Mission locale']);
    expect(find('La Mis\u00adsion lo\u00adcale aide', 'Mission locale')).toEqual(['Mis\u00adsion lo\u00adcale = Mission locale']);
    expect(find('à Saint-\nDenis', 'Saint-Denis')).toEqual(['Saint-\nDenis = Saint-Denis']);
    expect(find('la Mission\u200b locale', 'Mission locale')).toEqual(['Mission\u200b locale = Mission locale']);
  });

  it('takes signs that unfold whole, and finds no name in half a sign', () => {
    expect(find('le ﷺ dit', 'صلى الله عليه وسلم')).toEqual(['ﷺ = صلى الله عليه وسلم']);
    expect(find('le ﷺ dit', 'صلى', 'الله', 'le')).toEqual(['le = le']);
    expect(find('le ½ tour, ℅ Ada', '1', '2', 'C', 'O Ada', 'Ada')).toEqual(['Ada = Ada']);
    expect(find('A.F.J…, ㈱, oﬃce', 'A.F.J.', '株', 'Office')).toEqual(['A.F.J… = A.F.J.', '㈱ = 株', 'oﬃce = Office']);
  });

  it('finds a name wherever it is put between other words, however it is cased and spaced', () => {
    const word = fc.constantFrom('Ada', 'Mairie', 'l’Été', 'Saint-Jean', '59', 'œuvre');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const filler = fc.array(fc.constantFrom('xx', 'yy.', '«', '(zz)', '\n'), { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, filler, filler, fc.constantFrom('\n', '  ', '\u00a0'), (value, before, after, space) => {
        const written = value.toUpperCase().replaceAll(' ', space);
        const text = `${before} ${written} ${after}`;
        const [found] = findNames(text, indexNames([rule(value)]));
        expect(foldName(text.slice(found?.start, found?.end))).toBe(foldName(value));
      }),
    );
  });

  it('reads fifty pages against ten thousand names', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => rule(`Association numéro ${index} du Val`));
    const text = 'Une phrase ordinaire, puis l’Association numéro 9999 du Val et la suite. '.repeat(2_000);
    expect(findNames(text, indexNames(names))).toHaveLength(2_000);
  });
});

describe('a name that is a word of the language too', () => {
  const names = (value: string, kind: Name['kind'] = 'PREFERRED', id = 'organization/x'): NameRule[] =>
    nameRules(id, [{ value, lang: 'fr', kind }], new Set());
  /** What is found, then what is doubtful. */
  const read = (text: string, rules: NameRule[]): [string[], string[]] => {
    const { found, doubtful } = readNames(text, indexNames(rules));
    const words = (some: typeof found): string[] => some.map(({ start, end }) => text.slice(start, end));
    return [words(found), words(doubtful)];
  };

  it.each<[string, string[], string[]]>([
    ['Nous l’avons fait ensemble.', [], ['ensemble']],
    ['L’association Ensemble est là.', ['Ensemble'], []],
    ['Ensemble est là ; le reste suit.', ['Ensemble'], []],
    ['Ils vont ensemble. Ensemble, ils vont loin. Le collectif Ensemble aussi.', ['Ensemble'], ['ensemble', 'Ensemble']],
    ['Tous ensemble :\n« Ensemble » répond.', ['Ensemble'], ['ensemble']],
    ['Un ensemble.\n- Ensemble est présent', [], ['ensemble', 'Ensemble']],
    ['TOUS ENSEMBLE CONTRE LA FAIM, un ensemble', [], ['ENSEMBLE', 'ensemble']],
    ['ENSEMBLE\nun mot', ['ENSEMBLE'], []],
  ])('is one by its capital: %j', (text, found, doubtful) => {
    expect(read(text, names('Ensemble'))).toEqual([found, doubtful]);
  });

  it('is one by the capital of the word behind an article', () => {
    expect(read('Le Relais ouvre le relais. L’ENSEMBLE', names('Le Relais'))).toEqual([['Le Relais'], ['le relais']]);
  });

  it('is no matter for several words, for words with a small letter, and for themes', () => {
    expect(read('la maison du large', names('Maison du Large'))[0]).toEqual(['maison du large']);
    expect(read('Le plan et le Plan', names('plan'))[0]).toEqual(['plan', 'Plan']);
    expect(read('L’hébergement', names('Hébergement', 'PREFERRED', 'theme/hebergement'))[0]).toEqual(['hébergement']);
  });

  it.each<[string, string[], string[]]>([
    ['RENDEZ-VOUS EN SALLE B', [], ['EN']],
    ['NE PAS OUBLIER LES CLÉS', [], ['PAS']],
    ['Attention : NE PAS OUBLIER la clé', [], ['PAS']],
    ['L’association EN et PAS (EN) sont là', ['EN', 'PAS', 'EN'], []],
    ['II - EN', ['EN'], []],
    ['COMPTE RENDU DU CCEM ET DU SUD', ['CCEM', 'SUD'], []],
    ['LE SUD AUSSI, et tout le sud', [], ['SUD']],
  ])('in a line of capitals is an acronym only where the text has no such word: %j', (text, found, doubtful) => {
    const rules = ['EN', 'PAS', 'CCEM', 'SUD'].flatMap((value) => names(value, 'ACRONYM', `organization/${value}`));
    expect(read(text, rules)).toEqual([found, doubtful]);
  });
});

describe('nameRules', () => {
  const name = (value: string, more: Partial<Name> = {}): Name => ({ value, lang: 'fr', kind: 'ALIAS', ...more });

  it('leaves out hidden labels, shared names, names not for mentions, and those of other meetings', () => {
    const names = [
      name('Atelier', { kind: 'PREFERRED' }),
      name('cachée', { kind: 'HIDDEN' }),
      name('MDS', { kind: 'ACRONYM', shared: true }),
      name('demande', { mentions: false }),
      name('le Préfet', { scope: 'meeting/a' }),
      name('la Ministre', { scope: 'meeting/b' }),
    ];
    expect(nameRules('x/y', names, new Set(['meeting/a'])).map((one) => one.value)).toEqual(['Atelier', 'le Préfet']);
  });

  it('takes acronyms and names in capitals as they are written', () => {
    expect([name('Etz', { kind: 'ACRONYM' }), name('ECPAT'), name('ECPAT France'), name('A')].map(isStrict)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('nameKey', () => {
  it('is one for names that would be found at the same words', () => {
    expect(nameKey('Saint-Denis')).toBe(nameKey('saint  Denis'));
    expect(nameKey('www.a.example')).not.toBe(nameKey('www.b.example'));
  });
});

describe('letters that Unicode does not decompose', () => {
  it('are one in names, in keys that sort, in words that are searched, in mentions and in names that look alike', () => {
    const pairs = LATIN_LETTERS.map((letter) => [`Ma${letter}la`, `Ma${foldName(letter)}la`] as const);
    for (const key of [foldName, sortKey, nameKey, toTerm]) {
      expect(pairs.filter(([written, plain]) => key(written) !== key(plain))).toEqual([]);
    }
    const rules = [...new Set(pairs.map(([, plain]) => plain))].map((plain) => rule(plain));
    const found = findNames(pairs.map(([written]) => written).join('. '), indexNames(rules));
    expect(found.map(({ entityId }) => entityId)).toEqual(pairs.map(([, plain]) => plain));
  });
});
