import { type EntityKind, kindOfId } from '../../kinds/index.js';
import { kindName } from '../components/links.js';
import { phrases } from '../i18n.js';
import { NamedCandidatesDocument, NamedEntityDocument, type RefFragment } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';
import { entitiesMeant } from '../components/entity-field.js';
import type { FieldError } from './change-fields.js';

/** Entities that somebody names in a field of a form. */

const T = phrases({
  fr: {
    unknown: (text: string) => `La base ne connaît pas « ${text} ».`,
    which: (text: string, names: string) => `« ${text} » peut être : ${names}. Écrivez le nom entier, ou l’identifiant.`,
  },
  en: {
    unknown: (text: string) => `The base does not know “${text}”.`,
    which: (text: string, names: string) => `“${text}” may be: ${names}. Write the whole name, or the id.`,
  },
});

/** Whom a text stands for: an id, or a name that is one entity's; else what is wrong with it. */
export async function readEntity(
  page: PageRequest,
  field: string,
  text: string,
  kinds: readonly EntityKind[] | null = null,
): Promise<{ readonly entity: RefFragment; readonly error?: undefined } | { readonly entity?: undefined; readonly error: FieldError }> {
  const { lang } = page;
  if (kindOfId(text)) {
    const { entity } = await page.ask(NamedEntityDocument, { id: text });
    if (entity && (kinds?.includes(entity.kind) ?? true)) return { entity };
  }
  const { search } = await page.ask(NamedCandidatesDocument, { text: text.slice(0, 200), kinds });
  const found = search.nodes.map(({ entity }) => entity);
  const { only, named } = entitiesMeant(found, text);
  if (only) return { entity: only };
  if (found.length === 0) return { error: { field, message: T[lang].unknown(text) } };
  const names = (named.length > 0 ? named : found)
    .map((one) => `${one.name} (${kindName(one.kind, lang).toLowerCase()}, ${one.id})`)
    .join(' ; ');
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
