import { Visibility } from '../../core/access.js';
import { markDifferent, merge } from '../../changes/entity-edits.js';
import { lookAlikes } from '../../changes/look-alikes.js';
import { rehearse } from '../../changes/rehearse.js';
import { definitionOf } from '../../kinds/kind.js';
import { Entity, type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { preferredName } from '../../kinds/names.js';
import { notFound } from '../../http/router.js';
import { Relation } from '../../statements/relation.js';
import { refLink } from '../components/links.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { withName } from '../names-in-sentences.js';
import { MarkDifferentDocument, MergeEntitiesDocument, type RefFragment } from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, type FormParts, type Given, reasonField, sendChange, textOf } from './change-form.js';
import { editingState, type EditingState } from './editing-state.js';
import { entityIdOf, entityItem } from './entity.js';
import { consequences, refusal } from './rehearsal.js';
import { choicesInWords, whatTellsApart } from './tell-apart.js';

const T = phrases({
  fr: {
    title: (name: string) => `${withName('Une autre fiche dit la même chose que', name)} ?`,
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
      `${withName('Tout ce qui est dit de', gone)} ${withName('sera dit de', kept)}, ${withName('et l’adresse de', gone)} y mènera. Voici tout ce qui change :`,
    swap: (name: string) => `Garder plutôt ${name}`,
    merge: (gone: string, kept: string) => `Fusionner : garder ${kept}`,
    cannot: 'Elles ne peuvent pas être fusionnées :',
    hidden: (kept: string, gone: string) =>
      `${withName('Attention : moins de monde peut lire la fiche de', kept)} ${withName('que celle de', gone)}. ${withName('Ce qui est dit de', gone)} sera caché aux autres.`,
    notSame: 'Ce ne sont pas les mêmes',
    notSameLead: 'La base s’en souviendra, et ne proposera plus de les fusionner.',
    what: 'Ce qui les distingue (facultatif)',
    remember: 'Retenir qu’elles sont différentes',
    known: 'La base le sait déjà : elles sont différentes.',
    unknown: (text: string) => `Aucune autre fiche ne s’appelle « ${text} ».`,
    several: (text: string, list: string) =>
      `Plusieurs fiches s’appellent « ${text} » : écrivez celle que vous voulez telle qu’elle est notée ici : ${list}`,
  },
  en: {
    title: (name: string) => `Does another entry say the same as ${name}?`,
    lead: 'Choose the other entry. Nothing changes before you have seen what it would do.',
    other: 'The other entry',
    look: 'Compare',
    similar: 'Entries that look alike',
    none: 'No entry of this kind looks like it.',
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
    unknown: (text: string) => `No other entry is called “${text}”.`,
    several: (text: string, list: string) => `Several entries are called “${text}”: write the one that you mean as it stands here: ${list}`,
  },
});

/** Making one of two entities, or remembering that they are two. */
export const MERGING: FormRoute = {
  path: '/edit/:prefix/:slug/merge',
  description: 'Making one of two entities that were entered twice, with all that moves shown first; or remembering that they are two.',
  needs: 'EDITOR',
  reply: async (page) => mergePage(page, await editingState(page), { fields: page.query, errors: [] }),
  refill: async (page, fields) => mergePage(page, await editingState(page), refilled(page, fields)),
  submit: async (page, sent): Promise<Reply> => {
    const state = await editingState(page);
    const { kept, gone } = chosen(page, state, sent);
    if (gone === null) return mergePage(page, state, { fields: sent, errors: [] });
    const { done, errors } = await sendChange(page, sent, runOf(page, sent, kept, gone), { nameOf: () => null });
    return done ?? mergePage(page, state, { fields: sent, errors });
  },
};

/** The mutation of the form that was sent. */
function runOf(page: FormRequest, sent: URLSearchParams, kept: string, gone: string): Parameters<typeof sendChange>[2] {
  const note = textOf(sent, 'note');
  const editorialNote = note === null ? null : { [page.lang]: note };
  switch (sent.get('do') ?? '') {
    case 'merge':
      return async (given: Given) => (await page.ask(MergeEntitiesDocument, { input: { ...given, id: gone, into: kept } })).mergeEntities;
    case 'different':
      return async (given: Given) =>
        (await page.ask(MarkDifferentDocument, { input: { ...given, subject: kept, object: gone, editorialNote } })).markDifferent;
    default:
      throw notFound();
  }
}

/** The entity of the address and the other one, and which of them goes on. */
function chosen(
  page: FormRequest,
  state: EditingState,
  sent: URLSearchParams,
): { readonly kept: string; readonly gone: string | null; readonly named: readonly Entity[]; readonly unknown: string } {
  const id = entityItem(state, entityIdOf(page)).id;
  const text = (sent.get('with') ?? '').trim();
  const found = text === '' ? [] : state.entitiesNamed(text).filter((one) => one.id !== id);
  const other = found.length === 1 ? (found[0]?.id ?? null) : null;
  const isSwapped = other !== null && sent.get('keep') === other;
  return { kept: isSwapped ? other : id, gone: isSwapped ? id : other, named: found, unknown: other === null ? text : '' };
}

async function mergePage(page: FormRequest, state: EditingState, typed: Typed): Promise<Page> {
  const { kept, gone, named, unknown } = chosen(page, state, typed.fields);
  return gone === null ? choicePage(page, state, unknown, named) : comparison(page, state, { kept, gone }, typed);
}

function choicePage(page: FormRequest, state: EditingState, unknown: string, named: readonly Entity[]): Page {
  const { lang } = page;
  const t = T[lang];
  const id = entityIdOf(page);
  const kind = kindOfId(id);
  if (kind === null) throw notFound();
  const name = state.wording.nameOf(id) ?? id;
  const different = new Set(differentFrom(state, id));
  const similar = alikeIn(state, namesOf(state, id), kind, id).filter((one) => !different.has(one.id));
  const message = named.length > 1 ? t.several(unknown, choicesInWords(state, named, lang)) : t.unknown(unknown);
  const typed = unknown === '' ? UNTOUCHED : { ...UNTOUCHED, errors: [{ field: 'with', message }] };
  const link = (one: RefFragment): Html =>
    html`<a href="${address(lang, page.path, { with: one.id })}">${prose(one.name, one.nameLang)}</a>`;
  return {
    title: t.title(name),
    status: unknown === '' ? 200 : 422,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}`)}">${t.back}</a></p><h1>${t.title(prose(name, lang))}</h1><p class="lead">${t.lead}</p>
      ${errorSummary(typed, lang)}
      <h2>${t.similar}</h2>${similar.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="rows">${similar.map((one) => html`<li><span>${link(one)} <span class="quiet">${prose(whatTellsApart(state, one.id), lang)}</span></span></li>`)}</ul>`}
      <form class="change" action="${sitePath(lang, page.path)}">${new ChangeFields(typed).text({ name: 'with', label: t.other, value: unknown, suggest: address(lang, 'suggest') })}<p><button>${t.look}</button></p></form>
      ${different.size === 0 ? null : html`<h2>${t.different}</h2><ul>${[...different].map((one) => html`<li><a href="${address(lang, one)}">${prose(state.wording.nameOf(one) ?? one, lang)}</a></li>`)}</ul>`}`,
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
  { kept, gone }: { readonly kept: string; readonly gone: string },
  typed: Typed,
): Promise<Page> {
  const { lang, application, signedIn } = page;
  const { fields, errors } = typed;
  const t = T[lang];
  if (!signedIn) throw notFound();
  // Two forms are on the page: what was typed stands in the one that was sent.
  const typedIn = (what: string): Typed => (fields.get('do') === what ? typed : UNTOUCHED);
  const nameOf = (id: string): string => prose(state.wording.nameOf(id) ?? id, lang);
  const id = entityIdOf(page);
  const other = kept === id ? gone : kept;
  const merged = await rehearse(application.dataSource, signedIn.actor, (made) => merge(made, { id: gone }, kept));
  const marked = await rehearse(application.dataSource, signedIn.actor, (made) => markDifferent(made, kept, gone, null));
  const form = (what: string, parts: Pick<FormParts, 'body' | 'button' | 'plain' | 'beside' | 'when'>): Html =>
    changeForm(page, {
      action: address(lang, page.path),
      to: address(lang, `edit/${kept}`),
      hidden: [
        ['do', what],
        ['with', other],
        ['keep', kept],
      ],
      ...parts,
    });
  const swap = html`<a href="${address(lang, page.path, { with: other, keep: gone })}">${t.swap(nameOf(gone))}</a>`;
  const isKnown = marked.errors.length === 0 && marked.operations.length === 0;
  return {
    title: t.compare(nameOf(id), nameOf(other)),
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}`)}">${t.back}</a> <a href="${address(lang, page.path)}">${t.choose}</a></p>
      <h1>${t.compare(nameOf(id), nameOf(other))}</h1>${errorSummary({ errors }, lang)}
      <div class="fields-row sides">${side(state, id, page)}${side(state, other, page)}</div>
      <section aria-labelledby="same"><h2 id="same">${t.same}</h2>
        ${
          merged.errors.length > 0
            ? html`<p>${t.cannot}</p>${refusal(merged, state.wording, lang)}`
            : html`<p>${t.sameLead(nameOf(gone), nameOf(kept))}</p>${hides(state, kept, gone) ? html`<p class="notice">${t.hidden(nameOf(kept), nameOf(gone))}</p>` : null}${consequences(merged, lang)}
              ${form('merge', { body: reasonField(new ChangeFields(typedIn('merge'), 'merge'), lang), when: await draftChoice(page, typedIn('merge'), 'merge'), button: t.merge(nameOf(gone), nameOf(kept)), beside: swap })}`
        }</section>
      <section aria-labelledby="different"><h2 id="different">${t.notSame}</h2>
        ${isKnown ? html`<p>${t.known}</p>` : html`<p>${t.notSameLead}</p>${form('different', { body: new ChangeFields(typedIn('different'), 'different').text({ name: 'note', label: t.what }), when: await draftChoice(page, typedIn('different'), 'different'), button: t.remember, plain: true, beside: null })}`}</section>`,
  };
}

/** Whether fewer people read the entity that goes on than the one that does not. */
function hides({ base }: EditingState, kept: string, gone: string): boolean {
  const order = Object.keys(Visibility);
  const rank = (id: string): number => order.indexOf(base.records.get(id)?.visibility ?? 'PUBLIC');
  return rank(kept) > rank(gone);
}

/** One of the two: its names and summary. */
function side(state: EditingState, id: string, { lang }: FormRequest): Html {
  const { base, lang: language, wording } = state;
  const row = base.records.get(id);
  if (!(row instanceof Entity)) throw notFound();
  const kind = definitionOf(kindClass(row.kind)).label[lang];
  const name = wording.nameOf(id) ?? id;
  const names = [...new Set(row.names.map(({ value }) => value))].filter((one) => one !== name).join(' · ');
  const apart = whatTellsApart(state, id);
  return html`<div class="field side"><p class="kicker">${kind}</p><p>${refLink({ id, kind: row.kind, name, nameLang: language }, lang)}</p>${names === '' ? null : html`<p class="quiet">${names}</p>`}${apart === '' ? null : html`<p>${prose(apart, lang)}</p>`}</div>`;
}
