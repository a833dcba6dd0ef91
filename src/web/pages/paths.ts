import { KINDS } from '../../kinds/index.js';
import { PathsPageDocument, type PathsPageQuery, type RefFragment } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { count, type Lang, phrases } from '../i18n.js';
import { entityField, type NamedEntity, readNamedEntity, whichEntity } from '../components/entity-field.js';
import { kindName, refLink, refName } from '../components/links.js';
import { relationBlock } from '../components/statements.js';
import { kindIcon } from '../network/kind-symbols.js';
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
    NONE_WITHIN_LENGTH: 'Il n’y a que des chemins plus longs.',
    DISCONNECTED: 'Aucun lien entre eux dans cette base, d’après ce qui a été lu.',
    NARROW:
      'Aucun chemin de l’un à l’autre sans passer par ce qui relie presque tout le monde : les thèmes, les lieux, l’adhésion à la coalition et ses réunions.',
    first: 'Seuls les premiers chemins figurent ici : les plus courts, puis les plus sûrs.',
    path: (number: number) => `Chemin ${number}`,
    evidence: 'Les phrases qui portent chaque étape',
    longer: (length: string) => `Chercher jusqu’à ${length} étapes`,
    widen: 'Élargir aux thèmes et aux lieux',
    detour: (alone: boolean) => `autre chemin ne fait qu’ajouter une étape à ${alone ? 'celui-ci' : 'ceux-ci'}`,
    detours: (alone: boolean) => `autres chemins ne font qu’ajouter des étapes à ${alone ? 'celui-ci' : 'ceux-ci'}`,
    common: 'Ce qu’ils ont en commun',
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
    NONE_WITHIN_LENGTH: 'There are only longer paths.',
    DISCONNECTED: 'No link between them in this base, according to the documents read.',
    NARROW:
      'No path from one to the other without passing through what links almost everybody: themes, places, membership of the coalition and its meetings.',
    first: 'Only the first paths are shown: the shortest, then the most certain.',
    path: (number: number) => `Path ${number}`,
    evidence: 'The sentences that support each step',
    longer: (length: string) => `Search up to ${length} steps`,
    widen: 'Widen to themes and places',
    detour: (alone: boolean) => `other path only adds a stop to ${alone ? 'this one' : 'these'}`,
    detours: (alone: boolean) => `other paths only add stops to ${alone ? 'this one' : 'these'}`,
    common: 'What they have in common',
    example: 'Example:',
    swap: 'The other way round',
  },
});

const LENGTHS = ['1', '2', '3', '4', '5', '6'] as const;
const DEFAULT_LENGTH = '4';
const MAX_SHOWN = 8;

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
    ...(answer ? { styles: ['network.css'] } : {}),
    unlisted: query.size > 0,
    main: html`<h1>${t.title}</h1>
      <p class="lead${answer ? ' screen' : null}">${t.lead}</p>
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
  const allKinds = KINDS.map(({ kind }) => kind);
  const { paths, common } = await page.ask(PathsPageDocument, {
    from: from.id,
    to: to.id,
    maxLength: Number(length),
    through: wide ? allKinds : null,
    allKinds,
  });
  const asked = { from: from.id, to: to.id, length, wide: wide ? '1' : null };
  const ends = html`${refLink(from, lang)} → ${refLink(to, lang)}`;
  const swap = html`<span class="screen"> · <a href="${address(lang, 'paths', { ...asked, from: to.id, to: from.id })}">${t.swap}</a></span>`;
  const [longest = length] = [...LENGTHS].reverse();
  const wider = [
    length === longest || paths?.outcome === 'DISCONNECTED'
      ? null
      : html`<a href="${address(lang, 'paths', { ...asked, length: longest })}">${t.longer(longest)}</a>`,
    wide ? null : html`<a href="${address(lang, 'paths', { ...asked, wide: '1' })}">${t.widen}</a>`,
  ].filter((link) => link !== null);
  const widenLine = wider.length > 0 ? html`<p class="screen">${join(wider, ' · ')}</p>` : null;
  const neighbours = commonNeighbours(common?.nodes ?? [], lang);
  if (paths?.outcome !== 'FOUND') {
    return html`<section><h2>${ends}</h2><p>${paths?.outcome === 'NONE_WITHIN_LENGTH' ? t.NONE_WITHIN_LENGTH : wide ? t.DISCONNECTED : t.NARROW}</p>${widenLine}</section>${neighbours}`;
  }
  const direct = withoutDetours(paths.nodes);
  const shown = direct.slice(0, MAX_SHOWN);
  const left = paths.nodes.length - direct.length;
  return html`<section><h2>${ends}</h2>
    <p class="quiet">${paths.truncatedBy || shown.length < direct.length ? t.first : count(lang, shown.length, t.one, t.many)}${swap}${left > 0 ? html`<br>${count(lang, left, t.detour(shown.length === 1), t.detours(shown.length === 1))}` : null}</p>
    ${shown.map(
      (path, index) => html`<article class="path" aria-labelledby="path-${index + 1}">
        <h3 id="path-${index + 1}">${t.path(index + 1)} <span class="quiet">${count(lang, path.length, t.step, t.steps)}</span></h3>
        ${chain(path, lang)}
        <details class="evidence"${index === 0 ? html` open` : null}><summary>${t.evidence}</summary><ol class="steps rows">${path.steps.map(({ relation, inverse }) => html`<li>${relationBlock(relation, lang, inverse)}</li>`)}</ol></details>
      </article>`,
    )}
    ${widenLine}
  </section>${neighbours}`;
}

type FoundPath = NonNullable<PathsPageQuery['paths']>['nodes'][number];

/** A path as it goes: each entity, and on the arrow to the next what the relation says, read in the direction of the path. */
function chain({ entities, steps }: FoundPath, lang: Lang): Html {
  return html`<ol class="chain">${entities.map((entity, at) => {
    const step = steps[at - 1];
    const words = step && (step.inverse ? step.relation.inverseLabel : step.relation.label);
    return html`<li>${words ? html`<span class="arrow">${words}</span> ` : null}<a class="stop" href="${address(lang, entity.id)}">${kindIcon(entity.kind)} ${refName(entity, lang)}</a></li>`;
  })}</ol>`;
}

/** Leaves out what is a shorter path with stops added: it goes through all that the shorter one goes through, in the same order. */
function withoutDetours(paths: readonly FoundPath[]): FoundPath[] {
  const inner = ({ entities }: FoundPath): string[] => entities.slice(1, -1).map(({ id }) => id);
  return paths.filter((path, at) => {
    const own = inner(path);
    return !paths.slice(0, at).some((shorter) => {
      const stops = inner(shorter);
      return stops.length > 0 && stops.length < own.length && isSubsequence(stops, own);
    });
  });
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const one of whole) if (one === part[found]) found += 1;
  return found === part.length;
}

/** What both are tied to, by kind as the paths come. */
function commonNeighbours(paths: readonly { readonly entities: readonly RefFragment[] }[], lang: Lang): Html | null {
  const t = T[lang];
  const middles = paths.flatMap(({ entities }) => (entities.length === 3 && entities[1] ? [entities[1]] : []));
  const each = [...new Map(middles.map((one) => [one.id, one])).values()];
  if (each.length === 0) return null;
  return html`<section aria-labelledby="common"><h2 id="common">${t.common}</h2>
    <ul class="common">${each.map((one) => html`<li>${kindIcon(one.kind)} ${refLink(one, lang)} <span class="quiet">${kindName(one.kind, lang).toLowerCase()}</span></li>`)}</ul></section>`;
}
