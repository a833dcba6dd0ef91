import { foldName } from '../../../../core/fold.js';
import type { EntityKind } from '../../../../kinds/index.js';
import { kindOfId } from '../../../../kinds/kind-of-id.js';
import type { Context } from '../../context.js';
import { isThingKind } from '../../known.js';
import { isPersonName, withoutTitle } from '../../person-names.js';
import type { ProposedEntity } from '../../proposal.js';
import { newOne } from '../scene.js';
import { agrees, COUNCILS, GENERAL, isEntityKind, isOneWith, ORGANS } from './agreement.js';
import { distinct, type DocumentNames, only } from './document-names.js';
import { BODIES } from './lexicon.js';
import { isVenueNoun, type Sort, sortOf } from './nouns.js';
import { isYears, type Phrase } from './phrase.js';
import { CommonThings } from './common-things.js';

/** Whom and what the phrases of sentences mean: the base's own, new ones by their nouns and names, and those that pronouns point back to. */
export class Referents extends CommonThings {
  /** Whether the minutes are those of one association’s board or members. */
  readonly isOfBoard: boolean;

  constructor(
    context: Context,
    private readonly convener: ProposedEntity | null,
    names: DocumentNames,
  ) {
    super(context, names);
    this.isOfBoard = context.outline.blocks.slice(0, 12).some(({ text }) => BOARD.test(text));
  }

  /** What a phrase means, where that is of one of some kinds. */
  of(phrase: Phrase, kinds: readonly EntityKind[], isLoose = false): ProposedEntity | null {
    const found = this.anyOf(phrase, kinds) ?? (isLoose ? this.loosely(phrase, kinds) : null);
    return found && kinds.includes(found.kind) ? found : null;
  }

  /** A body by its name, known or new. */
  named(name: string): ProposedEntity {
    return this.context.gazetteer.entity(name, 'GOVERNMENT_BODY');
  }

  /** Somebody or something that the base knows. */
  known(id: string): ProposedEntity {
    return this.context.gazetteer.known(id);
  }

  /** Whoever a sentence is about that names nobody: under whose heading it stands, or whose minutes they are. */
  here(): ProposedEntity | null {
    return this.presenter() ?? this.convener;
  }

  /** « nous ». */
  us(): ProposedEntity | null {
    return this.convener;
  }

  /** « lui », « leur »: the one that was spoken of. */
  toWhom(kinds: readonly EntityKind[]): ProposedEntity | null {
    const bodies = kinds.filter((kind) => BODIES.includes(kind));
    const isBody = (one: ProposedEntity): boolean => bodies.includes(one.kind);
    const subject = only(this.subjects.filter(isBody));
    if (subject) return subject;
    const presenter = this.presenter();
    return presenter && isBody(presenter) ? presenter : (only(this.previous.filter(isBody)) ?? this.pointed('lui', kinds));
  }

  private anyOf(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    if (phrase.form === 'PRONOUN') return this.pointed(phrase.head, kinds);
    if (phrase.actor !== null && (phrase.form !== 'NOUN' || isOneWith(phrase))) return this.context.gazetteer.known(phrase.actor);
    if (phrase.form === 'QUOTED') {
      const kind = kinds.find(isThingKind);
      return kind === undefined ? null : this.context.gazetteer.entity(phrase.head, kind);
    }
    return phrase.form === 'NAME' ? this.newName(phrase, kinds) : this.byNoun(phrase, kinds);
  }

  private newName(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    const { gazetteer } = this.context;
    const name = withoutTitle(phrase.head);
    const shortly = kinds.includes('PERSON') ? this.names.personBy(name, phrase.isTitled) : null;
    if (shortly) return shortly;
    if (kinds.includes('PERSON') && (phrase.isTitled || isPersonName(name))) return gazetteer.entity(name, 'PERSON');
    if (isPersonName(name) && phrase.determiner === null) return null;
    const isWhole = phrase.determiner !== null || /^[\p{Lu}\d&.-]{3,}$/u.test(name) || /\s/u.test(name);
    if (kinds.some((kind) => BODIES.includes(kind)) && isWhole) return gazetteer.entity(name, 'ORGANIZATION');
    if (kinds.includes('EVENT') && phrase.determiner !== null && /\s/u.test(name)) return newOne(name, 'EVENT');
    return kinds.includes('PLACE') && phrase.determiner === null ? newOne(name, 'PLACE') : null;
  }

  private byNoun(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    const sort = sortOf(phrase.head);
    // « ce fonds », under « Fonds de solidarité ».
    const headed = phrase.of === null && !phrase.hasTitle && phrase.determiner !== 'INDEFINITE' ? this.headedBy(phrase.head) : null;
    if (headed && kinds.includes(headed.kind)) return headed;
    // « l’Atelier des Dunes » acts: it is a body, whatever its noun.
    const whole = this.words(phrase.headStart, phrase.end);
    const acts = kinds.some((kind) => BODIES.includes(kind)) && !kinds.some(isThingKind);
    if (acts && phrase.headStart > 0 && (sort === 'EVENT' || sort === 'PROJECT') && /^\p{Lu}.*\s/u.test(whole))
      return this.context.gazetteer.entity(whole, 'ORGANIZATION');
    if (sort === 'OFFICE') return this.holder(phrase, kinds);
    if (sort === 'GROUP') return this.group(phrase, kinds);
    if (isYears(phrase.head)) return this.anniversary(phrase);
    if (sort === null && phrase.title !== null && kinds.includes('PERSON') && OCCUPATION.test(phrase.head) && isPersonName(phrase.title))
      return this.holder(phrase, kinds);
    if (phrase.title !== null && phrase.title !== '') return this.titled(phrase, sort, kinds);
    // « la sortie du film »: the film is what somebody has made.
    const released = phrase.of && RELEASES.has(phrase.head) ? this.of(phrase.of, ['PUBLICATION']) : null;
    if (released && (kinds.includes('PUBLICATION') || !SHOWN.has(phrase.head))) return released;
    if (sort === null) return null;
    const isBody = sort === 'ORGANIZATION' || sort === 'GOVERNMENT_BODY';
    if (isBody)
      return this.body(phrase, sort) ?? (kinds.includes('PLACE') && isVenueNoun(phrase.head) ? this.thing(phrase, 'PLACE', kinds) : null);
    const kind = isEntityKind(sort) ? sort : null;
    return kind === null ? null : this.thing(phrase, kind, kinds);
  }

  protected override bodyOf(phrase: Phrase): ProposedEntity | null {
    return this.of(phrase, BODIES);
  }

  /** « les membres du Relais », « son équipe »; « les bénévoles » are those of whom a heading tells. */
  private group(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    if (phrase.of) return this.of(phrase.of, kinds);
    if (phrase.determiner === 'POSSESSIVE') return this.ownerOf(phrase);
    return phrase.determiner === 'DEFINITE' && OF_HERE.has(phrase.head) ? this.presenter() : null;
  }

  /** « la présidente », whom the minutes name; « le maire de Lesquilly », whom they need not name. */
  private holder(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    // « la romancière Ada Lierre ».
    if (phrase.title !== null && isPersonName(phrase.title))
      return this.of({ ...phrase, form: 'NAME', determiner: null, head: phrase.title }, kinds);
    if (phrase.determiner !== 'DEFINITE' || phrase.hasTitle) return null;
    const whole = this.words(phrase.headStart, phrase.end);
    if (phrase.of === null) return kinds.includes('PERSON') ? this.names.holderOf(whole) : null;
    return kinds.includes('POST') ? newOne(whole, 'POST') : null;
  }

  /** « le film « Une nuit » », « l’association Sentiers et Gués », « le Réseau européen Veilleurs ». */
  private titled(phrase: Phrase, sort: Sort | null, kinds: readonly EntityKind[]): ProposedEntity | null {
    const { gazetteer } = this.context;
    const whole = this.words(phrase.headStart, phrase.end);
    if (sort === 'ORGANIZATION' || sort === 'GOVERNMENT_BODY') {
      const isOfName =
        /^\p{Lu}/u.test(whole) || !/^(?:association|collectif|réseau|fondation|compagnie|société|club|radio)$/u.test(phrase.head);
      return gazetteer.entity(isOfName ? whole : (phrase.title ?? whole), sort);
    }
    const kind = sort !== null && isEntityKind(sort) ? sort : kinds.find(isThingKind);
    if (kind === undefined) return null;
    const isQuoted = /^[\s«“"]*[«“"]/u.test(whole.slice(Math.max(0, whole.indexOf(phrase.title ?? '') - 2)));
    // « l’atelier « Mon budget » »: two small words are no name of a day.
    const isShort = kind === 'EVENT' && isShortTitle(phrase.title ?? '');
    const isCalledSo = (isQuoted && !isShort) || ((kind === 'PROJECT' || kind === 'PUBLICATION') && /^\p{Ll}/u.test(whole));
    return gazetteer.entity(isCalledSo ? (phrase.title ?? '') : whole, kind);
  }

  private body(phrase: Phrase, kind: EntityKind): ProposedEntity | null {
    const { gazetteer } = this.context;
    const whole = this.words(phrase.headStart, phrase.end);
    const inner = [phrase.of, phrase.of?.of].find((of) => typeof of?.actor === 'string' && BODIES.includes(kindOfId(of.actor) ?? 'PLACE'));
    if (typeof inner?.actor === 'string' && !/\p{Lu}/u.test(whole.slice(0, 1))) {
      const named = gazetteer.entity(whole, kind);
      return named.id !== null
        ? named
        : ORGANS.has(phrase.head) || isVenueNoun(phrase.head.replace(/s$/u, ''))
          ? gazetteer.known(inner.actor)
          : null;
    }
    if (/\p{Lu}/u.test(whole)) {
      const isCapital = /^\p{Lu}/u.test(whole);
      const isBare = !/\s/u.test(whole);
      if (!isBare || isCapital) {
        const known = gazetteer.entity(whole, kind);
        if (known.id !== null) return known;
        const meant = isBare ? this.shortly(phrase) : phrase.determiner === 'DEFINITE' ? this.names.bodyWith(whole) : null;
        return meant ?? (phrase.determiner === 'INDEFINITE' || isBare ? null : known);
      }
    }
    // « sa chorale », « son antenne de Gand ».
    if (phrase.determiner === 'POSSESSIVE' && PARTS.has(phrase.head)) return this.ownerOf(phrase);
    // « notre association ».
    if (phrase.determiner === 'POSSESSIVE' && /^(?:notre|our)$/iu.test(this.words(phrase.start, phrase.headStart))) return this.convener;
    return phrase.determiner === 'DEFINITE' || phrase.determiner === 'POINTING' ? this.shortly(phrase) : null;
  }

  /** « l’association », « le réseau », « la commune »: the last of that name in the section, whose heading it is, or who convenes. */
  private shortly(phrase: Phrase): ProposedEntity | null {
    // « rejoint le bureau », « siège au conseil d’administration »: of the association whose board it is.
    const isOwnOrgan = /^(?:conseil(?:\sd[’']administration)?|bureau)$/iu.test(this.words(phrase.headStart, phrase.end));
    if (isOwnOrgan && this.isOfBoard && this.convener?.kind === 'ORGANIZATION') return this.presenter() ?? this.convener;
    if (phrase.of !== null || /\s\p{L}/u.test(this.words(phrase.headStart, phrase.end))) return null;
    const noun = foldName(phrase.head);
    const isNamedSo = ({ id, name, kind }: ProposedEntity): boolean =>
      BODIES.includes(kind) &&
      (this.nounOf({ id, name }) === phrase.head ||
        foldName(name)
          .split(/[\s’'-]+/u)
          .includes(noun));
    const presenter = this.presenter();
    const last = this.inSection.findLast(isNamedSo);
    if (last) return last;
    if (presenter && (isNamedSo(presenter) || GENERAL.has(phrase.head))) return presenter;
    if (this.convener && (isNamedSo(this.convener) || (COUNCILS.has(phrase.head) && this.convener.kind === 'GOVERNMENT_BODY')))
      return this.convener;
    if (GENERAL.has(phrase.head)) {
      const isOrganization = ({ kind }: ProposedEntity): boolean => kind === 'ORGANIZATION';
      // « La Guilde a signé avec l’association »: of whose board the minutes are.
      if (this.isOfBoard && this.convener && isOrganization(this.convener)) return this.convener;
      const told = [...this.subjects, ...this.ownSubjects].filter(isOrganization);
      return only(told.length > 0 ? told : this.inSection.filter(isOrganization));
    }
    return this.names.bodyBeginning(noun);
  }

  /** « elle », « celui-ci », « nous ». */
  private pointed(pronoun: string, kinds: readonly EntityKind[]): ProposedEntity | null {
    if (pronoun === 'nous' || pronoun === 'we') return this.convener;
    if (!/^(?:elles?|ils?|cel(?:ui|le)-ci|ce(?:ux|lles)-ci|lui|it|he|she|they)$/u.test(pronoun)) return null;
    const fits = (one: ProposedEntity): boolean => kinds.includes(one.kind) && agrees(pronoun, this.nounOf(one) ?? one.name);
    // « La Ligue a signé avec le Relais : elle donne … »: what the sentence spoke of before.
    const own = /^(?:elles?|ils?|it|they)$/u.test(pronoun) ? this.ownSubjects.filter(fits) : [];
    const beside = own.length === 0 && /^(?:elles?|ils?)$/u.test(pronoun) ? only(this.own.filter(fits)) : null;
    if (beside) return beside;
    // « … de Mireille Aubin. Celle-ci … »: the last one named.
    const last = pronoun.endsWith('-ci') ? this.previous.findLast(fits) : undefined;
    if (last) return last;
    const subjects = own.length > 0 ? own : this.subjects.filter(fits);
    if (subjects.length > 0) return subjects.length === 1 ? (subjects[0] ?? null) : null;
    const named = distinct(this.previous.filter(fits));
    if (named.length > 0) return only(named) ?? (isThingKind(named.at(-1)?.kind ?? 'THEME') ? (named.at(-1) ?? null) : null);
    const presenter = this.presenter();
    if (presenter && fits(presenter)) return presenter;
    return this.inSection.findLast((one) => fits(one) && isThingKind(one.kind)) ?? null;
  }
}

/** What people are by trade: « la verrière Ada Lierre ». */
const OCCUPATION = /(?:eure?|rice|euse|ienne?|i[eè]re?|iste|logue|graphe|naire|aine?|esse)s?$/u;
/** « la sortie du film », « la parution du guide ». */
const RELEASES: ReadonlySet<string> = new Set(
  'sortie parution publication projection diffusion impression réédition rédaction relecture lecture présentation'.split(' '),
);
/** Parts of a body that act for it. */
const PARTS: ReadonlySet<string> = new Set('chorale fanfare troupe orchestre antenne bureau comité équipe'.split(' '));
const isShortTitle = (title: string): boolean =>
  title.trim().split(/\s+/u).length < 3 && title.split(/\s+/u).filter((word) => word.length > 3).length < 2;

/** Of these a thing is shown; the others are no events. */
const SHOWN: ReadonlySet<string> = new Set('projection diffusion lecture présentation'.split(' '));
/** Who stands for the body of which a heading tells. */
const OF_HERE: ReadonlySet<string> = new Set('équipe équipes bénévoles salariés'.split(' '));
/** Bodies whose minutes are those of one association. */
const BOARD = /conseil d[’']administration|assemblée générale|réunion d[ue] bureau|^bureau\s|comité directeur/iu;
