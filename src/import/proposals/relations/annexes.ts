import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { Block } from '../../reading/model/reading.js';
import { type Context, datesWithin, mentionsWithin } from '../context.js';
import type { ProposedEntity, RelationProposal } from '../proposal.js';
import { inFrench, meetingOn, minutesOf } from './meeting-names.js';
import { patternOf } from '../../../core/pattern.js';
import { ROLE } from './offices.js';
import { newOne } from './scene.js';
import { stated } from './stated.js';

/** What the list of annexes says: of whom and to whom letters are, which minutes they hold, who adopted them. */

/** « Lettre du Collectif adressée le … à … », « Compte-rendu de la réunion du … (adopté par …) ». */
export function relationsOfAnnexes(context: Context): RelationProposal[] {
  return context.outline.blocks
    .filter(({ zone, headsZone }) => zone === 'ANNEXES' && !headsZone)
    .flatMap(({ block, text }): RelationProposal[] => {
      const passage = { start: block.start, end: block.end };
      const mentions = mentionsWithin(context, passage);
      const dates = datesWithin(context, passage);
      const found: RelationProposal[] = [];
      const words = text.slice(block.wordsStart - block.start);
      const said = /^compte[- ]rendu de la r[ée]union/iu.test(words) ? dates[0] : undefined;
      if (said) {
        const old = minutesOf(said.edtf);
        found.push(
          stated('RECORDS', old, meetingOn(said.edtf), passage, {
            reason: { fr: 'L’annexe est le compte-rendu de cette réunion.', en: 'The annex is the minutes of that meeting.' },
          }),
        );
        const adopted = /adopt[ée]e?\s+par/iu.exec(text);
        const by = adopted ? mentions.find(({ span }) => span.start - block.start > adopted.index) : undefined;
        if (by)
          found.push(
            stated('ADOPTS', context.gazetteer.known(by.actor), old, passage, {
              status: 'PAST',
              date: dates.find(({ start }) => start > by.span.end) ?? null,
              reason: { fr: 'La parenthèse dit qui l’a adopté.', en: 'The brackets say who adopted it.' },
            }),
          );
        const on = by && dates.find(({ start }) => start > by.span.end);
        if (on?.edtf === context.dates.day)
          found.push(
            stated('ADOPTS', meetingOn(on.edtf), old, passage, {
              status: 'PAST',
              date: on,
              reason: { fr: 'La parenthèse dit qu’il l’a été ce jour-là.', en: 'The brackets say that it was on that day.' },
            }),
          );
      }
      const talk =
        /^compte[- ]rendu d(?:u |e la |e l[’'])((?:entretien|audience|rencontre|visite|atelier|rendez-vous|échange)(?![-a-z])[^(,]*)/iu.exec(
          words,
        )?.[1];
      if (talk !== undefined && dates[0]) {
        const event = `${talk.split(/\s(?:téléphonique|du|le|avec)\s/u)[0] ?? talk} du ${inFrench(dates[0].edtf)}`;
        found.push(
          stated('RECORDS', newOne(`Compte-rendu de ${event}`, 'PUBLICATION'), newOne(event, 'EVENT'), passage, {
            reason: { fr: 'L’annexe en est le compte-rendu.', en: 'The annex is the minutes of it.' },
          }),
        );
      }
      return [...found, ...letterIn(context, block, text, said?.edtf ?? null), ...madeBy(context, block, text)];
    });
}

/** « Lettre adressée le 2 mai par le Collectif à Madame Ada Lierre, préfète du Val ». */
function letterIn(context: Context, block: Block, text: string, minutesOfDay: string | null): RelationProposal[] {
  const sent = /(?<![\p{L}\d])(?:adress[ée]e?|remise?|envoy[ée]e?)\s/u.exec(text);
  if (!sent) return [];
  const passage = { start: block.start, end: block.end };
  const bracket = text.indexOf('(', sent.index);
  const reach = bracket < 0 ? text.length : bracket;
  const actors = mentionsWithin(context, passage)
    .filter(({ actor }) => isActor(actor))
    .map(({ span, actor }) => ({ actor, start: span.start - block.start, end: span.end - block.start }));
  const [date = null] = datesWithin(context, passage).filter(({ start }) => start - block.start > sent.index);
  const noun = text
    .slice(block.wordsStart - block.start)
    .slice(0, 120)
    .replace(/\s*(?:adress|remis|envoy).*$/isu, '');
  const behind = actors.filter(({ start }) => start > sent.index && start < reach);
  const by = behind.find(({ start }) => /\spar\s(?:l[ea]s?\s|l[’'])?$/u.test(text.slice(0, start)));
  // « Lettre du Relais à la Région, envoyée le 2 mai »: to whom stands before.
  const toBefore = (minutesOfDay === null ? actors : []).filter(
    ({ start, end }) => end < sent.index && /\s(?:à|aux?)\s(?:l[ea]s?\s|l[’'])?$/u.test(text.slice(0, start)),
  );
  const from = by ?? actors.find((one) => one.end < sent.index && !toBefore.includes(one));
  const titled = TITLED.exec(text.slice(sent.index, reach));
  const person = titled?.[1] === undefined ? null : context.gazetteer.entity(titled[1], 'PERSON');
  // « Madame Ada Lierre, préfète du Val »: the office beside the name is no second one.
  const isOfficeBeside = (at: number): boolean => {
    const [before, own] = [behind[at - 1], behind[at]];
    if (!own || kindOfId(own.actor) !== 'POST') return false;
    const from = before && kindOfId(before.actor) === 'PERSON' ? before.end : titled ? sent.index + titled.index + titled[0].length : null;
    return from !== null && /^\s*,\s*(?:la\s|le\s|l[’'])?$/u.test(text.slice(from, own.start));
  };
  const to = [
    ...toBefore.map(({ actor }) => context.gazetteer.known(actor)),
    ...(person ? [person] : []),
    ...behind
      .filter(({ actor }, at) => actor !== by?.actor && actor !== person?.id && !isOfficeBeside(at))
      .map(({ actor, start }) => officeOf(context.gazetteer.known(actor), text, start)),
  ];
  // « Lettre du Collectif au préfet du Val du 2 mai ».
  const [reader] = to;
  const toWhom = reader?.kind === 'POST' && to.length === 1 && reader.id === null ? `${noun} au ${reader.name}` : noun;
  const name = date ? `${toWhom} du ${inFrench(date.edtf)}` : toWhom;
  const letter: ProposedEntity = minutesOfDay === null ? newOne(name, 'PUBLICATION') : minutesOf(minutesOfDay);
  return [
    ...to.map((reader) =>
      stated('ADDRESSED_TO', letter, reader, passage, {
        date,
        reason: { fr: 'L’annexe dit à qui elle est adressée.', en: 'The annex says to whom it is addressed.' },
      }),
    ),
    ...(to.length > 0 && from && minutesOfDay === null
      ? [stated('AUTHOR_OF', context.gazetteer.known(from.actor), letter, passage, { reason: OF_WHOM })]
      : []),
  ];
}

const OFFICE = patternOf(`^(?:${ROLE}|pr[ée]f[eè]te?)\\s`, 'iu');

/** « … au président de la Région »: to whoever holds the office, and not to the whole body. */
function officeOf(body: ProposedEntity, text: string, start: number): ProposedEntity {
  const office = /\s(?:aux?|à la|à l[’'])\s?(\p{L}[\p{L}-]+(?:\s\p{Ll}+){0,2}\s(?:du|de la|de l[’']|de|d[’'])\s?)$/u.exec(
    text.slice(0, start),
  )?.[1];
  return office !== undefined && OFFICE.test(office) && body.kind !== 'PERSON' ? newOne(`${office}${body.name}`, 'POST') : body;
}

/** « Tableau des dons, établi par le Relais », « Synthèse de l’enquête, par Ada Lierre ». */
function madeBy(context: Context, block: Block, text: string): RelationProposal[] {
  const said = /,\s(?:(?:établi|préparé|rédigé|écrit|dressé|réalisé|proposé)e?s?\s)?par\s(?:l[ea]s?\s|l[’'])?/u.exec(text);
  if (!said) return [];
  const at = block.start + said.index + said[0].length;
  const maker = mentionsWithin(context, block).find(({ span, actor }) => isActor(actor) && Math.abs(span.start - at) < 4);
  const work = newOne(text.slice(block.wordsStart - block.start, said.index), 'PUBLICATION');
  return maker ? [stated('AUTHOR_OF', context.gazetteer.known(maker.actor), work, block, { reason: OF_WHOM })] : [];
}

const TITLED = /\s(?:à|et)\s(?:Madame|Monsieur|Mme|Mlle|M\.)\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+)/u;
const OF_WHOM = { fr: 'L’annexe dit de qui elle est.', en: 'The annex says whose it is.' };
