import { packageRoot } from '../core/package-root.js';
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * The static files of the pages: plain files of `src/web/assets`, served under an address that holds the hash of their content, and so
 * cached for good. A folder of stylesheets is sent as one, its files joined in the order of their names. They are read from the package, not
 * from `dist`: the compiler copies nothing.
 */

export interface Asset {
  /** It holds the hash, and so changes with the content. */
  readonly url: string;
  readonly hash: string;
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
};

/** The stylesheets that have colours of their own for a dark page. */
const SCHEMED: ReadonlySet<string> = new Set(['style.css', 'network.css']);

const folder = join(packageRoot(import.meta.dirname), 'src/web/assets');

const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, Asset][] => {
    const name = entry.isDirectory() ? `${entry.name}.css` : entry.name;
    const type = TYPES[extname(name)];
    if (!type) return [];
    const content = entry.isDirectory() ? joined(entry) : readFileSync(join(folder, name));
    const extension = extname(name);
    return variantsOf(name, content).map(([variant, bytes]) => {
      const hash = hashOf(bytes);
      const url = `/assets/${variant.slice(0, -extension.length)}.${hash}${extension}`;
      return [variant, { url, hash, type, body: bytes }];
    });
  }),
);

/** A stylesheet whose colours depend on what the reader prefers, and the same for pages that are always light, or always dark. */
function variantsOf(name: string, content: Buffer): [string, Buffer][] {
  const text = content.toString();
  if (!name.endsWith('.css') || !text.includes('prefers-color-scheme')) return [[name, content]];
  const inColours = (scheme: 'light' | 'dark'): Buffer =>
    Buffer.from(
      text
        .replaceAll('(prefers-color-scheme: dark)', scheme === 'dark' ? 'screen' : 'not all')
        .replace('color-scheme: light dark', `color-scheme: ${scheme}`),
    );
  return [[name, content], ...(['light', 'dark'] as const).map((scheme): [string, Buffer] => [inScheme(name, scheme), inColours(scheme)])];
}

/** The name of a stylesheet in one scheme of colours. */
export function inScheme(name: string, scheme: 'auto' | 'light' | 'dark'): string {
  return scheme === 'auto' || !SCHEMED.has(name) ? name : name.replace(/\.css$/, `-${scheme}.css`);
}

/** The files of a folder, one after the other. */
function joined({ name: part }: Dirent): Buffer {
  const names = readdirSync(join(folder, part)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Buffer.from(names.map((name) => readFileSync(join(folder, part, name), 'utf8')).join('\n'));
}

const byUrl = new Map([...assets.values()].map((asset) => [asset.url, asset]));

/** The address of a file of `src/web/assets`. */
export function assetUrl(name: string): string {
  return assetNamed(name).url;
}

/** A file of `src/web/assets`. */
export function assetNamed(name: string): Asset {
  const asset = assets.get(name);
  if (!asset) throw new Error(`src/web/assets has no ${name}`);
  return asset;
}

/** The file at an address; undefined when none is, or no longer. */
export function assetAt(url: string): Asset | undefined {
  return byUrl.get(url);
}

/** Changes with every change of the program or its files: the same page of another build is another page. */
export const BUILD = hashOf(
  Buffer.concat([
    ...[...assets.values()].map((asset) => Buffer.from(asset.url)),
    ...readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .sort()
      .map((name) => readFileSync(join(import.meta.dirname, '..', name))),
  ]),
);

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
