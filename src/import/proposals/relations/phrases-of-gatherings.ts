import { isActor } from '../../../kinds/kind-of-id.js';
import type { ProposedEntity } from '../proposal.js';
import { linksOf } from './links.js';
import { type Phrase, phrase } from './phrase.js';
import { placesListed } from './phrases.js';
import { actorAt, eventBefore, isBody, newOne, type Scene } from './scene.js';

/** Phrases of gatherings that come again: whose members meet, which one was before, which session it is; and of letters that are told of. */

const THERE = '(?:est|sont|sera|seront|[ée]tai(?:t|ent))\\s(?:[ée]galement\\s|aussi\\s|bien\\s)?pr[ée]sente?s?';

export const GATHERING_PHRASES: readonly Phrase[] = [
  phrase(
    `${THERE}|y (?:participe(?:nt|ra|ront)?|assiste(?:nt|ra|ront)?)`,
    'sont présents à la rencontre des membres',
    (scene, match) => linksOf('MEMBER_OF', bodiesBefore(scene, match.index), [membersMet(scene)]),
    { certainty: 'IMPLIED', status: 'ONGOING' },
  ),
  phrase(
    `${THERE},?\\scomme\\s(?:elles?|ils?)\\sl[’'][ée]tai(?:en)?t\\s(?:d[ée]j[àa]\\s)?(?:[àa] la|[àa] l[’']|au|lors de la)\\s?(?:r[ée]union|rencontre|session|[ée]dition|assembl[ée]e)\\spr[ée]c[ée]dente`,
    'comme à la réunion précédente',
    (scene, match) => {
      const event = eventBefore(scene);
      const earlier = event && theOneBefore(event);
      const host = membersMet(scene);
      return [
        ...linksOf('ATTENDS', bodiesBefore(scene, match.index), [earlier]),
        ...linksOf('CONTINUES', [event], [earlier]),
        ...linksOf('ORGANIZES', [host], [earlier]),
      ];
    },
    { certainty: 'IMPLIED', status: 'PAST' },
  ),
  phrase("(?:la|l[’'])\\s?(?:session|[ée]dition)(?:\\sde cette ann[ée]e|\\s\\d{4})(?=[\\s,])", 'la session de cette année', (scene) => {
    const whole = gatheringBefore(scene);
    if (!whole) return [];
    const own = newOne(`${whole.name} ${scene.clause.context.dates.day.slice(0, 4)}`, 'EVENT');
    const held = /(?:a eu lieu|s[’']est tenue|aura lieu|se tiendra)[^.;]*?\sà\s(?=\p{Lu})/iu.exec(scene.sentence.text);
    return [
      ...linksOf('PART_OF', [own], [whole]),
      ...linksOf('TAKES_PLACE_IN', [own], held ? placesListed(scene, held.index + held[0].length) : []),
    ];
  }),
  phrase(
    "r[ée]union d(?:u|e la|e l[’'])\\s?(?=[^.;,]{3,80}?\\sorganis[ée]e par\\s)",
    'réunion du groupe organisée par',
    (scene, _match, end) => {
      const group = actorAt(scene, end);
      const by = /\sorganis[ée]e par\s(?:l[ea]s?\s|l[’'])?/iu.exec(scene.sentence.text.slice(end));
      const whole = by ? actorAt(scene, end + by.index + by[0].length) : null;
      if (!group || !whole || !/^(?:groupe|commission|comit[ée])/iu.test(group.name)) return [];
      const meeting = scene.things.find(({ entity, start }) => entity.kind === 'MEETING' && start < end)?.entity ?? null;
      return [...linksOf('PART_OF', [group], [whole]), ...linksOf('ATTENDS', [group], [meeting])];
    },
    { certainty: 'IMPLIED', status: 'ONGOING' },
  ),
  phrase(
    "(?:a|ont)\\s(?:inform[ée]|pr[ée]venu|averti|[ée]crit [àa]|r[ée]pondu [àa])\\s(?:l[ea]s?\\s|l[’'])?(?=[^.;,]{2,60}?\\spar\\s(?:e-?mail|courriel|courrier|lettre))",
    'a informé par courriel',
    (scene, match, end) => {
      const [who] = scene.clause.actorsBefore(match.index);
      const to = actorAt(scene, end);
      const [, reader = '', sort = ''] =
        /^([^.;,]{2,60}?)\spar\s(e-?mail|courriel|courrier|lettre)/iu.exec(scene.sentence.text.slice(end)) ?? [];
      const letter = who && to ? newOne(`${sort} de ${who.name} à ${reader}`, 'PUBLICATION') : null;
      return [...linksOf('AUTHOR_OF', [who ?? null], [letter]), ...linksOf('ADDRESSED_TO', [letter], [to])];
    },
    { status: 'PAST' },
  ),
  phrase(
    "(?:a|ont)\\sr[ée]pondu\\s[àa]\\sl[’'](?:appel|invitation)\\sd(?:e la|e l[’']|u|es|e|[’'])\\s?",
    'a répondu à l’appel de',
    (scene, match, end) => linksOf('ANSWERS', scene.clause.actorsBefore(match.index), [actorAt(scene, end)]),
    { status: 'PAST' },
  ),
];

const bodiesBefore = (scene: Scene, at: number): ProposedEntity[] => scene.clause.actorsBefore(at).filter(isBody);

/** « La rencontre des organisations membres de la Fédération »: whose members were to meet, where an event before is called so. */
function membersMet(scene: Scene): ProposedEntity | null {
  const name = eventBefore(scene)?.name ?? '';
  const of = /(?<!\p{L})membres\sd(?:e la|e l[’']|u|es|e|[’'])\s?/iu.exec(name);
  const { gazetteer } = scene.clause.context;
  const found = of ? gazetteer.find(name).find(({ start, entityId }) => start >= of.index && isActor(entityId)) : undefined;
  return found ? gazetteer.known(found.entityId) : null;
}

/** « La deuxième rencontre de … »: the one before it, where it is counted. */
function theOneBefore({ name }: ProposedEntity): ProposedEntity | null {
  const [, noun, rest] = /^(?:deuxi[èe]me|seconde|troisi[èe]me|quatri[èe]me|\d{1,2}e)\s(\p{L}+)(\s.+)$/iu.exec(name) ?? [];
  return noun === undefined ? null : newOne(`${noun} précédente${rest ?? ''}`, 'MEETING');
}

const FRAME =
  /(?:à l[’']occasion|dans le cadre|lors|au cours)\sd(?:es|u|e la|e l[’'])\s?(\p{Lu}[\p{L}’'-]+(?:\s(?:de\s|du\s|des\s|d[’'])?\p{Lu}[\p{L}’'-]+){1,5})/gu;

/** The gathering with a name of its own that the paragraph spoke of last. */
function gatheringBefore({ sentence }: Scene): ProposedEntity | null {
  const name = [...sentence.block.text.slice(0, Math.max(0, sentence.start - sentence.block.block.start)).matchAll(FRAME)].at(-1)?.[1];
  return name === undefined ? null : newOne(name, 'EVENT');
}
