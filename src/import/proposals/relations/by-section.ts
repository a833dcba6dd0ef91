import type { Certainty } from '../../../core/certainty.js';
import type { Status } from '../../../core/status.js';
import type { Message } from '../../../errors.js';
import { isAsserted } from '../modality.js';
import type { ParticipantProposal, ProposedEntity } from '../proposal.js';
import { type Link, linksOf } from './links.js';
import { meetingOf } from './meeting-names.js';
import { actorAt, actorsWithin, isBody, newOne, presenterOf, type Scene } from './scene.js';
import { placeOfAdjective } from './countries.js';
import type { Thing } from './things.js';
import { patternOf } from '../../../core/pattern.js';

/** What a sentence says by where it stands, and what the name of a thing says of it: whose project, what prize, which edition. */
export interface SectionLink extends Link {
  readonly reason: Message;
  readonly certainty: Certainty;
  readonly status: Status;
}

type Rule = (scene: Scene, participants: readonly ParticipantProposal[]) => readonly (Link & { readonly status?: Status })[];

const RULES: readonly { readonly reason: Message; readonly certainty: Certainty; readonly read: Rule }[] = [
  {
    reason: {
      fr: 'Le projet est décrit sous le titre de cette association.',
      en: 'The project is told of under the heading of this body.',
    },
    certainty: 'IMPLIED',
    read: (scene) => {
      const owner = presenterOf(scene);
      const projects = scene.things.filter(({ entity }) => entity.kind === 'PROJECT').map(({ entity }) => entity);
      return owner && isBody(owner) ? linksOf('RUNS', [owner], projects.slice(0, 1)) : [];
    },
  },
  {
    reason: { fr: 'Le nom du projet dit où il est mené.', en: 'The name of the project says where it is run.' },
    certainty: 'STATED',
    read: ({ things, sentence }) =>
      things
        .filter(({ entity }) => entity.kind === 'PROJECT')
        .flatMap(({ entity, place, start, end }) => [
          ...linksOf('ACTIVE_IN', [entity], place === null ? [] : [newOne(place, 'PLACE')]),
          ...linksOf(
            'ACTIVE_IN',
            [entity],
            placeOfAdjective(sentence.text.slice(start, end)).map((name) => newOne(name, 'PLACE')),
          ),
        ]),
  },
  {
    reason: { fr: 'Une « édition » est une édition de ce prix.', en: 'An edition is an edition of that prize.' },
    certainty: 'STATED',
    read: ({ things, sentence }) =>
      things
        .filter(({ entity }) => entity.kind === 'AWARD')
        .flatMap(({ entity, start, end }) => {
          return linksOf('PART_OF', [entity], [prizeIn(sentence.text.slice(start, end))]);
        }),
  },
  {
    reason: { fr: '« Lancement de … » dit ce qui est lancé.', en: '“Lancement de …” says what is launched.' },
    certainty: 'STATED',
    read: (scene) =>
      scene.things
        .filter(({ entity }) => /^lancement\s/iu.test(entity.name))
        .flatMap((thing) => {
          const launched = launchedBy(scene, thing);
          const givers = launched?.kind === 'AWARD' ? actorsWithin(scene, thing.start, thing.end).filter(isBody) : [];
          return [
            ...linksOf('LAUNCHES', [thing.entity], [launched]),
            ...linksOf('PART_OF', [launched], [launched?.kind === 'AWARD' ? prizeIn(launched.name) : null]),
            ...linksOf('ORGANIZES', givers.slice(0, 1), [thing.entity]),
          ];
        }),
  },
  {
    reason: { fr: 'L’événement est celui de cet organisme : son nom le dit.', en: 'The event is that of this body: its name says so.' },
    certainty: 'IMPLIED',
    read: (scene) =>
      scene.things.flatMap(({ entity, start }) => {
        const of =
          /^\p{L}+(?:\sg[ée]n[ée]rale|\sannuelle)?(?:\s(?:à|en)\s\p{Lu}[\p{L}-]+)?\s(?:d(?:u|e la|e l[’']|[’'])|des (?:organisations|associations|membres)(?: membres)? d(?:u|e la|e l[’']))\s?/iu.exec(
            scene.sentence.text.slice(start),
          );
        const owner = of && (entity.kind === 'EVENT' || entity.kind === 'MEETING') ? actorAt(scene, start + of[0].length) : null;
        return owner && isBody(owner) ? linksOf('ORGANIZES', [owner], [entity]) : [];
      }),
  },
  {
    reason: { fr: 'L’événement est raconté sous le titre de celui-ci.', en: 'The event is told of under the heading of this one.' },
    certainty: 'IMPLIED',
    read: ({ things, sentence, headed, isHeading }) => {
      if (isHeading || headed === null || !isAsserted(sentence.text, 0) || !['EVENT', 'AWARD'].includes(headed.entity.kind)) return [];
      const edition = editionIn(headed);
      // « un concours de … », « des concours de … »: what is new here, not what is pointed back to.
      const parts = things.filter(
        ({ entity, start }) =>
          entity.kind === 'EVENT' &&
          /(?<!(?:cadre|occasion|lors|marge|cours)\s)(?<![\p{L}])(?:une?|des|deux|trois|plusieurs)\s$/iu.test(
            sentence.text.slice(0, start),
          ),
      );
      const more = parts.flatMap((part) => enumerated(sentence.text, part));
      return linksOf('PART_OF', [...parts.map(({ entity }) => entity), ...more], [edition ?? headed.entity]);
    },
  },
  {
    reason: { fr: 'Qui participe à la réunion y prend la parole.', en: 'Somebody at the meeting speaks there.' },
    certainty: 'IMPLIED',
    read: (scene, participants) =>
      linksOf('SPEAKS_AT', speakersIn(scene, participants), [meetingOf(scene.clause.context)]).map((link) => ({ ...link, status: 'PAST' })),
  },
  {
    reason: { fr: 'Une visite est un événement : qui, à qui.', en: 'A visit is an event: who, to whom.' },
    certainty: 'IMPLIED',
    read: (scene) => {
      const match =
        /(?<![\p{L}])(?:a|ont) (?:r[ée]alis[ée]|effectu[ée]|fait|rendu) (?:une )?visite (?:à|au|aux)\s(?:l[’']association\s|la\s|l[’'])?|(?:a|ont) visit[ée]\s(?:l[’']association\s|la\s|le\s|les\s|l[’'])?/iu.exec(
          scene.sentence.text,
        );
      if (!match || !isAsserted(scene.sentence.text, match.index)) return [];
      const host = actorAt(scene, match.index + match[0].length);
      const guests = scene.clause.actorsBefore(match.index);
      if (!host || guests.length === 0) return [];
      const visit = newOne(`Visite de ${guests.map(({ name }) => name).join(' et ')} à ${host.name}`, 'EVENT');
      const whole = /dans le cadre|à l[’']occasion/iu.exec(scene.sentence.text);
      const frame = whole && scene.things.find(({ start, entity }) => start > whole.index && entity.kind === 'EVENT');
      return [
        ...linksOf('ATTENDS', guests, [visit]),
        ...linksOf('ABOUT', [visit], [host]),
        ...linksOf('DISCUSSES', [meetingOf(scene.clause.context)], [visit]),
        ...linksOf('PART_OF', [visit], [frame ? frame.entity : null]),
      ].map((link) => ({ ...link, status: 'PAST' as const }));
    },
  },
  {
    reason: {
      fr: 'Le titre dit qui a reçu le prix, la phrase pour quoi.',
      en: 'The heading says who won the prize, the sentence for what.',
    },
    certainty: 'STATED',
    read: prizes,
  },
];

export function bySection(scene: Scene, participants: readonly ParticipantProposal[]): SectionLink[] {
  return RULES.flatMap(({ reason, certainty, read }) =>
    read(scene, participants).map(({ status = 'ONGOING', ...link }) => ({ ...link, reason, certainty, status })),
  );
}

function prizeIn(edition: string): ProposedEntity | null {
  const prize = /\s(?:du|des)\s(prix\s.+?)(?:\s(?:le|les|du)\s\d.*)?$/iu.exec(edition)?.[1];
  return prize === undefined ? null : newOne(prize.trim(), 'AWARD');
}

function launchedBy({ sentence, things }: Scene, launch: Thing): ProposedEntity | null {
  const inner = things.find(({ start, entity }) => start > launch.start && start < launch.end + 3 && entity !== launch.entity);
  if (inner) return inner.entity;
  const words = sentence.text
    .slice(launch.start, launch.end)
    .replace(/^lancement\s(?:d(?:e la|e l[’']|u|es|[’']|e)\s?)/iu, '')
    .trim();
  const kind = /^[ée]dition\s.*prix/iu.test(words)
    ? 'AWARD'
    : /^plan|^convention|^charte/iu.test(words)
      ? 'LEGAL_TEXT'
      : /^projet/iu.test(words)
        ? 'PROJECT'
        : null;
  return kind === null || words.length < 5 ? null : newOne(words, kind);
}

/** « Lancement de l’édition 2013-2014 des Prix …»: what is new under this heading is part of the edition. */
function editionIn({ entity }: Thing): ProposedEntity | null {
  const words = /[ée]dition\s.*prix\s.*$/iu.exec(entity.name)?.[0];
  return words === undefined ? null : newOne(words, 'AWARD');
}

/** « des concours de posters (…), de petites vidéos, de slam et de photos »: one noun for all. */
function enumerated(text: string, { entity, end }: Thing): ProposedEntity[] {
  const noun = entity.name.split(/\s/u)[0] ?? '';
  const rest =
    text
      .slice(end)
      .replace(/\([^)]*\)/gu, '')
      .split(/[.;:]/u)[0] ?? '';
  const found: ProposedEntity[] = [];
  for (let at = 0; ;) {
    const next = /^\s*(?:,|et)\s+(d(?:e|u|es)\s[^,.;:]{3,40}?|d[’'][^,.;:]{3,40}?)(?=\s*,|\set\sd|\setc|$)/iu.exec(rest.slice(at));
    if (!next) return found;
    found.push(newOne(`${noun} ${(next[1] ?? '').replace(/\s+etc.*$/iu, '')}`, entity.kind));
    at += next[0].length;
  }
}

const SAYS = patternOf(
  /(?<![\p{L}])(?:(?:a|ont) (?:[ée]galement |aussi )?(?:indiqu[ée]|pr[ée]cis[ée]|rappel[ée]|soulign[ée]|expliqu[ée]|signal[ée]|ajout[ée]|propos[ée]|demand[ée]|insist[ée]|estim[ée]|fait (?:remarquer|savoir|observer|part|valoir)|pr[ée]sent[ée])|(?:pr[ée]cise|indique|rappelle|souligne|explique|signale|ajoute|propose|demande|insiste|estime)(?:nt)? (?:que|qu[’']|de|au|aux|[àl]))(?![\p{L}])/iu,
);

/** Participants of the meeting who are said to say something: by name, by their body, or as its representative. */
function speakersIn(scene: Scene, participants: readonly ParticipantProposal[]): ProposedEntity[] {
  const { sentence, clause } = scene;
  const says = SAYS.exec(sentence.text);
  if (!says || sentence.block.zone !== 'BODY' || scene.isHeading) return [];
  const present = participants.filter(({ status }) => status === 'PRESENT');
  const lead = sentence.text.slice(0, says.index);
  const isRepresentative = /repr[ée]sentante?\s+(?:de|du|des|d[’'])[^,;.]*$/iu.test(lead);
  const near = sentence.mentions.findLast(
    ({ span }) => /^\s*$/u.test(sentence.text.slice(span.end - sentence.start, says.index)) && span.end - sentence.start <= says.index,
  );
  const own =
    (near ? clause.context.gazetteer.known(near.actor) : null) ??
    (isRepresentative
      ? actorsWithin(scene, 0, says.index).at(-1)
      : actorsWithin(scene, 0, says.index).length === 0
        ? clause.actorsBefore(says.index).at(-1)
        : null) ??
    null;
  if (own === null) return [];
  if (own.kind === 'PERSON') return present.some(({ person }) => person?.id === own.id) ? [own] : [];
  const rows = present.filter(({ body }) => body?.id === own.id);
  if (rows.length === 0) return [];
  const person = rows[0]?.person ?? null;
  return isRepresentative && rows.length === 1 && person ? [person] : [own];
}

/** « Obtention du Prix X par Y », « Y a eu un prix pour … ». */
function prizes(scene: Scene): (Link & { status: Status })[] {
  const { sentence, isHeading, clause } = scene;
  const past = (all: Link[]): (Link & { status: Status })[] => all.map((link) => ({ ...link, status: 'PAST' as const }));
  if (isHeading) {
    const prize = PRIZE_WON.exec(sentence.text);
    if (!prize) return [];
    const award = newOne((prize[1] ?? '').trim(), 'AWARD');
    return past([
      ...linksOf('WINS', [actorAt(scene, prize.index + prize[0].length)], [award]),
      ...linksOf('DISCUSSES', [meetingOf(clause.context)], [award]),
    ]);
  }
  const given = /(?<![\p{L}])(?:a|ont) remis\s.{0,30}?(?:le|un)\s(Prix\s[^.,;]{2,60}?)\s(?:à|au)\s(?:la\s|l[’'])?/u.exec(sentence.text);
  const winner = given ? actorAt(scene, given.index + given[0].length) : null;
  const merit = given
    ? /\spour\s(?:son|sa|ses|leurs?)\s([^.,;]{4,60}?)(?=\s(?:qui|que|dans|depuis|en)\s|[.,;]|$)/u.exec(
        sentence.text.slice(given.index),
      )?.[1]
    : undefined;
  if (given && winner && merit !== undefined) {
    const work = newOne(merit, 'PROJECT');
    return past([...linksOf('AWARDED_FOR', [newOne(given[1] ?? '', 'AWARD')], [work]), ...linksOf('RUNS', [winner], [work])]);
  }
  const won =
    /(?<![\p{L}])(?:a|ont) (?:eu|re[çc]u|obtenu|remport[ée]|gagn[ée]) (?:un|le|ce) (prix(?:\s(?:de|du|des|d[’'])[^,;.()]{3,70}?)?)(?=\s+pour\s|[,;.()]|$)/iu.exec(
      sentence.text,
    );
  if (!won) return [];
  const heading = scene.headed === null ? headingPrize(scene) : null;
  const name = (won[1] ?? '').trim();
  const award = /\s/u.test(name) ? newOne(name, 'AWARD') : heading;
  const actors = clause.actorsBefore(won.index);
  const work =
    actors.length === 0
      ? (scene.before.findLast(({ entity }) => entity.kind === 'PUBLICATION' || entity.kind === 'PROJECT')?.entity ?? null)
      : null;
  const rest = sentence.text.slice(won.index + won[0].length);
  const project = /^\s+pour\s/iu.test(rest)
    ? (scene.things.find(({ start, entity }) => start > won.index && entity.kind === 'PROJECT')?.entity ?? null)
    : null;
  return past([
    ...linksOf('WINS', actors.length > 0 ? actors.slice(0, 1) : [work], [award]),
    ...linksOf('AWARDED_FOR', [award], [project]),
    ...linksOf('RUNS', actors.slice(0, 1), [project]),
  ]);
}

const PRIZE_WON = patternOf(/(?<![\p{L}])(?:obtention|remise|attribution)\sdu\s(prix\s.{3,80}?)\s(?:par|à|au)\s(?:la\s|l[’'])?/iu);

/** The prize that the heading above a sentence names. */
function headingPrize({ clause, sentence }: Scene): ProposedEntity | null {
  const above = clause.context.outline.blocks.findLast(({ block }) => block.kind === 'HEADING' && block.start < sentence.start);
  const name = above && PRIZE_WON.exec(above.text)?.[1];
  return name === undefined ? null : newOne(name.trim(), 'AWARD');
}
