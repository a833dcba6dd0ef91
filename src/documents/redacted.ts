/** What stands in the place of each letter of a name that was taken out of a text. */
export const REDACTED = '█';
