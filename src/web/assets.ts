import { packageRoot } from '../core/package-root.js';
import { PLAIN_LETTERS } from '../core/latin-letters.js';
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * The static files of the pages: plain files of `src/web/assets`, served under an address that holds the hash of their content, and so
 * cached for good. A folder is sent as one stylesheet and one script, its files joined in the order of their names; comments, indentation
 * and the spaces around signs stay behind, and the table of Latin letters is filled in. They are read from the package, not from `dist`:
 * the compiler copies nothing.
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
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? joined(entry) : [[entry.name, readFileSync(join(folder, entry.name))] as const]))
    .flatMap(([name, content]): [string, Asset][] => {
      const extension = extname(name);
      const type = TYPES[extension];
      if (!type) return [];
      return variantsOf(name, isSentAsItIs(name, type) ? content : tightened(name, content)).map(([variant, bytes]) => {
        const hash = hashOf(bytes);
        const url = `/assets/${variant.slice(0, -extension.length)}.${hash}${extension}`;
        return [variant, { url, hash, type, body: bytes }];
      });
    }),
);

/** Pictures are sent as they are, and so is the script that people put on their own sites, and read before. */
function isSentAsItIs(name: string, type: string): boolean {
  return name === 'embed.js' || !type.startsWith('text/');
}

/** A script or stylesheet without the comments that have lines of their own, and without indentation: a fifth of what would be sent. */
function tightened(name: string, content: Buffer): Buffer {
  const text = content
    .toString()
    .replace(/^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '');
  return Buffer.from(name.endsWith('.js') ? withoutSpaces(text) : text);
}

/** A tenth of a script: spaces around signs, and line ends after those that end no statement. Texts are left, and lines with a pattern. */
function withoutSpaces(script: string): string {
  return script
    .split('\n')
    .map((line) => {
      if (line.includes('/')) return line;
      const texts = line.split(/('(?:[^'\\]|\\.)*'|`[^`]*`)/);
      return texts.map((part, at) => (at % 2 ? part : part.replace(/ ?([{}()[\];,<>=!&|?:*]+) ?/g, '$1'))).join('');
    })
    .join('\n')
    .replace(/(?<=[{}(,;])\n|\n(?=})/g, '');
}

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

/** The stylesheets of a folder, one after the other, and its scripts; named after the folder. */
function joined({ name: part }: Dirent): (readonly [string, Buffer])[] {
  const names = readdirSync(join(folder, part)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return ['.css', '.js'].flatMap((extension) => {
    const own = names.filter((name) => extname(name) === extension).map((name) => readFileSync(join(folder, part, name), 'utf8'));
    return own.length === 0
      ? []
      : [[`${part}${extension}`, Buffer.from(own.join('\n').replace('PLAIN_LETTERS', PLAIN_LETTERS.join('|')))] as const];
  });
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
