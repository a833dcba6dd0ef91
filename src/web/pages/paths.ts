import { foldName } from '../../core/fold.js';
import { KINDS, kindOfId } from '../../kinds/index.js';
import { PathEndCandidatesDocument, PathEndDocument, PathsPageDocument, type RefFragment } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { count, type Lang, phrases } from '../i18n.js';
import { kindName, refLink, refName } from '../components/links.js';
import { relationBlock } from '../components/statements.js';
import { dayField } from '../day.js';
import { address, choice, type Page, type PageRoute, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Comment sont-ils liés ?',
    lead: 'Donnez deux noms : une personne, une association, un lieu, un projet… La base montre les chemins de l’un à l’autre, avec la phrase qui porte chaque étape.',
    from: 'De',
    to: 'À',
    longest: 'Étapes au plus',
    wide: 'Passer aussi par les thèmes et les lieux, qui relient presque tout le monde',
    button: 'Montrer les liens',
    which: (text: string) => `Plusieurs fiches correspondent à « ${text} ». Laquelle ?`,
    unknown: (text: string) => `Rien ne correspond à « ${text} » dans la base.`,
    same: 'Choisissez deux fiches différentes.',
    between: 'De … à …',
    one: 'chemin',
    many: 'chemins',
    step: 'étape',
    steps: 'étapes',
    NONE_WITHIN_LENGTH: 'Il n’y a que des chemins plus longs. Augmentez le nombre d’étapes.',
    DISCONNECTED:
      'Aucun lien entre eux dans cette base, d’après ce qui a été lu. Vous pouvez élargir la recherche aux thèmes et aux lieux.',
    first: 'Seuls les premiers chemins figurent ici : les plus courts, puis les plus sûrs.',
    path: (number: number) => `Chemin ${number}`,
    example: 'Exemple :',
    swap: 'Dans l’autre sens',
  },
  en: {
    title: 'How are they linked?',
    lead: 'Give two names: a person, an organization, a place, a project… The base shows the paths from one to the other, with the sentence that supports each step.',
    from: 'From',
    to: 'To',
    longest: 'Steps at most',
    wide: 'Also pass through themes and places, which link almost everybody',
    button: 'Show the links',
    which: (text: string) => `Several entries match “${text}”. Which one?`,
    unknown: (text: string) => `Nothing in the base matches “${text}”.`,
    same: 'Choose two different entries.',
    between: 'From … to …',
    one: 'path',
    many: 'paths',
    step: 'step',
    steps: 'steps',
    NONE_WITHIN_LENGTH: 'There are only longer paths. Allow more steps.',
    DISCONNECTED: 'No link between them in this base, according to the documents read. You can widen the search to themes and places.',
    first: 'Only the first paths are shown: the shortest, then the most certain.',
    path: (number: number) => `Path ${number}`,
    example: 'Example:',
    swap: 'The other way round',
  },
});

const LENGTHS = ['1', '2', '3', '4', '5', '6'] as const;
const DEFAULT_LENGTH = '4';

/** How two entities are linked, with the evidence of each step. */
export const PATHS: PageRoute = {
  path: '/paths',
  description: 'How two entities are linked (`from`, `to`: ids or names; `length`; `wide`).',
  reply: pathsPage,
};

/** What an end of the path stands for: one entity, several to choose from, or nothing known. */
interface End {
  readonly text: string;
  readonly entity: RefFragment | null;
  readonly candidates: readonly RefFragment[];
}

async function pathsPage(page: PageRequest): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const length = choice(query, 'length', LENGTHS) ?? DEFAULT_LENGTH;
  const wide = choice(query, 'wide', ['1']) !== null;
  const [from, to] = await Promise.all([readEnd(page, 'from'), readEnd(page, 'to')]);
  const ends = from?.entity && to?.entity ? { from: from.entity, to: to.entity } : null;
  const same = ends !== null && ends.from.id === ends.to.id;
  const answer = ends && !same ? await answerFor(page, ends.from, ends.to, length, wide) : null;
  const title = ends ? `${ends.from.name} – ${ends.to.name}` : t.title;
  return {
    title,
    section: 'paths',
    unlisted: query.size > 0,
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${pathsForm(lang, { from: from?.entity?.name ?? from?.text ?? '', to: to?.entity?.name ?? to?.text ?? '', length, wide })}
      ${choices(page, 'from', from)} ${choices(page, 'to', to)}
      ${same ? html`<p class="notice">${t.same}</p>` : null}
      ${answer}`,
  };
}

/** The form of two names; without script it is all there is to it. */
export function pathsForm(lang: Lang, values: { from: string; to: string; length?: string; wide?: boolean }): Html {
  const t = T[lang];
  const input = (name: 'from' | 'to', label: string): Html =>
    html`<p class="field"><label for="path-${name}">${label}</label><input id="path-${name}" name="${name}" value="${values[name]}" required maxlength="200" autocomplete="off" data-suggest="${address(lang, 'suggest')}"></p>`;
  return html`<form class="pair" action="${sitePath(lang, 'paths')}">${dayField()}
    ${input('from', t.from)} ${input('to', t.to)}
    ${
      values.length
        ? html`<p class="field narrow"><label for="path-length">${t.longest}</label><select id="path-length" name="length">${LENGTHS.map((one) => html`<option${one === values.length ? html` selected` : null}>${one}</option>`)}</select></p>`
        : null
    }
    <p class="field narrow"><button>${t.button}</button></p>
    ${values.length ? html`<p class="check"><input type="checkbox" id="path-wide" name="wide" value="1"${values.wide ? html` checked` : null}> <label for="path-wide">${t.wide}</label></p>` : null}
  </form>`;
}

/** Reads an end: an id, or words to search for. A name that is exactly one entity's needs no choice. */
async function readEnd(page: PageRequest, name: 'from' | 'to'): Promise<End | null> {
  const text = (page.query.get(name) ?? '').trim();
  if (text === '') return null;
  if (kindOfId(text)) {
    const { entity } = await page.ask(PathEndDocument, { id: text });
    if (entity) return { text, entity, candidates: [] };
  }
  const { search } = await page.ask(PathEndCandidatesDocument, { text });
  const found = search.nodes.map(({ entity }) => entity);
  const exact = found.filter(({ names }) => names.some(({ value }) => foldName(value) === foldName(text)));
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : null;
  return { text, entity: only ?? null, candidates: only ? [] : found };
}

/** Asks which entity was meant, by links that keep the rest of the question. */
function choices({ lang, query }: PageRequest, name: 'from' | 'to', end: End | null): Html | null {
  if (!end || end.entity) return null;
  const t = T[lang];
  if (end.candidates.length === 0) return html`<p class="notice">${t.unknown(end.text)}</p>`;
  const rest = Object.fromEntries([...query].filter(([key]) => key !== name));
  return html`<section class="notice"><h2>${t.which(end.text)}</h2><ul>${end.candidates.map((one) => html`<li><a href="${address(lang, 'paths', { ...rest, [name]: one.id })}">${refName(one, lang)}</a> <span class="quiet">${kindName(one.kind, lang).toLowerCase()}</span></li>`)}</ul></section>`;
}

async function answerFor(page: PageRequest, from: RefFragment, to: RefFragment, length: string, wide: boolean): Promise<Html> {
  const { lang } = page;
  const t = T[lang];
  const through = wide ? KINDS.map(({ kind }) => kind) : null;
  const { paths } = await page.ask(PathsPageDocument, { from: from.id, to: to.id, maxLength: Number(length), through });
  const ends = html`${refLink(from, lang)} → ${refLink(to, lang)}`;
  const swap = html`<a href="${address(lang, 'paths', { from: to.id, to: from.id, length, wide: wide ? '1' : null })}">${t.swap}</a>`;
  if (paths?.outcome !== 'FOUND') {
    return html`<section><h2>${ends}</h2><p>${paths?.outcome === 'NONE_WITHIN_LENGTH' ? t.NONE_WITHIN_LENGTH : t.DISCONNECTED}</p></section>`;
  }
  return html`<section><h2>${ends}</h2>
    <p class="quiet">${paths.truncatedBy ? t.first : count(lang, paths.nodes.length, t.one, t.many)} · ${swap}</p>
    ${paths.nodes.map(
      (path, index) => html`<article class="path" aria-labelledby="path-${index + 1}">
        <h3 id="path-${index + 1}">${t.path(index + 1)} <span class="quiet">${count(lang, path.length, t.step, t.steps)}</span></h3>
        <p class="through">${join(
          path.entities.map((entity) => refName(entity, lang)),
          ' → ',
        )}</p>
        <ol class="steps rows">${path.steps.map(({ relation, inverse }) => html`<li>${relationBlock(relation, lang, inverse)}</li>`)}</ol>
      </article>`,
    )}
  </section>`;
}
