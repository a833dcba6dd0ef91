import type { ParticipantProposal, ProposedEntity } from '../../proposal.js';
import type { Link } from '../links.js';
import type { Clause } from './clauses.js';
import type { EntityKind } from '../../../../kinds/index.js';
import type { DocumentNames } from './document-names.js';
import { BODIES } from './lexicon.js';
import { sortOf } from './nouns.js';
import type { Item, Phrase } from './phrase.js';
import type { Referents } from './referents.js';

/** Who holds which office where: titles beside names, and verbs of who takes, leaves and passes on an office. */

export interface Held {
  readonly person: ProposedEntity;
  readonly body: ProposedEntity;
  readonly role: string;
  /** In which sentence it was said. */
  readonly at: number;
}

export interface OfficeLink extends Link {
  readonly isPast?: true;
  readonly isPlanned?: true;
  readonly certainty?: 'IMPLIED';
}

const isPhrase = (item: Item | undefined): item is Phrase => item?.is === 'PHRASE';
const isOffice = (phrase: Phrase): boolean => phrase.form === 'NOUN' && sortOf(phrase.head) === 'OFFICE';
/** Offices of municipal minutes, which are of the commune where nothing else is said. */
const MUNICIPAL = /^(?:maire|maire-adjointe?|adjointe?|conseill(?:er|ère)|secrétaire|mayor|councillor|clerk)$/u;
const BECOMES: ReadonlySet<string> = new Set(
  'être devenir élire nommer désigner réélire reconduire embaucher recruter engager promouvoir be become appoint elect'.split(' '),
);
const HIRES: ReadonlySet<string> = new Set('embaucher recruter engager nommer élire désigner appoint elect'.split(' '));
const LEAVES: ReadonlySet<string> = new Set('quitter leave step resign retire'.split(' '));
const TAKES: ReadonlySet<string> = new Set('prendre assurer reprendre'.split(' '));
const JOINS: ReadonlySet<string> = new Set('rejoindre intégrer entrer arriver join'.split(' '));
const FOLLOWS: ReadonlySet<string> = new Set('succéder remplacer succeed replace'.split(' '));
const OFFICE_NOUNS: ReadonlyMap<string, string> = new Map([
  ['présidence', 'présidence'],
  ['direction', 'direction'],
  ['trésorerie', 'trésorerie'],
  ['secrétariat', 'secrétariat'],
  ['coordination', 'coordination'],
  ['vice-présidence', 'vice-présidence'],
]);

export class Titles {
  private readonly held: Held[] = [];
  private at = 0;

  constructor(
    private readonly referents: Referents,
    private readonly participants: readonly ParticipantProposal[],
    private readonly convener: ProposedEntity | null,
    private readonly names: DocumentNames,
    private readonly textOf: (start: number, end: number) => string,
  ) {}

  /** « Ada Lierre, directrice du Relais », « le directeur du Relais, Bruno Sorbier ». */
  beside(items: readonly Item[]): OfficeLink[] {
    const found: OfficeLink[] = [];
    items.forEach((item, at) => {
      if (!isPhrase(item)) return;
      const next = items[at + 1];
      const isComma = next?.is === 'COMMA';
      const other = isComma ? items[at + 2] : next;
      if (!isPhrase(other)) return;
      if (isOffice(other) && isComma && other.preposition === null && other.determiner !== 'INDEFINITE' && this.isPerson(item)) {
        found.push(...this.holds(this.referents.of(item, ['PERSON']), other, items[at + 3]));
      } else if (
        isOffice(item) &&
        item.determiner !== 'INDEFINITE' &&
        !item.hasTitle &&
        this.isPerson(other) &&
        other.preposition === null
      ) {
        // « la présidente du Relais Ada Lierre » and « la présidente du Relais, Ada Lierre, »: a list has no article of one.
        if (!isComma || item.determiner !== null || item.preposition !== null)
          found.push(...this.holds(this.referents.of(other, ['PERSON']), item, undefined));
      } else if (isComma && this.isPost(other) && this.isPerson(item)) {
        const person = this.referents.of(item, ['PERSON']);
        const post = this.referents.of(other, ['POST']);
        if (person && post) found.push({ type: 'HOLDS_ROLE', subject: person, object: post });
      }
    });
    return found;
  }

  /** Begins another sentence. */
  begin(): void {
    this.at += 1;
  }

  byVerb(clause: Clause, items: readonly Item[]): OfficeLink[] {
    const { verb } = clause;
    const is = (lemmas: ReadonlySet<string>): boolean => verb.lemmas.some((lemma) => lemmas.has(lemma));
    if (!verb.isAsserted) return [];
    const isPlanned = verb.tense === 'FUTURE' ? { isPlanned: true as const } : {};
    const office = this.officeBehind(clause, items);
    if (is(HIRES) && verb.voice === 'ACTIVE') {
      const [body] = this.all(clause.subject, BODIES);
      const [person] = this.all(clause.object, ['PERSON']);
      return person && office ? this.holds(person, office, undefined, body ?? null).map((link) => ({ ...link, ...isPlanned })) : [];
    }
    if (is(JOINS) && office?.preposition === 'AS') {
      const [person] = this.all(clause.subject, ['PERSON']);
      const [body] = [clause.object, ...clause.complements].flatMap((list) => this.all(list, BODIES));
      return person ? this.holds(person, office, undefined, body ?? null).map((link) => ({ ...link, ...isPlanned })) : [];
    }
    if (is(BECOMES)) {
      const [person] = this.all(clause.subject, ['PERSON']);
      const by = clause.complements.find(([first]) => first?.preposition === 'BY')?.[0];
      const body = by ? this.referents.of(by, BODIES) : null;
      return person && office && office.determiner !== 'INDEFINITE'
        ? this.holds(person, office, this.after(items, office), body).map((link) => ({ ...link, ...isPlanned }))
        : [];
    }
    if (is(LEAVES) || is(TAKES)) return this.taken(clause, office, is(LEAVES));
    if (is(FOLLOWS)) return this.follows(clause, office).map((link) => ({ ...link, ...isPlanned }));
    if (verb.lemmas.includes('passer')) return this.passedOn(clause);
    return [];
  }

  remember(links: readonly Link[]): void {
    for (const { type, subject, object, role = '' } of links)
      if (type === 'HOLDS_ROLE') this.held.push({ person: subject, body: object, role, at: this.at });
  }

  /** « quitte la présidence du Relais », « prend la direction du foyer », “steps down as treasurer”. */
  private taken(clause: Clause, office: Phrase | null, isLeft: boolean): OfficeLink[] {
    const [person] = this.all(clause.subject, ['PERSON']);
    const noun = clause.object.find(({ head }) => OFFICE_NOUNS.has(head) || head === 'fonctions' || head === 'poste');
    if (!person || (!noun && !office)) return [];
    const role = office ? this.roleOf(office, null) : (OFFICE_NOUNS.get(noun?.head ?? '') ?? '');
    const before = this.held.findLast((one) => isSame(one.person, person));
    const place = noun?.of ?? office?.of ?? null;
    const body = this.bodyIn(place) ?? before?.body ?? this.referents.presenter() ?? this.bodyOfRow(person) ?? this.convenerFor(person);
    return body ? [{ type: 'HOLDS_ROLE', subject: person, object: body, role, ...(isLeft ? { isPast: true as const } : {}) }] : [];
  }

  private follows(clause: Clause, office: Phrase | null): OfficeLink[] {
    const people = this.all(clause.subject, ['PERSON']);
    const [person] = people;
    if (!person) return [];
    const lists = [clause.object, ...clause.complements.filter(([first]) => first?.preposition === 'TO')];
    const [other] = lists.flatMap((list) => this.all(list, ['PERSON']));
    const isPointed = ['lui', 'la', 'le', 'l’'].some((one) => clause.verb.clitics.has(one));
    const whom = other ?? (isPointed ? (this.held.findLast(({ at }) => at >= this.at - 1)?.person ?? null) : null);
    const before = whom ? this.held.findLast((one) => isSame(one.person, whom)) : undefined;
    if (office) return this.holds(person, office, undefined, before?.body ?? null);
    const seat = lists.flat().find(({ head }) => OFFICE_NOUNS.has(head));
    const named = seat ? this.bodyIn(seat.of) : null;
    const body = named ?? before?.body ?? (whom ? this.bodyOfRow(whom) : null);
    const role = seat ? (OFFICE_NOUNS.get(seat.head) ?? '') : (before?.role ?? '');
    return body && !isSame(person, body) ? [{ type: 'HOLDS_ROLE', subject: person, object: body, role }] : [];
  }

  /** « a passé la main à … ». */
  private passedOn(clause: Clause): OfficeLink[] {
    const [giver] = this.all(clause.subject, ['PERSON']);
    const passed = clause.object.some(({ head }) => ['main', 'relais', 'flambeau', 'témoin', ...OFFICE_NOUNS.keys()].includes(head));
    const list = clause.complements.find(([first]) => first?.preposition === 'TO') ?? [];
    const [heir] = this.all(list, ['PERSON']);
    const before = giver && this.held.findLast((one) => isSame(one.person, giver));
    const seat = clause.object.find(({ head }) => OFFICE_NOUNS.has(head));
    const body = (seat ? this.bodyIn(seat.of) : null) ?? before?.body ?? null;
    return passed && heir && body ? [{ type: 'HOLDS_ROLE', subject: heir, object: body, role: before?.role ?? '' }] : [];
  }

  private holds(person: ProposedEntity | null, office: Phrase, next: Item | undefined, known: ProposedEntity | null = null): OfficeLink[] {
    if (!person) return [];
    const within = isPhrase(next) && ['TO', 'CHEZ', 'WITHIN', 'AT'].includes(next.preposition ?? '') ? next : null;
    const said = this.placed(office) ?? this.bodyIn(office.of) ?? (within ? this.bodyIn(within) : null) ?? known;
    const implied = said ?? this.unsaid(person, office);
    return implied
      ? [
          {
            type: 'HOLDS_ROLE',
            subject: person,
            object: implied,
            role: this.roleOf(office, implied),
            ...(said ? {} : { certainty: 'IMPLIED' as const }),
          },
        ]
      : [];
  }

  /** The body of an office that names none: that for which the person came, the one that is told of, or the commune. */
  private unsaid(person: ProposedEntity, office: Phrase): ProposedEntity | null {
    const whole = this.textOf(office.headStart, office.end);
    if (/(?:départemental|régional|communautaire|county)/iu.test(whole)) return null;
    if (MUNICIPAL.test(office.head) && this.convener?.kind === 'GOVERNMENT_BODY') return this.convener;
    const isOfMeeting = office.determiner === 'DEFINITE' && /^(?:trésori|président|secrétaire)/u.test(office.head);
    if (isOfMeeting && this.convener) return this.convener;
    return (
      this.bodyOfRow(person) ?? this.referents.presenter() ?? (office.determiner === 'POSSESSIVE' ? this.referents.there(BODIES) : null)
    );
  }

  /** Who came for nobody else holds an office of whoever convenes. */
  private convenerFor(person: ProposedEntity): ProposedEntity | null {
    return this.participants.some((row) => row.body && row.person && isSame(row.person, person)) ? null : this.convener;
  }

  private bodyOfRow(person: ProposedEntity): ProposedEntity | null {
    const body = this.participants.find((row) => row.person && isSame(row.person, person))?.body ?? null;
    // « Fenwick Rail Society, treasurer »: the row may say more than the body.
    return body?.id === null ? this.names.within(body.name) : body;
  }

  private bodyIn(phrase: Phrase | null): ProposedEntity | null {
    for (let at = phrase; at; at = at.of) {
      const body = at.form === 'PRONOUN' ? null : this.referents.of(at, [...BODIES, 'PROJECT', 'EVENT']);
      if (body && (body.id !== null || BODIES.includes(body.kind))) return body;
    }
    return null;
  }

  /** « maire de Lesquilly », « préfet du Linon »: the body that has such an office, of that place. */
  private placed({ head, of }: Phrase): ProposedEntity | null {
    const nouns = /^(?:maire|maire-adjointe?)$/u.test(head)
      ? ['Commune', 'Mairie', 'Ville']
      : head.startsWith('préf')
        ? ['Préfecture']
        : head.startsWith('sous-préf')
          ? ['Sous-préfecture']
          : [];
    const place = of?.form === 'NAME' ? of.head : null;
    if (place === null || nouns.length === 0) return null;
    const link = /^[aeiouyhéèêâîôû]/iu.test(place) ? 'd’' : 'de ';
    const names = nouns.map((noun) => `${noun} ${of?.determiner === 'DEFINITE' ? 'du ' : link}${place}`);
    const known = names.map((name) => this.referents.named(name)).find(({ id }) => id !== null);
    return known ?? this.referents.named(nouns[0] === 'Commune' ? `mairie ${link}${place}` : (names[0] ?? ''));
  }

  private roleOf(office: Phrase, body: ProposedEntity | null): string {
    const whole = this.textOf(office.headStart, office.end);
    if (!body) return whole;
    for (let at = office.of; at; at = at.of) {
      const isBody = this.bodyIn({ ...at, of: null }) !== null || at.form === 'NAME';
      if (isBody)
        return this.textOf(office.headStart, at.start)
          .replace(/\s*(?:de la|de l[’']|des|du|de|d[’']|of the|of)\s*$/iu, '')
          .trim();
    }
    return whole;
  }

  /** « est élue présidente », « comme trésorière », “as treasurer”. */
  private officeBehind({ at, object, complements }: Clause, items: readonly Item[]): Phrase | null {
    const as = complements.flat().find((phrase) => phrase.preposition === 'AS' && isOffice(phrase));
    if (as) return as;
    const next = items.slice(at + 1, at + 4).find(isPhrase);
    if (next && isOffice(next) && (next.preposition === null || next.preposition === 'AS')) return next;
    return object.find(isOffice) ?? null;
  }

  private after(items: readonly Item[], phrase: Phrase): Item | undefined {
    return items[items.indexOf(phrase) + 1];
  }

  private isPost({ form, actor, head }: Phrase): boolean {
    return form === 'NAME' && actor?.startsWith('post/') === true && sortOf(head.toLowerCase().split(/\s/u)[0] ?? '') === 'OFFICE';
  }

  private isPerson(phrase: Phrase): boolean {
    return phrase.form === 'NAME' && this.referents.of(phrase, ['PERSON']) !== null;
  }

  private all(phrases: readonly Phrase[], kinds: readonly EntityKind[]): ProposedEntity[] {
    return phrases.flatMap((phrase) => this.referents.of(phrase, kinds) ?? []);
  }
}

const isSame = (one: ProposedEntity, other: ProposedEntity): boolean => (one.id ?? one.name) === (other.id ?? other.name);
