import { foldName, holdsName } from '../../core/fold.js';
import { shortened } from '../../core/text.js';
import { type EntityKind, kindOfId } from '../../kinds/index.js';
import { EntitiesNamedDocument, type EntityOptionFragment, EntityWithIdDocument, type RefFragment } from '../operations.generated.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';
import { kindName, refName } from './links.js';

/**
 * Fields that name an entity, by its id or in words. `combobox.js` offers what is found while one types; without it, the page asks which
 * entity was meant where several are.
 */

const T = phrases({
  fr: {
    which: (text: string) => `Plusieurs fiches correspondent à « ${text} ». Laquelle ?`,
    below: 'Plusieurs fiches correspondent : choisissez plus bas.',
    unknown: (text: string) => `Rien ne correspond à « ${text} » dans la base.`,
  },
  en: {
    which: (text: string) => `Several entries match “${text}”. Which one?`,
    below: 'Several entries match: choose below.',
    unknown: (text: string) => `Nothing in the base matches “${text}”.`,
  },
});

/** What the text of a field stands for: one entity, several to choose from, or nothing known. */
export interface NamedEntity {
  readonly text: string;
  readonly entity: RefFragment | null;
  readonly candidates: readonly EntityOptionFragment[];
}

/** Reads a text: an id, or words to search for. A name that is exactly one entity's needs no choice. Null for no text. */
export async function readNamedEntity(
  page: PageRequest,
  given: string | null,
  kinds: EntityKind[] | null = null,
): Promise<NamedEntity | null> {
  const text = (given ?? '').trim();
  if (text === '') return null;
  if (kindOfId(text)) {
    const { entity } = await page.ask(EntityWithIdDocument, { id: text });
    if (entity) return { text, entity, candidates: [] };
  }
  const { found, only, named } = await entitiesNamed(text, async (words) => {
    const { search } = await page.ask(EntitiesNamedDocument, { text: words, kinds });
    return search.nodes.map(({ entity }) => entity);
  });
  const entity = only ?? (found.length === 1 ? found[0] : undefined);
  return { text, entity: entity ?? null, candidates: entity ? [] : named.length > 0 ? named : found };
}

/** What a search finds of entities. */
interface FoundEntity {
  readonly name: string;
  readonly names: readonly { readonly value: string }[];
}

/** What {@link entitiesMeant} chooses of what is found by a text, or by the name in it where it tells in brackets which one is meant. */
export async function entitiesNamed<E extends FoundEntity>(
  text: string,
  search: (text: string) => Promise<readonly E[]>,
): Promise<{ readonly found: readonly E[] } & ReturnType<typeof entitiesMeant<E>>> {
  const found = await search(text);
  const meant = entitiesMeant(found, text);
  const name = text.replace(/\s*\(.*\)$/su, '');
  if (meant.only !== undefined || name === text || name === '') return { found, ...meant };
  const ofThatName = await search(name);
  const only = ofThatName.find((one) => foldName(one.name) === foldName(text));
  return only ? { found, only, named: [only] } : { found, ...meant };
}

/**
 * Which of the entities that a search found a text means: the only one that has that name, or is shown so, else the only one whose names
 * hold it. What is found by other texts than its names was not meant for sure, where another is found by a name.
 */
export function entitiesMeant<E extends FoundEntity>(
  found: readonly E[],
  text: string,
): { readonly only: E | undefined; readonly named: readonly E[] } {
  const sought = foldName(text);
  const exact = found.filter(({ name, names }) => [name, ...names.map(({ value }) => value)].some((one) => foldName(one) === sought));
  const named = found.filter(({ names }) => names.some(({ value }) => holdsName(value, text)));
  return { only: exact.length === 1 ? exact[0] : named.length === 1 ? named[0] : undefined, named };
}

/** A field that names an entity. */
export interface EntityField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: NamedEntity | null;
  /** Only entities of this kind are offered. */
  readonly kind?: EntityKind;
  /** Whether a choice sends the form. */
  readonly submits?: boolean;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
  /** What is wrong with an entity that is there. */
  readonly problem?: string | null;
  /** The button of a form that has no other field. */
  readonly button?: string;
}

/** Its label, its input, and what is wrong with what was typed. */
export function entityField(
  { id, name, label, value, kind, submits = false, optional = false, problem = null, button }: EntityField,
  lang: Lang,
): Html {
  const t = T[lang];
  const wrong = value && !value.entity ? (value.candidates.length > 0 ? t.below : t.unknown(value.text)) : problem;
  const attributes = wrong === null ? null : html` aria-invalid="true" aria-describedby="${id}-wrong"`;
  const input = entityInput(
    { id, name, value: value?.entity?.name ?? value?.text ?? '', entityId: value?.entity?.id, kind, submits, optional, attributes },
    lang,
  );
  return html`<p class="field"><label for="${id}">${label}</label>
    ${wrong === null ? null : html`<span class="wrong" id="${id}-wrong">${wrong}</span>`}
    ${button === undefined ? input : html`<span class="row">${input}<button>${button}</button></span>`}</p>`;
}

interface EntityInput {
  readonly id: string;
  readonly name: string;
  readonly value?: string;
  readonly entityId?: string;
  readonly kind?: EntityKind;
  readonly submits?: boolean;
  readonly optional?: boolean;
  readonly attributes?: Html | null;
}

/** The input alone, for forms that have a label of their own. */
export function entityInput(
  { id, name, value = '', entityId, kind, submits = false, optional = false, attributes = null }: EntityInput,
  lang: Lang,
): Html {
  const suggestions = address(lang, 'suggest', { kind });
  return html`<input id="${id}" name="${name}" value="${value}"${optional ? null : html` required`} maxlength="200" autocomplete="off" data-suggest="${suggestions}" data-choice="${submits ? 'submit' : 'id'}"${entityId ? html` data-id="${entityId}"` : null}${attributes}>`;
}

/** Asks which entity a field meant, by links that keep the rest of the question; nothing where it is clear. */
export function whichEntity({ lang, query }: PageRequest, path: string, name: string, value: NamedEntity | null): Html | null {
  if (!value || value.entity || value.candidates.length === 0) return null;
  const rest = Object.fromEntries([...query].filter(([key]) => key !== name));
  return html`<section class="notice"><h2>${T[lang].which(value.text)}</h2><ul>${value.candidates.map((one) => html`<li><a href="${address(lang, path, { ...rest, [name]: one.id })}">${refName(one, lang)}</a> <span class="quiet">${aboutEntity(one, lang)}</span></li>`)}</ul></section>`;
}

const SUMMARY_LENGTH = 64;

/** What an entity is, beside its name: its kind, and its summary's beginning or the body that it belongs to, unless its name says so. */
export function aboutEntity({ id, kind, disambiguation, summary, belonging }: EntityOptionFragment, lang: Lang): string {
  const body = belonging.nodes.find(({ subject }) => subject.id === id);
  const words = shortened(summary ?? (body ? [body.role, body.object.name].filter(Boolean).join(', ') : ''), SUMMARY_LENGTH);
  return words === '' || words === disambiguation ? kindName(kind, lang) : `${kindName(kind, lang)} · ${prose(words, lang)}`;
}
