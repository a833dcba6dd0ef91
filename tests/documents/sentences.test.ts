import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpace } from '../../src/core/fold.js';
import { sentenceAround, sentenceEnds, sentencesOf } from '../../src/documents/sentences.js';

const read = (text: string, headings: readonly string[] = []): string[] => {
  const spans = headings.map((heading) => ({ start: text.indexOf(heading), end: text.indexOf(heading) + heading.length }));
  return sentencesOf(text, spans).map(({ start, end }) => foldSpace(text.slice(start, end)));
};

describe('sentenceEnds', () => {
  const ends = (text: string): number[] =>
    Array.from(new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text), ({ segment, index }) => index + segment.length);

  it('are those of the whole text, however short the stretches are that it is read in', () => {
    const unit = fc.constantFrom(...'aÉB.?!…»") 1,-;:\n\u0085\u2029', 'etc. ', '. 12 ', ' fin', 'e\u0301', '😀', '. ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, stretch) => {
        expect(sentenceEnds(text, stretch)).toEqual(ends(text));
      }),
      { examples: [['Etc. 1234567890 1234567890 fin. Fin.', 6]] },
    );
  });

  it('of a long line are found, in which every sentence goes on from the one before too', () => {
    expect(sentencesOf('Été, il a dit. '.repeat(10_000))).toHaveLength(10_000);
    expect(sentencesOf('M. '.repeat(10_000))).toHaveLength(1);
  });
});

describe('a number begins a sentence', () => {
  it.each([
    ['La fête s’est tenue dans nos locaux. 120 personnes sont venues. 3 d’entre elles ont adhéré.', 3],
    ['Elle a eu lieu en 2033. 47 adhérents ont signé.', 2],
    ['Il y a 1 200 livres. 1 500 lecteurs les empruntent. 12,5 % de plus.', 3],
    ['Le budget est de 12 000 €. 3 000 € sont à trouver.', 2],
    ['(Voir le rapport de la guilde.) Le four est froid. 2 maçons l’ont vu.', 3],
  ])('%s', (text, count) => {
    expect(read(text)).toHaveLength(count);
    expect(read(text).join(' ')).toBe(text);
  });

  it.each([
    'Voir l’art. 12 alinéa 3 de la loi.',
    'La salle coûte env. 120 euros par jour.',
    'Il est venu le 4 sept. 12 heures après.',
    'Le bail court du 3. 12 membres le disent.',
    'Appeler au tél. 01 23 45 67 89 le matin.',
    'Cf. annexe 3. 2 exemplaires.',
  ])('and goes on with one: %s', (text) => {
    expect(read(text)).toEqual([text]);
  });
});

describe('sentencesOf', () => {
  it('reads on through wrapped lines and through blank lines, which say nothing', () => {
    const text =
      'La Mairie du Port finance depuis deux ans le projet que mène\n\nl’Atelier du Port avec la\n\nMission du Soir. Il finira en mai.\n';
    expect(read(text)).toEqual([
      'La Mairie du Port finance depuis deux ans le projet que mène l’Atelier du Port avec la Mission du Soir.',
      'Il finira en mai.',
    ]);
  });

  it('ends a line that stops short before a capital: lists of participants, titles', () => {
    const text = `${'x'.repeat(60)} et la suite de cette ligne qui remplit la page.\nAtelier du Port, Ada Lierre\nRelais du Pont, Bruno Sorbier\n`;
    expect(read(text).slice(1)).toEqual(['Atelier du Port, Ada Lierre', 'Relais du Pont, Bruno Sorbier']);
  });

  it('begins a sentence at a bullet, a number, and an address', () => {
    const text = `Il faut, dans la lettre qui sera adressée à la Mairie :\n- rappeler les faits ;\n• demander une date.\n1. Lettre de la Coordination.\nII- Suites\nhttp://example.org/page\n`;
    expect(read(text)).toEqual([
      'Il faut, dans la lettre qui sera adressée à la Mairie :',
      '- rappeler les faits ;',
      '• demander une date.',
      '1. Lettre de la Coordination.',
      'II- Suites',
      'http://example.org/page',
    ]);
  });

  it('begins a sentence at a heading, and ends one there when it ends its line', () => {
    const text = 'La suite plus tard\nHors les Murs :   \nAda Lierre parle.';
    expect(read(text.replaceAll('\n', ' '), ['Hors les Murs :'])).toEqual(['La suite plus tard', 'Hors les Murs : Ada Lierre parle.']);
    expect(read(text, ['Hors les Murs :'])).toEqual(['La suite plus tard', 'Hors les Murs :', 'Ada Lierre parle.']);
  });

  it.each([
    ['Il vise les posters, les photos etc. Ce prix est annuel.', ['Il vise les posters, les photos etc.', 'Ce prix est annuel.']],
    ['Elle a vu M. Orme et Mme. Lierre (cf. Annexe 3). Elle part.', ['Elle a vu M. Orme et Mme. Lierre (cf. Annexe 3).', 'Elle part.']],
    [
      'Les dates varient : 18 décembre ? 12 décembre ? selon les médias.',
      ['Les dates varient : 18 décembre ? 12 décembre ? selon les médias.'],
    ],
    ['Il a dit « Non ! » et il est parti.', ['Il a dit « Non ! » et il est parti.']],
    ['Ils étaient 55. « Douze » sont repartis.', ['Ils étaient 55.', '« Douze » sont repartis.']],
  ])('reads « %s »', (text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  it('leaves out no word and no order, whatever the text', () => {
    const char = fc.constantFrom('a', 'É', ' ', '\n', '.', '?', '-', '«', '»', '1', '😀', '\f', '\u00a0', 'etc.', 'M.', ':', '\u0301');
    fc.assert(
      fc.property(fc.array(char, { maxLength: 120 }), fc.array(fc.nat({ max: 100 }), { maxLength: 3 }), (chars, cuts) => {
        const text = chars.join('');
        const headings = cuts.map((at) => ({ start: Math.min(at, text.length), end: Math.min(at + 3, text.length) }));
        const spans = sentencesOf(text, headings);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        spans.forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0));
      }),
    );
  });
});

describe('a name that was taken out', () => {
  it('leaves sentences where they were', () => {
    const text =
      'Une version sera diffusée. Irène Malvoisel a écrit. M. Malvoisel y tient. J. Malvoisel aussi ! Malvoisel quitte la séance.\nMalvoisel revient.';
    const redacted = text.replace(/Irène|Malvoisel|J(?=\.)/g, (name) => '█'.repeat(name.length));
    expect(redacted).not.toMatch(/Malvoisel/);
    expect(sentencesOf(redacted)).toEqual(sentencesOf(text));
    expect(sentencesOf(text).length).toBeGreaterThan(4);
  });
});

describe('sentenceAround', () => {
  it('gives the whole sentences that a span touches', () => {
    const sentences = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    expect(sentenceAround(sentences, { start: 12, end: 14 })).toEqual({ start: 11, end: 20 });
    expect(sentenceAround(sentences, { start: 18, end: 23 })).toEqual({ start: 11, end: 30 });
  });
});

describe('Markdown', () => {
  const read = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

  it('has headings that begin and end sentences', () => {
    expect(read('Une phrase sans point\n## Nouvelles\nL’Atelier aide.\n\n# Suite des travaux\nAda parle.')).toEqual([
      'Une phrase sans point',
      '## Nouvelles',
      'L’Atelier aide.',
      '# Suite des travaux',
      'Ada parle.',
    ]);
    expect(read('Avant.\n\nNouvelles\n=====\nAda parle.')).toEqual(['Avant.', 'Nouvelles\n=====', 'Ada parle.']);
  });

  it('has tables of which each row is read alone', () => {
    expect(read('| Nom | Rôle |\n| --- | --- |\n| Ada Lierre | présidente |\n| Bruno Sorbier | secrétaire |\n\nSuite du texte.')).toEqual([
      '| Nom | Rôle |',
      '| --- | --- |',
      '| Ada Lierre | présidente |',
      '| Bruno Sorbier | secrétaire |',
      'Suite du texte.',
    ]);
  });

  it('has tables without bars at the ends of their rows', () => {
    expect(
      read(
        'Présents :\nNom | Rôle\n:--- | ---:\nAda Lierre | présidente\nBruno Sorbier | secrétaire\n\nSuite | et fin du texte\nsans table.',
      ),
    ).toEqual([
      'Présents :',
      'Nom | Rôle',
      ':--- | ---:',
      'Ada Lierre | présidente',
      'Bruno Sorbier | secrétaire',
      'Suite | et fin du texte\nsans table.',
    ]);
  });

  it('has lists of every mark', () => {
    expect(read('* écrire au ministre\n* appeler\n\n+ relire la lettre\n+ l’envoyer')).toEqual([
      '* écrire au ministre',
      '* appeler',
      '+ relire la lettre',
      '+ l’envoyer',
    ]);
  });

  it('has lists whose last item ends before the text that follows', () => {
    expect(read('À faire :\n- écrire au ministre\n- appeler la mairie\n\nPuis la séance est levée.')).toEqual([
      'À faire :',
      '- écrire au ministre',
      '- appeler la mairie',
      'Puis la séance est levée.',
    ]);
    expect(read('- appeler la mairie avant\n  la fin du mois\n- écrire')).toEqual([
      '- appeler la mairie avant\n  la fin du mois',
      '- écrire',
    ]);
  });
});
