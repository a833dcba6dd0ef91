import type { ErrorDescription } from '../../http/error-response.js';
import { kindOfId } from '../../kinds/index.js';
import { NearbyDocument, type RefFragment } from '../operations.generated.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose, quoted } from '../i18n.js';
import { kindName, refLink } from './links.js';
import { dayField } from '../day.js';
import { address, type Page, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    missing: 'Page introuvable',
    missingText: 'Rien ne se trouve à cette adresse dans la base. Elle a peut-être été mal recopiée.',
    notThen:
      'Rien ne se trouvait à cette adresse dans la base ce jour-là. Ce qu’elle montre a pu y entrer depuis, ou l’adresse est mal recopiée.',
    gone: 'Cette fiche a été retirée',
    goneText: 'Elle a été retirée de la base, à la demande de la personne ou par la rédaction. Son adresse ne servira plus.',
    forbidden: 'Cette page ne vous est pas ouverte',
    bad: 'Cette demande ne peut pas être traitée',
    badChoice: (field: string) => `L’adresse de cette page demande « ${field} » d’une façon que le site ne comprend pas.`,
    without: 'Voir la page sans ce choix',
    busy: 'Le site est très sollicité',
    failure: 'Le site a rencontré une erreur',
    failureText: 'L’erreur est de notre côté. Réessayez dans un moment ; les détails sont dans le journal du serveur.',
    search: 'Chercher dans la base',
    button: 'Rechercher',
    near: 'Peut-être cherchez-vous',
    signIn: 'Se connecter',
    members: 'Les membres du collectif voient davantage une fois connectés :',
    home: 'Retour à l’accueil',
    all: 'Toutes les fiches',
  },
  en: {
    missing: 'Page not found',
    missingText: 'There is nothing at this address in the base. It may have been copied incorrectly.',
    notThen: 'There was nothing at this address in the base on that day. What it shows may have come since, or it was copied incorrectly.',
    gone: 'This entry was removed',
    goneText: 'It was removed from the base, at the person’s request or by the editors. Its address will not be used again.',
    forbidden: 'This page is not open to you',
    bad: 'This request cannot be answered',
    badChoice: (field: string) => `The address of this page asks for “${field}” in a way that the site does not understand.`,
    without: 'See the page without this choice',
    busy: 'The site is very busy',
    failure: 'The site encountered an error',
    failureText: 'The error is on our side. Please try again in a moment; the details are in the server’s log.',
    search: 'Search the base',
    button: 'Search',
    near: 'Perhaps you are looking for',
    signIn: 'Sign in',
    members: 'Members of the coalition see more once they have signed in:',
    home: 'Back to the home page',
    all: 'All entries',
  },
});

/** What the parameters of addresses are called in the forms of the pages. */
const FIELDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  length: { fr: 'Étapes au plus', en: 'Steps at most' },
  wide: { fr: 'Passer par les thèmes et les lieux', en: 'Pass through themes and places' },
  status: { fr: 'État', en: 'Status' },
  assignee: { fr: 'Qui', en: 'Who' },
  meeting: { fr: 'Réunion', en: 'Meeting' },
  theme: { fr: 'Thème', en: 'Theme' },
  kind: { fr: 'Genre de fiche', en: 'Kind of entry' },
  kinds: { fr: 'Ce qui est montré', en: 'What is shown' },
  sort: { fr: 'Genre', en: 'Kind' },
  types: { fr: 'Seulement ces liens', en: 'Only these links' },
  depth: { fr: 'Jusqu’où', en: 'How far' },
  max: { fr: 'Au plus', en: 'At most' },
  focus: { fr: 'Mettre en avant', en: 'Highlight' },
  around: { fr: 'Au centre', en: 'In the middle' },
  asOf: { fr: 'La base au', en: 'The base as of' },
  from: { fr: 'De', en: 'From' },
  to: { fr: 'À', en: 'To' },
  after: { fr: 'Suite de la liste', en: 'Next in the list' },
};

/** Where the form of a page calls them otherwise, by its address. */
const FIELDS_OF_PAGE: Readonly<Record<string, typeof FIELDS>> = {
  calendar: { from: { fr: 'À partir du', en: 'From' }, to: { fr: 'Jusqu’au', en: 'To' } },
};

/** What the words of an address that leads nowhere may have meant: entities of the kind that it names, where it names one. */
export async function nearby(page: PageRequest, error: ErrorDescription): Promise<readonly RefFragment[]> {
  const asked = idIn(error) ?? page.path;
  const text = wordsOf(asked);
  if (error.code !== 'NOT_FOUND' || text === '') return [];
  const kind = kindOfId(asked);
  const { search } = await page.ask(NearbyDocument, { text, kinds: kind ? [kind] : null });
  return search.nodes.map(({ entity }) => entity);
}

/** The page of an error, in the visitor's language, with a way on: a search box, filled with the words of the address. */
export function errorPage(page: PageRequest, error: ErrorDescription, near: readonly RefFragment[] = []): Page {
  const { lang } = page;
  const t = T[lang];
  const id = idIn(error);
  const { title, text } = wordsFor(error, page);
  return {
    title,
    status: error.status,
    unlisted: true,
    searchesItself: true,
    main: html`<h1>${title}</h1>
      ${wrongChoice(error, page) ?? html`<p class="lead">${text}</p>`}
      <form class="big-search" role="search" action="${sitePath(lang, 'search')}" aria-label="${t.search}">${dayField()}
        <label for="missing-q">${t.search}</label>
        <span class="row"><input id="missing-q" type="search" name="q" value="${error.code === 'NOT_FOUND' ? wordsOf(id ?? page.path) : ''}" maxlength="200" data-suggest="${address(lang, 'suggest')}"><button>${t.button}</button></span>
      </form>
      ${near.length > 0 ? html`<h2>${t.near}</h2><ul>${near.map((one) => html`<li>${refLink(one, lang)} <span class="kind">${kindName(one.kind, lang).toLowerCase()}</span></li>`)}</ul>` : null}
      ${error.code === 'NOT_FOUND' && !page.signedIn ? html`<p>${t.members} <a href="${address(lang, 'sign-in', { to: address(lang, page.path) })}">${t.signIn}</a></p>` : null}
      <p><a href="${address(lang, '')}">${t.home}</a> · <a href="${address(lang, 'entries')}">${t.all}</a></p>`,
  };
}

/** What the page of an error says. */
function wordsFor(error: ErrorDescription, { lang, asOf }: PageRequest): { title: string; text: string } {
  const t = T[lang];
  const text = prose(error.text[lang], lang);
  if (error.code === 'GONE') return { title: t.gone, text: t.goneText };
  if (error.code === 'NOT_FOUND')
    return { title: t.missing, text: idIn(error) !== null ? text : asOf === null ? t.missingText : t.notThen };
  if (error.code === 'FORBIDDEN') return { title: t.forbidden, text };
  if (error.code === 'INTERNAL_SERVER_ERROR') return { title: t.failure, text: t.failureText };
  return { title: error.retryAfter === null ? t.bad : t.busy, text };
}

/** Which choice of the address is wrong, by the name that its form gives it, with a way on without it; null for other errors. */
function wrongChoice(error: ErrorDescription, { lang, path, query }: PageRequest): Html | null {
  const { argument } = error.details;
  if (error.code !== 'BAD_USER_INPUT' || typeof argument !== 'string' || !query.has(argument)) return null;
  const t = T[lang];
  const rest = Object.fromEntries([...query].filter(([name]) => name !== argument));
  const field = (FIELDS_OF_PAGE[path]?.[argument] ?? FIELDS[argument])?.[lang] ?? argument;
  return html`<p class="lead">${t.badChoice(field)} <a href="${address(lang, path, rest)}">${t.without}</a></p>
    <p class="quiet">${forReaders(error.text[lang], argument, field, lang)}</p>`;
}

/** What is wrong, by the name of the field, without the values that only programs send: « État » ne peut pas être FOO. */
function forReaders(text: string, argument: string, field: string, lang: Lang): string {
  const first = /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
  return prose(first.startsWith(`${argument} `) ? `${quoted(lang, field)}${first.slice(argument.length)}` : first, lang);
}

/** An id that an error names: it stood in the query of the address, not in its path. */
function idIn({ details: { id } }: ErrorDescription): string | null {
  return typeof id === 'string' ? id : null;
}

/** The words that an address seems to ask for: `theme/conflits-arme` → « conflits arme ». */
function wordsOf(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // A malformed escape: the words are shown as they came.
  }
  return text
    .replace(/[-_.+/]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100);
}
