import type { EntityKind } from '../../../kinds/index.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from '../context.js';
import { isThing } from '../known.js';
import { isPersonName } from '../person-names.js';
import type { MentionProposal, ProposedDate, ProposedEntity } from '../proposal.js';
import { thingsOf } from './named-things.js';
import { isBareNoun, type Thing, thingsIn } from './things.js';
import { patternOf } from '../../../core/pattern.js';

/** The ends of relations in a sentence: who stands before a verb, and what it names after it. */

const OFFICE_OF = patternOf(
  /(?:^|\s)(?:l[ea]|une?|l[’'])\s?(?:nouvel(?:le)?\s|nouveau\s|ancien(?:ne)?\s)?(?:pr[ée]sidente?|direct(?:eur|rice)|responsable|secr[ée]taire|tr[ée]sori[eè]re?|d[ée]l[ée]gu[ée]e?|coordinat(?:eur|rice)|charg[ée]e? d\S+ \p{L}+)(?:\s\p{L}+)?\s(?:d[eu]|de la|de l[’']|des|d[’'])\s?$/iu,
);

/** « Ada Lierre signale que le Relais finance … »: who tells it does not do it. */
const TELLS = patternOf(
  /(?<!\p{L})(?:ajout|annonc|confirm|d[ée]clar|expliqu|indiqu|inform|not|observ|pr[ée]cis|rappell|rapport|remarqu|signal|soulign|tell|say|report|announce|explain|note)(?:e|ent|a|s|ed)?(?:\s(?:également|aussi|les membres|le collectif))?\s(?:que\s|qu[’']|that\s)/giu,
);

/** A sentence, with what rules ask of it. Positions are inside its text. */
export class Clause {
  constructor(
    readonly context: Context,
    readonly sentence: ReadSentence,
    /** The things that its section names before it. */
    readonly before: readonly Thing[] = [],
    /** The body that the sentence before names first. */
    readonly previous: string | null = null,
  ) {}

  get text(): string {
    return this.sentence.text;
  }

  /** The actors named before a place, back to where the clause begins: « A et B ». */
  actorsBefore(at: number): ProposedEntity[] {
    const clause = this.clauseStart(at);
    const before = this.mentionsIn(clause, at).filter(({ actor }) => isActor(actor));
    const lead = this.text.slice(clause, (before[0]?.span.start ?? 0) - this.sentence.start);
    // « La directrice de la Mission interviendra »: it is not the Mission that does.
    if (before.length > 0 && OFFICE_OF.test(lead)) return [];
    if (before.length > 0) return distinct(this.enumerated(before).map(({ actor }) => this.context.gazetteer.known(actor)));
    const words = this.text.slice(clause, at).trim();
    if (/^(?:[^,]{0,80},\s*)?(?:l[’']association|elle|la fondation|il|l[’']organisation)(?=\s|$)/iu.test(words)) {
      if (this.sentence.presenter !== null) return [this.context.gazetteer.known(this.sentence.presenter)];
      if (this.previous !== null && /^l[’'](?:association|organisation)/iu.test(words))
        return [this.context.gazetteer.known(this.previous)];
    }
    if (POINTS.test(words)) return [];
    const together = namesTogether(words);
    if (together.length > 0) return together.map((one) => this.context.gazetteer.entity(one, 'PERSON'));
    const name = /^((?:Les?\s|La\s|L[’'])?\p{Lu}[\p{L}’'-]+(?:\s+(?:d[eu’']s?|la|le|les|et|en|l[’'])?\s?\p{L}[\p{L}’'-]*){0,6})$/u.exec(
      words,
    )?.[1];
    return name !== undefined && name.length < 60 && /\s\p{Lu}/u.test(name) ? [this.named(name)] : [];
  }

  /** The things that the sentence names itself. */
  get things(): readonly Thing[] {
    return (this.own ??= thingsOf(this.context.gazetteer, this.sentence));
  }
  private own: readonly Thing[] | undefined;

  /** The actor whose name begins right after a place. */
  actorNear(at: number): ProposedEntity | null {
    const near = this.sentence.mentions.find(
      ({ span, actor }) => isActor(actor) && span.start - this.sentence.start >= at && span.start - this.sentence.start <= at + 12,
    );
    return near ? this.context.gazetteer.known(near.actor) : null;
  }

  /** A body or person whose name begins at a place, known or not: « à l’Atelier des Dunes ». */
  actorNamedAt(at: number, kind: EntityKind | null = null): ProposedEntity | null {
    const name =
      /^\s*(?:the\s|l[ea]\s|l[’'])?(\p{Lu}[\p{L}’'-]*(?:\s(?:d[eu’']s?\s?|de\s(?:la\s|l[’'])|of\s(?:the\s)?|et\s|and\s)?\p{Lu}[\p{L}’'-]*){0,5})(?=[\s,.;]|$)/u.exec(
        this.text.slice(at),
      )?.[1];
    if (name === undefined) return null;
    return kind === null ? this.named(name) : this.context.gazetteer.entity(name, kind);
  }

  /** The actors named between two places, as long as they follow each other. */
  actorsAfter(from: number, to = this.text.length): ProposedEntity[] {
    const after = this.mentionsIn(from, to).filter(({ actor }) => isActor(actor));
    return distinct(this.enumerated(after).map(({ actor }) => this.context.gazetteer.known(actor)));
  }

  /** Persons that are named and not known, after a place: « a rencontré Armance Sauvagnier ». */
  personAfter(from: number): ProposedEntity | null {
    const name = /^\s*(?:M\.|Mme|Madame|Monsieur)?\s*(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2})/u.exec(this.text.slice(from))?.[1];
    return name !== undefined && isPersonName(name) ? this.context.gazetteer.entity(name, 'PERSON') : null;
  }

  /** What a verb names after itself: up to a date, a relative clause, a sign. */
  thingAfter(from: number, kind: EntityKind): ProposedEntity | null {
    const rest = this.text.slice(from);
    const own = this.sentence.mentions.find(
      ({ actor, span }) =>
        kindOfId(actor) === kind && span.start - this.sentence.start >= from && span.start - this.sentence.start < from + 24,
    );
    // What is known right after the verb is meant, of whatever sort it is.
    const named = this.sentence.mentions.find(
      ({ actor, span }) =>
        isThing(actor) && /^\s*(?:l[ea]s?\s|l[’']|the\s)?$/iu.test(this.text.slice(from, span.start - this.sentence.start)),
    );
    const known = own ?? named;
    if (known) return this.context.gazetteer.known(known.actor);
    const quoted = /^[^.;«]{0,60}«\s*([^»]{2,80}?)\s*(?:»|qui\s)/u.exec(rest)?.[1];
    if (quoted !== undefined && kind !== 'EVENT') return { id: null, name: quoted, kind, candidates: [] };
    const date = this.sentence.dates.find(({ start }) => start - this.sentence.start > from);
    const until = date ? Math.max(0, date.start - this.sentence.start - from) : rest.length;
    const phrase =
      /^\s*(?:(?:également|aussi|[\p{L}]+ment)\s)*(?:(?:the\s|an?\s|l[’']|à\s|aux?\s|la\s|le\s|les\s|une?\s|des?\s|du\s|d[’']|son\s|sa\s|ses\s|ce(?:tte)?\s)+)?((?:(?!\s(?:which|on|for|at|to|with|in|à laquelle|auquel|qui|que|dont|où|pour|avec|dans|sur|par|lors|afin|depuis|jusqu|à hauteur|pour un montant)[\s’']|,|;|\.|\(|:).){3,90})/u.exec(
        rest.slice(0, until),
      )?.[1];
    const name = phrase
      ?.trim()
      .replace(/\s+(?:les?|du|au|des|en|à|de|la|l[’'])(?:\s(?:cet?(?:te)?|ces))?$/iu, '')
      // « la prochaine réunion du groupe »: which one is said by when one speaks, and is no part of its name.
      .replace(/^(?:prochaine?s?|nouvel(?:le)?|derni[èe]re?)\s(?=\p{L}+\s)/iu, '')
      .trim();
    if (name !== undefined && isBareNoun(name)) {
      const whole = thingsIn(this.text).find(({ start }) => start >= from && start - from < 30);
      if (whole?.entity.kind === kind) return whole.entity;
    }
    // Several things have no name together.
    if (name === undefined || name.length < 4 || /^(?:deux|trois|quatre|plusieurs|certaine?s|\d)/iu.test(name)) return null;
    return { id: null, name, kind, candidates: [] };
  }

  date(): ProposedDate | null {
    return this.sentence.dates[0] ?? null;
  }

  /** « à Lyon », « à Gand »: a place after an event, where it is no known actor. */
  placeAfter(from: number): ProposedEntity | null {
    const match = /\sà\s(\p{Lu}[\p{L}-]+(?:[- ]\p{Lu}[\p{L}-]+)?)(?=[\s,.;:]|$)/u.exec(this.text.slice(from));
    if (!match) return null;
    const at = from + match.index + 3;
    return this.mentionsIn(at, at + (match[1] ?? '').length).length > 0 || isPersonName(match[1] ?? '')
      ? null
      : { id: null, name: match[1] ?? '', kind: 'PLACE', candidates: [] };
  }

  named(name: string): ProposedEntity {
    return this.context.gazetteer.entity(name, isPersonName(name) ? 'PERSON' : 'ORGANIZATION');
  }

  private clauseStart(at: number): number {
    const before = this.text.slice(0, at);
    const told = [...before.matchAll(TELLS)].at(-1);
    return Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(' : ') + 1, told ? told.index + told[0].length : 0);
  }

  private mentionsIn(from: number, to: number): ReadSentence['mentions'] {
    return this.sentence.mentions.filter(({ span }) => span.start - this.sentence.start >= from && span.end - this.sentence.start <= to);
  }

  /** The mentions that stand beside the first, with commas, « et » and articles between. */
  private enumerated(mentions: ReadSentence['mentions']): ReadSentence['mentions'] {
    const listed: MentionProposal[] = [];
    for (const mention of mentions) {
      const before = listed.at(-1);
      const between = before ? this.text.slice(before.span.end - this.sentence.start, mention.span.start - this.sentence.start) : '';
      if (
        before &&
        !/^\s*(?:\([^)]*\))?\s*(?:,|et|and|ainsi que|,\s*et)?\s*(?:avec\s+)?(?:the|le|la|les|l[’']|d[’']|de|du|des)?\s*$/iu.test(between)
      )
        break;
      listed.push(mention);
    }
    return listed;
  }
}

/** « Ada, Bruno et Odile », « Ada et Bruno Sorbier »: persons by their given names, where nothing but names stands before the verb. */
function namesTogether(words: string): readonly string[] {
  const names = words.split(/,\s+|\s+(?:et|and)\s+/u);
  return names.length > 1 && names.every((name) => GIVEN_NAME.test(name) || isPersonName(name)) ? names : [];
}

const GIVEN_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** « Elle et Bruno »: who is meant stands in another sentence. */
const POINTS = /(?:^|\s)(?:elles?|ils?|lui|eux|nous|vous|moi|toi|tous|toutes|celui|celle|he|she|they|we|you)(?=\s|,|$)/iu;

function distinct(entities: readonly ProposedEntity[]): ProposedEntity[] {
  return [...new Map(entities.map((entity) => [entity.id ?? entity.name, entity])).values()];
}
