import { CHANGE_RULES, OF_A_BODY, OFFICE } from './change-rules.js';
import type { Context, ReadSentence } from './context.js';
import { isPutOff } from './decisions.js';
import { isThing } from './known.js';
import { isPersonName, withoutTitle } from './person-names.js';
import type { NameChangeProposal, ProposedEntity } from './proposal.js';
import { proposalKey } from './spans.js';

/** Who is called otherwise, who came and who went, who took and left an office, what has another date. */

export function changesOf(context: Context, sentences: readonly ReadSentence[]): NameChangeProposal[] {
  return sentences.flatMap((sentence) =>
    CHANGE_RULES.flatMap(({ change: told, pattern, reason }): NameChangeProposal[] => {
      const matches = [...sentence.text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].slice(0, MOST);
      // « succède » and « quitte la présidence » in one sentence are two changes; a name and the verb of it are one.
      return (told === 'OFFICE' ? matches : matches.slice(0, 1)).flatMap((match): NameChangeProposal[] => {
        const change = told === 'DEPARTURE' && OF_OFFICE.test(sentence.text.slice(0, match.index)) ? 'OFFICE' : told;
        const person = change === 'ARRIVAL' ? recruited(context, sentence.text) : null;
        // « a recruté deux juristes »: nobody is named who would arrive.
        if (RECRUITS.test(match[0]) && person === null) return [];
        const thing = change === 'NEW_DATE' ? thingBefore(context, sentence, match.index) : null;
        const subject = person ?? thing ?? subjectBefore(context, sentence, match.index);
        if (change === 'NEW_DATE' && (sentence.dates.length === 0 || isPutOff(sentence.text.slice(0, match.index)))) return [];
        // « Le train quitte la gare »: neither somebody nor a body.
        const isNobody = subject === null || (subject.id === null && /^(?:Les?\s|La\s|L[’'])\p{Ll}/u.test(subject.name));
        if (isNobody && LEAVES.test(match[0]) && !OF_A_BODY.test(sentence.text.slice(match.index + match[0].length))) return [];
        const days = sentence.dates.filter(({ relative }) => !relative);
        return [
          {
            kind: 'CHANGE',
            key: proposalKey('change', sentence, change, match.index),
            passage: { start: sentence.start, end: sentence.end },
            change,
            subject,
            now: change === 'NEW_DATE' ? (days.at(-1)?.edtf ?? null) : change === 'RENAMED' ? newName(sentence.text, match) : null,
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

/** So many changes of one kind stand in one sentence; what has more is no sentence. */
const MOST = 6;
/** « Mme Saint, directrice générale des services, nous quittera »: who leaves leaves that office. */
const OF_OFFICE = new RegExp(`,\\s(?:l[ea]\\s|l[’']|notre\\s)?${OFFICE}(?:\\s[^,;]{0,80})?,\\s(?:nous\\s|vous\\s)?$`, 'iu');
const LEAVES = /quitt/iu;
const RECRUITS = /recrut|embauch|hired/iu;

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
  const words = withoutTitle(
    sentence.text
      .slice(clause, at)
      .trim()
      .replace(/\s(?:lui|leur|nous|vous|y|en)$/u, '')
      // « Mme Josette Barandier, secrétaire de mairie, partira … »
      .replace(/,[^,]{2,60},?$/u, ''),
  );
  if (/^(?:l[’']association|elle|il)(?![\p{L}\d])/iu.test(words))
    return sentence.presenter === null ? null : context.gazetteer.known(sentence.presenter);
  const name = /^(?:Les?|La|L[’'])?\s?\p{Lu}[\p{L}’' -]{2,60}$/u.exec(words)?.[0];
  return name === undefined ? null : context.gazetteer.entity(name, isPersonName(name) ? 'PERSON' : 'ORGANIZATION');
}

/** « a recruté une chargée de projet, Maëlle Tournebise », « vient d’embaucher Maëlle Tournebise », « Maëlle Tournebise est recrutée ». */
function recruited(context: Context, text: string): ProposedEntity | null {
  const names =
    /(?:recrut|embauch)(?:é|er|e|era)(?!e?s? (?:comme|en|par|pour|à|au)(?!\p{L}))\p{L}*(?:\s[^,]*,)?\s([^,.]+)|^(.{3,60}?)(?:,[^,]*,)?\s(?:est|a été|sera) (?:recrut|embauch)/iu.exec(
      text,
    );
  const name = withoutTitle((names?.[1] ?? names?.[2] ?? '').replace(/\s(?:comme|en|pour|à|au|depuis|le|dès)\s.*$/u, '').trim());
  return isPersonName(name) ? context.gazetteer.entity(name, 'PERSON') : null;
}

/** « s’appelle désormais Toits du Val », “is now called Tide House”: a name with capitals or in quotation marks. */
function newName(text: string, { 0: words, index }: RegExpExecArray): string | null {
  if (/appelai|anciennement|\(ex|formerly|previously/iu.test(words)) return null;
  const after = text.slice(index + words.length - (/[ae’']$/u.test(words) ? 1 : 0));
  const name =
    /^[^«“".;]{0,25}?(?:«\s?([^»]+?)\s?»|“([^”]+)”|(?<!\p{L})(\p{Lu}[\p{L}’'-]*(?:\s(?:(?:de|du|des|la|le|les|et|of|the|and)\s)*\p{Lu}[\p{L}’'-]*)*))/u.exec(
      after,
    );
  return name?.slice(1).find(Boolean) ?? null;
}

function formerName({ text, dates, start }: ReadSentence, from: number): string | null {
  const date = dates.find(({ start: at }) => at - start >= from);
  const begin = date && date.start - start - from < 15 ? date.end - start : from;
  return /\p{Lu}[\p{L}’' –-]+?(?=,|\.|;| a chang|$)/u.exec(text.slice(begin))?.[0]?.trim() ?? null;
}
