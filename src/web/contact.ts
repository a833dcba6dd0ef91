/** The addresses that the contact of a base names in its words: of e-mail, or pages. */
export function contactsIn(text: string): string[] {
  const mails = text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
  const pages = text.match(/https?:\/\/[^\s<>"»”]+[^\s<>"»”.,;:)]/g) ?? [];
  return [...mails.map((mail) => `mailto:${mail}`), ...pages];
}

/**
 * Where a reader reports an error on a page: a mail that names the page, where the contact of the base has an address of e-mail; else null.
 * @param page its permanent address
 */
export function reportMail(contact: string | null, subject: string, page: string): string | null {
  const mail = contactsIn(contact ?? '').find((one) => one.startsWith('mailto:'));
  return mail === undefined ? null : `${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${page}\n\n`)}`;
}
