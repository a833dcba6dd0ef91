import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unframe } from '../../src/search/question-words.js';
import { isStopWord, tokenize } from '../../src/search/tokenizer.js';

const asked = (text: string): string =>
  unframe(tokenize(text))
    .words.map(({ term }) => term)
    .filter((term) => !isStopWord(term))
    .join(' ');

describe('what a question asks for', () => {
  it.each([
    ['qui travaille sur les conflits armés', 'conflits armes'],
    ['qui s’occupe des mineurs ?', 'mineurs'],
    ['qui lutte contre le travail forcé', 'travail force'],
    ['qu’est-ce qui a été décidé', 'decide'],
    ['où a lieu la prochaine réunion', 'prochaine reunion'],
    ['c’est quoi la MIPROF', 'miprof'],
    ['when is the next meeting', 'next meeting'],
    ['who works with minors?', 'minors'],
    ['quelles associations aident les migrants', 'associations migrants'],
  ])('in « %s » is « %s »', (text, words) => {
    expect(asked(text)).toBe(words);
  });

  it.each([
    ['Europe de l’Est', 'europe est'],
    ['lutte contre la traite', 'lutte contre traite'],
    ['contrat de travail', 'contrat travail'],
    ['la prostitution n’est pas un travail', 'prostitution est travail'],
  ])('leaves « %s », which is no question, as it is', (text, words) => {
    expect(asked(text)).toBe(words);
  });

  it('says who is asked for', () => {
    expect(unframe(tokenize('qui travaille sur les mineurs'))).toMatchObject({ asksWhoWorks: true, asksWho: true });
    expect(unframe(tokenize('une association qui aide les femmes'))).toMatchObject({ asksWhoWorks: true, asksWho: false });
    expect(unframe(tokenize('qui était absent'))).toMatchObject({ asksWhoWorks: false, asksWho: true });
    expect(unframe(tokenize('quand est la réunion'))).toMatchObject({ asksWhoWorks: false, asksWho: false });
  });

  it('is made of words of the text, in order, and never nothing', () => {
    const word = fc.constantFrom(
      ...'qui que est ce qu a fait lutte contre who is does work works on le mineurs lieu aide conflits'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (list) => {
        const tokens = tokenize(list.join(' '));
        const { words } = unframe(tokens);
        expect(words.length).toBeGreaterThan(0);
        expect(tokens.filter((token) => words.includes(token))).toEqual(words);
        expect(unframe(words).words.length).toBeGreaterThan(0);
      }),
    );
  });
});
