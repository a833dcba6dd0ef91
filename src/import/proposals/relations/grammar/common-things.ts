import { foldName } from '../../../../core/fold.js';
import type { EntityKind } from '../../../../kinds/index.js';
import type { Context } from '../../context.js';
import { isThingKind } from '../../known.js';
import type { ProposedEntity } from '../../proposal.js';
import { inFrench } from '../meeting-names.js';
import { newOne } from '../scene.js';
import { ABSTRACT, GENERIC, MANY } from './agreement.js';
import { type DocumentNames, isSame, only } from './document-names.js';
import { BODIES, DOINGS } from './lexicon.js';
import { sortOf } from './nouns.js';
import type { Phrase } from './phrase.js';
import { ToldBefore } from './told-before.js';

/** Things that common nouns mean: the one that was spoken of, or a new one that its own words name. */
export class CommonThings extends ToldBefore {
  constructor(
    protected readonly context: Context,
    names: DocumentNames,
  ) {
    super(names);
  }

  /** The body under whose heading the sentence stands. */
  presenter(): ProposedEntity | null {
    const id = this.sentence?.presenter ?? null;
    return id === null ? null : this.context.gazetteer.known(id);
  }

  /** @param kinds what fits where the phrase stands: « l’enquête » may be the project that a heading calls so */
  protected thing(phrase: Phrase, kind: EntityKind, kinds: readonly EntityKind[]): ProposedEntity | null {
    const { gazetteer } = this.context;
    if (this.isOfMany(phrase)) return null;
    const name = this.words(phrase.headStart, phrase.end);
    const known = gazetteer.entity(name, kind);
    if (known.id !== null && known.kind === kind) return known;
    const isBare = this.isBare(name);
    if (phrase.determiner === 'DEFINITE' || phrase.determiner === 'POINTING') {
      const told = this.toldAs(phrase, kind, kinds);
      const last = GENERIC.has(phrase.head) ? (this.inSection.findLast((one) => one.kind === kind) ?? null) : null;
      // « La soirée se déroulera … »: that of the heading.
      const headed = kind === 'EVENT' && this.topic()?.kind === 'EVENT' && HELD.has(phrase.head) ? this.topic() : null;
      const meant = told ?? last ?? headed ?? (GENERIC.has(phrase.head) ? this.names.onlyOf(kind) : null);
      if (isBare && (meant || phrase.tail === undefined)) return meant;
      if (phrase.determiner === 'POINTING' && told) return told;
    }
    if (!isBare) return this.sameAs(name, kinds) ?? newOne(name, kind);
    // « les séances dans les maisons de retraite ».
    if (
      (phrase.determiner === 'DEFINITE' || this.day() === null) &&
      phrase.determiner !== null &&
      phrase.determiner !== 'POSSESSIVE' &&
      phrase.tail !== undefined
    )
      return newOne(this.words(phrase.headStart, phrase.tail), kind);
    if (phrase.determiner === 'POSSESSIVE') {
      const owner = this.ownerOf(phrase);
      // « poursuit ses démarches »: those of a person are no project.
      return owner && (owner.kind !== 'PERSON' || kind !== 'PROJECT') ? newOne(withOwner(name, owner), kind) : null;
    }
    const day = this.day();
    return phrase.determiner === 'INDEFINITE' && day !== null && (kind === 'EVENT' || kind === 'PUBLICATION')
      ? newOne(`${name} du ${inFrench(day).replace(/\s\d{4}$/u, '')}`, kind)
      : null;
  }

  /** « ce livret », « le chantier »: the last of that noun. */
  private toldAs(phrase: Phrase, kind: EntityKind, kinds: readonly EntityKind[]): ProposedEntity | null {
    const noun = foldName(phrase.head);
    const isCalledSo = (one: ProposedEntity): boolean =>
      this.nounOf(one) === phrase.head ||
      foldName(one.name)
        .split(/[\s’'-]+/u)
        .includes(noun);
    const ofKind = this.inSection.filter((one) => one.kind === kind);
    return (
      ofKind.findLast(isCalledSo) ??
      this.inSection.findLast((one) => isThingKind(one.kind) && kinds.includes(one.kind) && isCalledSo(one)) ??
      (kind === 'PUBLICATION' ? only(ofKind) : null)
    );
  }

  /** What the section has named so: it stays of the kind that it was then. */
  private sameAs(name: string, kinds: readonly EntityKind[]): ProposedEntity | null {
    const folded = foldName(name);
    return this.inSection.findLast((one) => one.id === null && kinds.includes(one.kind) && foldName(one.name) === folded) ?? null;
  }

  /** « ses dix ans », « les vingt ans de la Ligue ». */
  protected anniversary(phrase: Phrase): ProposedEntity | null {
    const owner = phrase.of ? this.bodyOf(phrase.of) : phrase.determiner === 'POSSESSIVE' ? this.ownerOf(phrase) : null;
    const years = this.words(phrase.start, phrase.of?.start ?? phrase.end)
      .replace(/^(?:ses|leurs|les|nos)\s/iu, '')
      .replace(/\sd(?:e|u|es|[’'])(?:\sla|\sl[’'])?$/iu, '');
    return owner && BODIES.includes(owner.kind) ? newOne(withOwner(years, owner), 'EVENT') : null;
  }

  /** The body that a phrase names. */
  protected bodyOf(_phrase: Phrase): ProposedEntity | null {
    return null;
  }

  /** « tiendra ses rencontres »: its own; « participe à son assemblée »: that of another one. */
  protected ownerOf(phrase: Phrase): ProposedEntity | null {
    const isSubject = (one: ProposedEntity): boolean => this.ownSubjects.some((own) => isSame(own, one));
    const [doer] = phrase.preposition === null ? this.ownSubjects.slice(-1).filter(({ kind }) => BODIES.includes(kind)) : [];
    const isBody = ({ kind }: ProposedEntity): boolean => BODIES.includes(kind);
    return (
      doer ??
      // « Son film … »: whoever owns it was named before.
      (phrase.start === 0
        ? undefined
        : (this.own.findLast((one) => isBody(one) && !isSubject(one)) ?? this.ownSubjects.find(({ kind }) => !isThingKind(kind)))) ??
      only(this.subjects.filter(isBody)) ??
      this.presenter() ??
      only(this.previous.filter(isBody))
    );
  }

  /** « son film »: whose it is. */
  owner(phrase: Phrase): ProposedEntity | null {
    return this.ownerOf(phrase);
  }

  /** « organise un vide-dressing », « mène une maraude »: what a verb acts on that is of such kinds, whatever its noun. */
  unnamed(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    const [kind] = kinds.filter(isThingKind);
    const sort = sortOf(phrase.head);
    if (kind === undefined || phrase.form !== 'NOUN' || phrase.hasTitle || this.isOfMany(phrase) || ABSTRACT.has(phrase.head)) return null;
    const isFluid = sort === null || sort === kind || DOINGS.includes(sort as EntityKind) || (sort === 'PUBLICATION' && kind === 'PROJECT');
    if (!isFluid) return null;
    const name = this.words(phrase.headStart, phrase.end);
    const isTold = phrase.determiner === 'DEFINITE' || phrase.determiner === 'POINTING';
    const told = isTold ? this.toldAs(phrase, kind, kinds) : null;
    if (told) return told;
    if (!this.isBare(name)) return this.sameAs(name, kinds) ?? newOne(name, kind);
    const day = this.day();
    if (phrase.determiner === 'INDEFINITE' && day !== null && kind === 'EVENT')
      return newOne(`${name} du ${inFrench(day).replace(/\s\d{4}$/u, '')}`, kind);
    if (phrase.tail !== undefined) return newOne(this.words(phrase.headStart, phrase.tail), kind);
    const owner = isTold || phrase.determiner === null ? null : (this.ownerOf(phrase) ?? this.presenter());
    return owner && BODIES.includes(owner.kind) ? newOne(withOwner(name, owner), kind) : null;
  }

  /** « plusieurs projets », « la session de cette année »: no name of anything. */
  private isOfMany({ start, headStart, end, of, tail = end }: Phrase): boolean {
    // « quatre ateliers pour les enfants »: together they are one.
    if (
      /^(?:trois|quatre|cinq|six|sept|huit|neuf|dix|\d+)\s*$/iu.test(this.words(start, headStart)) &&
      !this.isBare(this.words(headStart, tail))
    )
      return of?.determiner === 'POINTING';
    const isWhen = of !== null && sortOf(of.head) === 'TIME' && !/di$|^dimanche$/u.test(of.head);
    return MANY.test(this.words(start, headStart)) || of?.determiner === 'POINTING' || isWhen;
  }

  private isBare(name: string): boolean {
    return name.split(/[\s’']+/u).filter((word) => word.length > 2).length < 2;
  }

  /** Where the verb says so much that any noun will do: « accorde 3 000 € pour le four du quartier », « rejoint le comité de pilotage ». */
  protected loosely(phrase: Phrase, kinds: readonly EntityKind[]): ProposedEntity | null {
    const name = this.words(phrase.headStart, phrase.end);
    if (phrase.form !== 'NOUN' || phrase.determiner !== 'DEFINITE' || name.split(/[\s’']+/u).filter((word) => word.length > 2).length < 2)
      return null;
    const sort = sortOf(phrase.head);
    if (kinds.includes('PROJECT')) return sort === null ? newOne(name, 'PROJECT') : null;
    return sort === 'ORGANIZATION' || sort === 'GOVERNMENT_BODY' ? this.context.gazetteer.entity(name, sort) : null;
  }

  /** « le rapport de la Ligue », of words that name nothing alone. */
  madeBy(phrase: Phrase, kind: EntityKind, maker: ProposedEntity): ProposedEntity[] {
    if (MANY.test(this.words(phrase.start, phrase.headStart))) return [];
    const made = newOne(withOwner(this.words(phrase.headStart, phrase.end), maker), kind);
    this.note(made, phrase.head);
    return [made];
  }
}

/** By which an event is meant that has another name. */
const HELD: ReadonlySet<string> = new Set('soirée journée fête manifestation rencontre événement nuit semaine rendez-vous'.split(' '));

/** « congrès de l’Union », « atelier des Tisons », « rapport d’Amis du Lac ». */
const withOwner = (name: string, owner: ProposedEntity): string => `${name} ${ofName(owner.name)}`;

function ofName(name: string): string {
  const [, article = '', rest = ''] = /^(les\s|le\s|la\s|l[’'])?(.*)$/isu.exec(name) ?? [];
  const of = article.trim().toLowerCase();
  if (of === 'les') return `des ${rest}`;
  if (of === 'le') return `du ${rest}`;
  return of === '' && /^[aeiouyéèêàâîôû]/iu.test(name) ? `d’${name}` : `de ${of === '' ? name : `${article.toLowerCase()}${rest}`}`;
}
