import { foldName } from '../core/fold.js';
import { inLang, type LangEnum, type Served, tagOf } from '../core/lang.js';
import { shortened } from '../core/text.js';
import { type Entity, kindClass, kindOfId } from '../kinds/index.js';
import { definitionOf, typeLabelOf } from '../kinds/kind.js';
import { preferredName } from '../kinds/names.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import { datesOf, linked, placesOf, venuesOf, wholesOf } from './computed-fields.js';
import { perView } from './per-view.js';
import type { GraphView } from './view.js';

/**
 * What tells entities of one name apart: their sort, body, date, place or summary. All of it is of what one role reads: a namesake that it
 * does not read leaves no trace.
 */

/** What tells the entities of a group apart, by their ids; of groups by their language and their first. */
const apartIn = perView(() => new Map<string, ReadonlyMap<string, Served>>());

/** What tells an entity from the others of its name: « trésorier, Atelier du Port ». Null where none other has it. */
export function disambiguationOf(view: GraphView, entity: Entity, lang: LangEnum): Served | null {
  const group = view.namesakesOf(entity.id, lang);
  const [first] = group;
  if (!first) return null;
  const key = `${lang} ${first.id}`;
  const known = apartIn(view).get(key) ?? tellApart(view, group, lang);
  apartIn(view).set(key, known);
  return known.get(entity.id) ?? null;
}

/** The name of an entity with what tells it from its namesakes in brackets: « Paul Roche (trésorier, Atelier du Port) ». */
export function distinctName(view: GraphView, entity: Entity, lang: LangEnum): string {
  const name = preferredName(entity.names, lang).text;
  const apart = disambiguationOf(view, entity, lang);
  return apart ? `${name} (${apart.text})` : name;
}

/** The first text about each that fits no other of them; in the end its id, which nobody shares. */
function tellApart(view: GraphView, group: readonly Entity[], lang: LangEnum): ReadonlyMap<string, Served> {
  const said = group.map((entity) => ({ entity, texts: textsAbout(view, entity, lang) }));
  const bearers = new Map<string, number>();
  for (const { texts } of said) {
    for (const text of new Set(texts.map(keyOf))) bearers.set(text, (bearers.get(text) ?? 0) + 1);
  }
  return new Map(
    said.map(({ entity, texts }) => [
      entity.id,
      texts.find((text) => bearers.get(keyOf(text)) === 1) ?? { text: entity.id, lang: tagOf(lang) },
    ]),
  );
}

function keyOf({ text }: Served): string {
  return foldName(text);
}

/** How many bodies, places and the like are tried: what a person was in thirty bodies tells nobody who it is. */
const MAX_TRIED = 8;

const SUMMARY_LENGTH = 64;

/** What may tell an entity from others, in the order in which a reader would say it. */
function textsAbout(view: GraphView, entity: Entity, lang: LangEnum): readonly Served[] {
  const names = (entities: readonly Entity[]): Served[] => entities.slice(0, MAX_TRIED).map(({ names: own }) => preferredName(own, lang));
  const { id } = entity;
  const summary = inLang(entity.summary, lang);
  return [
    { text: kindInWords(entity, lang), lang: tagOf(lang) },
    ...(entity.kind === 'PERSON' ? bodiesOf(view, id, lang) : []),
    ...years(view, id),
    ...names(linked(view, id, ['RUNS', 'ORGANIZES', 'AUTHOR_OF', 'PUBLISHES', 'GRANTS'], 'to')),
    ...names(linked(view, id, ['MEETING_OF', 'BROADER'], 'from')),
    ...names(wholesOf(view, id)),
    ...names(venuesOf(view, id)),
    ...names(placesOf(view, id)),
    ...(summary ? [{ text: shortened(summary.text, SUMMARY_LENGTH), lang: summary.lang }] : []),
  ];
}

/** « association », « lieu ». */
function kindInWords(entity: Entity, lang: LangEnum): string {
  const kind = definitionOf(kindClass(entity.kind)).label[tagOf(lang)];
  return typeLabelOf(entity)?.[tagOf(lang)] ?? kind.toLowerCase();
}

/** The bodies of a person, with the role there, those of today first; then those for which it came to meetings. */
function bodiesOf(view: GraphView, id: string, lang: LangEnum): Served[] {
  const own = (['HOLDS_ROLE', 'MEMBER_OF', 'PART_OF'] as const).flatMap((type) => view.relationsFrom(id, type)).filter(holds);
  const isPast = ({ status }: Relation): boolean => status === 'PAST';
  const said = [...own.filter((one) => !isPast(one)), ...own.filter(isPast)].slice(0, MAX_TRIED).map(({ role, objectId }) => {
    const body = preferredName(view.existing(objectId).names, lang);
    const there = inLang(role, lang);
    return there ? { text: `${there.text}, ${body.text}`, lang: there.lang } : body;
  });
  const attended = view.relationsFrom(id, 'ATTENDS').filter(holds);
  // Who holds a proxy attends for a person.
  const sentBy = attended.flatMap(({ onBehalfOfId }) => (onBehalfOfId === null || kindOfId(onBehalfOfId) === 'PERSON' ? [] : onBehalfOfId));
  return [...said, ...[...new Set(sentBy)].slice(0, MAX_TRIED).map((body) => preferredName(view.existing(body).names, lang))];
}

/** The year of what is dated. */
function years(view: GraphView, id: string): Served[] {
  const dates = datesOf(view, id);
  const [from, to] = [dates?.earliest?.slice(0, 4), dates?.latest?.slice(0, 4)];
  return from !== undefined && from === to ? [{ text: from, lang: '' }] : [];
}
