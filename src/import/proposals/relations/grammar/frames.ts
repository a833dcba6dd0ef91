import type { EntityKind } from '../../../../kinds/index.js';
import type { RelationType } from '../../../../statements/vocabulary.js';
import type { ProposedEntity } from '../../proposal.js';
import { linksOf } from '../links.js';
import { Circumstances, type FrameLink } from './circumstances.js';
import type { Clause } from './clauses.js';
import type { Language } from './language.js';
import { ACTORS, BODIES, DOINGS, type Frame, LINKS } from './lexicon.js';
import { sortOf } from './nouns.js';
import { isTime, type Item, type Phrase } from './phrase.js';
import type { Referents } from './referents.js';

/** What a clause says by the frame of its verb: its relations, and where and with whom it is so. */

const SHARED: ReadonlySet<RelationType> = new Set(['ORGANIZES', 'RUNS', 'LAUNCHES', 'AUTHOR_OF']);

export function linksOfClause(clause: Clause, items: readonly Item[], referents: Referents, language: Language): FrameLink[] {
  if (!clause.verb.isAsserted) return [];
  const reader = new FrameReader(medial(clause), referents);
  const frames = clause.verb.lemmas.flatMap((lemma) => language.lexicon.frames.get(lemma) ?? []);
  const next = items[clause.at + 1];
  const isCopula = clause.verb.lemmas.some((lemma) => COPULAS.has(lemma)) && clause.verb.voice === 'ACTIVE';
  return [...reader.read(frames), ...reader.told(), ...(isCopula && next?.is === 'PHRASE' ? reader.isOf(next) : []), ...reader.admitted()];
}

const COPULAS: ReadonlySet<string> = new Set(['être', 'devenir', 'rester', 'be', 'become', 'remain']);

/** « Un colloque se prépare avec l’université »: it is prepared. */
function medial(clause: Clause): Clause {
  const { verb } = clause;
  const isMedial = verb.lemmas.some((lemma) => MEDIAL.has(lemma)) && (verb.clitics.has('se') || verb.clitics.has('s’'));
  if (!isMedial || clause.object.length > 0 || !clause.subject.some(({ head }) => THINGS.has(sortOf(head) ?? ''))) return clause;
  const clitics = new Set([...verb.clitics].filter((one) => one !== 'se' && one !== 's’'));
  return { ...clause, verb: { ...verb, voice: 'PASSIVE', clitics } };
}

const MEDIAL: ReadonlySet<string> = new Set('préparer organiser monter écrire construire réaliser faire'.split(' '));
const THINGS: ReadonlySet<string> = new Set(['EVENT', 'PROJECT', 'PUBLICATION']);

class FrameReader extends Circumstances {
  /** « est partenaire de … », « les lauréats du prix sont … ». */
  isOf(noun: Phrase): FrameLink[] {
    const [said] = this.clause.subject;
    const reverse = said?.of ? LINKS.get(said.head) : undefined;
    if (reverse !== undefined && said?.of)
      return linksOf(reverse, this.resolve(this.clause.object, ACTORS), this.resolve([said.of], reverse === 'WINS' ? ['AWARD'] : BODIES));
    // « est en partenariat avec la Ligue ».
    const partners = this.resolve(this.behind('PARTNER'), BODIES);
    if (partners.length > 0) return linksOf('PARTNER_OF', partners, this.resolve(this.clause.subject, [...BODIES, 'PROJECT', 'EVENT']));
    const type = LINKS.get(noun.head);
    // « est membre depuis mai de la Ligue ».
    const behind = this.clause.complements.filter(([first]) => first?.preposition === 'OF').flatMap(([first]) => first ?? []);
    const of = noun.of ?? behind.find((one) => this.resolve([one], BODIES).length > 0) ?? behind[0] ?? null;
    if (type === undefined || (noun.preposition !== null && noun.preposition !== 'AS')) return [];
    // « La radio de la vallée est partenaire »: of what the heading names.
    if (of === null) return type === 'PARTNER_OF' ? linksOf(type, this.resolve(this.clause.subject, BODIES), [this.referents.topic()]) : [];
    const to: readonly EntityKind[] = type === 'WINS' ? ['AWARD'] : type === 'PARTNER_OF' ? [...BODIES, 'EVENT', 'PROJECT'] : BODIES;
    return linksOf(type, this.resolve(this.clause.subject, ACTORS), this.resolve([of], to));
  }

  /** « est admise comme nouveau membre »: of those whose minutes they are. */
  admitted(): FrameLink[] {
    const { verb, subject } = this.clause;
    const [as] = this.behind('AS');
    if (verb.voice !== 'PASSIVE' || !as || LINKS.get(as.head) !== 'MEMBER_OF' || as.of !== null) return [];
    return linksOf('MEMBER_OF', this.resolve(subject, ACTORS), [this.referents.us()]);
  }

  told(): FrameLink[] {
    return this.appearing();
  }

  read(frames: readonly Frame[]): FrameLink[] {
    const found: FrameLink[] = [];
    for (const frame of frames) {
      if (!this.fits(frame)) continue;
      const links = this.linksBy(frame);
      // What one frame has read of these ends, another one reads no more.
      for (const link of links)
        if (!found.some(({ type, object }) => type !== link.type && RIVALS.has(`${type} ${link.type}`) && object.name === link.object.name))
          found.push(link);
    }
    const things = [...found.map(({ object }) => object), ...found.map(({ subject }) => subject), ...this.happening()].filter(({ kind }) =>
      DOINGS.includes(kind),
    );
    const [thing] = things;
    return thing ? [...found, ...this.around(thing, found), ...this.whose(found)] : found;
  }

  private fits({ isReflexive, particle, needs, from }: Frame): boolean {
    const { verb, hasMoney } = this.clause;
    const reflexive = verb.clitics.has('se') || verb.clitics.has('s’');
    if (isReflexive !== reflexive) return false;
    // « et la Région en a promis 4 000 »: of the sum that was spoken of.
    const isOfSum = verb.clitics.has('en') && this.referents.numberFollows(verb.end);
    if (needs.money === true && !hasMoney && !isOfSum && !this.hasNoun(MONEY)) return false;
    if (needs.but !== undefined && this.hasNoun(needs.but)) return false;
    if (needs.past === true && verb.tense !== 'PAST') return false;
    if ((needs.passive && verb.voice !== 'PASSIVE') || (needs.active && verb.voice !== 'ACTIVE')) return false;
    if (needs.standing && !this.referents.isStanding()) return false;
    if (needs.date === true && verb.voice === 'ACTIVE' && !this.referents.hasDate() && !this.referents.isRegular()) return false;
    if (particle.length > 0 && !this.referents.follows(verb.end, particle)) return false;
    if (needs.behind !== undefined && !verb.clitics.has('y') && !this.clause.complements.flat().some(({ head }) => needs.behind?.has(head)))
      return false;
    if (from === 'HERE') return this.clause.subject.some(({ head }) => needs.nouns?.has(head) === true);
    return needs.nouns === undefined || this.hasNoun(needs.nouns);
  }

  /** « une aide », « bénéficie du soutien »: what is acted on, by its noun. */
  private hasNoun(nouns: ReadonlySet<string>): boolean {
    return [...this.object(), ...this.behind('OF')].some(({ head, title }) => nouns.has(head) || (title !== null && nouns.has(head)));
  }

  private linksBy({ type, from, to, needs }: Frame): FrameLink[] {
    const likewise = needs.money === true && from === 'S' ? this.resolve(this.clause.likewise, needs.from ?? ACTORS, true) : [];
    // « La directrice de la Mission participe »: an office that nobody is said to hold does nothing by itself.
    const subjects = [...this.ends(from, needs.from ?? ACTORS, needs.money === true), ...likewise].filter(
      ({ id, kind }) => id !== null || kind !== 'POST',
    );
    if (subjects.length === 0 && from === 'S') return this.doneWith({ type, to, needs });
    if (subjects.length === 0) return [];
    // « La Guilde et le lycée signent une convention »: with each other.
    if (MUTUAL.has(type) && to === 'WITH' && from === 'S' && subjects.length > 1 && this.behind('WITH').length === 0)
      return subjects.flatMap((one, at) => linksOf(type, [one], subjects.slice(at + 1)));
    const told = this.ends(to, needs.to ?? [], needs.money === true);
    const objects = told.length > 0 || to !== 'O' ? told : this.unnamed(subjects[0], needs);
    const role = {
      ...(needs.role === undefined ? {} : { role: needs.role }),
      ...(needs.isImplied ? { certainty: 'IMPLIED' as const } : {}),
    };
    const called = told.length === 0 && objects.length > 0 ? { certainty: 'IMPLIED' as const } : {};
    const others = SHARED.has(type) && objects.length > 0 ? this.resolve(this.behind('WITH'), BODIES) : [];
    const isMoney =
      type === 'SUPPORTS' && ['financièrement', 'financially'].some((word) => this.referents.follows(this.clause.verb.end, [word]));
    return linksOf(isMoney ? 'FUNDS' : type, [...subjects, ...others], objects).map((link) => ({ ...link, ...role, ...called }));
  }

  /** « préparée avec la Guilde », « écrit avec l’Université »: by those of whom one speaks, and others. */
  private doneWith({ type, to, needs }: Pick<Frame, 'type' | 'to' | 'needs'>): FrameLink[] {
    const { verb } = this.clause;
    const others = SHARED.has(type) && verb.voice === 'PASSIVE' ? this.resolve(this.behind('WITH'), BODIES) : [];
    const here = this.referents.here();
    if (others.length === 0 || !here || this.behind('BY').length > 0 || !needs.from?.includes(here.kind)) return [];
    const told = this.ends(to, needs.to ?? [], false);
    const things = told.length > 0 || to !== 'O' ? told : this.unnamed(here, needs);
    return [...linksOf(type, others, things), ...linksOf(type, [here], things).map((link) => ({ ...link, certainty: 'IMPLIED' as const }))];
  }

  /** What has no name: a work by who makes it, anything by its own words where the verb tells of which kind it is. */
  private unnamed(maker: ProposedEntity | undefined, { to = [], any }: Frame['needs']): ProposedEntity[] {
    const made = this.byMaker(maker, to);
    if (made.length > 0 || any !== true) return made;
    return this.object()
      .slice(0, 1)
      .flatMap((phrase) => this.referents.unnamed(phrase, to) ?? []);
  }

  private ends(role: string, kinds: readonly EntityKind[], isEach: boolean): ProposedEntity[] {
    // « La Fondation nous a accordé 15 000 € pour l’achat de livres »: to whom is said before for what.
    const first = isEach && role.startsWith('TO') ? this.byClitic('TO', kinds) : null;
    if (first) return [first];
    for (const place of role.split('|')) {
      const lists = this.listsAt(place);
      // « Elle est financée par … »: a thing is meant before who does it.
      const things = place === 'O' && this.clause.verb.voice === 'PASSIVE' ? kinds.filter((kind) => !ACTORS.includes(kind)) : [];
      const isLoose = isEach || (place === 'O' && kinds === BODIES);
      const found =
        [things, kinds]
          .map((some) => lists.map((list) => this.resolve(list, some, isLoose)).filter((list) => list.length > 0))
          .find((all) => all.length > 0) ?? [];
      if (found.length > 0) return isEach ? found.flat() : (found[0] ?? []);
      const pointed = this.byClitic(place, kinds);
      if (pointed) return [pointed];
    }
    return [];
  }

  /** « le rapport que la Ligue a rédigé », « la Ligue publie un guide »: a thing without a name, called by who makes it. */
  private byMaker(maker: ProposedEntity | undefined, kinds: readonly EntityKind[]): ProposedEntity[] {
    const [noun] = this.object();
    const kind = sortOf(noun?.head ?? '');
    if (!maker || noun?.form !== 'NOUN' || noun.of || noun.hasTitle || maker.kind === 'POST') return [];
    const isTold =
      noun.determiner === 'DEFINITE'
        ? noun.start < this.clause.verb.start && this.clause.verb.voice === 'ACTIVE'
        : noun.determiner === 'INDEFINITE';
    if (!isTold || kind !== 'PUBLICATION' || !kinds.includes(kind)) return [];
    return this.referents.madeBy(noun, kind, maker);
  }

  private listsAt(place: string): readonly (readonly Phrase[])[] {
    const { verb, subject } = this.clause;
    if (place === 'S') return verb.voice === 'ACTIVE' ? [subject] : [this.behind('BY'), this.behind('INITIATIVE')];
    if (place === 'O') return [this.object()];
    if (place === 'OF_O') return [this.object().flatMap(({ of }) => ofs(of))];
    if (place === 'OF_OF') return [this.behind('OF').flatMap(({ of }) => ofs(of))];
    // « répond à la Ligue », but not « lui répond ».
    const preposition = place.replace(/_NAMED$/u, '');
    return this.clause.complements.filter(([first]) => first?.preposition === preposition);
  }

  private object(): readonly Phrase[] {
    return this.clause.verb.voice === 'ACTIVE' ? this.clause.object : this.clause.subject;
  }

  /** « y », « lui », « l’ »: what stands before the verb instead of behind it. */
  private byClitic(place: string, kinds: readonly EntityKind[]): ProposedEntity | null {
    const { clitics } = this.clause.verb;
    if (['TO', 'AT', 'IN', 'CHEZ'].includes(place) && clitics.has('y'))
      return this.referents.spokenOf(kinds, this.resolve(this.clause.subject, ACTORS));
    const isTo = ['TO', 'FOR', 'BESIDE', 'CHEZ'].includes(place);
    if (isTo && (clitics.has('lui') || clitics.has('leur'))) return this.referents.toWhom(kinds);
    const isMeant = ['nous', 'us'].some((us) => clitics.has(us)) && this.clause.subject.length > 0;
    if (isMeant && (isTo || (place === 'O' && this.clause.verb.voice === 'ACTIVE' && this.clause.object.length === 0))) {
      const us = this.referents.us();
      return us && kinds.includes(us.kind) ? us : null;
    }
    // Who gives money and does not say to whom gives it to those of whom one speaks.
    const isSaid = ['lui', 'leur', 'nous'].some((one) => clitics.has(one));
    if (place === 'HERE' || place === 'HEADED') {
      const here = place === 'HERE' ? this.referents.here() : (this.referents.topic() ?? this.referents.presenter());
      return here && kinds.includes(here.kind) ? here : null;
    }
    if (
      place === 'FUNDED' &&
      !isSaid &&
      !this.clause.complements.some(([first]) => ['TO', 'FOR', 'IN', 'AS'].includes(first?.preposition ?? '') && !(first && isTime(first)))
    )
      return this.referents.topic() ?? this.referents.here();
    if (
      place === 'PRESENTER' &&
      this.clause.verb.voice === 'ACTIVE' &&
      this.clause.object[0]?.determiner !== 'POSSESSIVE' &&
      this.clause.object.length > 0
    )
      return this.referents.presenter();
    // « Il y a été reçu »: by whom he went to.
    if (place === 'OF_IT') return clitics.has('en') ? this.referents.there(kinds) : null;
    // « qui en assure le financement ».
    if (place === 'OF_O' && clitics.has('en')) return this.referents.there(kinds);
    if (place === 'S' && this.clause.verb.voice === 'PASSIVE' && clitics.has('y'))
      return this.referents.hereBefore(kinds.filter((kind) => BODIES.includes(kind)));
    // « Ada Lierre, qui la dirige »: the body that was named last.
    if (place === 'O' && kinds === BODIES && this.clause.object.length === 0 && ['l’', 'le', 'la'].some((one) => clitics.has(one)))
      return this.referents.spokenOf(kinds, this.resolve(this.clause.subject, ACTORS));
    if (
      place === 'O' &&
      this.clause.verb.voice === 'ACTIVE' &&
      this.clause.object.length === 0 &&
      ['l’', 'le', 'la', 'les'].some((one) => clitics.has(one))
    )
      return this.referents.there(kinds.filter((kind) => !ACTORS.includes(kind)));
    return null;
  }
}

const MUTUAL: ReadonlySet<RelationType> = new Set(['PARTNER_OF', 'MEETS', 'EXCHANGES_WITH']);
const MONEY: ReadonlySet<string> = new Set(
  'subvention aide bourse don dotation financement crédit avance prêt enveloppe somme montant grant donation gift'.split(' '),
);
/** Types of which one says what the other would say again. */
const RIVALS: ReadonlySet<string> = new Set([
  'ORGANIZES SPEAKS_AT',
  'FUNDS SUPPORTS',
  'HOLDS_ROLE RUNS',
  'ORGANIZES HOSTS',
  'ORGANIZES LAUNCHES',
  'RUNS HOLDS_ROLE',
]);

/** « de la Région et du Département », « de 3 000 € de la Région »: all that something is of. */
function ofs(of: Phrase | null): Phrase[] {
  return of ? [of, ...ofs(of.of)] : [];
}
