import { html } from '../html.js';
import { phrases } from '../i18n.js';
import type { PageRoute } from '../visit.js';

const T = phrases({ fr: { title: 'Accueil' }, en: { title: 'Home' } });

/** The first page: search, the three questions, the latest meeting and what is open. */
export const HOME: PageRoute = {
  path: '',
  description: 'The home page.',
  reply: ({ lang }) => Promise.resolve({ title: T[lang].title, main: html`<h1>${T[lang].title}</h1>` }),
};
