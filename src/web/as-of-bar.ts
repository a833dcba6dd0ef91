import { isDay } from '../core/edtf.js';
import { dateWords } from './dates.js';
import { html, type Html } from './html.js';
import { type Lang, langAttribute, phrases, prose } from './i18n.js';
import type { SiteQuery } from './operations.generated.js';
import { address, type PageRequest, sitePath } from './page-request.js';

/** Of which day the base of a page is: the bar of a base as of a day, and up to which minutes it goes. */

const T = phrases({
  fr: {
    of: (day: string) => `Base au ${day}`,
    then: 'telle qu’elle était ce jour-là',
    back: 'revenir à aujourd’hui',
    label: 'Date de la base',
    upTo: (day: string) => `État au ${day} : compte-rendu de`,
    the: 'la',
    meeting: (day: string) => `réunion du ${day}`,
    show: 'Voir la base telle qu’elle était le',
    go: 'Voir',
  },
  en: {
    of: (day: string) => `Base as of ${day}`,
    then: 'as it was on that day',
    back: 'back to today',
    label: 'Day of the base',
    upTo: (day: string) => `State as of ${day}: minutes of`,
    the: 'the',
    meeting: (day: string) => `meeting of ${day}`,
    show: 'See the base as it was on',
    go: 'See',
  },
});

/** « Base au 27 mars 2030 » */
export function asOfWords(day: string, lang: Lang): string {
  return T[lang].of(dateWords(day, lang));
}

/** The bar at the top of a page that shows the base as of a day, in print too; nothing today. */
export function asOfBar({ lang, path, query, asOf }: PageRequest): Html | null {
  if (asOf === null) return null;
  const t = T[lang];
  const kept = new URLSearchParams(query);
  kept.delete('asOf');
  const search = kept.toString();
  return html`<aside class="as-of" aria-label="${t.label}"><p><strong>${asOfWords(asOf, lang)}</strong> — ${t.then} <span class="screen">· <a href="${sitePath(lang, path)}${search ? `?${search}` : ''}">${t.back}</a></span></p></aside>`;
}

/** A field for the day of which this page is to show the base, whatever else its address asks for; emptied, it leads back to today. */
export function dayForm({ lang, path, query, asOf }: PageRequest): Html {
  const t = T[lang];
  const others = [...query].filter(([name]) => name !== 'asOf');
  return html`<form class="base-day screen" action="${sitePath(lang, path)}">
    <p>${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<label for="base-day">${t.show}</label>
    <input id="base-day" type="date" name="asOf" value="${asOf ?? ''}"> <button>${t.go}</button></p>
  </form>`;
}

/** « État au 26 novembre 2013 : compte-rendu de la réunion du 22 novembre 2013 »; nothing where no minutes have a day. */
export function upToLine({ lang, baseDay }: PageRequest, [meeting]: SiteQuery['nodes']): Html | null {
  if (!baseDay || !meeting || !('name' in meeting)) return null;
  const t = T[lang];
  const held = meeting.dates?.edtf ?? '';
  const which = isDay(held)
    ? html`${t.the} <a href="${address(lang, meeting.id)}">${t.meeting(dateWords(held, lang))}</a>`
    : html`<a href="${address(lang, meeting.id)}"${langAttribute(meeting.nameLang, lang)}>${prose(meeting.name, meeting.nameLang)}</a>`;
  return html`${t.upTo(dateWords(baseDay.day, lang))} ${which}`;
}
