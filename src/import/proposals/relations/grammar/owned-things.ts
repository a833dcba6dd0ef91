import type { RelationType } from '../../../../statements/vocabulary.js';
import { linksOf } from '../links.js';
import type { FrameLink } from './circumstances.js';
import { BODIES } from './lexicon.js';
import { isNominal } from './nominals.js';
import { sortOf } from './nouns.js';
import type { Item, Phrase } from './phrase.js';
import type { Referents } from './referents.js';

/** Whose a thing is by what stands beside its noun: « le congrès de la Ligue », « l’épicerie itinérante du Relais », « son film « Une nuit » ». */

const OWNS: ReadonlyMap<string, RelationType> = new Map<string, RelationType>([
  ['EVENT', 'ORGANIZES'],
  ['PROJECT', 'RUNS'],
  ['PUBLICATION', 'AUTHOR_OF'],
]);
/** « la journée de la Ligue » may be about it, « le service de la Ville » is a part of it. */
const NOT_OWNED: ReadonlySet<string> = new Set(
  'journée semaine sortie projection travaux service action lettre courrier note carte site page affiche'.split(' '),
);

const BEGINS_WITH_CAPITAL = /^\p{Lu}/u;

export function ownedThings(items: readonly Item[], referents: Referents): FrameLink[] {
  return items.flatMap((item): FrameLink[] => {
    if (item.is !== 'PHRASE') return [];
    // « la sortie du livret de la Ligue ».
    const phrases = item.of?.of ? [item, item.of] : [item];
    return phrases.flatMap((phrase) => owned(phrase, referents));
  });
}

function owned(phrase: Phrase, referents: Referents): FrameLink[] {
  const sort = sortOf(phrase.head);
  const type = OWNS.get(sort ?? '');
  if (phrase.form !== 'NOUN' || type === undefined || isNominal(phrase.head) || NOT_OWNED.has(phrase.head)) return [];
  const owner = phrase.of ? referents.of(phrase.of, BODIES) : phrase.determiner === 'POSSESSIVE' ? referents.owner(phrase) : null;
  const kinds = sort === 'EVENT' ? (['EVENT'] as const) : sort === 'PROJECT' ? (['PROJECT'] as const) : (['PUBLICATION'] as const);
  // « présentera son film », who has made it.
  const isMaker = owner && (BODIES.includes(owner.kind) || (owner.kind === 'PERSON' && sort === 'PUBLICATION' && phrase.hasTitle));
  const thing = owner && isMaker === true ? referents.of(phrase, kinds) : null;
  // « l’Atelier des Dunes » is a name: it may be anything.
  const isName = thing?.id === null && !phrase.hasTitle && phrase.determiner !== null && BEGINS_WITH_CAPITAL.test(thing.name);
  return thing && !isName ? linksOf(type, [owner], [thing]).map((link) => ({ ...link, certainty: 'IMPLIED' })) : [];
}
