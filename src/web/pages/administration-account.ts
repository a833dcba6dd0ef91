import { findAccount, reinstateAccount, renewInvitation, setAccountRole, suspendAccount } from '../../auth/accounts.js';
import { AdministrationError } from '../../auth/administration-error.js';
import { Role } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import type { Message } from '../../errors.js';
import { removeSecondFactor } from '../../auth/second-factor.js';
import { notFound } from '../../http/router.js';
import { notice } from '../components/form-parts.js';
import { sessionList } from '../components/session-list.js';
import { instant } from '../dates.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, phrases } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { linkShown, roleChoice, roleIn, stateOf } from './administration.js';

const T = phrases({
  fr: {
    factor: 'Second facteur',
    noFactor: 'aucun',
    since: (at: string) => `ajouté : ${at}`,
    factorLead:
      'Pour une personne qui a perdu son application d’authentification. Assurez-vous que c’est bien elle qui le demande. Ses sessions prennent fin ; elle en ajoute un autre.',
    factorButton: 'Retirer le second facteur',
    title: (name: string) => `Compte : ${name}`,
    all: 'Tous les comptes',
    email: 'Adresse électronique',
    role: 'Rôle',
    made: 'Créé',
    state: 'État',
    active: 'actif',
    sessions: 'Sessions',
    change: 'Changer de rôle',
    changeLead: 'Le nouveau rôle vaut dès la prochaine page.',
    changeButton: 'Changer',
    link: 'Nouveau lien',
    linkLead: 'Pour qui a perdu sa phrase de passe, ou dont le lien a expiré. Le précédent n’ouvre plus rien.',
    linkButton: 'Créer un lien',
    suspend: 'Suspendre',
    suspendLead: 'Ses sessions et son lien prennent fin aussitôt. Le compte reste, car l’historique le nomme.',
    suspendButton: 'Suspendre ce compte',
    reinstate: 'Rétablir',
    reinstateLead: 'Cette personne pourra se connecter de nouveau, avec la même phrase de passe.',
    reinstateButton: 'Rétablir ce compte',
  },
  en: {
    factor: 'Second factor',
    noFactor: 'none',
    since: (at: string) => `since: ${at}`,
    factorLead: 'For somebody who lost their authenticator. Make sure that it is they who ask. Their sessions end; they add another.',
    factorButton: 'Remove the second factor',
    title: (name: string) => `Account of ${name}`,
    all: 'All accounts',
    email: 'E-mail address',
    role: 'Role',
    made: 'Made',
    state: 'State',
    active: 'in force',
    sessions: 'Sessions',
    change: 'Change the role',
    changeLead: 'The new role holds from the next page on.',
    changeButton: 'Change',
    link: 'New link',
    linkLead: 'For somebody who lost their passphrase, or whose link has expired. The one before opens nothing any more.',
    linkButton: 'Make a link',
    suspend: 'Suspend',
    suspendLead: 'Their sessions and link end at once. The account stays, since history names it.',
    suspendButton: 'Suspend this account',
    reinstate: 'Reinstate',
    reinstateLead: 'They will be able to sign in again, with the same passphrase.',
    reinstateButton: 'Reinstate this account',
  },
});

const DONE: Readonly<Record<string, Message>> = {
  role: { fr: 'Le rôle est changé.', en: 'The role is changed.' },
  suspended: { fr: 'Le compte est suspendu, ses sessions sont terminées.', en: 'The account is suspended, its sessions have ended.' },
  reinstated: { fr: 'Le compte est rétabli.', en: 'The account is reinstated.' },
  factor: {
    fr: 'Le second facteur est retiré, et ses sessions sont terminées.',
    en: 'The second factor is removed, and their sessions have ended.',
  },
  session: { fr: 'La session est terminée.', en: 'The session has ended.' },
};

/** One account, for administrators: its role, its link, its sessions. */
export const ADMINISTRATION_ACCOUNT: FormRoute = {
  path: '/administration/account/:id',
  description: 'One account: its role, a new link, its sessions, suspending it; for administrators.',
  needs: 'ADMINISTRATOR',
  reply: (page) => accountPage(page),
  submit: async (page, fields): Promise<Reply> => {
    try {
      return await act(page, fields);
    } catch (error) {
      if (error instanceof AdministrationError && error.argument !== 'account/id') return accountPage(page, { error });
      throw error;
    }
  },
};

async function act(page: FormRequest, fields: URLSearchParams): Promise<Reply> {
  const { lang, at, application, path } = page;
  const { dataSource, settings, sessions, notices } = application;
  const { id } = await accountOf(page);
  const done = (what: string): Reply => ({ redirect: address(lang, path, { done: what }), status: 303 });
  switch (fields.get('do') ?? '') {
    case 'role':
      await setAccountRole(dataSource, id, roleIn(fields));
      return done('role');
    case 'link': {
      const invitation = await renewInvitation(dataSource, id, { at, days: settings.INVITATION_LIFETIME });
      notices.tell(invitation.account, 'LINK_MADE', at);
      return accountPage(page, { once: linkShown(page, invitation) });
    }
    case 'suspend':
      await suspendAccount(dataSource, id, at);
      return done('suspended');
    case 'reinstate':
      await reinstateAccount(dataSource, id);
      return done('reinstated');
    case 'factor':
      notices.tell(await removeSecondFactor(dataSource, id, at), 'SECOND_FACTOR_REMOVED', at);
      return done('factor');
    case 'end-session':
      await sessions.end(fields.get('session') ?? '', id, at);
      return done('session');
    default:
      throw notFound();
  }
}

const accountOf = ({ application, parameters }: FormRequest): ReturnType<typeof findAccount> =>
  findAccount(application.dataSource, `account/${parameters.id ?? ''}`, 'account/id');

async function accountPage(page: FormRequest, { error, once }: { error?: AdministrationError; once?: Html } = {}): Promise<Page> {
  const { lang, at, query, application, path } = page;
  const t = T[lang];
  const account = await accountOf(page);
  const { id, name, email, role, createdAt, suspendedAt, secondFactorAt } = account;
  const sessions = await application.sessions.list(id, at);
  const action = address(lang, path);
  const form = (what: string, inside: Html): Html =>
    html`<form class="stacked" method="post" action="${action}">${tokenField(page)} ${hiddenFields([['do', what]])} ${inside}</form>`;
  const button = (label: string): Html => html`<p><button class="plain">${label}</button></p>`;
  return {
    title: t.title(name),
    status: error ? 400 : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    main: html`<p><a href="${address(lang, 'administration')}">${t.all}</a></p>
      <h1>${t.title(name)}</h1>
      ${notice(error?.text ?? null, lang)} ${once} ${notice(error || once ? null : (DONE[query.get('done') ?? ''] ?? null), lang, 'done')}
      <dl class="facts-list">
        <div><dt>${t.email}</dt><dd>${email}</dd></div>
        <div><dt>${t.role}</dt><dd>${capital(labelOf(Role, role)[lang])}</dd></div>
        <div><dt>${t.state}</dt><dd>${stateOf(account, at, lang) || t.active}</dd></div>
        <div><dt>${t.factor}</dt><dd>${secondFactorAt === null ? t.noFactor : t.since(instant(secondFactorAt, lang))}</dd></div>
        <div><dt>${t.made}</dt><dd>${instant(createdAt, lang)}</dd></div>
      </dl>
      <section aria-labelledby="sessions"><h2 id="sessions">${t.sessions}</h2>${sessionList(page, sessions, action)}</section>
      <section aria-labelledby="change"><h2 id="change">${t.change}</h2><p>${t.changeLead}</p>${form('role', html`${roleChoice(lang, role)}${button(t.changeButton)}`)}</section>
      ${secondFactorAt === null ? null : html`<section aria-labelledby="factor"><h2 id="factor">${t.factor}</h2><p>${t.factorLead}</p>${form('factor', button(t.factorButton))}</section>`}
      ${
        suspendedAt === null
          ? html`<section aria-labelledby="link"><h2 id="link">${t.link}</h2><p>${t.linkLead}</p>${form('link', button(t.linkButton))}</section>
            <section aria-labelledby="suspend"><h2 id="suspend">${t.suspend}</h2><p>${t.suspendLead}</p>${form('suspend', button(t.suspendButton))}</section>`
          : html`<section aria-labelledby="reinstate"><h2 id="reinstate">${t.reinstate}</h2><p>${t.reinstateLead}</p>${form('reinstate', button(t.reinstateButton))}</section>`
      }`,
  };
}
