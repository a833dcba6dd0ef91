import { KINDS } from '../../kinds/index.js';
import { PathsPageDocument, type RefFragment } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { count, type Lang, phrases } from '../i18n.js';
import { entityField, type NamedEntity, readNamedEntity, whichEntity } from '../components/entity-field.js';
import { refLink, refName } from '../components/links.js';
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

async function pathsPage(page: PageRequest): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const length = choice(query, 'length', LENGTHS) ?? DEFAULT_LENGTH;
  const wide = choice(query, 'wide', ['1']) !== null;
  const [from, to] = await Promise.all([readNamedEntity(page, query.get('from')), readNamedEntity(page, query.get('to'))]);
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
      ${pathsForm(lang, { from, to, length, wide, same })}
      ${whichEntity(page, 'paths', 'from', from)} ${whichEntity(page, 'paths', 'to', to)}
      ${answer}`,
  };
}

interface PathsValues {
  readonly from: NamedEntity | null;
  readonly to: NamedEntity | null;
  readonly length?: string;
  readonly wide?: boolean;
  /** Whether both ends are the same. */
  readonly same?: boolean;
}

/** The form of two names; without script it is all there is to it. */
export function pathsForm(lang: Lang, values: PathsValues = { from: null, to: null }): Html {
  const t = T[lang];
  return html`<form class="pair" action="${sitePath(lang, 'paths')}">${dayField()}
    ${entityField({ id: 'path-from', name: 'from', label: t.from, value: values.from }, lang)}
    ${entityField({ id: 'path-to', name: 'to', label: t.to, value: values.to, problem: values.same ? t.same : null }, lang)}
    ${
      values.length
        ? html`<p class="field narrow"><label for="path-length">${t.longest}</label><select id="path-length" name="length">${LENGTHS.map((one) => html`<option${one === values.length ? html` selected` : null}>${one}</option>`)}</select></p>`
        : null
    }
    <p class="field narrow"><button>${t.button}</button></p>
    ${values.length ? html`<p class="check"><input type="checkbox" id="path-wide" name="wide" value="1"${values.wide ? html` checked` : null}> <label for="path-wide">${t.wide}</label></p>` : null}
  </form>`;
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
