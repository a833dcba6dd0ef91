/**
 * Where the links and forms of markup lead that stands in a frame of another site. Only the embed may be framed: any other page would be a
 * browser's error in the middle of the site, so it opens in a tab of its own. Each link says so itself, since links of SVG heed no
 * `<base target>`.
 *
 * @param markup made by the templates of `html.ts`, which leave no « > » in an attribute
 */
export function linksForFrame(markup: string): string {
  return markup.replace(/<(a|form)\b([^>]*)>/g, (tag, name: string, attributes: string) => {
    const address = /\s(?:href|action)="([^"]*)"/.exec(attributes)?.[1];
    if (address === undefined || staysInFrame(address)) return tag;
    const rel = /\srel="([^"]*)"/.exec(attributes)?.[1];
    const rest = rel === undefined ? attributes : attributes.replace(/\srel="[^"]*"/, '');
    return `<${name}${rest} target="_blank" rel="${rel === undefined ? '' : `${rel} `}noopener">`;
  });
}

/** Whether an address is of the page itself or of another embed. */
function staysInFrame(address: string): boolean {
  return address.startsWith('#') || address.startsWith('/embed/');
}
