import type { Message } from '../../errors.js';
import { type FormRequest, hiddenFields, localAddress, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import type { Page } from '../page-request.js';

/** A form whose sender has to sign in first: what was typed goes along with the form for signing in, and is sent afterwards. */

const T = phrases({
  fr: {
    waiting: 'Ce que vous aviez saisi n’est pas encore envoyé',
    waitingLead: 'Rien n’a été fait jusqu’ici. Relisez, puis envoyez.',
    send: 'Envoyer',
    leave: 'Ne pas envoyer',
    nothing: 'Le formulaire ne contenait rien d’autre qu’une phrase de passe, qui n’est pas gardée : remplissez-le de nouveau.',
    back: 'Revenir au formulaire',
  },
  en: {
    waiting: 'What you typed has not been sent yet',
    waitingLead: 'Nothing was done so far. Read it through, then send it.',
    send: 'Send',
    leave: 'Do not send',
    nothing: 'The form held nothing but a passphrase, which is not kept: please fill it in again.',
    back: 'Back to the form',
  },
});

/** A form that waits for its sender to sign in: where it goes, and what was typed. */
export interface Waiting {
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** How fields of the form that waits are called in the one that signs in. */
const KEPT = 'kept.';

/** A form that waits, as hidden fields of the form for signing in. */
export function keep({ path, fields }: Waiting): Html {
  return hiddenFields([['resume', path], ...fields.map(([name, value]): [string, string] => [`${KEPT}${name}`, value])]);
}

/** The form that waits, from the fields of the form for signing in; null where none does. */
export function waitingIn(fields: URLSearchParams, lang: string): Waiting | null {
  const path = fields.get('resume');
  if (path === null) return null;
  const kept = [...fields]
    .filter(([name]) => name.startsWith(KEPT))
    .map(([name, value]): [string, string] => [name.slice(KEPT.length), value]);
  return { path: localAddress(path, lang), fields: kept };
}

/** How the fields are called that people fill in; all others are what a button means. */
const LABELS: Readonly<Record<string, Message>> = {
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  role: { fr: 'Rôle', en: 'Role' },
  'token-name': { fr: 'Nom du programme', en: 'Name of the program' },
  days: { fr: 'Valable pendant (jours)', en: 'Good for (days)' },
};

/** The page that holds what was typed before, and sends it on when its reader says so. */
export function sendAgain(page: FormRequest, { path, fields }: Waiting): Page {
  const { lang } = page;
  const t = T[lang];
  const typed = fields.flatMap(([name, value]) => (value !== '' && LABELS[name] ? [{ label: LABELS[name][lang], value }] : []));
  return {
    title: t.waiting,
    status: 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    main:
      fields.length === 0
        ? html`<h1>${t.waiting}</h1><p class="lead">${t.nothing}</p><p><a class="button" href="${path}">${t.back}</a></p>`
        : html`<h1>${t.waiting}</h1>
            <p class="lead">${t.waitingLead}</p>
            ${typed.length > 0 ? html`<dl class="facts-list">${typed.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>` : null}
            <form method="post" action="${path}">${tokenField(page)} ${hiddenFields(fields)}
              <p class="actions"><button>${t.send}</button> <a href="${path}">${t.leave}</a></p></form>`,
  };
}
