import encodeQr from 'qr';
import { authenticatorUri } from '../../auth/second-factor.js';
import type { Message } from '../../errors.js';
import type { AccountRow } from '../../store/account-tables.js';
import { instant } from '../dates.js';
import { type FormRequest, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import { codeField, notice } from './form-parts.js';

const T = phrases({
  fr: {
    title: 'Second facteur',
    none: 'Avec un second facteur, une phrase de passe volée ne suffit pas : vous donnez aussi le code à six chiffres qu’affiche une application d’authentification (FreeOTP, Aegis, ou celle de votre gestionnaire de mots de passe). L’administration en demande un.',
    begin: 'Ajouter un second facteur',
    scan: 'Dans votre application, lisez ce carré, ou recopiez la clé :',
    open: 'L’ouvrir dans l’application de cet appareil',
    picture: 'Code QR de la clé',
    code: 'Puis donnez le code qu’elle affiche',
    confirm: 'Confirmer',
    set: (since: string) => `Un code est demandé à chaque connexion, depuis : ${since}.`,
    lost: 'Si vous perdez l’application, une autre personne de l’administration retire ce second facteur depuis votre compte ; vous en ajoutez alors un autre.',
  },
  en: {
    title: 'Second factor',
    none: 'With a second factor, a stolen passphrase is not enough: you also give the six-digit code that an authenticator shows (FreeOTP, Aegis, or that of your password manager). Administration asks for one.',
    begin: 'Add a second factor',
    scan: 'In your authenticator, scan this square, or copy the key:',
    open: 'Open it in the authenticator of this device',
    picture: 'QR code of the key',
    code: 'Then give the code that it shows',
    confirm: 'Confirm',
    set: (since: string) => `A code is asked for each time you sign in, since: ${since}.`,
    lost: 'If you lose the authenticator, another administrator removes this second factor from your account, and you add another.',
  },
});

/** The second factor of the account in hand: what it is for, its key while it is being set, since when it holds. */
export function secondFactorSection(page: FormRequest, account: AccountRow, action: string, error: Message | null): Html {
  const t = T[page.lang];
  return html`<section aria-labelledby="factor"><h2 id="factor">${t.title}</h2>${content(page, account, action, error)}</section>`;
}

function content(page: FormRequest, account: AccountRow, action: string, error: Message | null): Html {
  const { lang } = page;
  const t = T[lang];
  const { secondFactorAt, secondFactorSecret: secret } = account;
  if (secondFactorAt !== null) return html`<p>${t.set(instant(secondFactorAt, lang))}</p><p class="quiet">${t.lost}</p>`;
  const form = (what: string, inside: Html): Html =>
    html`<form class="stacked" method="post" action="${action}#factor">${tokenField(page)} ${hiddenFields([['do', what]])} ${inside}</form>`;
  if (secret === null) return html`<p>${t.none}</p>${form('factor-begin', html`<p><button class="plain">${t.begin}</button></p>`)}`;
  const uri = authenticatorUri(account, secret, new URL(page.publicUrl).host);
  return html`<p>${t.none}</p>
    <p>${t.scan}</p>
    <div class="factor-key">${qrCode(uri, t.picture)}
      <p><code>${secret.match(/.{1,4}/g)?.join(' ') ?? secret}</code><br><a href="otpauth://totp/${uri.slice('otpauth://totp/'.length)}">${t.open}</a></p></div>
    ${notice(error, lang)}${form('factor-confirm', html`${codeField('code', t.code, error !== null)}<p><button>${t.confirm}</button></p>`)}`;
}

/** A QR code as a picture, of one path of squares. */
function qrCode(text: string, label: string): Html {
  const rows = encodeQr(text, 'raw');
  const squares = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="factor-picture" role="img" aria-label="${label}" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><path d="${squares.join('')}"></path></svg>`;
}
