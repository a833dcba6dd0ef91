import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/kinds/names.js';
import { nameOn, namesOn } from '../../src/kinds/names-on-day.js';

const RENAMED: readonly Name[] = [
  { value: 'Escale Indigo', lang: 'fr', kind: 'PREFERRED', since: '2030-03-01' },
  { value: 'La Passerelle Indigo', lang: 'fr', kind: 'FORMER', since: '2012-05-01', until: '2030-02-28' },
  { value: 'Les Amis du Quai', lang: 'fr', kind: 'FORMER', until: '2012-04-30' },
  { value: 'Indigo Bridge', lang: 'en', kind: 'FORMER', until: '2030-02-28' },
  { value: 'L’Escale', lang: 'fr', kind: 'ALIAS' },
  { value: 'Le Vieil Indigo', lang: 'fr', kind: 'FORMER' },
  { value: 'l’association', lang: 'fr', kind: 'FORMER', until: '2030-02-28', scope: 'meeting/2030-01-16' },
];

describe('the name of a day', () => {
  it.each<[string, 'FR' | 'EN', string, string]>([
    ['2030-03-01', 'FR', 'Escale Indigo', 'fr'],
    ['2030-02-28', 'FR', 'La Passerelle Indigo', 'fr'],
    ['2012-05-01', 'FR', 'La Passerelle Indigo', 'fr'],
    ['2012-04-30', 'FR', 'Les Amis du Quai', 'fr'],
    ['2030-02-28', 'EN', 'Indigo Bridge', 'en'],
    ['2030-03-01', 'EN', 'Escale Indigo', 'fr'],
  ])('on %s in %s is %s', (day, lang, text, served) => {
    expect(nameOn(RENAMED, lang, day)).toEqual({ text, lang: served });
  });

  it('is today’s where nothing says when a former one was borne', () => {
    const names: readonly Name[] = [
      { value: 'Escale', lang: 'fr', kind: 'PREFERRED' },
      { value: 'Passerelle', lang: 'fr', kind: 'FORMER' },
    ];
    expect(nameOn(names, 'FR', '1999-01-01').text).toBe('Escale');
  });

  it('is today’s on the one day that both say they were borne', () => {
    const names: readonly Name[] = [
      { value: 'Passerelle', lang: 'fr', kind: 'FORMER', until: '2030-03-01' },
      { value: 'Escale', lang: 'fr', kind: 'PREFERRED', since: '2030-03-01' },
    ];
    expect(nameOn(names, 'FR', '2030-03-01').text).toBe('Escale');
    expect(nameOn(names, 'FR', '2030-02-28').text).toBe('Passerelle');
  });

  it('is today’s on a day before all that are known', () => {
    const names: readonly Name[] = [{ value: 'Escale', lang: 'fr', kind: 'PREFERRED', since: '2030-03-01' }];
    expect(nameOn(names, 'FR', '1999-01-01').text).toBe('Escale');
  });
});

describe('the names of a day', () => {
  const since = '2015-01-01';
  it('has none that came later while any of that day is known, in another language too', () => {
    const names: readonly Name[] = [
      { value: 'Escale', lang: 'fr', kind: 'PREFERRED', since },
      { value: 'Call', lang: 'en', kind: 'PREFERRED', since },
      { value: 'Passerelle', lang: 'fr', kind: 'FORMER', until: '2014-12-31' },
    ];
    expect(namesOn(names, '2013-01-01')).toEqual([{ value: 'Passerelle', lang: 'fr', kind: 'PREFERRED' }]);
    expect(nameOn(names, 'EN', '2013-01-01')).toEqual({ text: 'Passerelle', lang: 'fr' });
    expect(nameOn(names, 'EN', since)).toEqual({ text: 'Call', lang: 'en' });
  });

  it('keeps a former name of which nobody knows until when it was borne as what it is', () => {
    const names: readonly Name[] = [
      { value: 'Escale', lang: 'fr', kind: 'PREFERRED' },
      { value: 'Passerelle', lang: 'fr', kind: 'FORMER', since: '2010-01-01' },
    ];
    expect(namesOn(names, '2012-01-01')).toEqual(names);
    expect(namesOn(names, '2009-01-01')).toEqual(names.slice(0, 1));
  });
});
