import type { VerbForm } from './forms.js';

/** The forms of « avoir », « être », “have”, “be”, “will”, with what they make of a verb. */

export type Auxiliary = readonly [verb: 'HAVE' | 'BE' | 'WILL', tense: VerbForm['tense'], isPlural: boolean];

export const AUXILIARIES: ReadonlyMap<string, Auxiliary> = new Map([
  ...'a ai'.split(' ').map((word): [string, Auxiliary] => [word, ['HAVE', 'PAST', false]]),
  ...'ont avons'.split(' ').map((word): [string, Auxiliary] => [word, ['HAVE', 'PAST', true]]),
  ['avait', ['HAVE', 'PAST', false]],
  ['avaient', ['HAVE', 'PAST', true]],
  ['aura', ['HAVE', 'FUTURE', false]],
  ['auront', ['HAVE', 'FUTURE', true]],
  ['est', ['BE', 'PRESENT', false]],
  ['sont', ['BE', 'PRESENT', true]],
  ['était', ['BE', 'PAST', false]],
  ['étaient', ['BE', 'PAST', true]],
  ['sera', ['BE', 'FUTURE', false]],
  ['seront', ['BE', 'FUTURE', true]],
]);
export const ENGLISH_AUXILIARIES: ReadonlyMap<string, Auxiliary> = new Map<string, Auxiliary>([
  ['has', ['HAVE', 'PAST', false]],
  ['have', ['HAVE', 'PAST', true]],
  ['had', ['HAVE', 'PAST', false]],
  ['is', ['BE', 'PRESENT', false]],
  ['are', ['BE', 'PRESENT', true]],
  ['was', ['BE', 'PAST', false]],
  ['were', ['BE', 'PAST', true]],
  ['will', ['WILL', 'FUTURE', false]],
  ['be', ['BE', 'FUTURE', false]],
]);
