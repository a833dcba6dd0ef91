import type { ProposedEntity } from '../../proposal.js';
import type { Clause } from './clauses.js';
import { linksOf } from '../links.js';
import { ORGANS } from './agreement.js';
import { BODIES } from './lexicon.js';
import { COMINGS, GOINGS } from './nominals.js';
import { BECOMES, FOLLOWS, HIRES, isOffice, isPhrase, JOINS, LEAVES, OFFICE_NOUNS, TAKES, type OfficeLink } from './office-words.js';
import type { Item, Phrase } from './phrase.js';
import { OfficeReader } from './office-reader.js';
import { isSame } from './document-names.js';

/** Who holds which office where: titles beside names, and verbs of who takes, leaves and passes on an office. */

const SUCCESSION: ReadonlySet<string> = new Set(['suite', 'relève', 'place', 'succession']);
const PASSES: ReadonlySet<string> = new Set(['passer', 'laisser', 'céder', 'transmettre']);
/** Whoever takes people on pays them: those under whose heading it is told. */
const STAFFS: ReadonlySet<string> = new Set(['embaucher', 'recruter']);

export class Titles extends OfficeReader {
  private at = 0;

  /** « Ada Lierre, directrice du Relais », « le directeur du Relais, Bruno Sorbier ». */
  beside(items: readonly Item[]): OfficeLink[] {
    const found: OfficeLink[] = [];
    items.forEach((item, at) => {
      if (!isPhrase(item)) return;
      if (item.preposition === 'HEAD') found.push(...this.atHead(items, at, item));
      const next = items[at + 1];
      // « Nouvelle trésorière : Ada Lierre. »
      if (at === 0 && isOffice(item) && next?.is === 'BREAK' && next.lower === ':') {
        const named = items[at + 2];
        const isOver = /séance|réunion|meeting/iu.test(this.textOf(item.start, next.start));
        if (isPhrase(named) && this.isPerson(named) && !isOver)
          found.push(...this.holds(this.referents.of(named, ['PERSON']), item, undefined, this.bodyIn(item.of) ?? this.referents.here()));
        return;
      }
      const isComma = next?.is === 'COMMA';
      const other = isComma ? items[at + 2] : next;
      if (!isPhrase(other)) return;
      if (isOffice(other) && isComma && other.preposition === null && other.determiner !== 'INDEFINITE' && this.isPerson(item)) {
        const owner = other.determiner === 'POSSESSIVE' ? this.bodyBefore(items, at) : null;
        found.push(...this.holds(this.referents.of(item, ['PERSON']), other, items[at + 3], owner));
      } else if (
        isOffice(item) &&
        item.determiner !== 'INDEFINITE' &&
        !item.hasTitle &&
        this.isPerson(other) &&
        other.preposition === null
      ) {
        // « la présidente du Relais Ada Lierre » and « la présidente du Relais, Ada Lierre, »: a list has no article of one.
        if (!isComma || item.determiner !== null || item.preposition !== null) {
          // « reçus par Ada Lierre, directrice du Relais, et par son adjoint, Bruno Sorbier ».
          const last = item.determiner === 'POSSESSIVE' ? found.at(-1) : undefined;
          const own = item.determiner === 'POSSESSIVE' ? this.bodyBefore(items, at) : null;
          const chief = last?.type === 'HOLDS_ROLE' && this.bodyBefore(items.slice(0, at).slice(-4), 4) === null ? last.object : own;
          found.push(...this.holds(this.referents.of(other, ['PERSON']), item, undefined, chief));
        }
      } else if (isComma && this.isPost(other) && this.isPerson(item)) {
        const person = this.referents.of(item, ['PERSON']);
        const post = this.referents.of(other, ['POST']);
        if (person && post) found.push({ type: 'HOLDS_ROLE', subject: person, object: post });
      }
    });
    return found;
  }

  /** « Ada Lierre, à la tête de la Ligue depuis … », « Après vingt ans à la tête de la Ligue, Ada Lierre … ». */
  private atHead(items: readonly Item[], at: number, body: Phrase): OfficeLink[] {
    const near = [items[at - 1]?.is === 'COMMA' ? items[at - 2] : items[at - 1], items[at + 1]?.is === 'COMMA' ? items[at + 2] : undefined];
    const name = near.find((one): one is Phrase => isPhrase(one) && this.isPerson(one));
    const [person, whole] = [name ? this.referents.of(name, ['PERSON']) : null, this.referents.of(body, BODIES)];
    const isPast = /^après\s/iu.test(this.textOf(0, 6)) ? { isPast: true as const } : {};
    return person && whole ? [{ type: 'HOLDS_ROLE', subject: person, object: whole, role: 'direction', ...isPast }] : [];
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
      const [body = this.referents.here()] = [clause.object, ...clause.complements].flatMap((list) => this.all(list, BODIES));
      return person ? this.holds(person, office, undefined, body).map((link) => ({ ...link, ...isPlanned })) : [];
    }
    if (is(BECOMES)) {
      const [person] = this.all(clause.subject, ['PERSON']);
      const by = clause.complements.find(([first]) => first?.preposition === 'BY')?.[0];
      const isHere = verb.clitics.has('en') || verb.isHeadline === true;
      const isOfBody = verb.clitics.has('en') && person ? (this.bodyOfRow(person, true) ?? this.referents.spokenOf(BODIES)) : null;
      const body = by
        ? this.referents.of(by, BODIES)
        : isHere
          ? (isOfBody ?? this.referents.here())
          : is(STAFFS)
            ? this.referents.here()
            : null;
      if (person && !office && verb.voice === 'PASSIVE') return this.seated(clause, person).map((link) => ({ ...link, ...isPlanned }));
      return person && office && office.determiner !== 'INDEFINITE'
        ? this.holds(person, office, this.after(items, office), body).map((link) => ({ ...link, ...isPlanned }))
        : [];
    }
    // « a remis sa démission d’administrateur ».
    const resigned = clause.object.find(({ head }) => head === 'démission');
    if (resigned) return this.taken(clause, resigned.of && isOffice(resigned.of) ? resigned.of : office, true);
    // « La présidence du Relais est assurée par Ada Lierre ».
    const [chair] = clause.subject;
    const seat = OFFICE_NOUNS.get(chair?.head ?? '');
    if (is(TAKES) && verb.voice === 'PASSIVE' && seat !== undefined) {
      const by = clause.complements.find(([first]) => first?.preposition === 'BY') ?? [];
      const body = this.bodyIn(chair?.of ?? null) ?? this.referents.here();
      return linksOf('HOLDS_ROLE', this.all(by, ['PERSON']), [body]).map((link) => ({ ...link, role: seat, ...isPlanned }));
    }
    if (is(LEAVES) || is(TAKES)) return this.taken(clause, office, is(LEAVES));
    if (is(FOLLOWS)) return this.follows(clause, office).map((link) => ({ ...link, ...isPlanned }));
    // « a laissé la présidence »: to whom, it need not say.
    const passed = is(PASSES) ? this.passedOn(clause) : [];
    if (passed.length > 0) return passed;
    if (is(PASSES) && verb.tense === 'PAST' && clause.object.some(({ head }) => OFFICE_NOUNS.has(head)))
      return this.taken(clause, office, true);
    return [];
  }

  /** « Arrivée d’une directrice, Ada Lierre », « départ d’Ada Lierre, trésorière ». */
  byNouns(items: readonly Item[]): OfficeLink[] {
    return items.flatMap((item, at): OfficeLink[] => {
      if (!isPhrase(item) || item.of === null || !(COMINGS.has(item.head) || GOINGS.has(item.head))) return [];
      const isPast = GOINGS.has(item.head) ? { isPast: true as const } : {};
      const other = items[at + 1]?.is === 'COMMA' ? items[at + 2] : items[at + 1];
      if (!isPhrase(other)) return [];
      // « l’élection d’Ada Lierre à la présidence de la Ligue ».
      const seat = OFFICE_NOUNS.get(other.head);
      if (seat !== undefined && other.preposition === 'TO' && this.isPerson(item.of)) {
        const body = this.bodyIn(other.of) ?? this.referents.here();
        return linksOf('HOLDS_ROLE', [this.referents.of(item.of, ['PERSON'])], [body]).map((link) => ({ ...link, role: seat, ...isPast }));
      }
      const [office, name] = isOffice(item.of) ? [item.of, other] : [other, item.of];
      if (!isOffice(office) || !this.isPerson(name)) return [];
      const person = this.referents.of(name, ['PERSON']);
      return this.holds(person, office, undefined, this.referents.here()).map((link) => ({ ...link, ...isPast }));
    });
  }

  remember(links: readonly OfficeLink[]): void {
    for (const { type, subject, object, role = '', isPast } of links) {
      if (type !== 'HOLDS_ROLE') continue;
      this.held.push({ person: subject, body: object, role, at: this.at, isPast: isPast === true });
      if (isPast !== true) this.names.holds(subject, object, role);
    }
  }

  /** « quitte la présidence du Relais », « prend la direction du foyer », “steps down as treasurer”. */
  private taken(clause: Clause, office: Phrase | null, isLeft: boolean): OfficeLink[] {
    const [person] = this.all(clause.subject, ['PERSON']);
    const noun = clause.object.find(
      ({ head, determiner, of }) =>
        OFFICE_NOUNS.has(head) ||
        ['fonctions', 'poste'].includes(head) ||
        (determiner === 'POSSESSIVE' && SUCCESSION.has(head)) ||
        (of !== null && SUCCESSION.has(head)),
    );
    if (!person) return [];
    if (isLeft && !noun && !office && !clause.object.some(({ head }) => head === 'démission')) return this.left(clause, person);
    const heirOf = noun?.of && SUCCESSION.has(noun.head) ? this.referents.of(noun.of, ['PERSON']) : null;
    if (heirOf && !isLeft) return this.heir(person, heirOf);
    if ((!noun && !office) || (noun && SUCCESSION.has(noun.head) && noun.of)) return [];
    const said = office ? this.roleOf(office, null) : (OFFICE_NOUNS.get(noun?.head ?? '') ?? '');
    const own = this.held.findLast((one) => isSame(one.person, person));
    // « quitte le Département. Ada Lierre prendra son poste »: that of whoever leaves.
    const left =
      noun?.determiner === 'POSSESSIVE' && !isLeft ? this.held.findLast((one) => one.isPast === true && one.at >= this.at - 2) : undefined;
    const before = left ?? own;
    const place = noun?.of ?? office?.of ?? null;
    const body = this.bodyIn(place) ?? before?.body ?? this.referents.presenter() ?? this.bodyOfRow(person) ?? this.convenerFor(person);
    const role = said === '' && left ? left.role : said;
    return body ? [{ type: 'HOLDS_ROLE', subject: person, object: body, role, ...(isLeft ? { isPast: true as const } : {}) }] : [];
  }

  /** « Elle prend la suite de Marc Brun »: both have held it. */
  private heir(person: ProposedEntity, whom: ProposedEntity): OfficeLink[] {
    const held = this.held.findLast((one) => isSame(one.person, whom)) ?? this.held.findLast((one) => isSame(one.person, person));
    if (!held || held.role === '') return [];
    const of = { type: 'HOLDS_ROLE' as const, object: held.body };
    return [person, whom].map((one) => ({
      ...of,
      subject: one,
      // « présidente » is hers, and need not be his.
      role: isSame(one, held.person) ? held.role : '',
      ...(isSame(one, whom) ? { isPast: true as const } : {}),
    }));
  }

  /** « a été élue à son comité de pilotage », « est nommé au bureau de la Ligue ». */
  private seated(clause: Clause, person: ProposedEntity): OfficeLink[] {
    const seat = clause.complements
      .flat()
      .find(({ head, preposition }) => ORGANS.has(head) && ['TO', 'IN', 'WITHIN'].includes(preposition ?? ''));
    // « Sont élus pour trois ans M. Sorbier et Mme Lierre »: to the council of whoever convenes.
    if (!seat) return this.electedHere(clause, person);
    const body =
      this.bodyIn(seat.of) ?? (seat.determiner === 'POSSESSIVE' ? this.referents.there(BODIES, [person]) : this.referents.here());
    return body ? [{ type: 'HOLDS_ROLE', subject: person, object: body, role: this.roleOf(seat, body) }] : [];
  }

  private electedHere({ verb, subject }: Clause, person: ProposedEntity): OfficeLink[] {
    const us = this.referents.us();
    if (!us || !this.referents.isOfBoard || !verb.lemmas.some((lemma) => ['élire', 'réélire', 'elect'].includes(lemma))) return [];
    const people = verb.isPlural ? this.all(subject, ['PERSON']) : [person];
    return people.map((one) => ({ type: 'HOLDS_ROLE', subject: one, object: us, role: '' }));
  }

  /** « quitte le conseil », « nous quitte », « a quitté la Ligue ». */
  private left(clause: Clause, person: ProposedEntity): OfficeLink[] {
    const isOrgan = clause.object.some(({ head, of }) => ORGANS.has(head) && of === null);
    const [body = clause.verb.clitics.has('nous') || isOrgan ? this.referents.us() : null] = this.all(clause.object, BODIES);
    const role = this.held.findLast((one) => isSame(one.person, person))?.role ?? '';
    return body ? [{ type: 'HOLDS_ROLE', subject: person, object: body, role, isPast: true }] : [];
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
    const body = named ?? before?.body ?? (whom ? (this.referents.presenter() ?? this.bodyOfRow(whom) ?? this.bodyOfRow(person)) : null);
    const role = seat ? (OFFICE_NOUNS.get(seat.head) ?? '') : (before?.role ?? '');
    if (!body || isSame(person, body)) return [];
    // Who is followed has held it as well.
    const past: OfficeLink[] =
      whom && !before && role !== '' && !isSame(whom, person)
        ? [{ type: 'HOLDS_ROLE', subject: whom, object: body, role, isPast: true }]
        : [];
    return [...past, { type: 'HOLDS_ROLE', subject: person, object: body, role }];
  }

  /** « a passé la main à … ». */
  private passedOn(clause: Clause): OfficeLink[] {
    const [giver] = this.all(clause.subject, ['PERSON']);
    const passed = clause.object.some(({ head }) =>
      ['main', 'relais', 'flambeau', 'témoin', 'place', ...OFFICE_NOUNS.keys()].includes(head),
    );
    const list = clause.complements.find(([first]) => first?.preposition === 'TO') ?? [];
    const [heir] = this.all(list, ['PERSON']);
    const before = giver && this.held.findLast((one) => isSame(one.person, giver));
    const seat = clause.object.find(({ head }) => OFFICE_NOUNS.has(head));
    const body = (seat ? this.bodyIn(seat.of) : null) ?? before?.body ?? this.referents.presenter();
    return passed && heir && body ? [{ type: 'HOLDS_ROLE', subject: heir, object: body, role: before?.role ?? '' }] : [];
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
}
