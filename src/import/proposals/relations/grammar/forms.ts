/** What a form of a verb says of it. Conditionals and subjunctives of their own are no forms here: what they say is not so. */
export interface VerbForm {
  readonly lemma: string;
  readonly is: 'FINITE' | 'INFINITIVE' | 'PARTICIPLE';
  readonly tense: 'PRESENT' | 'IMPERFECT' | 'FUTURE' | 'PAST';
  readonly isPlural: boolean;
}

/** The forms of verbs, by how they are written in small letters. */
export type Forms = ReadonlyMap<string, readonly VerbForm[]>;

export function formsOf(
  lemmas: Iterable<string>,
  conjugate: (lemma: string) => readonly (VerbForm & { readonly written: string })[],
): Forms {
  const found = new Map<string, VerbForm[]>();
  for (const lemma of lemmas)
    for (const { written, ...form } of conjugate(lemma)) {
      const all = found.get(written) ?? [];
      if (!all.some((one) => one.lemma === form.lemma && one.is === form.is && one.tense === form.tense && one.isPlural === form.isPlural))
        all.push(form);
      found.set(written, all);
    }
  return found;
}
