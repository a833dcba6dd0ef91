import { SEMICOLON } from '../../core/lang.js';
import { type EntityKind, kindOfId } from '../../kinds/index.js';
import { kindName } from '../components/links.js';
import { phrases } from '../i18n.js';
import { NamedCandidatesDocument, NamedEntityDocument, type RefFragment } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';
import { entitiesNamed } from '../components/entity-field.js';
import type { FieldError } from './change-fields.js';

/** Entities that somebody names in a field of a form. */

const T = phrases({
  fr: {
    unknown: (text: string) => `La base ne connaît pas « ${text} ».`,
    which: (text: string, names: string) => `« ${text} » peut être : ${names}. Écrivez celle que vous voulez telle qu’elle est notée ici.`,
  },
  en: {
    unknown: (text: string) => `The base does not know “${text}”.`,
    which: (text: string, names: string) => `“${text}” may be: ${names}. Write the one that you mean as it stands here.`,
  },
});

/** Whom a text stands for: an id, alone or in brackets after a name, or a name that is one entity's; else what is wrong with it. */
export async function readEntity(
  page: PageRequest,
  field: string,
  text: string,
  kinds: readonly EntityKind[] | null = null,
): Promise<{ readonly entity: RefFragment; readonly error?: undefined } | { readonly entity?: undefined; readonly error: FieldError }> {
  const { lang } = page;
  const id = /\[([a-z-]+\/[^\]\s]+)\]$/.exec(text)?.[1] ?? text;
  if (kindOfId(id)) {
    const { entity } = await page.ask(NamedEntityDocument, { id });
    if (entity && (kinds?.includes(entity.kind) ?? true)) return { entity };
  }
  const { found, only, named } = await entitiesNamed(text, async (words) => {
    const { search } = await page.ask(NamedCandidatesDocument, { text: words.slice(0, 200), kinds });
    return search.nodes.map(({ entity }) => entity);
  });
  if (only) return { entity: only };
  if (found.length === 0) return { error: { field, message: T[lang].unknown(text) } };
  const offered = named.length > 0 ? named : found;
  const names = offered.map(({ name, kind }) => `${name} (${kindName(kind, lang).toLowerCase()})`).join(SEMICOLON[lang]);
  return { error: { field, message: T[lang].which(text, names) } };
}

/** Whom several texts stand for, and what is wrong with any of them. */
export async function readEntities(
  page: PageRequest,
  field: string,
  texts: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly errors: readonly FieldError[] }> {
  const read = await Promise.all(texts.map((text) => readEntity(page, field, text)));
  return {
    ids: [...new Set(read.flatMap(({ entity }) => entity?.id ?? []))],
    errors: read.flatMap(({ error }) => error ?? []),
  };
}
