import { formTokenOf } from '../../auth/secrets.js';
import { actorOf, nameOfBrowser, type NewSession } from '../../auth/sessions.js';
import { MaillageError, type Message } from '../../errors.js';
import { codeField, field, notice, passphraseField } from '../components/form-parts.js';
import { type FormRequest, type FormRoute, hiddenFields, localAddress, tokenField } from '../form-request.js';
import { instant } from '../dates.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { keep, sendAgain, type Waiting, waitingIn } from './waiting-form.js';

const T = phrases({
  fr: {
    title: 'Se connecter',
    lead: 'Pour les membres du collectif, la rédaction et l’administration. Tout ce qui est public se lit sans compte.',
    email: 'Adresse électronique',
    passphrase: 'Phrase de passe',
    button: 'Se connecter',
    lost: 'Phrase de passe perdue, ou pas encore de compte : l’administration de la base donne un lien qui permet d’en choisir une.',
    out: 'Votre session est fermée.',
    ended: 'Votre session a pris fin : reconnectez-vous. Ce que vous aviez saisi est gardé, et vous pourrez l’envoyer ensuite.',
    set: 'Votre phrase de passe est choisie : connectez-vous.',
    codeTitle: 'Votre code',
    codeLead: 'La phrase de passe est bonne. Donnez les six chiffres que votre application d’authentification affiche en ce moment.',
    code: 'Code à six chiffres',
    codeLost: 'Application perdue : l’administration de la base peut retirer ce second facteur.',
    cookie: 'La connexion pose un cookie, qui disparaît quand vous fermez le navigateur, et un autre qui le reconnaît la fois suivante.',
  },
  en: {
    title: 'Sign in',
    lead: 'For members of the coalition, editors and administrators. All that is public can be read without an account.',
    email: 'E-mail address',
    passphrase: 'Passphrase',
    button: 'Sign in',
    lost: 'Lost passphrase, or no account yet: the administrators of the base give you a link by which you choose one.',
    out: 'You have signed out.',
    ended: 'Your session has ended: please sign in again. What you typed is kept, and you can send it afterwards.',
    set: 'Your passphrase is set: sign in.',
    codeTitle: 'Your code',
    codeLead: 'Your passphrase is right. Give the six digits that your authenticator shows now.',
    code: 'Six-digit code',
    codeLost: 'Lost authenticator: the administrators of the base can remove this second factor.',
    cookie: 'Signing in sets a cookie, which goes when you close the browser, and another that knows the browser next time.',
  },
});

const WRONG: Message = {
  fr: 'Cette adresse et cette phrase de passe ne vont pas ensemble, ou le compte est suspendu.',
  en: 'This address and this passphrase do not go together, or the account is suspended.',
};
const WRONG_CODE: Message = {
  fr: 'Ce code ne va pas : il a changé, ou il a déjà servi. Attendez le suivant.',
  en: 'This code does not hold: it has changed, or was used already. Wait for the next one.',
};
const CODE_TOO_LATE: Message = {
  fr: 'Le code s’est fait attendre trop longtemps : redonnez votre phrase de passe.',
  en: 'The code took too long: please give your passphrase again.',
};
const REFUSED: Message = {
  fr: 'Le formulaire a attendu trop longtemps, ou votre navigateur refuse les cookies, sans lesquels on ne peut pas se connecter. Réessayez.',
  en: 'The form waited for too long, or your browser refuses cookies, without which nobody can sign in. Please try again.',
};

interface Shown {
  readonly email?: string;
  readonly to?: string;
  readonly waiting?: Waiting | null;
  readonly error?: Message | null;
  /** Whether what was typed is what is wrong. */
  readonly isWrong?: boolean;
  readonly done?: Message | null;
  readonly status?: number;
  readonly retryAfter?: number;
}

function signInPage(page: FormRequest, shown: Shown): Page {
  const { lang } = page;
  const t = T[lang];
  const { email = '', isWrong = false } = shown;
  return stepPage(page, shown, {
    title: t.title,
    lead: t.lead,
    hidden: [],
    fields: html`${field({ name: 'email', label: t.email, type: 'email', value: email, autocomplete: 'username', isWrong })}
        ${passphraseField('passphrase', t.passphrase, lang, isWrong)}`,
    foot: [t.lost, t.cookie],
  });
}

/** The second step, for those who have a second factor. */
function codePage(page: FormRequest, { proof, ...shown }: Shown & { readonly proof: string }): Page {
  const t = T[page.lang];
  return stepPage(page, shown, {
    title: t.codeTitle,
    lead: t.codeLead,
    hidden: [['proof', proof]],
    fields: codeField('code', t.code, shown.isWrong),
    foot: [t.codeLost],
  });
}

interface Step {
  readonly title: string;
  readonly lead: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly fields: Html;
  /** What stands below the form. */
  readonly foot: readonly string[];
}

/** The page of one step of signing in; what waits to be sent goes with each. */
function stepPage(
  page: FormRequest,
  { to = '', waiting = null, error = null, done = null, status = 200, retryAfter }: Shown,
  { title, lead, hidden, fields, foot }: Step,
): Page {
  const { lang } = page;
  return {
    title,
    status,
    ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    scripts: ['account.js'],
    main: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${notice(error, lang)} ${notice(done, lang, 'done')}
      <form class="stacked" method="post" action="${address(lang, 'sign-in')}">
        ${tokenField(page)} ${hiddenFields([...hidden, ...(to === '' ? [] : [['to', to] as const])])} ${waiting && keep(waiting)}
        ${fields}
        <p><button>${T[lang].button}</button></p>
      </form>
      ${foot.map((text) => html`<p class="quiet">${text}</p>`)}`,
  };
}

/** The page for whoever sent a form after their session had ended. */
export function signInToSend(page: FormRequest, waiting: Waiting): Page {
  return signInPage(page, { waiting, error: { fr: T.fr.ended, en: T.en.ended }, status: 403 });
}

/** The page for whoever sent the form for signing in without the cookie that belongs to it. */
export function cookiesRefused(page: FormRequest, fields: URLSearchParams): Page {
  const { lang } = page;
  return signInPage(page, {
    email: fields.get('email') ?? '',
    to: fields.get('to') ?? '',
    waiting: waitingIn(fields, lang),
    error: REFUSED,
    status: 403,
  });
}

/** Signing in. */
export const SIGN_IN: FormRoute = {
  path: '/sign-in',
  description: 'Signing in with an e-mail address and a passphrase.',
  needs: null,
  reply: (page) => {
    const { query, lang, session } = page;
    const to = query.get('to');
    if (session) return Promise.resolve({ redirect: to === null ? address(lang, 'workplace') : localAddress(to, lang), status: 303 });
    const done = query.has('out')
      ? { fr: T.fr.out, en: T.en.out }
      : query.get('done') === 'passphrase'
        ? { fr: T.fr.set, en: T.en.set }
        : null;
    return Promise.resolve(signInPage(page, { to: to ?? '', done }));
  },
  submit: async (page, fields): Promise<Reply> => {
    const { lang, application, browser, at } = page;
    const [email, to] = [fields.get('email') ?? '', fields.get('to') ?? ''];
    const waiting = waitingIn(fields, lang);
    const proof = fields.get('proof');
    if (proof !== null) {
      const entered = await application.sessions.signInByCode({ proof, code: fields.get('code') ?? '' }, browser, at);
      if (entered === 'TOO_LATE') return signInPage(page, { to, waiting, error: CODE_TOO_LATE, status: 403 });
      if (entered === null) return codePage(page, { proof, to, waiting, error: WRONG_CODE, isWrong: true, status: 403 });
      if (typeof entered === 'number') {
        const error = tooManyTries(entered).text;
        return codePage(page, { proof, to, waiting, error, status: 429, retryAfter: entered });
      }
      return welcome(page, { entered, to, waiting, isReplaced: false });
    }
    const replacedAt = await application.sessions.passphraseReplacedAt(email, browser);
    const entered = await application.sessions.signIn({ email, passphrase: fields.get('passphrase') ?? '' }, browser, at);
    if (entered === null) {
      const error = replacedAt === null ? WRONG : wrongSince(replacedAt);
      return signInPage(page, { email, to, waiting, error, isWrong: true, status: 403 });
    }
    if (typeof entered === 'number')
      return signInPage(page, { email, to, waiting, error: tooManyTries(entered).text, status: 429, retryAfter: entered });
    if ('proof' in entered) return codePage(page, { proof: entered.proof, to, waiting });
    return welcome(page, { entered, to, waiting, isReplaced: replacedAt !== null });
  },
};

/** Begins the session of somebody who showed who they are, and leads them where they wanted to go. */
async function welcome(
  page: FormRequest,
  given: { readonly entered: NewSession; readonly to: string; readonly waiting: Waiting | null; readonly isReplaced: boolean },
): Promise<Reply> {
  const { lang, application, at, session } = page;
  const { entered, to, waiting, isReplaced } = given;
  // A browser has one session: whatever it had before ends.
  if (session) await application.sessions.end(session.id, session.account.id, at).catch(() => undefined);
  page.begin(entered);
  if (entered.isNewBrowser) application.notices.tell(entered.account, 'NEW_BROWSER', at, nameOfBrowser(page.browser.userAgent));
  // Shown before anything else, and once: from now on this browser has seen the passphrase that holds.
  if (isReplaced && !waiting) return { redirect: address(lang, 'account', { done: 'replaced' }), status: 303 };
  if (!waiting) return { redirect: to === '' ? address(lang, 'workplace') : localAddress(to, lang), status: 303 };
  const known = asSignedIn(page, entered);
  const refill = page.refillAt(waiting.path);
  if (!refill) return sendAgain(known, waiting);
  return refill(known, new URLSearchParams(waiting.fields.map(([name, value]): [string, string] => [name, value])));
}

/** What somebody is told who signs in as before, and whose passphrase was replaced meanwhile, by themselves or by somebody else. */
function wrongSince(at: string): Message {
  return {
    fr: `${WRONG.fr} La phrase de passe de ce compte a été remplacée depuis votre dernière connexion dans ce navigateur : ${instant(at, 'fr')}. Si ce n’était pas vous, prévenez l’administration de la base.`,
    en: `${WRONG.en} The passphrase of this account was replaced since you last signed in with this browser: ${instant(at, 'en')}. If it was not you, tell the administrators of the base.`,
  };
}

/** The request as that of somebody who has just signed in: what follows is shown to them. */
function asSignedIn(page: FormRequest, session: NewSession): FormRequest {
  const formToken = formTokenOf(session.cookie);
  return { ...page, session, formToken, signedIn: { actor: actorOf(session.account), formToken } };
}

/** Signing out. */
export const SIGN_OUT: FormRoute = {
  path: '/sign-out',
  description: 'Signing out: ends the session of the browser.',
  needs: null,
  reply: ({ lang }) => Promise.resolve({ redirect: address(lang, 'account'), status: 303 }),
  submit: async ({ lang, session, application, at, forget }) => {
    if (session) await application.sessions.end(session.id, session.account.id, at).catch(() => undefined);
    forget();
    return { redirect: address(lang, 'sign-in', { out: 1 }), status: 303 };
  },
};

/** What whoever tried too many passphrases is told. */
export function tooManyTries(retryAfter: number): MaillageError {
  const minutes = Math.ceil(retryAfter / 60);
  return new MaillageError(
    'RATE_LIMITED',
    {
      fr: `Trop d’essais. Attendez ${minutes} min, ou demandez un lien à l’administration de la base.`,
      en: `Too many tries. Wait ${minutes} min, or ask the administrators of the base for a link.`,
    },
    { retryAfter },
  );
}
