import type { ReadSentence } from '../../context.js';
import type { Determiner, Language } from './language.js';
import { isNominal } from './nominals.js';
import { sortOf } from './nouns.js';
import { EnglishNouns } from './english-nouns.js';
import type { PhraseBase } from './names-in-phrases.js';
import { OPENING } from './sentence-words.js';
import { CLITICS } from './verb-words.js';
import { CALLED, JOINING } from './agreement.js';
import { withApposedTitles } from './apposed-titles.js';
import { BY_WHICH, type Item, type Mark, type Phrase } from './phrase.js';
import { withTails } from './tails.js';

const DEEPEST = 4; // phrases that hang on each other with « de »
/** What is held on a day: « le bal du 14 juillet ». */
const HELD: ReadonlySet<string> = new Set(['EVENT', 'MEETING']);
/** Prepositions that a noun without an article may follow and be a part of the name. */
const BARELY: ReadonlySet<string> = new Set(['en', 'à', 'par', 'sans']);
const WHICH: ReadonlySet<string> = new Set(['laquelle', 'lequel', 'lesquelles', 'lesquels', 'qui']);
/** What has a subject. */
const ABOUT: ReadonlySet<string> = new Set(['EVENT', 'PROJECT', 'PUBLICATION', 'GOVERNMENT_BODY']);

/** The verbs, phrases and signs of a sentence in their order. */
export function itemsOf(
  { text, start, mentions, dates }: Pick<ReadSentence, 'text' | 'start' | 'mentions' | 'dates'>,
  language: Language,
): Item[] {
  return new ItemReader(
    text,
    language,
    mentions.map(({ span, actor }) => ({ start: span.start - start, end: span.end - start, actor })),
    dates.map((date) => ({ start: date.start - start, end: date.end - start })),
  ).read();
}

class ItemReader extends EnglishNouns {
  read(): Item[] {
    const items: Item[] = [];
    for (let at = 0; at < this.words.length;) {
      const { item, to } = this.itemAt(at);
      if (item) items.push(item);
      at = Math.max(to, at + 1);
    }
    return withTails(withApposedTitles(items));
  }

  private itemAt(at: number): { item: Item | null; to: number } {
    const { lower, start, end } = this.word(at);
    const mark = (is: Mark['is'], to: number): { item: Item; to: number } => ({
      item: { is, start, end: this.words[to - 1]?.end ?? end, lower },
      to,
    });
    const day = this.days.get(at);
    if (day !== undefined) return mark('DATE', day);
    // « Ada Lierre (trésorière du Relais) »: only an office in brackets is read.
    if (lower === '(' && sortOf(this.word(at + 1).lower) === 'OFFICE') return mark('COMMA', at + 1);
    if (lower === '(' || lower === '[') return { item: null, to: this.behindBrackets(at) };
    if (lower === ')') return mark('COMMA', at + 1);
    const verb = this.verbs.get(at);
    if (verb) return { item: { ...verb, start, end: this.words[verb.to - 1]?.end ?? end }, to: verb.to };
    const money = this.moneyAt(at);
    if (money !== null) return mark('MONEY', money);
    const preposition = this.prepositionAt(at);
    if (preposition) {
      // « à laquelle la Ligue adhère », « avec qui … ».
      if (WHICH.has(this.word(preposition.to).lower)) {
        const found = mark('RELATIVE', preposition.to + 1);
        return { ...found, item: { ...found.item, is: 'RELATIVE', lower: `${BY_WHICH}${preposition.sort}` } };
      }
      if (this.days.has(preposition.to)) return { item: null, to: preposition.to };
      const phrase = this.giverAt(preposition) ?? this.phraseAt(preposition.to, preposition.sort, preposition.isDefinite, 0);
      if (phrase) return { item: phrase.phrase, to: phrase.to };
      return { item: null, to: preposition.to };
    }
    if (lower === ',') return mark('COMMA', at + 1);
    if (/^[;:.!?…–—•]$/u.test(lower)) return mark('BREAK', at + 1);
    if (this.language.relatives.has(lower) && !(this.language.isHeadLast && lower === 'that' && this.isNounBehind(at)))
      return mark('RELATIVE', at + 1);
    if (lower === 'ainsi' && this.word(at + 1).lower === 'que') return mark('AND', at + 2);
    if (this.language.coordinations.has(lower)) return mark('AND', at + 1);
    if (this.language.breaks.has(lower)) return mark('BREAK', at + 1);
    const phrase = this.phraseAt(at, null, false, 0);
    // « se déroulera place des Drapiers »: as if behind « à ».
    if (phrase && this.isAddress(at)) return { item: { ...phrase.phrase, preposition: 'TO' }, to: phrase.to };
    if (phrase) return { item: phrase.phrase, to: phrase.to };
    return this.language.adverbs.has(lower) ? mark('ADVERB', at + 1) : { item: null, to: at + 1 };
  }

  /** « grâce à une subvention de 600 € *de la Fondation* ». */
  private giverAt({ sort, to }: { sort: string; to: number }): { phrase: Phrase; to: number } | null {
    const money = sort === 'MONEY' ? this.moneyAt(to) : null;
    const of = money === null ? null : this.prepositionAt(money);
    return of?.sort === 'OF' ? this.phraseAt(of.to, sort, of.isDefinite, 0) : null;
  }

  /** @param depth how many phrases it hangs on */
  protected phraseAt(from: number, preposition: string | null, isDefinite: boolean, depth: number): { phrase: Phrase; to: number } | null {
    const { determiners, before, titles, pronouns } = this.language;
    const first = this.words[from];
    if (!first || depth > DEEPEST) return null;
    // « tous les membres ».
    if (/^toute?s?$|^tous$/u.test(first.lower) && determiners.has(this.word(from + 1).lower))
      return this.phraseAt(from + 1, preposition, isDefinite, depth);
    let at = from;
    let determiner: Determiner | null = isDefinite ? 'DEFINITE' : null;
    if (!this.names.has(at) && !isDefinite && determiners.has(first.lower)) {
      determiner = determiners.get(first.lower) ?? null;
      at += 1;
    } else if (/^\d+$/u.test(first.lower)) {
      determiner = 'INDEFINITE';
      at += 1;
    }
    if (this.verbs.has(at) && !this.language.isHeadLast) return null;
    const start = first.start;
    const base = {
      is: 'PHRASE' as const,
      determiner,
      preposition,
      start,
      actor: null,
      title: null,
      hasTitle: false,
      of: null,
      isTitled: false,
    };
    if (determiner === null && pronouns.has(first.lower) && !this.names.has(at))
      return { phrase: { ...base, form: 'PRONOUN', headStart: start, head: first.lower, end: first.end }, to: from + 1 };
    if (this.language.isHeadLast && determiner !== null && determiner === 'POINTING' && this.verbs.has(at))
      return { phrase: { ...base, form: 'PRONOUN', headStart: start, head: first.lower, end: first.end }, to: from + 1 };
    while (!this.names.has(at) && before.has(this.word(at).lower) && this.words[at + 1] && (determiner !== null || preposition !== null))
      at += 1;
    let isTitled = false;
    while (!this.names.has(at) && titles.has(this.word(at).lower) && /^\p{Lu}/u.test(this.word(at).text)) {
      isTitled = true;
      at += this.word(at + 1).lower === '.' ? 2 : 1;
    }
    const name = this.names.get(at);
    const head = this.word(at);
    if (name) {
      const end = this.words[name.to - 1]?.end ?? head.end;
      const phrase: Phrase = {
        ...base,
        form: 'NAME',
        headStart: head.start,
        head: this.text.slice(head.start, end),
        actor: name.actor,
        end,
        isTitled,
      };
      return this.language.isHeadLast && !isTitled ? this.englishAfterName(phrase, name.to, depth) : { phrase, to: name.to };
    }
    if (OPENING.has(head.text)) return this.quoted(at, base);
    if (!/^\p{L}/u.test(head.text)) return null;
    if (this.language.isHeadLast) return this.englishNoun(at, { ...base, isTitled }, depth, from === 0);
    const isCapital = /^\p{Lu}/u.test(head.text);
    const isNoun = sortOf(head.lower) !== null || isNominal(head.lower);
    // « Élue en mars, … »: no noun, though it could be one.
    if (isCapital && from === 0 && determiner === null && sortOf(head.lower) === 'GROUP') return null;
    if (isCapital && !isNoun)
      return this.name(at, { ...base, isTitled }, from === 0 && determiner === null && preposition === null && !isTitled);
    if ((determiner === null && preposition === null && !isCapital && !this.isBare(at)) || this.isStop(at, determiner !== null))
      return null;
    return this.noun(at, base, depth);
  }

  /** « la soirée d’ouverture », « le film « … » », « Rencontres du bocage ». */
  private noun(at: number, base: PhraseBase, depth: number): { phrase: Phrase; to: number } {
    const head = this.word(at);
    // « table ronde ».
    const joined = `${head.lower}-${this.word(at + 1).lower}`;
    const noun = sortOf(joined) === null ? head.lower : joined;
    let to = at + (noun === joined ? 2 : 1);
    let more: Partial<Phrase> = {};
    for (let adjectives = 0; adjectives < 4;) {
      const name = this.names.get(to);
      // « un projet nommé « Voix proches » ».
      if (CALLED.has(this.word(to).lower) && OPENING.has(this.word(to + 1).text)) to += 1;
      const next = this.word(to);
      if (name) {
        more = { actor: name.actor, hasTitle: true };
        to = name.to;
        break;
      }
      if (OPENING.has(next.text)) {
        const quote = this.quoted(to, base);
        if (!quote) break;
        more = { title: quote.phrase.head, hasTitle: true };
        to = quote.to;
        // « les rencontres « Payer » de la Ligue ».
        const whose = this.ofAt(to, depth);
        if (whose) {
          more = { ...more, of: whose.phrase };
          to = whose.to;
        }
        break;
      }
      const day = this.days.get(to) ?? (next.lower === 'du' ? this.days.get(to + 1) : undefined);
      if (day !== undefined && next.lower === 'du' && HELD.has(sortOf(noun) ?? '')) to = day;
      if (this.verbs.has(to) || this.days.has(to) || day !== undefined || this.taken[to] === 1 || next.text === '') break;
      // « démarches en ligne », « permanence par téléphone ».
      if (BARELY.has(next.lower) && (depth > 0 || base.determiner === 'INDEFINITE') && this.isBareNoun(to + 1)) {
        to += 2;
        continue;
      }
      // « la Halle aux Grains ».
      if (
        !HELD.has(sortOf(noun) ?? '') &&
        ['aux', 'au', 'à'].includes(next.lower) &&
        /^\p{Lu}/u.test(head.text) &&
        /^\p{Lu}/u.test(this.word(to + 1).text) &&
        at + 1 === to &&
        this.taken[to + 1] !== 1
      ) {
        to += 2;
        continue;
      }
      // « foire aux livres », « soirée aux flambeaux ».
      if (next.lower === 'aux' && HELD.has(sortOf(noun) ?? '') && /^\p{Ll}+[sx]$/u.test(this.word(to + 1).text) && to === at + 1) {
        to += 2;
        continue;
      }
      const of = this.prepositionAt(to);
      if (of?.sort === 'OF') {
        const inner = this.ofAt(to, depth);
        if (!inner) break;
        more = { of: inner.phrase };
        to = inner.to;
        break;
      }
      if (of) break;
      if (/^\p{Lu}/u.test(next.text) && !this.language.titles.has(next.lower)) {
        const apposed = this.name(to, base, false, JOINING.has(sortOf(noun) ?? ''));
        if (!apposed) break;
        more = { title: apposed.phrase.head, hasTitle: true };
        to = apposed.to;
        break;
      }
      if (!/^\p{Ll}[\p{Ll}-]+$/u.test(next.text) || CLITICS.has(next.lower) || this.isStop(to) || /(?:ant|ants)$/u.test(next.lower)) break;
      adjectives += 1;
      to += 1;
    }
    const isBody = /^\p{Lu}/u.test(head.text) && sortOf(noun) === 'ORGANIZATION' && to > at + 1 && more.title === undefined;
    if (isBody && !more.of) to = this.behindPurpose(to);
    const hasSubject = ABOUT.has(sortOf(noun) ?? (base.determiner === 'INDEFINITE' ? 'PROJECT' : ''));
    const whole = depth === 0 && base.determiner !== null && more.title === undefined && hasSubject ? this.behindSubject(to) : to;
    const end = this.words[whole - 1]?.end ?? head.end;
    return { phrase: { ...base, ...more, form: 'NOUN', headStart: head.start, head: noun, end }, to: whole };
  }

  /** « la Coordination européenne *pour l’énergie digne* »: of the names of bodies. */
  private behindPurpose(at: number): number {
    const isPurpose = ['pour', 'contre', 'sur'].includes(this.word(at).lower);
    const on = isPurpose ? this.phraseAt(at + 1, 'FOR', false, 1) : null;
    return on?.phrase.form === 'NOUN' && on.phrase.determiner === 'DEFINITE' ? on.to : at;
  }

  private ofAt(at: number, depth: number): { phrase: Phrase; to: number } | null {
    const of = this.prepositionAt(at);
    const inner = of?.sort === 'OF' ? this.phraseAt(of.to, 'OF', of.isDefinite, depth + 1) : null;
    return inner && inner.phrase.form !== 'PRONOUN' ? inner : null;
  }

  /** « une étude *sur le sommeil des enfants* »: what something is about is a part of its name. */
  private behindSubject(at: number): number {
    const on = ['sur', 'contre'].includes(this.word(at).lower) ? this.phraseAt(at + 1, 'ON', false, 1) : null;
    return on && on.phrase.form !== 'PRONOUN' && on.phrase.determiner !== null ? on.to : at;
  }
}
