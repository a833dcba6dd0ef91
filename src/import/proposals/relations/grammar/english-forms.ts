import type { VerbForm } from './forms.js';

/** The forms of English verbs: “organizes”, “organized”; the irregular ones as data. */

type Written = VerbForm & { readonly written: string };

/** Past and participle. */
const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  [
    'meet met met',
    'hold held held',
    'give gave given',
    'win won won',
    'run ran run',
    'lead led led',
    'pay paid paid',
    'take took taken',
    'speak spoke spoken',
    'become became become',
    'write wrote written',
    'send sent sent',
    'make made made',
    'leave left left',
    'go went gone',
    'come came come',
    'begin began begun',
    'put put put',
    'set set set',
    'step stepped stepped',
    'sit sat sat',
    'build built built',
    'lend lent lent',
    'bring brought brought',
    'say said said',
    'tell told told',
    'think thought thought',
    'find found found',
    'see saw seen',
    'know knew known',
    'draw drew drawn',
    'get got got',
    'be was been',
    'have had had',
    'do did done',
  ].map((line) => {
    const [lemma = '', past = '', participle = ''] = line.split(' ');
    return [lemma, [past, participle]];
  }),
);
const DOUBLING: ReadonlySet<string> = new Set([
  'chair',
  'offer',
  'open',
  'visit',
  'edit',
  'appoint',
  'support',
  'attend',
  'launch',
  'join',
]);

export function conjugateInEnglish(lemma: string): readonly Written[] {
  const [head = '', ...rest] = lemma.split(' ');
  const more = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const spellings = /i[sz]e$/u.test(head) ? [head.replace(/i[sz]e$/u, 'ise'), head.replace(/i[sz]e$/u, 'ize')] : [head];
  return spellings.flatMap((verb) => {
    const third = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
    const regular = verb.endsWith('e')
      ? `${verb}d`
      : /[^aeiou]y$/u.test(verb)
        ? `${verb.slice(0, -1)}ied`
        : /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(verb) && !DOUBLING.has(verb)
          ? `${verb}${verb.at(-1) ?? ''}ed`
          : `${verb}ed`;
    const [past, participle] = IRREGULAR.get(verb) ?? [regular, regular];
    const form = (written: string, is: VerbForm['is'], tense: VerbForm['tense'], isPlural: boolean): Written => ({
      written: written + more,
      lemma,
      is,
      tense,
      isPlural,
    });
    return [
      form(third, 'FINITE', 'PRESENT', false),
      form(verb, 'INFINITIVE', 'PRESENT', true),
      form(past, 'FINITE', 'PAST', false),
      form(participle, 'PARTICIPLE', 'PAST', false),
    ];
  });
}
