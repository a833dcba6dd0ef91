import type { Message } from '../errors.js';
import type { Mailer } from '../mail/mailer.js';
import type { AccountRow } from '../store/account-tables.js';

/**
 * Telling people by mail that what they sign in with has changed, so that whoever did not do it themselves learns of it. A notice holds no
 * secret and no link that opens anything: mail is read on its way.
 */

const CHANGES = {
  PASSPHRASE_SET: {
    fr: 'La phrase de passe de votre compte a été choisie ou changée.',
    en: 'The passphrase of your account was set or changed.',
  },
  LINK_MADE: {
    fr: 'L’administration a créé un lien par lequel on peut choisir une nouvelle phrase de passe pour votre compte.',
    en: 'The administrators made a link by which a new passphrase can be set for your account.',
  },
  SECOND_FACTOR_SET: {
    fr: 'Un second facteur a été ajouté à votre compte.',
    en: 'A second factor was added to your account.',
  },
  SECOND_FACTOR_REMOVED: {
    fr: 'Le second facteur de votre compte a été retiré.',
    en: 'The second factor of your account was removed.',
  },
  NEW_BROWSER: {
    fr: 'Votre compte s’est connecté depuis un navigateur qui ne l’avait jamais fait.',
    en: 'Somebody signed in to your account with a browser that never had before.',
  },
} as const satisfies Record<string, Message>;

/** A change of what somebody signs in with, or of where they do. */
export type SecurityChange = keyof typeof CHANGES;

export class SecurityNotices {
  /** @param mailer null where no mail is sent: pages say what changed, where its holder had signed in before */
  constructor(
    private readonly mailer: Pick<Mailer, 'send'> | null,
    private readonly publicUrl: string,
  ) {}

  /** Tells the holder of an account, by and by: nothing waits for it. */
  tell({ name, email }: Pick<AccountRow, 'name' | 'email'>, change: SecurityChange, at: string, browser: string | null = null): void {
    const where = browser === null ? '' : ` (${browser})`;
    const { fr, en } = CHANGES[change];
    this.mailer?.send({
      to: email,
      subject: `${SUBJECT.fr} / ${SUBJECT.en}: ${new URL(this.publicUrl).host}`,
      text: [
        `Bonjour ${name},`,
        `${fr}${where}\n${momentIn('fr', at)}, ${this.publicUrl}/fr/account`,
        'Si c’était vous, il n’y a rien à faire. Sinon, prévenez tout de suite l’administration de la base.',
        '* * *',
        `Hello ${name},`,
        `${en}${where}\n${momentIn('en', at)}, ${this.publicUrl}/en/account`,
        'If it was you, there is nothing to do. If not, tell the administrators of the base at once.',
        '',
      ].join('\n\n'),
    });
  }
}

const SUBJECT: Message = { fr: 'Votre compte', en: 'Your account' };

function momentIn(lang: 'fr' | 'en', at: string): string {
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(at))} UTC`;
}
