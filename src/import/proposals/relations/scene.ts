import type { EntityKind } from '../../../kinds/index.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import { type Context, datesWithin, mentionsWithin, type ReadSentence } from '../context.js';
import type { ProposedEntity } from '../proposal.js';
import { Clause } from './ends.js';
import { thingsOf } from './named-things.js';
import { sameAsBefore, type Thing } from './things.js';
import { patternOf } from '../../../core/pattern.js';

/** A sentence or heading with what stands around it: the things that it names, and those of its section that it may point back to. */
export interface Scene {
  readonly sentence: ReadSentence;
  readonly clause: Clause;
  readonly isHeading: boolean;
  readonly things: readonly Thing[];
  /** The thing that the heading of its section names. */
  readonly headed: Thing | null;
  /** The things named before it in its section, that of the heading first. */
  readonly before: readonly Thing[];
  /** Whom the heading of its section presents: « Présentation de … ». */
  readonly presented: ProposedEntity | null;
}

/** The sentences of a document and the headings above them, in the order of the text. */
export function scenesOf(context: Context, sentences: readonly ReadSentence[]): Scene[] {
  const scenes: Scene[] = [];
  let before: Thing[] = [];
  let headed: Thing | null = null;
  let presented: ProposedEntity | null = null;
  let previous: string | null = null;
  for (const sentence of [...headingsOf(context), ...sentences].sort((a, b) => a.start - b.start)) {
    const isHeading = sentence.block.block.kind === 'HEADING';
    const things = thingsOf(context.gazetteer, sentence).map((thing) => ({ ...thing, entity: sameAsBefore(thing.entity, before) }));
    if (isHeading) {
      before = [];
      headed = things[0] ?? null;
      previous = null;
      const shown = PRESENTS.exec(sentence.text);
      const mention = shown && sentence.mentions.find(({ span }) => Math.abs(span.start - sentence.start - shown[0].length) < 4);
      presented = mention ? context.gazetteer.known(mention.actor) : null;
    }
    scenes.push({ sentence, clause: new Clause(context, sentence, before, previous), isHeading, things, headed, before, presented });
    before = [...before, ...things];
    if (!isHeading) previous = sentence.mentions.find(({ actor }) => isBodyId(actor))?.actor ?? previous;
  }
  return scenes;
}

const PRESENTS = patternOf(/^[^\p{L}]*(?:\p{L}+[.)-]+\s*)?pr[ée]sentation d(?:u|e la|e l[’']|es|[’']|e)\s?/iu);

function headingsOf(context: Context): ReadSentence[] {
  return context.outline.blocks
    .filter(({ block, zone, headsZone }) => zone === 'BODY' && !headsZone && block.kind === 'HEADING')
    .map((outlined) => ({
      start: outlined.block.start,
      end: outlined.block.end,
      text: outlined.text,
      block: outlined,
      boxed: false,
      mentions: mentionsWithin(context, outlined.block),
      dates: datesWithin(context, outlined.block),
      presenter: null,
    }));
}

/** « Cette rencontre », « Elle », « L’évènement »: the sentence begins with what was named before. */
const POINTS_BACK = patternOf(/^(?:ce(?:t|tte|s)?\s(\p{L}+)|elles?(?=\s)|ils?(?=\s)|l(?:a|e|es)\s(\p{L}+)|l[’'](\p{L}+))/iu);

/** What a sentence speaks of, before a place in it: the thing that it names, else the one that its first words point back to. */
export function subjectOf(scene: Scene, until: number, kinds: readonly EntityKind[]): ProposedEntity | null {
  const own = scene.things.find(({ start, entity }) => start < until && kinds.includes(entity.kind));
  // « Cette édition s’est tenue dans le cadre du salon »: what the first words point back to comes first.
  const isPointing = /^[^\p{L}]*(?:cet?(?:te)?\s|elles?\s|ils?\s)/iu.test(scene.sentence.text);
  const pointed = isPointing || !own ? pointedAt(scene, until, kinds) : null;
  return pointed ?? own?.entity ?? null;
}

/** The thing that the first words of a sentence point back to: by its noun where they have one, else the last one named. */
function pointedAt({ before, sentence, headed }: Scene, until: number, kinds: readonly EntityKind[]): ProposedEntity | null {
  const words = sentence.text.replace(/^[^\p{L}]+/u, '');
  const pronoun = POINTS_BACK.exec(words);
  if (!pronoun || pronoun.index > until) return null;
  const fitting = before.filter(({ entity }) => kinds.includes(entity.kind));
  const noun = (pronoun[1] ?? pronoun[2] ?? pronoun[3])?.toLowerCase();
  const named = fitting.findLast(
    ({ entity }) =>
      noun !== undefined &&
      entity.name
        .toLowerCase()
        .split(/[\s’']+/u)
        .includes(noun),
  );
  if (named) return named.entity;
  // Another noun than any of what was named is another thing, unless it says no more than « that event ».
  if (noun !== undefined && !/^(?:[ée]v[èe]nement|manifestation|initiative|action|op[ée]ration|projet|rencontre|r[ée]union)$/u.test(noun))
    return null;
  const main = noun !== undefined && headed && kinds.includes(headed.entity.kind) ? headed : undefined;
  return (main ?? fitting.at(-1))?.entity ?? null;
}

/** The event that is spoken of: the last one named in the section. */
export function eventBefore({ before }: Scene): ProposedEntity | null {
  return before.findLast(({ entity }) => entity.kind === 'EVENT' || entity.kind === 'MEETING')?.entity ?? null;
}

/** All known actors that a sentence names between two places. */
export function actorsWithin({ sentence, clause }: Scene, from: number, to = sentence.text.length): ProposedEntity[] {
  const named = sentence.mentions.filter(
    ({ span, actor }) => isActor(actor) && span.start - sentence.start >= from && span.end - sentence.start <= to,
  );
  return [...new Set(named.map(({ actor }) => actor))].map((id) => clause.context.gazetteer.known(id));
}

/** Who stands right after a place: « avec le soutien de la Mairie ». */
export function actorAt({ sentence, clause }: Scene, at: number): ProposedEntity | null {
  const one = sentence.mentions.find(({ span, actor }) => {
    const between = sentence.text.slice(at, span.start - sentence.start);
    return (
      isActor(actor) &&
      span.start - sentence.start >= at - 3 &&
      /^\s*(?:l[ea]s?\s|l[’']|d[eu]\s|des\s|d[’']|de l[’']|de la\s)?$/iu.test(between)
    );
  });
  return one ? clause.context.gazetteer.known(one.actor) : null;
}

/** The actor under whose heading a sentence stands. */
export function presenterOf({ sentence, clause }: Scene): ProposedEntity | null {
  return sentence.presenter === null ? null : clause.context.gazetteer.known(sentence.presenter);
}

const isBodyId = (id: string): boolean => kindOfId(id) === 'ORGANIZATION' || kindOfId(id) === 'GOVERNMENT_BODY';

export const isBody = ({ id }: ProposedEntity): boolean => id !== null && isBodyId(id);

export function newOne(name: string, kind: EntityKind): ProposedEntity {
  return { id: null, name, kind, candidates: [] };
}

/** « Guilde des Tonneliers, Namur, la Fabrique du val. »: what a list names, known or not; nothing where one part of it is no name. */
export function namesListed({ sentence, clause }: Scene, from: number): ProposedEntity[] {
  const list = /^[^.;:)]*?(?=[.;:)]|\s[-–—]\s|,\s(?:a|ont|est|sont|sera|seront|qui)\s|$)/u.exec(sentence.text.slice(from))?.[0] ?? '';
  const names = list.split(/,\s(?:et\s)?|\set\s/u).map((name) => name.trim().replace(/^(?:l[ea]s?\s|l[’'])/u, ''));
  if (names.length < 2 || !names.every((name) => /^\p{Lu}/u.test(name) && name.split(/\s+/u).length <= 6)) return [];
  return names.map((name) => clause.named(name));
}

/** « Restitution des ateliers de quartier »: what happened several times, as the heading above calls it. */
export function happeningsHeaded({ sentence, clause }: Scene): ProposedEntity | null {
  const above = clause.context.outline.blocks.findLast(({ block }) => block.kind === 'HEADING' && block.start < sentence.start);
  const name =
    /(?<!\p{L})(?:ateliers|rencontres|r[ée]unions|s[ée]ances|s[ée]minaires|entretiens|visites)\sd(?:e\s|u\s|es\s|[’'])[^,;:.()]{3,50}?(?=\s(?:sur|avec|qui|dans|pour|en|à|au|du|le)\s|[,;:.()]|$)/iu.exec(
      above?.text ?? '',
    )?.[0];
  return name === undefined ? null : newOne(name.trim(), 'EVENT');
}
