/**
 * The value of a setting as it may be shown: an address without the name and password in it, as far as the last `@`, since a password
 * that was not encoded may hold what ends one elsewhere; and without a password among its parameters.
 */
export function withoutCredentials(value: string): string {
  const at = value.lastIndexOf('@');
  const from = value.indexOf('//');
  const bare = from < 0 || at < from ? value : `${value.slice(0, from)}//…${value.slice(at)}`;
  return bare.replace(/([?&](?:password|pass|user)=)[^&#]*/gi, '$1…');
}
