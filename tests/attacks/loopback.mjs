/** The address to attack: the first argument. Only this machine is. */
export function target() {
  const url = new URL(process.argv[2] ?? 'http://127.0.0.1:4000');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    console.error('Only a server on this machine may be attacked.');
    process.exit(2);
  }
  return url;
}
