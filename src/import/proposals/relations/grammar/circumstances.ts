import type { EntityKind } from '../../../../kinds/index.js';
import type { RelationType } from '../../../../statements/vocabulary.js';
import { isPersonName } from '../../person-names.js';
import type { ProposedEntity } from '../../proposal.js';
import { type Link, linksOf } from '../links.js';
import { newOne } from '../scene.js';
import type { Clause } from './clauses.js';
import { isSame } from './document-names.js';
import { ACTORS, BODIES, DOINGS, HAPPENINGS } from './lexicon.js';
import { isVenueNoun, sortOf } from './nouns.js';
import type { Phrase } from './phrase.js';
import type { Referents } from './referents.js';

export interface FrameLink extends Link {
  readonly certainty?: 'IMPLIED';
}

/** What « avec le soutien de », « en partenariat avec » say of what is done. */
const ADJUNCTS: readonly (readonly [preposition: string, type: RelationType, kinds: readonly EntityKind[], of: readonly EntityKind[]])[] = [
  ['SUPPORT', 'SUPPORTS', ACTORS, DOINGS],
  ['MONEY', 'FUNDS', ACTORS, DOINGS],
  ['PARTNER', 'PARTNER_OF', BODIES, ['EVENT', 'PROJECT']],
  ['PRESENCE', 'ATTENDS', ACTORS, HAPPENINGS],
  ['INITIATIVE', 'ORGANIZES', ACTORS, HAPPENINGS],
  ['INITIATIVE', 'RUNS', ACTORS, ['PROJECT']],
];
/** Verbs that tell where and when something is, and what is shared by whoever does it with others. */
const HAPPENS: ReadonlySet<string> = new Set(
  'tenir dérouler passer avoir attirer réunir rassembler débuter commencer démarrer ouvrir rouvrir suivre fonctionner exister achever terminer finir durer fixer prévoir partir accueillir reprendre continuer poursuivre'.split(
    ' ',
  ),
);
const APPEARS: ReadonlySet<string> = new Set(['paraître', 'sortir']);
/** Of whom something is said to be done. */
const DONE_BY: ReadonlySet<RelationType> = new Set(['ORGANIZES', 'RUNS', 'LAUNCHES', 'AUTHOR_OF', 'PUBLISHES', 'HOSTS']);
const implied = (links: readonly Link[]): FrameLink[] => links.map((link) => ({ ...link, certainty: 'IMPLIED' }));

/** Where and with whom something is done that a clause tells of. */
export class Circumstances {
  constructor(
    protected readonly clause: Clause,
    protected readonly referents: Referents,
  ) {}

  protected behind(preposition: string): readonly Phrase[] {
    return this.clause.complements.find(([first]) => first?.preposition === preposition) ?? [];
  }

  protected resolve(phrases: readonly Phrase[], kinds: readonly EntityKind[], isLoose = false): ProposedEntity[] {
    return kinds.length === 0 ? [] : phrases.flatMap((phrase) => this.referents.of(phrase, kinds, isLoose) ?? []);
  }

  /** « La fête aura lieu à Gand », « Une rencontre est organisée à Gand », « Un débat suivra ». */
  protected happening(): ProposedEntity[] {
    const { verb, subject } = this.clause;
    const [first] = subject;
    // « L’exposition est visible à la médiathèque ».
    const isShown = verb.lemmas.includes('être') && sortOf(first?.head ?? '') === 'EVENT';
    const isTold = isShown || verb.lemmas.some((lemma) => HAPPENS.has(lemma)) || verb.voice === 'PASSIVE';
    if (!isTold || !verb.isAsserted || first === undefined) return [];
    const found = this.referents.of(first, DOINGS);
    if (found) return [found];
    const sort = sortOf(first.head);
    const unnamed = sort === 'EVENT' || sort === 'PROJECT' ? this.referents.unnamed(first, [sort]) : null;
    return unnamed ? [unnamed] : [];
  }

  /** Where and with whom something is done. */
  protected around(thing: ProposedEntity, found: readonly FrameLink[]): FrameLink[] {
    const doers = found.flatMap(({ type, subject, object }) =>
      DONE_BY.has(type) && isSame(object, thing) && BODIES.includes(subject.kind) ? [subject] : [],
    );
    const host = doers.length === 0 ? this.whoseSection(thing) : null;
    const hosted = host ? implied(linksOf(HAPPENINGS.includes(thing.kind) ? 'ORGANIZES' : 'RUNS', [host], [thing])) : [];
    const adjuncts = ADJUNCTS.flatMap(([preposition, type, kinds, of]): FrameLink[] => {
      if (!of.includes(thing.kind)) return [];
      const others = this.clause.complements
        .filter(([first]) => first?.preposition === preposition)
        .flatMap((list) => this.resolve(list, kinds));
      const partners = type === 'PARTNER_OF' ? [...new Set([...doers, ...(host ? [host] : [])])] : [];
      if (partners.length === 0) return linksOf(type, others, [thing]);
      // « … fonctionne en partenariat avec la Mutuelle »: of whoever does it, and so of what is done.
      return [...linksOf(type, partners, others), ...implied(linksOf(type, others, [thing]))];
    });
    return [...this.places(thing, found), ...hosted, ...adjuncts];
  }

  private places(thing: ProposedEntity, found: readonly Link[]): FrameLink[] {
    const named = new Set(found.flatMap(({ subject, object }) => [subject.name, object.name]));
    const isHappening = HAPPENINGS.includes(thing.kind);
    return this.clause.complements
      .filter(([first]) => (isHappening ? ['TO', 'CHEZ', 'IN'] : ['TO', 'CHEZ']).includes(first?.preposition ?? ''))
      .flatMap((list) => list.flatMap((phrase) => (phrase.start < this.clause.verb.start ? [] : (placeAt(phrase, this.referents) ?? []))))
      .filter(({ name }) => !named.has(name))
      .flatMap((place) => linksOf(place.kind === 'PLACE' ? 'TAKES_PLACE_IN' : 'HELD_AT', [thing], [place]));
  }

  /** « Une brochure vient de paraître »: by those under whose heading it is told, where nobody else is. */
  protected appearing(): FrameLink[] {
    const { verb, subject } = this.clause;
    const [first] = subject;
    if (!first || !verb.lemmas.some((lemma) => APPEARS.has(lemma)) || ['CHEZ', 'IN', 'BY'].some((where) => this.behind(where).length > 0))
      return [];
    const work = this.referents.of(first, ['PUBLICATION']);
    const host = work ? this.whoseSection(work) : null;
    return implied(linksOf('PUBLISHES', [host], [work]));
  }

  /** « Une ligne d’écoute fonctionne depuis mai »: what is told first under the heading of a body, with nobody who does it, is its own. */
  private whoseSection(thing: ProposedEntity): ProposedEntity | null {
    const presenter = this.referents.presenter();
    const [phrase] = this.clause.verb.voice === 'ACTIVE' && this.clause.object.length > 0 ? [] : this.clause.subject;
    const isOfOther = phrase?.of && this.referents.of(phrase.of, BODIES) !== null;
    const isBy = this.behind('BY').length > 0 || this.resolve(this.behind('INITIATIVE'), BODIES).length > 0;
    return presenter && phrase && !isOfOther && !isBy && thing.id === null && this.referents.isFirstTold(thing) ? presenter : null;
  }

  /** « la rencontre du Réseau européen »: whose event its name says. */
  protected whose(found: readonly FrameLink[]): FrameLink[] {
    const named = found.filter(({ object }) => object.id === null && object.kind === 'EVENT');
    const phrases = [...this.clause.object, ...this.clause.complements.flat()];
    return named.flatMap(({ object }) => {
      const of = phrases.find((phrase) => phrase.form === 'NOUN' && this.referents.of(phrase, ['EVENT'])?.name === object.name)?.of;
      const body = of ? this.referents.of(of, BODIES) : null;
      return linksOf('ORGANIZES', [body], [object]).map((link) => ({ ...link, certainty: 'IMPLIED' as const }));
    });
  }
}

/** A place, or a body that has one, behind « à », « dans », « chez ». */
export function placeAt(phrase: Phrase, referents: Referents): ProposedEntity | null {
  const isIn = phrase.preposition === 'IN';
  if (phrase.form === 'NAME' && phrase.actor === null)
    return phrase.determiner === null && !phrase.isTitled && !isPersonName(phrase.head) && !isIn ? newOne(phrase.head, 'PLACE') : null;
  if (phrase.form === 'NAME') {
    const known = referents.of(phrase, [...BODIES, 'PLACE']);
    return known && (!isIn || known.kind === 'PLACE') ? known : null;
  }
  if (phrase.form !== 'NOUN') return null;
  if (sortOf(phrase.head) === 'PLACE') return referents.of(phrase, ['PLACE']);
  return isVenueNoun(phrase.head) || phrase.preposition === 'CHEZ' ? referents.of(phrase, [...BODIES, 'PLACE']) : null;
}
