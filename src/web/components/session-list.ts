import type { SessionRow } from '../../store/account-tables.js';
import { instant } from '../dates.js';
import { type FormRequest, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases } from '../i18n.js';

const T = phrases({
  fr: {
    none: 'Aucune session.',
    caption: 'Sessions',
    browser: 'Navigateur',
    began: 'Connexion',
    seen: 'Dernière visite',
    here: 'celle-ci',
    end: 'Terminer',
    unknown: 'navigateur inconnu',
    endOf: (browser: string, seen: string) => `Terminer la session ${browser}, vue le ${seen}`,
  },
  en: {
    none: 'No sessions.',
    caption: 'Sessions',
    browser: 'Browser',
    began: 'Signed in',
    seen: 'Last seen',
    here: 'this one',
    end: 'End',
    unknown: 'unknown browser',
    endOf: (browser: string, seen: string) => `End the session ${browser}, seen ${seen}`,
  },
});

/** A browser by what is known of it: its name, its system, or neither. */
function browserIn(deviceName: string, lang: Lang): string {
  const known = deviceName.split(', ').filter((part) => part !== '?');
  return known.length > 0 ? known.join(', ') : T[lang].unknown;
}

/** The sessions of an account, each with the button that ends it. `action` is where its form goes. */
export function sessionList(page: FormRequest, sessions: readonly SessionRow[], action: string): Html {
  const { lang } = page;
  const t = T[lang];
  if (sessions.length === 0) return html`<p>${t.none}</p>`;
  return html`<ul class="rows">${sessions.map(
    ({
      id,
      deviceName,
      createdAt,
      lastSeenAt,
    }) => html`<li><span><strong>${capital(browserIn(deviceName, lang))}</strong>${id === page.session?.id ? html` <span class="mark">${t.here}</span>` : null}
        <span class="quiet">${t.began} ${instant(createdAt, lang)} · ${t.seen} ${instant(lastSeenAt, lang)}</span></span>
      <form method="post" action="${action}">${tokenField(page)} ${hiddenFields([
        ['do', 'end-session'],
        ['session', id],
      ])}<button class="plain" aria-label="${t.endOf(browserIn(deviceName, lang), instant(lastSeenAt, lang))}">${t.end}</button></form></li>`,
  )}</ul>`;
}
