import { setAccountBody } from '../../auth/accounts.js';
import { beginSecondFactor, confirmSecondFactor } from '../../auth/second-factor.js';
import { AdministrationError } from '../../auth/administration-error.js';
import { Role } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import type { Message } from '../../errors.js';
import { newPassphraseFields, notice, passphraseField } from '../components/form-parts.js';
import { sessionList } from '../components/session-list.js';
import { secondFactorSection } from '../components/second-factor.js';
import { instant } from '../dates.js';
import type { Typed } from '../editing/change-fields.js';
import { errorSummary } from '../editing/change-form.js';
import { readEntity } from '../editing/entity-choice.js';
import { bodyForm } from '../editing/home.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html } from '../html.js';
import { capital, phrases } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { notFound } from '../../http/router.js';
import { newPassphraseError } from './invitation.js';
import { tooManyTries } from './sign-in.js';

const T = phrases({
  fr: {
    title: 'Mon compte',
    name: 'Nom',
    email: 'Adresse électronique',
    role: 'Rôle',
    set: 'Phrase de passe choisie',
    sessions: 'Mes sessions',
    sessionsLead:
      'Les navigateurs où votre session est ouverte. Si vous n’en reconnaissez pas un, terminez sa session et changez de phrase de passe.',
    body: 'Mon association',
    bodyLead:
      'Celle pour laquelle vous venez. Votre espace dit ce qu’elle doit faire, où elle est invitée et ce qu’on dit d’elle ; rien d’autre n’en dépend.',
    others: 'Terminer toutes les autres',
    change: 'Changer de phrase de passe',
    changeLead: 'Vos autres sessions prendront fin.',
    current: 'Phrase de passe actuelle',
    next: 'Nouvelle phrase de passe',
    button: 'Changer',
    rights: 'Pour changer de nom ou d’adresse, ou pour ne plus avoir de compte, écrivez à l’administration de la base.',
  },
  en: {
    title: 'My account',
    name: 'Name',
    email: 'E-mail address',
    role: 'Role',
    set: 'Passphrase chosen',
    sessions: 'My sessions',
    sessionsLead: 'The browsers in which you are signed in. If you do not recognize one, end its session and change your passphrase.',
    body: 'My organization',
    bodyLead:
      'The one that you represent. Your workplace says what it has to do, where it is invited and what is said of it; nothing else depends on it.',
    others: 'End all others',
    change: 'Change the passphrase',
    changeLead: 'Your other sessions will end.',
    current: 'Present passphrase',
    next: 'New passphrase',
    button: 'Change',
    rights: 'To change your name or address, or to have no account any more, write to the administrators of the base.',
  },
});

const WHAT: Readonly<Record<string, Message>> = {
  MEMBER: { fr: 'lit ce qui est public et ce qui est pour les membres', en: 'reads what is public and what is for members' },
  EDITOR: { fr: 'lit et modifie tout, avec l’historique', en: 'reads and changes everything, with the history' },
  ADMINISTRATOR: {
    fr: 'lit et modifie tout, gère les comptes et les jetons',
    en: 'reads and changes everything, manages accounts and tokens',
  },
};

const DONE: Readonly<Record<string, Message>> = {
  joined: { fr: 'Votre phrase de passe est choisie, et votre session est ouverte.', en: 'Your passphrase is set, and you are signed in.' },
  passphrase: {
    fr: 'Votre phrase de passe est changée. Vos autres sessions ont pris fin.',
    en: 'Your passphrase is changed. Your other sessions have ended.',
  },
  replaced: {
    fr: 'Votre phrase de passe a été remplacée depuis votre dernière connexion dans ce navigateur. Si ce n’était pas vous, prévenez l’administration de la base.',
    en: 'Your passphrase was replaced since you last signed in with this browser. If it was not you, tell the administrators of the base.',
  },
  'factor-needed': {
    fr: 'L’administration demande un second facteur : ajoutez-le ici, puis revenez-y.',
    en: 'Administration asks for a second factor: add it here, then go back.',
  },
  factor: {
    fr: 'Votre second facteur est en place : un code vous sera demandé à chaque connexion.',
    en: 'Your second factor is set: you will be asked for a code each time you sign in.',
  },
  noBody: { fr: 'Vous ne venez plus pour aucune association.', en: 'You no longer come for any organization.' },
  session: { fr: 'La session est terminée.', en: 'The session has ended.' },
  others: { fr: 'Vos autres sessions sont terminées.', en: 'Your other sessions have ended.' },
};
const WRONG_CODE: Message = {
  fr: 'Ce code n’est pas celui de cette clé en ce moment. Attendez le suivant, et voyez si l’heure de votre appareil est juste.',
  en: 'This is not the code of this key at this moment. Wait for the next one, and see whether the clock of your device is right.',
};
const WRONG: Message = { fr: 'La phrase de passe actuelle n’est pas celle-là.', en: 'That is not the present passphrase.' };

/** Where everybody who signed in sees and ends their sessions, and changes their passphrase. */
export const ACCOUNT: FormRoute = {
  path: '/account',
  description: 'One’s own account: role, sessions, passphrase.',
  needs: 'MEMBER',
  reply: (page) => accountPage(page),
  submit: async (page, fields): Promise<Reply> => {
    const { lang, session, application, at } = page;
    if (!session) throw notFound();
    const { sessions } = application;
    const { id } = session.account;
    const done = (what: keyof typeof DONE): Reply => ({ redirect: address(lang, 'account', { done: what }), status: 303 });
    switch (fields.get('do') ?? '') {
      case 'end-session': {
        const ended = fields.get('session') ?? '';
        try {
          await sessions.end(ended, id, at);
        } catch (error) {
          if (error instanceof AdministrationError) return accountPage(page, error.text);
          throw error;
        }
        if (ended !== session.id) return done('session');
        page.forget();
        return { redirect: address(lang, 'sign-in', { out: 1 }), status: 303 };
      }
      case 'end-others':
        await sessions.endOthers(session, at);
        return done('others');
      case 'body': {
        const text = (fields.get('body') ?? '').trim();
        const { entity, error } = text === '' ? {} : await readEntity(page, 'body', text, ['ORGANIZATION', 'GOVERNMENT_BODY']);
        if (error) return accountPage(page, null, null, { fields, errors: [error] });
        await setAccountBody(application.dataSource, id, entity?.id ?? null);
        return entity ? { redirect: address(lang, 'workplace'), status: 303 } : done('noBody');
      }
      case 'factor-begin':
        await beginSecondFactor(application.dataSource, id);
        return { redirect: `${address(lang, 'account')}#factor`, status: 303 };
      case 'factor-confirm': {
        const isSet = await confirmSecondFactor(application.dataSource, session.account, { code: fields.get('code') ?? '', at });
        if (!isSet) return accountPage(page, WRONG_CODE, 'factor');
        application.notices.tell(session.account, 'SECOND_FACTOR_SET', at);
        return done('factor');
      }
      case 'passphrase': {
        const error = newPassphraseError(fields, session.account);
        if (error) return accountPage(page, error, 'next');
        const next = fields.get('next') ?? '';
        const changed = await sessions.changePassphrase(session, { current: fields.get('current') ?? '', next }, page.browser, at);
        if (changed === null) return accountPage(page, WRONG, 'current');
        if (typeof changed === 'number') return accountPage(page, tooManyTries(changed).text, 'passphrase');
        application.notices.tell(session.account, 'PASSPHRASE_SET', at);
        page.begin(changed);
        return done('passphrase');
      }
      default:
        throw notFound();
    }
  },
};

const NOTHING_TYPED: Typed = { fields: new URLSearchParams(), errors: [] };

/** What an error of the page is about: a field of a form, all of a form, or none of its forms. */
type Wrong = 'factor' | 'current' | 'next' | 'passphrase' | null;

/** What went wrong stands with its form: the page is long. */
async function accountPage(
  page: FormRequest,
  error: Message | null = null,
  wrong: Wrong = null,
  typed: Typed = NOTHING_TYPED,
): Promise<Page> {
  const { lang, session, application, at, query } = page;
  // The bearer of a token has no account.
  if (!session) throw notFound();
  const t = T[lang];
  const { id, name, email, role, passphraseSetAt, bodyId } = session.account;
  const isThisOne = (one: { readonly id: string }): boolean => one.id === session.id;
  const rows = (await application.sessions.list(id, at)).sort((a, b) => Number(isThisOne(b)) - Number(isThisOne(a)));
  const action = address(lang, 'account');
  return {
    title: t.title,
    status: error ? 403 : typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css'],
    scripts: ['account.js'],
    main: html`<h1>${t.title}</h1>
      ${errorSummary(typed, lang)} ${wrong === null ? notice(error, lang) : null} ${notice(error === null ? (DONE[query.get('done') ?? ''] ?? null) : null, lang, 'done')}
      <dl class="facts-list">
        <div><dt>${t.name}</dt><dd>${name}</dd></div>
        <div><dt>${t.email}</dt><dd>${email}</dd></div>
        <div><dt>${t.role}</dt><dd>${capital(labelOf(Role, role)[lang])} <span class="quiet">${WHAT[role]?.[lang]}</span></dd></div>
        ${passphraseSetAt ? html`<div><dt>${t.set}</dt><dd>${instant(passphraseSetAt, lang)}</dd></div>` : null}
      </dl>
      <section aria-labelledby="body-title"><h2 id="body-title">${t.body}</h2><p>${t.bodyLead}</p>${bodyForm(page, typed, bodyId ? await nameOfBody(page, bodyId) : '')}</section>
      <section aria-labelledby="sessions"><h2 id="sessions">${t.sessions}</h2><p>${t.sessionsLead}</p>
        ${sessionList(page, rows, action)}
        ${rows.length > 1 ? html`<form method="post" action="${action}">${tokenField(page)} ${hiddenFields([['do', 'end-others']])}<p><button class="plain">${t.others}</button></p></form>` : null}
      </section>
      ${secondFactorSection(page, session.account, action, wrong === 'factor' ? error : null)}
      <section aria-labelledby="change"><h2 id="change">${t.change}</h2><p>${t.changeLead}</p>${wrong === null || wrong === 'factor' ? null : notice(error, lang)}
        <form class="stacked" method="post" action="${action}">
          ${tokenField(page)} ${hiddenFields([['do', 'passphrase']])} <input type="hidden" name="username" value="${email}" autocomplete="username">
          ${passphraseField('current', t.current, lang, wrong === 'current')} ${newPassphraseFields(t.next, lang, wrong === 'next')}
          <p><button>${t.button}</button></p>
        </form>
      </section>
      <p class="quiet">${t.rights}</p>`,
  };
}

/** The name of the body that somebody chose; '' where it is gone. */
async function nameOfBody(page: FormRequest, id: string): Promise<string> {
  return (await readEntity(page, 'body', id)).entity?.name ?? '';
}
