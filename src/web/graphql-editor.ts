import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import type { ApplicationRoute } from '../api/application.js';
import { MaillageError } from '../errors.js';
import { preferredLanguage, prefersHtml } from '../http/negotiation.js';
import { urlOf } from '../http/request.js';
import { CACHE, respond } from '../http/response.js';
import { packageRoot } from '../core/package-root.js';
import { BUILD } from './assets.js';
import { type Lang, langArgument } from './i18n.js';

/**
 * A place to try the API in a browser: Altair, sent by this process, at the address of the API itself. It opens on the query of the
 * address (`/graphql?query=…&variables=…`) where there is one, beside the operations of the contract, with the documentation in sight.
 */

/** Where its files are. */
const PATH = '/graphql/ide/';
const OPTIONS = 'options.js';
const START = 'start.js';

/** Altair writes its styles as it runs; scripts, and whom it asks, stay this process's own. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** An operation of the contract, ready to be sent. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** As JSON, from the comment above the operation. */
  readonly variables: string;
}

/** Sends the IDE to a browser that opens the address of the API, and leaves everything else to the API. */
export function browsable(api: ApplicationRoute): ApplicationRoute {
  return {
    ...api,
    handle: async (request, response, application, parameters) => {
      const isProgram = request.method === 'POST' || !prefersHtml(request.headers.accept) || urlOf(request).searchParams.has('extensions');
      if (isProgram) return api.handle(request, response, application, parameters);
      const page = renderAltair({ baseURL: PATH, serveInitialOptionsInSeperateRequest: OPTIONS });
      const lang = preferredLanguage(request.headers['accept-language']);
      const html = page
        .replace('<html>', `<html lang="${lang}">`)
        .replace('<title>Altair</title>', '<title>GraphQL – Maillage</title>')
        .replace('</body>', `<script src="${START}" defer></script></body>`);
      await respond(request, response)
        .vary('Accept', 'Accept-Language')
        .cacheControl('no-cache')
        .header('Content-Security-Policy', CSP)
        .send('text/html; charset=utf-8', html);
    },
  };
}

/** The files of the IDE, and what it opens on. */
export const IDE_FILES: ApplicationRoute = {
  methods: ['GET', 'HEAD'],
  path: `${PATH}*`,
  description: 'The files of the GraphQL IDE.',
  handle: async (request, response, _application, parameters) => {
    const lang = preferredLanguage(request.headers['accept-language']);
    const name = parameters['*'] ?? '';
    const isOptions = name === OPTIONS;
    const file = isOptions ? options(lang) : name === START ? START_FILE : fileNamed(name);
    if (!file) throw new MaillageError('NOT_FOUND', { fr: 'Ce fichier n’existe pas.', en: 'There is no such file.' });
    await respond(request, response)
      .cacheControl(isOptions ? 'no-cache' : CACHE.day)
      .vary('Accept-Language')
      .etag(`W/"${BUILD}-${lang}"`)
      .send(file.type, file.body);
  },
};

interface IdeFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * Loads and opens the documentation, and the variables, as soon as the editor is there: Altair has no options for it. Once, so that a reader who
 * closes them has peace. Altair itself takes the query and its variables from the address.
 */
const START_FILE: IdeFile = {
  type: 'text/javascript; charset=utf-8',
  body: `'use strict';
const observer = new MutationObserver(() => {
  const buttons = ['reload_docs', 'show_docs', 'toggle_variables'].map((name) => document.querySelector('[track-id="' + name + '"]'));
  if (buttons.includes(null)) return;
  observer.disconnect();
  for (const button of buttons) button.click();
});
observer.observe(document.documentElement, { childList: true, subtree: true });
`,
};

function options(lang: Lang): IdeFile {
  // The tab that opens is the last one.
  const body = renderInitialOptions({
    endpointURL: '/graphql',
    initialWindows: [...examples(lang).slice(1), ...examples(lang).slice(0, 1)].map(({ name, query, variables }) => ({
      initialName: name,
      initialQuery: query,
      initialVariables: variables,
    })),
    initialSettings: {
      language: lang === 'fr' ? 'fr-FR' : 'en-US',
      theme: 'light',
      'theme.dark': 'dark',
      'theme.fontsize': 20,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      disablePushNotification: true,
    },
    disableAccount: true,
  });
  return { type: 'text/javascript; charset=utf-8', body };
}

/** A file of Altair, by its path within its own folder and never outside it. */
function fileNamed(name: string): IdeFile | null {
  const folder = getDistDirectory();
  const path = normalize(join(folder, name));
  const type = TYPES[extname(path)];
  if (!type || !path.startsWith(`${folder}/`)) return null;
  try {
    const body = files.get(path) ?? readFileSync(path);
    files.set(path, body);
    return { type, body };
  } catch {
    return null;
  }
}

const files = new Map<string, Buffer>();

let known: readonly Contracted[] | null = null;

/** An operation of the contract, with what its comment gives as variables. */
interface Contracted {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  readonly takesLanguage: boolean;
}

/** The operations of the contract, each with its fragments and an example of its variables, in a reader's language. */
export function examples(lang: Lang): readonly Example[] {
  known ??= readExamples();
  return known.map(({ name, query, variables, takesLanguage }) => ({
    name,
    query,
    variables: JSON.stringify(takesLanguage ? { ...variables, lang: langArgument(lang) } : variables, null, 2),
  }));
}

function readExamples(): Contracted[] {
  const folder = join(packageRoot(import.meta.dirname), 'schema/contract');
  const texts = readdirSync(folder)
    // What editors send needs a token, and changes the base: nothing to try with one click.
    .filter((name) => name.endsWith('.graphql') && name !== 'editor.graphql')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const definitions = texts.flatMap((text) => [...parse(text).definitions].map((node) => ({ node, above: commentAbove(text, node) })));
  const fragments = new Map(
    definitions.flatMap(({ node }) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return definitions
    .filter((one): one is { node: OperationDefinitionNode; above: string } => one.node.kind === Kind.OPERATION_DEFINITION)
    .map(({ node, above }) => ({
      name: node.name?.value ?? '',
      query: [node, ...fragmentsOf(node, fragments)].map((one) => print(one)).join('\n\n'),
      variables: JSON.parse(/variables:\s*(\{.*\})/.exec(above)?.[1] ?? '{}') as object,
      takesLanguage: node.variableDefinitions?.some(({ variable }) => variable.name.value === 'lang') ?? false,
    }));
}

/** The lines of comment right above a definition. */
function commentAbove(text: string, { loc }: DefinitionNode): string {
  const lines = text
    .slice(0, loc?.start ?? 0)
    .split('\n')
    .slice(0, -1);
  return lines.slice(lines.findLastIndex((line) => !line.startsWith('#')) + 1).join('\n');
}

function fragmentsOf(
  node: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}
