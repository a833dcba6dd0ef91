import { acceptInvitation, accountOfInvitation, linkWithoutEffect } from '../../auth/accounts.js';
import { INVITATION_PATH } from '../../auth/invitation-url.js';
import { normalizePassphrase, passphraseError } from '../../auth/passphrase-rules.js';
import type { Message } from '../../errors.js';
import type { AccountRow } from '../../store/account-tables.js';
import { newPassphraseFields, notice } from '../components/form-parts.js';
import { type FormRequest, type FormRoute, tokenField } from '../form-request.js';
import { html } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Choisir une phrase de passe',
    whose: (name: string, email: string) =>
      `Ce lien est pour ${name}. Vous vous connecterez avec l’adresse ${email} et la phrase que vous choisissez ici.`,
    once: 'Il ne sert qu’une fois. Vos autres sessions, s’il y en a, prendront fin.',
    next: 'Phrase de passe',
    button: 'Choisir et se connecter',
    spent: 'Ce lien n’ouvre plus rien',
    home: 'Retour à l’accueil',
  },
  en: {
    title: 'Choose a passphrase',
    whose: (name: string, email: string) =>
      `This link is for ${name}. You will sign in with the address ${email} and the passphrase that you choose here.`,
    once: 'It works only once. Your other sessions, if there are any, will end.',
    next: 'Passphrase',
    button: 'Choose and sign in',
    spent: 'This link opens nothing any more',
    home: 'Back to the home page',
  },
});

export const DIFFERENT: Message = {
  fr: 'Les deux phrases de passe ne sont pas les mêmes.',
  en: 'The two passphrases are not the same.',
};

/** What is wrong with the passphrase that a form chooses; null when nothing is. */
export function newPassphraseError(fields: URLSearchParams, { name, email }: AccountRow): Message | null {
  const next = fields.get('next') ?? '';
  const error = passphraseError(next, [name, email, 'Maillage']);
  if (error) return error;
  return normalizePassphrase(next) === normalizePassphrase(fields.get('again') ?? '') ? null : DIFFERENT;
}

/** The link by which somebody who is invited, or lost their passphrase, sets one. */
export const INVITATION: FormRoute = {
  path: `${INVITATION_PATH}/:secret`,
  description: 'Choosing a passphrase, for the bearer of an invitation link.',
  needs: null,
  reply: async (page) => {
    const account = await invited(page);
    return account ? invitationPage(page, account) : spentPage(page);
  },
  submit: async (page, fields): Promise<Reply> => {
    const { application, browser, at, lang, parameters } = page;
    const account = await invited(page);
    if (!account) return spentPage(page);
    const error = newPassphraseError(fields, account);
    if (error) return invitationPage(page, account, error);
    const { sessions, dataSource, notices } = application;
    const given = { secret: parameters.secret ?? '', passphrase: fields.get('next') ?? '', at };
    const joined = await acceptInvitation(dataSource, sessions.hasher, given);
    notices.tell(joined, 'PASSPHRASE_SET', at);
    // The link stands for the passphrase alone.
    if (joined.secondFactorAt !== null) return { redirect: address(lang, 'sign-in', { done: 'passphrase' }), status: 303 };
    page.begin(await sessions.open(joined, browser, at));
    return { redirect: address(lang, 'account', { done: 'joined' }), status: 303 };
  },
};

function invited({ application, parameters, at }: FormRequest): Promise<AccountRow | null> {
  return accountOfInvitation(application.dataSource, parameters.secret ?? '', at);
}

/** What the bearer of a link finds that opens nothing. */
function spentPage({ lang }: FormRequest): Page {
  const t = T[lang];
  return {
    title: t.spent,
    status: 403,
    unlisted: true,
    main: html`<h1>${t.spent}</h1><p class="lead">${linkWithoutEffect().text[lang]}</p><p><a href="${address(lang, '')}">${t.home}</a></p>`,
  };
}

function invitationPage(page: FormRequest, { name, email }: AccountRow, error: Message | null = null): Page {
  const { lang } = page;
  const t = T[lang];
  return {
    title: t.title,
    status: error ? 403 : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    scripts: ['account.js'],
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.whose(name, email)}</p>
      <p>${t.once}</p>
      ${notice(error, lang)}
      <form class="stacked" method="post">
        ${tokenField(page)} <input type="hidden" name="username" value="${email}" autocomplete="username">
        ${newPassphraseFields(t.next, lang, error !== null)}
        <p><button>${t.button}</button></p>
      </form>`,
  };
}
