const PAST_TENSE =
  /(?<![\p{L}])(?:a|ont|avons|avait|avaient)\s+(?:[ée]t[ée]\s+|eu\s+)?\p{L}+(?:[ée]e?s?|is|it|ue?s?|ert)(?![\p{L}])|(?<![\p{L}])(?:s[’']est|se sont|[ée]taient|[ée]tait|was|were|has|have|had|did)\s/iu;
const FUTURE_TENSE =
  /(?<![\p{L}])\p{L}{2,}(?:era|eront|ira|iront|ura|uront|dra|dront)(?![\p{L}])|(?<![\p{L}])(?:va|vont)\s+\p{L}+(?:er|ir|re)(?![\p{L}])|(?<![\p{L}])(?:will|shall)\s/iu;

/** What a sentence says to be over or to come; null where it says neither or both. */
export function spokenTense(text: string): 'PAST' | 'FUTURE' | null {
  const [past, future] = [PAST_TENSE.test(text), FUTURE_TENSE.test(text)];
  return past === future ? null : past ? 'PAST' : 'FUTURE';
}
