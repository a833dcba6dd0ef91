import type { Message } from '../../errors.js';
import type { Context, ReadSentence } from './context.js';
import { isThing } from './known.js';
import { isPersonName } from './person-names.js';
import type { NameChangeProposal, ProposedEntity } from './proposal.js';
import { proposalKey } from './spans.js';

/** Who is called otherwise, who came and who went, who took and left an office, what has another date. */

interface Rule {
  readonly change: NameChangeProposal['change'];
  readonly pattern: RegExp;
  readonly reason: Message;
}

const RULES: readonly Rule[] = [
  {
    change: 'RENAMED',
    pattern:
      /(?<![\p{L}\d])(?:s[’']appelai(?:t|ent)|a chang[ée] de nom|s[’']appelle (?:d[ée]sormais|maintenant)|devient\s+(?:l[ea’']|«)|anciennement)/iu,
    reason: { fr: 'La phrase dit un changement de nom.', en: 'The sentence tells of another name.' },
  },
  {
    change: 'ARRIVAL',
    pattern: /(?<![\p{L}\d])(?:rejoi(?:nt|gnent|ndra)\s|a recrut[ée]|arrive dans|int[èe]gre(?:nt)?\s|accueille(?:nt)? un nouveau)/iu,
    reason: { fr: 'La phrase dit une arrivée.', en: 'The sentence tells of an arrival.' },
  },
  {
    change: 'DEPARTURE',
    pattern:
      /(?<![\p{L}\d])(?:quitte(?:nt)?|se retire(?:nt)? d|ne fait plus partie|a quitt[ée])\s(?!la pr[ée]sidence|ses fonctions|son poste)/iu,
    reason: { fr: 'La phrase dit un départ.', en: 'The sentence tells of a departure.' },
  },
  {
    change: 'OFFICE',
    pattern:
      /(?<![\p{L}\d])(?:succ[èe]de|prend la rel[èe]ve|est (?:[ée]lue?|nomm[ée]e?)|a [ée]t[ée] (?:[ée]lue?|nomm[ée]e?)|quitte (?:la pr[ée]sidence|ses fonctions|son poste)|remplace)/iu,
    reason: { fr: 'La phrase dit qui prend ou quitte une fonction.', en: 'The sentence says who takes or leaves an office.' },
  },
  {
    change: 'NEW_DATE',
    pattern:
      /(?<![\p{L}\d])(?:annonc[ée]e?s? pour|initialement pr[ée]vue?s?|(?:est|sont|a [ée]t[ée]) (?:report|avanc|d[ée]cal)[ée]e?s? (?:au|à|du)|aura finalement lieu|d[ée]butera finalement)/iu,
    reason: { fr: 'La phrase dit une nouvelle date.', en: 'The sentence tells of a new date.' },
  },
];

export function changesOf(context: Context, sentences: readonly ReadSentence[]): NameChangeProposal[] {
  return sentences.flatMap((sentence) =>
    RULES.flatMap(({ change, pattern, reason }): NameChangeProposal[] => {
      const matches = [...sentence.text.matchAll(new RegExp(pattern.source, 'giu'))];
      // « succède » and « quitte la présidence » in one sentence are two changes; a name and the verb of it are one.
      return (change === 'OFFICE' ? matches : matches.slice(0, 1)).flatMap((match): NameChangeProposal[] => {
        const person = change === 'ARRIVAL' ? recruited(context, sentence.text) : null;
        // « a recruté deux juristes »: nobody is named who would arrive.
        if (RECRUITS.test(match[0]) && person === null) return [];
        const thing = change === 'NEW_DATE' ? thingBefore(context, sentence, match.index) : null;
        const subject = person ?? thing ?? subjectBefore(context, sentence, match.index);
        const days = sentence.dates.filter(({ relative }) => !relative);
        return [
          {
            kind: 'CHANGE',
            key: proposalKey('change', sentence, change, match.index),
            passage: { start: sentence.start, end: sentence.end },
            change,
            subject,
            now: change === 'NEW_DATE' ? (days.at(-1)?.edtf ?? null) : null,
            before:
              change === 'RENAMED'
                ? formerName(sentence, match.index + match[0].length)
                : change === 'NEW_DATE' && days.length > 1
                  ? (days[0]?.edtf ?? null)
                  : null,
            confidence: subject === null ? 0.55 : 0.75,
            reason,
          },
        ];
      });
    }),
  );
}

const RECRUITS = /recrut/iu;

/** « Le Relais n’a pas pu imprimer le guide : il est reporté … »: it is the guide that has another date. */
function thingBefore({ gazetteer }: Context, { mentions, start }: ReadSentence, at: number): ProposedEntity | null {
  const thing = mentions.findLast(({ span, actor }) => span.end - start <= at && isThing(actor));
  return thing ? gazetteer.known(thing.actor) : null;
}

function subjectBefore(context: Context, sentence: ReadSentence, at: number): ProposedEntity | null {
  const clause = Math.max(sentence.text.lastIndexOf(';', at), sentence.text.lastIndexOf('. ', at)) + 1;
  const before = sentence.mentions.filter(({ span }) => span.start - sentence.start >= clause && span.end - sentence.start <= at);
  const [first] = before;
  if (first) return context.gazetteer.known(first.actor);
  const words = sentence.text
    .slice(clause, at)
    .trim()
    .replace(/\s(?:lui|leur|y|en)$/u, '');
  if (/^(?:l[’']association|elle|il)(?![\p{L}\d])/iu.test(words))
    return sentence.presenter === null ? null : context.gazetteer.known(sentence.presenter);
  const name = /^(?:Les?|La|L[’'])?\s?\p{Lu}[\p{L}’' -]{2,60}$/u.exec(words)?.[0];
  return name === undefined ? null : context.gazetteer.entity(name, isPersonName(name) ? 'PERSON' : 'ORGANIZATION');
}

/** « a recruté une chargée de projet, Maëlle Tournebise »: the person is who arrives. */
function recruited(context: Context, text: string): ProposedEntity | null {
  const after = /a recrut[ée][^,]*,\s*([^,.]+)/iu.exec(text)?.[1]?.trim();
  return after !== undefined && isPersonName(after) ? context.gazetteer.entity(after, 'PERSON') : null;
}

function formerName({ text, dates, start }: ReadSentence, from: number): string | null {
  const date = dates.find(({ start: at }) => at - start >= from);
  const begin = date && date.start - start - from < 15 ? date.end - start : from;
  return /\p{Lu}[\p{L}’' –-]+?(?=,|\.|;| a chang|$)/u.exec(text.slice(begin))?.[0]?.trim() ?? null;
}
