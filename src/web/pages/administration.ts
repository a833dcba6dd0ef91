import { inviteAccount, type Invitation, listAccounts } from '../../auth/accounts.js';
import { AdministrationError } from '../../auth/administration-error.js';
import { invitationUrl } from '../../auth/invitation-url.js';
import { createToken, isInForce, listTokens, MAX_TOKEN_DAYS, revokeToken, rotateToken, TOKEN_DAYS } from '../../auth/tokens.js';
import { BEARER_ROLES, type BearerRole, Role } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import type { Message } from '../../errors.js';
import { notFound } from '../../http/router.js';
import type { AccountRow } from '../../store/account-tables.js';
import type { TokenRow } from '../../store/tables.js';
import { field, notice, select } from '../components/form-parts.js';
import { instant } from '../dates.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, count, type Lang, phrases } from '../i18n.js';
import { withName } from '../names-in-sentences.js';
import { address, type Page, type Reply } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Administration',
    lead: 'Qui peut se connecter, et quels programmes ont un jeton.',
    base: 'État de la base : sauvegarde, vérification, brouillons, réglages',
    accounts: 'Comptes',
    none: 'Personne n’a encore de compte.',
    manage: 'Gérer',
    manageOf: (name: string) => withName('Gérer le compte de', name, false),
    invite: 'Inviter quelqu’un',
    inviteLead: 'Rien n’est envoyé : vous recevez un lien à transmettre, qui sert une fois.',
    name: 'Nom, tel que l’historique le montrera',
    email: 'Adresse électronique',
    role: 'Rôle',
    inviteButton: 'Créer le lien',
    tokens: 'Jetons des programmes',
    noTokens: 'Aucun jeton.',
    tokenLead: 'Un programme qui présente un jeton lit et fait ce que son rôle permet, sans compte.',
    tokenName: 'Nom du programme',
    days: 'Valable pendant (jours)',
    tokenButton: 'Créer le jeton',
    create: 'Créer un jeton',
    rotate: 'Remplacer',
    rotateOf: (name: string) => `Remplacer le jeton ${name}`,
    revoke: 'Révoquer',
    revokeOf: (name: string) => `Révoquer le jeton ${name}`,
    until: (at: string) => `jusqu’au ${at}`,
    endless: 'sans limite de durée',
    revoked: (at: string) => `révoqué : ${at}`,
    expired: (at: string) => `expiré : ${at}`,
    used: (at: string) => `dernier usage : ${at}`,
    unused: 'jamais utilisé',
    token: 'Voici le jeton. Il n’est montré que maintenant :',
    sessions: (number: number) => count('fr', number, 'session', 'sessions'),
  },
  en: {
    title: 'Administration',
    lead: 'Who can sign in, and which programs have a token.',
    base: 'State of the base: backup, verification, drafts, settings',
    accounts: 'Accounts',
    none: 'Nobody has an account yet.',
    manage: 'Manage',
    manageOf: (name: string) => `Manage the account of ${name}`,
    invite: 'Invite somebody',
    inviteLead: 'Nothing is sent: you get a link to hand over, which works once.',
    name: 'Name, as history will show it',
    email: 'E-mail address',
    role: 'Role',
    inviteButton: 'Make the link',
    tokens: 'Tokens of programs',
    noTokens: 'No tokens.',
    tokenLead: 'A program that presents a token reads and does what its role allows, without an account.',
    tokenName: 'Name of the program',
    days: 'Good for (days)',
    tokenButton: 'Make the token',
    create: 'Make a token',
    rotate: 'Replace',
    rotateOf: (name: string) => `Replace the token ${name}`,
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke the token ${name}`,
    until: (at: string) => `until ${at}`,
    endless: 'without an end',
    revoked: (at: string) => `revoked ${at}`,
    expired: (at: string) => `expired ${at}`,
    used: (at: string) => `last used ${at}`,
    unused: 'never used',
    token: 'Here is the token. It is shown only now:',
    sessions: (number: number) => count('en', number, 'session', 'sessions'),
  },
});

const DONE: Readonly<Record<string, Message>> = {
  revoked: { fr: 'Le jeton est révoqué.', en: 'The token is revoked.' },
};

/** What a form left: an error with what was typed, or a secret that is shown once. */
interface Outcome {
  readonly error?: AdministrationError;
  readonly typed?: URLSearchParams;
  readonly once?: Html;
}

/** Accounts, invitations and tokens. */
export const ADMINISTRATION: FormRoute = {
  path: '/administration',
  description: 'Accounts, invitations and tokens, for administrators.',
  needs: 'ADMINISTRATOR',
  reply: (page) => administrationPage(page, {}),
  submit: async (page, fields): Promise<Reply> => {
    try {
      return await act(page, fields);
    } catch (error) {
      if (error instanceof AdministrationError) return administrationPage(page, { error, typed: fields });
      throw error;
    }
  },
};

async function act(page: FormRequest, fields: URLSearchParams): Promise<Reply> {
  const { lang, at, application } = page;
  const { dataSource, settings } = application;
  const text = (name: string): string => fields.get(name) ?? '';
  switch (fields.get('do') ?? '') {
    case 'invite': {
      const given = { name: text('name'), email: text('email'), role: roleIn(fields) };
      return administrationPage(page, {
        once: linkShown(page, await inviteAccount(dataSource, given, { at, days: settings.INVITATION_LIFETIME })),
      });
    }
    case 'create-token': {
      const days = /^\d{1,5}$/.test(text('days')) ? Number(text('days')) : Number.NaN;
      return administrationPage(page, {
        once: tokenShown(lang, await createToken(dataSource, text('token-name'), roleIn(fields), at, days)),
      });
    }
    case 'rotate-token':
      return administrationPage(page, { once: tokenShown(lang, await rotateToken(dataSource, text('id'), at)) });
    case 'revoke-token':
      await revokeToken(dataSource, text('id'), at);
      return { redirect: address(lang, 'administration', { done: 'revoked' }), status: 303 };
    default:
      throw notFound();
  }
}

/** @throws NOT_FOUND for a role that no form of ours gives */
export function roleIn(fields: URLSearchParams): BearerRole {
  const role = BEARER_ROLES.find((one) => one === fields.get('role'));
  if (role) return role;
  throw notFound();
}

const LINK = phrases({
  fr: {
    link: (name: string, until: string) =>
      `${withName('Voici le lien de', name, false)}, à transmettre comme une clé. Il sert une fois, jusqu’au ${until}, et n’est montré que maintenant :`,
  },
  en: {
    link: (name: string, until: string) =>
      `Here is the link of ${name}, to be handed over like a key. It works once, until ${until}, and is shown only now:`,
  },
});

/** A link that was just made. */
export function linkShown({ lang, publicUrl }: FormRequest, { account, secret, expiresAt }: Invitation): Html {
  return onceShown(LINK[lang].link(account.name, instant(expiresAt, lang)), invitationUrl(publicUrl, lang, secret));
}

function tokenShown(lang: Lang, { token }: { readonly token: string }): Html {
  return onceShown(T[lang].token, token);
}

function onceShown(lead: string, secret: string): Html {
  return html`<div class="notice" role="status" id="notice"><p>${lead}</p><p class="once">${secret}</p></div>`;
}

/** The choice of a role. */
export function roleChoice(lang: Lang, chosen: string, id = 'role'): Html {
  const options = BEARER_ROLES.map((value) => ({ value, label: capital(labelOf(Role, value)[lang]) }));
  return select('role', T[lang].role, options, { chosen, id });
}

async function administrationPage(page: FormRequest, { error, typed, once }: Outcome): Promise<Page> {
  const { lang, application, at, query } = page;
  const t = T[lang];
  const [accounts, sessions, tokens] = await Promise.all([
    listAccounts(application.dataSource),
    application.sessions.list(null, at),
    listTokens(application.dataSource),
  ]);
  const sessionsOf = (id: string): number => sessions.filter(({ accountId }) => accountId === id).length;
  const was = (form: string, name: string): string => (typed?.get('do') === form ? (typed.get(name) ?? '') : '');
  const done = error || once ? null : (DONE[query.get('done') ?? ''] ?? null);
  return {
    title: t.title,
    status: error ? (error.code === 'NOT_FOUND' ? 404 : 400) : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    scripts: ['account.js'],
    main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
      <p class="editor-links"><a href="${address(lang, 'administration/base')}">${t.base}</a></p>
      ${notice(error?.text ?? null, lang)} ${once} ${notice(done, lang, 'done')}
      <section aria-labelledby="accounts"><h2 id="accounts">${t.accounts}</h2>
        ${accounts.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="rows">${accounts.map((one) => accountRow(one, sessionsOf(one.id), page))}</ul>`}
        <h3 id="invite">${t.invite}</h3><p>${t.inviteLead}</p>
        <form class="stacked" method="post" action="${address(lang, 'administration')}" aria-labelledby="invite">
          ${tokenField(page)} ${hiddenFields([['do', 'invite']])}
          ${field({ name: 'name', label: t.name, value: was('invite', 'name'), maxlength: 100, isWrong: error?.reason === 'NAME_INVALID' && typed?.get('do') === 'invite' })}
          ${field({ name: 'email', label: t.email, type: 'email', value: was('invite', 'email'), isWrong: error?.argument === 'email' })}
          ${roleChoice(lang, was('invite', 'role'))}
          <p><button>${t.inviteButton}</button></p>
        </form>
      </section>
      <section aria-labelledby="tokens"><h2 id="tokens">${t.tokens}</h2><p>${t.tokenLead}</p>
        ${tokens.length === 0 ? html`<p>${t.noTokens}</p>` : html`<ul class="rows">${tokens.map((one) => tokenRow(one, page))}</ul>`}
        <h3 id="create">${t.create}</h3>
        <form class="stacked" method="post" action="${address(lang, 'administration')}" aria-labelledby="create">
          ${tokenField(page)} ${hiddenFields([['do', 'create-token']])}
          ${field({ name: 'token-name', label: t.tokenName, value: was('create-token', 'token-name'), maxlength: 100, isWrong: error?.reason === 'NAME_INVALID' && typed?.get('do') === 'create-token' })}
          ${field({ name: 'days', label: t.days, type: 'number', value: was('create-token', 'days') || String(TOKEN_DAYS), min: 1, max: MAX_TOKEN_DAYS, isWrong: error?.argument === 'days' })}
          ${roleChoice(lang, was('create-token', 'role'), 'token-role')}
          <p><button>${t.tokenButton}</button></p>
        </form>
      </section>`,
  };
}

const STATE = phrases({
  fr: { suspended: 'suspendu', invited: 'invitation envoyée', expired: 'lien expiré' },
  en: { suspended: 'suspended', invited: 'invited', expired: 'link expired' },
});

/** What is to be known of an account beside its name: empty where its holder can sign in. */
export function stateOf({ suspendedAt, passphraseHash, invitationExpiresAt }: AccountRow, at: string, lang: Lang): string {
  if (suspendedAt !== null) return STATE[lang].suspended;
  if (passphraseHash !== null) return '';
  return invitationExpiresAt !== null && invitationExpiresAt > at ? STATE[lang].invited : STATE[lang].expired;
}

function accountRow(account: AccountRow, sessions: number, { lang, at }: FormRequest): Html {
  const t = T[lang];
  const { id, name, email, role } = account;
  const state = stateOf(account, at, lang);
  return html`<li><span><strong>${name}</strong>${state ? html` <span class="mark">${state}</span>` : null}
      <span class="quiet">${email} · ${labelOf(Role, role)[lang]} · ${t.sessions(sessions)}</span></span>
    <a href="${address(lang, `administration/${id}`)}" aria-label="${t.manageOf(name)}">${t.manage}</a></li>`;
}

function tokenRow(token: TokenRow, page: FormRequest): Html {
  const { lang, at } = page;
  const t = T[lang];
  const { id, name, role, lastUsedAt, expiresAt, revokedAt } = token;
  const end =
    revokedAt !== null
      ? t.revoked(instant(revokedAt, lang))
      : expiresAt === null
        ? t.endless
        : isInForce(token, at)
          ? t.until(instant(expiresAt, lang))
          : t.expired(instant(expiresAt, lang));
  const button = (what: string, label: string, name: string): Html =>
    html`<form method="post" action="${address(lang, 'administration')}">${tokenField(page)} ${hiddenFields([
      ['do', what],
      ['id', id],
    ])}<button class="plain" aria-label="${name}">${label}</button></form>`;
  return html`<li><span><strong>${name}</strong>
      <span class="quiet">${labelOf(Role, role)[lang]} · ${end} · ${lastUsedAt === null ? t.unused : t.used(instant(lastUsedAt, lang))}</span></span>
    ${isInForce(token, at) ? html`<span class="actions">${button('rotate-token', t.rotate, t.rotateOf(name))} ${button('revoke-token', t.revoke, t.revokeOf(name))}</span>` : null}</li>`;
}
