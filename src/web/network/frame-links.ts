/**
 * Makes the links and forms of a frame open in a new tab, unless they lead to an embed: other pages refuse to be framed, and the browser
 * would show an error in the middle of the site. Each link has a `target` of its own, since SVG links ignore `<base target>`.
 *
 * @param markup from the templates of `html.ts`, which escape « > » in attributes
 */
export function linksForFrame(markup: string): string {
  return markup.replace(/<(a|form)\b([^>]*)>/g, (tag, name: string, attributes: string) => {
    const address = /\s(?:href|action)="([^"]*)"/.exec(attributes)?.[1];
    if (address === undefined || staysInFrame(address)) return tag;
    const rel = /\srel="([^"]*)"/.exec(attributes)?.[1];
    const otherAttributes = rel === undefined ? attributes : attributes.replace(/\srel="[^"]*"/, '');
    return `<${name}${otherAttributes} target="_blank" rel="${rel === undefined ? '' : `${rel} `}noopener">`;
  });
}

/** Whether an address is within the page or of another embed. */
function staysInFrame(address: string): boolean {
  return address.startsWith('#') || address.startsWith('/embed/');
}
