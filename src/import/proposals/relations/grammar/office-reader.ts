import type { EntityKind } from '../../../../kinds/index.js';
import type { ParticipantProposal, ProposedEntity } from '../../proposal.js';
import { type DocumentNames, isSame } from './document-names.js';
import { BODIES } from './lexicon.js';
import { sortOf } from './nouns.js';
import { type Held, isPhrase, MUNICIPAL, OF_BOARDS, type OfficeLink, PUBLIC } from './office-words.js';
import type { Item, Phrase } from './phrase.js';
import type { Referents } from './referents.js';

/** Of which body an office is, and in which words it is said. */
export class OfficeReader {
  protected readonly held: Held[] = [];

  constructor(
    protected readonly referents: Referents,
    private readonly participants: readonly ParticipantProposal[],
    private readonly convener: ProposedEntity | null,
    protected readonly names: DocumentNames,
    protected readonly textOf: (start: number, end: number) => string,
  ) {}

  /** « la Ligue demande … ; Ada Lierre, *sa* présidente »: the last body that the sentence has named. */
  protected bodyBefore(items: readonly Item[], at: number): ProposedEntity | null {
    // « La Ligue aide le Relais ; sa présidente, … »: of whoever the clause before is about.
    const [first] = items;
    const sign = items[at - 1];
    const isBehindClause = sign?.is === 'BREAK' && sign.lower === ';' && isPhrase(first) && first.preposition === null;
    const owner = isBehindClause && first.form !== 'PRONOUN' ? this.referents.of(first, BODIES) : null;
    if (owner) return owner;
    const phrases = items
      .slice(Math.max(0, at - 12), at)
      .filter(isPhrase)
      .reverse();
    for (const phrase of phrases) {
      const body =
        phrase.form === 'PRONOUN' ? null : (this.referents.of(phrase, BODIES) ?? (phrase.of ? this.referents.of(phrase.of, BODIES) : null));
      if (body) return body;
    }
    return null;
  }

  protected holds(
    person: ProposedEntity | null,
    office: Phrase,
    next: Item | undefined,
    known: ProposedEntity | null = null,
  ): OfficeLink[] {
    if (!person) return [];
    // « Son successeur, Ada Lierre »: holds what was held before.
    const before = /^(?:successeure?|remplaçante?)$/u.test(office.head) ? this.held.at(-1) : undefined;
    if (before) return [{ type: 'HOLDS_ROLE', subject: person, object: before.body, role: before.role }];
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
  protected unsaid(person: ProposedEntity, office: Phrase): ProposedEntity | null {
    const whole = this.textOf(office.headStart, office.end);
    if (/(?:départemental|régional|communautaire|county)/iu.test(whole)) return null;
    if (MUNICIPAL.test(office.head) && this.convener?.kind === 'GOVERNMENT_BODY') return this.convener;
    // « la préfète, Mme Lierre »: of a State or a town that nobody has named.
    if (PUBLIC.test(office.head)) return null;
    const isOfMeeting = office.determiner === 'DEFINITE' && OF_BOARDS.test(office.head);
    if (isOfMeeting && this.convener) return this.convener;
    // « notre trésorier »: of those whose minutes they are.
    if (office.determiner === 'POSSESSIVE' && /^(?:notre|nos|our)\s/iu.test(this.referents.whole(office))) return this.convener;
    const row = this.bodyOfRow(person);
    // « Solveig Harnois, sa coordinatrice, »: of the body for which she came, where that was spoken of.
    const owner = office.determiner === 'POSSESSIVE' && !(row && this.referents.wasNamed(row)) ? this.referents.there(BODIES) : null;
    const board = this.referents.isOfBoard && OF_BOARDS.test(office.head) ? this.convener : null;
    return owner ?? row ?? this.referents.presenter() ?? board;
  }

  /** Who came for nobody else holds an office of whoever convenes. */
  protected convenerFor(person: ProposedEntity): ProposedEntity | null {
    return this.participants.some((row) => row.body && row.person && isSame(row.person, person)) ? null : this.convener;
  }

  /** @param isNewToo whether a body that no base knows will do */
  protected bodyOfRow(person: ProposedEntity, isNewToo = false): ProposedEntity | null {
    const body = this.participants.find((row) => row.person && isSame(row.person, person))?.body ?? null;
    // « Fenwick Rail Society, treasurer »: the row may say more than the body.
    return body?.id === null ? (this.names.within(body.name) ?? (isNewToo && !/[,;(]/u.test(body.name) ? body : null)) : body;
  }

  protected bodyIn(phrase: Phrase | null): ProposedEntity | null {
    for (let at = phrase; at; at = at.of) {
      const body = at.form === 'PRONOUN' ? null : this.referents.of(at, [...BODIES, 'PROJECT', 'EVENT']);
      if (body && (body.id !== null || BODIES.includes(body.kind))) return body;
    }
    return null;
  }

  /** « maire de Lesquilly », « préfet du Linon »: the body that has such an office, of that place. */
  protected placed({ head, of, headStart, end }: Phrase): ProposedEntity | null {
    const nouns = /^(?:maire|maire-adjointe?)$/u.test(head)
      ? ['Commune', 'Mairie', 'Ville']
      : head.startsWith('préf')
        ? ['Préfecture']
        : head.startsWith('sous-préf')
          ? ['Sous-préfecture']
          : [];
    // « directrice départementale du travail », « inspecteur d’académie ».
    const whole = this.textOf(headStart, end);
    const [, level = ''] =
      /^direct(?:eur|rice)\s((?:inter)?(?:départementale?|régionale?|nationale?))\s(?:adjointe?\s)?(?:d[eu]|de\sl[a’']|des|d[’'])/iu.exec(
        whole,
      ) ?? [];
    if (level !== '') {
      const named = whole.replace(/^\p{L}+\s\p{L}+/u, `Direction ${level.replace(/al$/u, 'ale')}`).replace(/\sadjointe?(?=\s)/u, '');
      return this.referents.named(named);
    }
    const place = of?.form === 'NAME' ? of.head : null;
    if (place === null || nouns.length === 0) return null;
    const link = /^[aeiouyhéèêâîôû]/iu.test(place) ? 'd’' : 'de ';
    const names = nouns.map((noun) => `${noun} ${of?.determiner === 'DEFINITE' ? 'du ' : link}${place}`);
    const known = names.map((name) => this.referents.named(name)).find(({ id }) => id !== null);
    return known ?? this.referents.named(nouns[0] === 'Commune' ? `mairie ${link}${place}` : (names[0] ?? ''));
  }

  protected roleOf(office: Phrase, body: ProposedEntity | null): string {
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

  protected isPost({ form, actor, head }: Phrase): boolean {
    return form === 'NAME' && actor?.startsWith('post/') === true && sortOf(head.toLowerCase().split(/\s/u)[0] ?? '') === 'OFFICE';
  }

  protected isPerson(phrase: Phrase): boolean {
    return phrase.form === 'NAME' && this.referents.of(phrase, ['PERSON']) !== null;
  }

  protected all(phrases: readonly Phrase[], kinds: readonly EntityKind[]): ProposedEntity[] {
    return phrases.flatMap((phrase) => this.referents.of(phrase, kinds) ?? []);
  }
}
