import type { Status } from '../../../core/status.js';
import type { EntityKind } from '../../../kinds/index.js';
import { kindOfId } from '../../../kinds/kind-of-id.js';
import type { RelationType } from '../../../statements/vocabulary.js';
import type { ProposedEntity } from '../proposal.js';
import type { Clause } from './ends.js';
import { type Link, linksOf } from './links.js';
import { patternOf } from '../../../core/pattern.js';

/** A verb that says a relation: one line of grammar, who, verb, what. */

export interface VerbRule {
  readonly pattern: RegExp;
  /** The word that a reviewer is told as the reason. */
  readonly verb: string;
  readonly status: Status | 'BY_TENSE';
  readonly read: (clause: Clause, match: RegExpExecArray, end: number) => Link[];
}

/** Actor, verb, thing: « X organise Y ». */
export const acts =
  (type: RelationType, kind: EntityKind) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] =>
    linksOf(type, clause.actorsBefore(match.index), [clause.thingAfter(end, kind)]);

/** Actor, verb, actor: « X rejoint Y ». */
export const binds =
  (type: RelationType) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] =>
    linksOf(type, clause.actorsBefore(match.index), clause.actorsAfter(end, end + 120));

/** Thing, « est organisé par », actor. */
export const passive =
  (type: RelationType, kind: EntityKind) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] => {
    const known = clause.actorsAfter(end, end + 60);
    return linksOf(type, known.length > 0 ? known : [clause.actorNamedAt(end)], [thingBefore(clause, match.index, kind)]);
  };

/** « Fête des lanternes à Namelle », less the place that is told of it. */
function withoutPlace(name: string, place: string): string {
  const end = ` à ${place}`;
  return name.endsWith(end) ? name.slice(0, -end.length).trimEnd() : name;
}

/** An event with where it takes place, where the sentence says it. */
export const event =
  (type: RelationType) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] => {
    const found = acts(type, 'EVENT')(clause, match, end);
    const [first] = found;
    const place = first ? clause.placeAfter(end) : null;
    const object = first && place ? { ...first.object, name: withoutPlace(first.object.name, place.name) } : null;
    if (!first || !place || !object) return found;
    return [...found.map((link) => ({ ...link, object })), { type: 'TAKES_PLACE_IN', subject: object, object: place }];
  };

export function thingBefore(clause: Clause, at: number, kind: EntityKind): ProposedEntity | null {
  const begin = clause.sentence.start;
  // « Berges vivantes est financé par … » and « … est financé par X et soutenu par Y »: the known thing right before the verbs.
  const known = clause.sentence.mentions.find(
    ({ actor, span }) => kindOfId(actor) === kind && span.end - begin <= at && BETWEEN.test(clause.text.slice(span.end - begin, at)),
  );
  if (known) return clause.context.gazetteer.known(known.actor);
  const beside = clause.things.find((thing) => thing.entity.kind === kind && /^\s*$/u.test(clause.text.slice(thing.end, at)));
  if (beside && beside.end <= at) return beside.entity;
  const words = clause.text.slice(0, at).trim();
  if (PRONOUN.test(words)) return clause.before.findLast(({ entity }) => entity.kind === kind)?.entity ?? null;
  const phrase = /(?:^|[,;]\s*)(?:Une?\s|Le\s|La\s|Les\s|L[’']|Deux\s|Cette?\s)?(.{4,90})$/u.exec(words)?.[1];
  const quoted = /«\s*([^»]{2,80}?)\s*»,?$/u.exec(words)?.[1];
  const name =
    quoted ??
    phrase?.replace(/\s+(?:a|ont|sera|est|sont) ?(?:été)?$|,$/u, '').replace(/^(?:prochaine?s?|nouvel(?:le)?)\s(?=\p{L}+\s)/u, '');
  // A clause with a verb of its own is no name.
  return name === undefined || /(?:\s|^)(?:est|is|are|sera|ont|a|sont|il s[’']agit|que|qu[’']\p{L}+|se \p{L}+)\s/iu.test(name)
    ? null
    : { id: null, name, kind, candidates: [] };
}

/** Between a thing and a verb of which it is the subject: nothing, or another verb of the same. */
const BETWEEN = /^\s*(?:(?:est|sont|sera|a été|is|are|was)\s[^,;.]{3,60}\s(?:et|and))?\s*(?:is|are|was|est|sont|sera)?\s*$/iu;
const PRONOUN = /^(?:elles?|ils?|celles?-ci|ceux-ci|celui-ci|it|they)$/iu;

export const rule = (source: string, verb: string, read: VerbRule['read'], status: VerbRule['status'] = 'BY_TENSE'): VerbRule => ({
  pattern: patternOf(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'iu'),
  verb,
  read,
  status,
});
