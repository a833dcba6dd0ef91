import { kindClass, kindOfId, type EntityKind } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import type { RefFragment } from '../operations.generated.js';
import { isCited, joinFrench } from '../names-in-sentences.js';
import { html, type Html } from '../html.js';
import { type Lang, langAttribute, listing, prose } from '../i18n.js';
import { address } from '../page-request.js';

/** A link to the page of an entity, its name marked with its language. */
export function refLink(ref: RefFragment, lang: Lang): Html {
  return html`<a href="${address(lang, ref.id)}"${langAttribute(ref.nameLang, lang)}>${prose(ref.name, ref.nameLang)}</a>`;
}

/** A link to the entity that a sentence begins with: the name of a body or a person as it is, any other between guillemets. */
export function subjectLink(ref: RefFragment, lang: Lang): Html {
  return cited(refLink(ref, lang), ref.id, 'before', lang);
}

function cited(name: Html, id: string, end: 'before' | 'after', lang: Lang): Html {
  if (!isCited(kindOfId(id), end)) return name;
  return lang === 'fr' ? html`«\u00a0${name}\u00a0»` : html`“${name}”`;
}

/** The words of a relation and the name that follows them: « est membre d’Escale ». */
export function verbAndLink(words: string, ref: RefFragment, lang: Lang): Html {
  const isPlain = lang === 'fr' && !isCited(kindOfId(ref.id), 'after');
  const joined = isPlain ? joinFrench(words, ref.name, ref.nameLang === 'fr') : { words: `${words} `, name: ref.name };
  const space = joined.words.endsWith(' ') ? ' ' : '';
  return html`<span class="verb">${joined.words.trimEnd()}</span>${space}${cited(refLink({ ...ref, name: joined.name }, lang), ref.id, 'after', lang)}`;
}

/** The name of an entity as text, marked with its language. */
export function refName(ref: RefFragment, lang: Lang): Html {
  const attribute = langAttribute(ref.nameLang, lang);
  return attribute.text === '' ? html`${prose(ref.name, lang)}` : html`<span${attribute}>${prose(ref.name, ref.nameLang)}</span>`;
}

/** « a, b et c », each a link. */
export function refList(refs: readonly RefFragment[], lang: Lang): Html {
  return listing(
    lang,
    refs.map((ref) => refLink(ref, lang)),
  );
}

/** What a kind is called: one of it, or many. */
export function kindName(kind: EntityKind, lang: Lang, number: 'one' | 'many' = 'one'): string {
  const definition = definitionOf(kindClass(kind));
  return (number === 'one' ? definition.label : definition.labelPlural)[lang];
}

/** The path of the list of a kind: the first part of its ids. */
export function kindPath(kind: EntityKind): string {
  return definitionOf(kindClass(kind)).prefix;
}

/** The id of an element that stands for a thing of the base: what follows « # » in a link to it. */
export function anchor(id: string): string {
  return id.replace(/\//g, '-');
}
