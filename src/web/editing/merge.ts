import { Visibility } from '../../core/access.js';
import { markDifferent, merge } from '../../changes/edits.js';
import { lookAlikes } from '../../changes/look-alikes.js';
import { rehearse } from '../../changes/rehearse.js';
import { definitionOf } from '../../kinds/kind.js';
import { Entity, type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { preferredName } from '../../kinds/names.js';
import { notFound } from '../../http/router.js';
import { Relation } from '../../statements/relation.js';
import { refLink } from '../components/links.js';
import { type FormRequest, type FormRoute, hiddenFields } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import type { RefFragment } from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { editingState, type EditingState } from './editing-state.js';
import { entityIdOf, entityItem, simpleField } from './entity.js';
import { afterChange, changeFields, errorSummary, type FormError, formErrors, reasonField, runMutation } from './mutation-form.js';
import { rehearsalShown } from './rehearsal.js';

const T = phrases({
  fr: {
    title: (name: string) => `Une autre fiche dit la même chose que ${name} ?`,
    lead: 'Choisissez l’autre fiche. Rien ne change avant que vous ayez vu ce que cela ferait.',
    other: 'L’autre fiche',
    look: 'Comparer',
    similar: 'Fiches qui y ressemblent',
    none: 'Aucune fiche de cette sorte n’y ressemble.',
    different: 'Déjà dites différentes',
    compare: (a: string, b: string) => `${a} et ${b} : les mêmes ?`,
    back: 'Retour à la fiche',
    choose: 'Choisir une autre fiche',
    same: 'Ce sont les mêmes',
    sameLead: (gone: string, kept: string) =>
      `Tout ce qui est dit de ${gone} sera dit de ${kept}, et l’adresse de ${gone} y mènera. Voici tout ce qui change :`,
    swap: (name: string) => `Garder plutôt ${name}`,
    merge: (gone: string, kept: string) => `Fusionner : garder ${kept}`,
    cannot: 'Elles ne peuvent pas être fusionnées :',
    hidden: (kept: string, gone: string) =>
      `Attention : moins de monde peut lire la fiche de ${kept} que celle de ${gone}. Ce qui est dit de ${gone} sera caché aux autres.`,
    notSame: 'Ce ne sont pas les mêmes',
    notSameLead: 'La base s’en souviendra, et ne proposera plus de les fusionner.',
    what: 'Ce qui les distingue (facultatif)',
    remember: 'Retenir qu’elles sont différentes',
    known: 'La base le sait déjà : elles sont différentes.',
    unknown: (text: string) => `Aucune fiche, ou plusieurs, s’appellent « ${text} » : choisissez dans la liste.`,
  },
  en: {
    title: (name: string) => `Does another entry say the same as ${name}?`,
    lead: 'Choose the other entry. Nothing changes before you have seen what it would do.',
    other: 'The other entry',
    look: 'Compare',
    similar: 'Entries that look alike',
    none: 'No entry of this kind looks alike.',
    different: 'Already said to be different',
    compare: (a: string, b: string) => `${a} and ${b}: the same?`,
    back: 'Back to the entry',
    choose: 'Choose another entry',
    same: 'They are the same',
    sameLead: (gone: string, kept: string) =>
      `All that is said of ${gone} will be said of ${kept}, and the address of ${gone} will lead there. This is all that changes:`,
    swap: (name: string) => `Keep ${name} instead`,
    merge: (gone: string, kept: string) => `Merge: keep ${kept}`,
    cannot: 'They cannot be merged:',
    hidden: (kept: string, gone: string) =>
      `Mind: fewer people can read the entry of ${kept} than that of ${gone}. What is said of ${gone} will be hidden from the others.`,
    notSame: 'They are not the same',
    notSameLead: 'The base will remember, and no longer suggest merging them.',
    what: 'What tells them apart (optional)',
    remember: 'Remember that they are different',
    known: 'The base knows already: they are different.',
    unknown: (text: string) => `No entry, or several, are called “${text}”: choose from the list.`,
  },
});

const STYLES = ['account.css', 'record-form.css'];

/** Making one of two entities, or remembering that they are two. */
export const MERGING: FormRoute = {
  path: '/edit/:prefix/:slug/merge',
  description: 'Making one of two entities that were entered twice, with all that moves shown first; or remembering that they are two.',
  needs: 'EDITOR',
  reply: async (page) => mergePage(page, await editingState(page), page.query),
  submit: async (page, sent): Promise<Reply> => {
    const state = await editingState(page);
    const { kept, gone } = chosen(page, state, sent);
    if (gone === null) return mergePage(page, state, sent);
    if (sent.get('do') === 'merge') {
      const outcome = await runMutation(page, sent, 'mergeEntities', { id: gone, into: kept });
      const errors = formErrors(outcome, () => '');
      return errors.length > 0 ? mergePage(page, state, sent, errors) : afterChange(page, outcome, `edit/${kept}`);
    }
    if (sent.get('do') !== 'different') throw notFound();
    const note = (sent.get('note') ?? '').trim();
    const outcome = await runMutation(page, sent, 'markDifferent', {
      subject: kept,
      object: gone,
      ...(note ? { editorialNote: { [page.lang]: note } } : {}),
    });
    const errors = formErrors(outcome, () => '');
    return errors.length > 0 ? mergePage(page, state, sent, errors) : afterChange(page, outcome, `edit/${kept}`);
  },
};

/** The entity of the address and the other one, and which of them goes on. */
function chosen(
  page: FormRequest,
  state: EditingState,
  sent: URLSearchParams,
): { readonly kept: string; readonly gone: string | null; readonly unknown: string } {
  const id = entityItem(state, entityIdOf(page)).id;
  const text = (sent.get('with') ?? '').trim();
  const found = text === '' ? [] : state.entitiesNamed(text).filter((one) => one.id !== id);
  const other = found.length === 1 ? (found[0]?.id ?? null) : null;
  const isSwapped = other !== null && sent.get('keep') === other;
  return { kept: isSwapped ? other : id, gone: isSwapped ? id : other, unknown: other === null ? text : '' };
}

async function mergePage(page: FormRequest, state: EditingState, sent: URLSearchParams, errors: readonly FormError[] = []): Promise<Page> {
  const { kept, gone, unknown } = chosen(page, state, sent);
  return gone === null ? choicePage(page, state, unknown) : comparison(page, state, { kept, gone, note: sent.get('note') ?? '' }, errors);
}

function choicePage(page: FormRequest, state: EditingState, unknown: string): Page {
  const { lang } = page;
  const t = T[lang];
  const id = entityIdOf(page);
  const kind = kindOfId(id);
  if (kind === null) throw notFound();
  const name = state.wording.nameOf(id) ?? id;
  const told = new Set(differentFrom(state, id));
  const similar = alikeIn(state, namesOf(state, id), kind, id).filter((one) => !told.has(one.id));
  const link = (one: RefFragment): Html =>
    html`<a href="${address(lang, page.path, { with: one.id })}">${prose(one.name, one.nameLang)}</a>`;
  return {
    title: t.title(name),
    status: unknown === '' ? 200 : 400,
    unlisted: true,
    hasForm: true,
    styles: STYLES,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}`)}">${t.back}</a></p><h1>${t.title(prose(name, lang))}</h1><p class="lead">${t.lead}</p>
      ${errorSummary(page, unknown === '' ? [] : [{ field: 'with', message: t.unknown(unknown) }])}
      <h2>${t.similar}</h2>${similar.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="rows">${similar.map((one) => html`<li><span>${link(one)}</span></li>`)}</ul>`}
      <form class="record-form" action="${sitePath(lang, page.path)}">${simpleField('with', t.other, unknown)}<p><button>${t.look}</button></p></form>
      ${told.size === 0 ? null : html`<h2>${t.different}</h2><ul>${[...told].map((one) => html`<li><a href="${address(lang, one)}">${prose(state.wording.nameOf(one) ?? one, lang)}</a></li>`)}</ul>`}`,
  };
}

/** All names of an entity, the preferred ones first. */
function namesOf({ base }: EditingState, id: string): readonly string[] {
  const row = base.records.get(id);
  return row instanceof Entity ? row.names.map(({ value }) => value) : [];
}

/** Entities of a kind of which a name looks like one of some names. */
export function alikeIn({ base, lang }: EditingState, names: readonly string[], kind: EntityKind, id: string | null): RefFragment[] {
  const entities = [...base.records.values()].filter((row) => row instanceof Entity && row.kind === kind && row.id !== id) as Entity[];
  return lookAlikes(entities, names).map((one) => ({
    id: one.id,
    kind,
    name: preferredName(one.names, lang).text,
    nameLang: preferredName(one.names, lang).lang,
  }));
}

/** The entities of which the base remembers that they are not this one. */
function differentFrom({ base }: EditingState, id: string): string[] {
  return [...base.records.values()].flatMap((row) => {
    if (!(row instanceof Relation) || row.type !== 'POSSIBLY_SAME_AS' || row.modality !== 'DENIED') return [];
    if (row.subjectId === id) return [row.objectId];
    return row.objectId === id ? [row.subjectId] : [];
  });
}

async function comparison(
  page: FormRequest,
  state: EditingState,
  { kept, gone, note }: { readonly kept: string; readonly gone: string; readonly note: string },
  errors: readonly FormError[],
): Promise<Page> {
  const { lang, application, signedIn } = page;
  const t = T[lang];
  if (!signedIn) throw notFound();
  const nameOf = (id: string): string => prose(state.wording.nameOf(id) ?? id, lang);
  const id = entityIdOf(page);
  const other = kept === id ? gone : kept;
  const merged = await rehearse(application.dataSource, signedIn.actor, (made) => merge(made, { id: gone }, kept));
  const told = await rehearse(application.dataSource, signedIn.actor, (made) => markDifferent(made, kept, gone, null));
  const form = (what: string, inside: Html): Html =>
    html`<form class="record-form" method="post" action="${address(lang, page.path)}">${changeFields(page, { do: what })}${hiddenFields([
      ['with', other],
      ['keep', kept],
    ])}${inside}</form>`;
  const isKnown = told.errors.length === 0 && told.operations.length === 0;
  return {
    title: t.compare(nameOf(id), nameOf(other)),
    status: errors.length > 0 ? 400 : 200,
    unlisted: true,
    hasForm: true,
    styles: STYLES,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}`)}">${t.back}</a> <a href="${address(lang, page.path)}">${t.choose}</a></p>
      <h1>${t.compare(nameOf(id), nameOf(other))}</h1>${errorSummary(page, errors)}
      <div class="fields-row sides">${side(state, id, page)}${side(state, other, page)}</div>
      <section aria-labelledby="same"><h2 id="same">${t.same}</h2>
        ${
          merged.errors.length > 0
            ? html`<p>${t.cannot}</p><ul>${merged.errors.map(({ message }) => html`<li>${prose(message[lang], lang)}</li>`)}</ul>`
            : html`<p>${t.sameLead(nameOf(gone), nameOf(kept))}</p>${hides(state, kept, gone) ? html`<p class="notice">${t.hidden(nameOf(kept), nameOf(gone))}</p>` : null}${rehearsalShown(merged, lang)}
              ${form('merge', html`${reasonField(page)}<p class="actions"><button>${t.merge(nameOf(gone), nameOf(kept))}</button> <a href="${address(lang, page.path, { with: other, keep: gone })}">${t.swap(nameOf(gone))}</a></p>`)}`
        }</section>
      <section aria-labelledby="different"><h2 id="different">${t.notSame}</h2>
        ${isKnown ? html`<p>${t.known}</p>` : html`<p>${t.notSameLead}</p>${form('different', html`${simpleField('note', t.what, note)}<p><button class="plain">${t.remember}</button></p>`)}`}</section>`,
  };
}

/** Whether fewer people read the entity that goes on than the one that does not. */
function hides({ base }: EditingState, kept: string, gone: string): boolean {
  const order = Object.keys(Visibility);
  const rank = (id: string): number => order.indexOf(base.records.get(id)?.visibility ?? 'PUBLIC');
  return rank(kept) > rank(gone);
}

/** One of the two: its names and summary. */
function side({ base, lang: language, wording }: EditingState, id: string, { lang }: FormRequest): Html {
  const row = base.records.get(id);
  if (!(row instanceof Entity)) throw notFound();
  const kind = definitionOf(kindClass(row.kind)).label[lang];
  const names = row.names.map(({ value }) => value).join(' · ');
  return html`<div class="field side"><p class="kicker">${kind}</p><p>${refLink({ id, kind: row.kind, name: wording.nameOf(id) ?? id, nameLang: language }, lang)}</p><p class="quiet">${names}</p><p class="quiet"><code>${id}</code></p></div>`;
}
