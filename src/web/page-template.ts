import { isAtLeast } from '../core/access.js';
import { dayIn } from '../core/day-in-zone.js';
import { assetUrl } from './assets.js';
import { asOfBar, asOfWords, dayForm, upToLine } from './as-of-bar.js';
import { reportMail } from './contact.js';
import { dateWords } from './dates.js';
import { html, type Html } from './html.js';
import { type Lang, langAttribute, phrases, prose, quoted } from './i18n.js';
import { SiteDocument, type SiteQuery } from './operations.generated.js';
import { dayField } from './day.js';
import { addressIn, pageHead } from './page-head.js';
import { address, type Page, type PageRequest, sitePath } from './page-request.js';

const T = phrases({
  fr: {
    skip: 'Aller au contenu',
    search: 'Rechercher',
    searchLabel: 'Rechercher une personne, une association, un thème, une phrase',
    menu: 'Rubriques',
    languages: 'Langues',
    other: 'English',
    footer: 'Pied de page',
    about: 'À propos des données',
    kinds: 'Toutes les fiches',
    report: 'Signaler une erreur',
    reportOn: (title: string) => `Une erreur sur la page ${quoted('fr', title)}`,
    graphql: 'GraphQL',
    sober: 'Aucun cookie, aucune mesure d’audience : ce site ne garde aucune trace de votre visite.',
    signIn: 'Se connecter',
    cookies: 'Votre connexion tient à deux cookies ; aucune mesure d’audience.',
    workplace: 'Mon espace',
    account: 'Mon compte',
    administration: 'Administration',
    history: 'Historique',
    newEntry: 'Nouvelle fiche',
    newMinutes: 'Nouveau compte-rendu',
    signOut: 'Se déconnecter',
    visitor: 'Votre connexion',
    every: 'Chaque affirmation renvoie à la phrase qui la porte.',
    printed: (day: string) => `base au ${day}`,
  },
  en: {
    skip: 'Skip to content',
    search: 'Search',
    searchLabel: 'Search for a person, an organization, a theme, a phrase',
    menu: 'Sections',
    languages: 'Languages',
    other: 'Français',
    footer: 'Footer',
    about: 'About the data',
    kinds: 'All entries',
    report: 'Report an error',
    reportOn: (title: string) => `An error on the page ${quoted('en', title)}`,
    graphql: 'GraphQL',
    sober: 'No cookie, no audience measurement: this site keeps no trace of your visit.',
    signIn: 'Sign in',
    cookies: 'Two cookies keep you signed in; no audience measurement.',
    workplace: 'My workplace',
    account: 'My account',
    administration: 'Administration',
    history: 'History',
    newEntry: 'New entry',
    newMinutes: 'New minutes',
    signOut: 'Sign out',
    visitor: 'You',
    every: 'Every statement points to the sentence that supports it.',
    printed: (day: string) => `base as of ${day}`,
  },
});

/** The menu, by path. */
const SECTIONS = [
  { path: 'theme', fr: 'Qui travaille sur…', en: 'Who works on…' },
  { path: 'follow-ups', fr: 'À suivre', en: 'Follow-ups' },
  { path: 'paths', fr: 'Liens', en: 'Links' },
  { path: 'network', fr: 'Réseau', en: 'Network' },
  { path: 'meeting', fr: 'Réunions', en: 'Meetings' },
  { path: 'calendar', fr: 'Calendrier', en: 'Calendar' },
  { path: 'coverage', fr: 'Couverture', en: 'Coverage' },
] as const;

/** The whole document of a page: head, header with search and menu, the page, footer. */
export async function pageTemplate(request: PageRequest, page: Page): Promise<Html> {
  const { lang } = request;
  const t = T[lang];
  const { dataset, nodes } = await request.ask(SiteDocument, { meetings: request.baseDay ? [request.baseDay.meetingId] : [] });
  const upTo = upToLine(request, nodes);
  const ofDay = request.asOf === null ? '' : ` – ${asOfWords(request.asOf, lang)}`;
  const title = page.title === dataset.name ? `${dataset.name}${ofDay}` : `${page.title}${ofDay} – ${dataset.name}`;
  const other = lang === 'fr' ? 'en' : 'fr';
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        ${pageHead(request, page, dataset, title)}
        ${['style.css', ...stylesOf(request, page)].map((name) => html`<link rel="stylesheet" href="${assetUrl(name)}">`)}
        ${[...(page.scripts ?? []), ...(request.signedIn ? ['editing.js'] : []), 'combobox.js', 'site.js'].map((name) => html`<script src="${assetUrl(name)}" defer></script>`)}
        ${page.head}
      </head>
      <body>
        <a class="skip" href="#main">${t.skip}</a>
        ${asOfBar(request)}
        <header class="site-header">
          <div class="bar">
            <a class="site-name" href="${address(lang, '')}"><img src="${assetUrl('icon.svg')}" alt="" width="36" height="36">${siteName(dataset, lang)}</a>
            <a class="language" href="${addressIn(request, other)}" lang="${other}" hreflang="${other}">${t.other}</a>
            ${page.searchesItself ? null : searchBox(page, lang)}
          </div>
          <nav class="menu" aria-label="${t.menu}">
            <ul>${SECTIONS.map((section) => html`<li><a href="${address(lang, section.path)}"${page.section === section.path ? html` aria-current="page"` : null}>${section[lang]}</a></li>`)}</ul>
          </nav>
        </header>
        ${visitorBar(request)}
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="site-footer">
          <p>
            ${dataset.coalition ? html`<a href="${address(lang, dataset.coalition.id)}"${langAttribute(dataset.coalition.nameLang, lang)}>${prose(dataset.coalition.name, dataset.coalition.nameLang)}</a>` : null}
            <a href="${address(lang, 'about')}">${t.about}</a>
            <a href="${address(lang, 'entries')}">${t.kinds}</a>
            <a class="report" href="${reportMail(dataset.contact, t.reportOn(page.title), `${request.publicUrl}${addressIn(request, lang)}`) ?? `${address(lang, 'about')}#errors`}">${t.report}</a>
            <a href="/graphql">${t.graphql}</a>
            ${request.signedIn ? null : html`<a href="${address(lang, 'sign-in')}">${t.signIn}</a>`}
          </p>
          ${upTo ? html`<p class="up-to">${upTo}</p>` : null}
          ${dayForm(request)}
          <p class="quiet">${t.every} ${request.signedIn ? t.cookies : page.hasForm ? null : t.sober}</p>
          <p class="printed">${prose(dataset.name, lang)}, ${upTo ?? t.printed(dateWords(dayIn(dataset.timeZone, new Date(dataset.updatedAt)), lang))}. ${request.publicUrl}${addressIn(request, lang)}</p>
        </footer>
      </body>
    </html>`;
}

function stylesOf({ signedIn }: PageRequest, { styles = [] }: Page): readonly string[] {
  return signedIn ? [...new Set([...styles, 'account.css', 'editing.css'])] : styles;
}

/** Who is signed in, and the way out; nothing for anybody else. */
function visitorBar(request: PageRequest): Html | null {
  const { signedIn, lang } = request;
  if (!signedIn) return null;
  const t = T[lang];
  const { actor, formToken } = signedIn;
  const administration = isAtLeast(actor.role, 'ADMINISTRATOR')
    ? html`<a href="${address(lang, 'administration')}">${t.administration}</a>`
    : null;
  const history = isAtLeast(actor.role, 'EDITOR')
    ? html`<a href="${address(lang, 'import')}">${t.newMinutes}</a> <a href="${address(lang, 'edit/new')}">${t.newEntry}</a> <a href="${address(lang, 'history')}">${t.history}</a>`
    : null;
  return html`<nav class="visitor" aria-label="${t.visitor}"><div>
      <strong>${actor.name}</strong> <a href="${address(lang, 'workplace')}">${t.workplace}</a> <a href="${address(lang, 'account')}">${t.account}</a> ${history} ${administration}
      <form method="post" action="${address(lang, 'sign-out')}"><input type="hidden" name="token" value="${formToken}"><button>${t.signOut}</button></form>
    </div></nav>`;
}

function searchBox({ searched = '' }: Page, lang: Lang): Html {
  const t = T[lang];
  return html`<form class="site-search" role="search" aria-label="${t.search}" action="${sitePath(lang, 'search')}">${dayField()}
    <input type="search" name="q" value="${searched}" aria-label="${t.searchLabel}" placeholder="${t.search}" maxlength="200" data-suggest="${address(lang, 'suggest')}">
    <button>${t.search}</button>
  </form>`;
}

/** « Maillage – Ensemble… » in two strengths; the coalition's name is in its own language. */
function siteName({ name, coalition }: SiteQuery['dataset'], lang: Lang): Html {
  const [first = '', ...rest] = name.split(' – ');
  const second = rest.join(' – ');
  const language = second === coalition?.name ? langAttribute(coalition.nameLang, lang) : null;
  return html`<strong>${first}</strong> ${second ? html`<span${language}>${second}</span>` : null}`;
}
