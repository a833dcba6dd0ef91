import type { Lang } from '../errors.js';

/** The path of the page where the bearer of a link sets a passphrase, without the language. */
export const INVITATION_PATH = '/invitation';

/** The address to hand over to somebody who is invited, or who lost their passphrase. */
export function invitationUrl(publicUrl: string, lang: Lang, secret: string): string {
  return `${publicUrl}/${lang}${INVITATION_PATH}/${secret}`;
}
