import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layers, from the bottom up: a module imports its own layer and those below, as docs/architecture.md draws them. */
const LAYERS = [
  ['errors', 'credentials'],
  ['config', 'log'],
  ['core'],
  ['kinds'],
  ['documents'],
  ['statements'],
  ['store'],
  ['graph'],
  ['meetings', 'themes', 'network', 'search'],
  ['seeds', 'export', 'import', 'maintenance'],
  ['changes'],
  ['review'],
  ['http', 'mail'],
  ['auth'],
  ['api'],
  ['web'],
  ['serve'],
  ['cli'],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path}`);

const layerOf = (path: string): number => {
  const folder = path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')[0] as string;
  return LAYERS.findIndex((layer) => layer.includes(folder));
};

/** Types count: who imports a type has to know the module that it stands in. */
const IMPORT = /^(?:import|export)\s[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gms;

const arrows = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map((match) => ({
    from,
    to: normalize(join(dirname(from), (match.slice(1).find(Boolean) as string).replace(/\.js$/, '.ts'))),
  })),
);

/** The folder of a module; the modules that stand in `src/` itself are folders of their own. */
const folderOf = (path: string): string => (dirname(path) === 'src' ? path : dirname(path));

/** The imports between folders that lead back to where they come from, by whatever way: `folder → folder`. */
function circularImports(imports: readonly { readonly from: string; readonly to: string }[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [folderOf(from), folderOf(to)];
    if (source !== target) targets.set(source, (targets.get(source) ?? new Set<string>()).add(target));
  }
  const reaches = (start: string, end: string): boolean => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === end) return true;
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(targets.get(next) ?? []));
    }
    return false;
  };
  return [...targets].flatMap(([source, all]) => [...all].filter((to) => reaches(to, source)).map((to) => `${source} → ${to}`)).sort();
}

describe('the layers of src/', () => {
  it('names a layer for every folder', () => {
    expect(sources.filter((path) => !path.endsWith('.d.ts') && layerOf(path) < 0)).toEqual([]);
  });

  it('lets imports point down only', () => {
    const upward = arrows.filter(({ to }) => to.startsWith('src/')).filter(({ from, to }) => layerOf(to) > layerOf(from));
    expect(upward).toEqual([]);
  });

  it('lets no folder import another that imports it, by whatever way', () => {
    expect(circularImports(arrows.filter(({ to }) => to.startsWith('src/')))).toEqual([]);
  });

  it('finds circles of folders', () => {
    const imports = [
      { from: 'src/a/one.ts', to: 'src/b/two.ts' },
      { from: 'src/b/two.ts', to: 'src/b/inner/three.ts' },
      { from: 'src/b/inner/three.ts', to: 'src/a/four.ts' },
      { from: 'src/a/four.ts', to: 'src/errors.ts' },
    ];
    expect(circularImports(imports)).toEqual(['src/a → src/b', 'src/b → src/b/inner', 'src/b/inner → src/a']);
    expect(circularImports(imports.slice(0, 2))).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const readers = sources.filter((path) => readFileSync(path, 'utf8').includes('process.env'));
    expect(readers.filter((path) => path !== 'src/config.ts')).toEqual([]);
  });
});

/** The files that the tables of docs/architecture.md name: below the heading of a folder, the first cell of each row. */
function filesOnMap(page: string): string[] {
  return page.split(/^(?=##)/m).flatMap((section) => {
    const folder = /^### (src\/\S*)/.exec(section)?.[1];
    if (folder === undefined) return [];
    const cells = [...section.matchAll(/^\| (`.*?) \| /gm)].map((row) => row[1] as string);
    return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((name) => `${folder}${name[1] as string}`));
  });
}

/** What a module loads when it runs, its types apart: modules of the program, and packages. */
function loadedBy(start: string): { modules: string[]; packages: string[] } {
  const [modules, packages] = [new Set<string>([start]), new Set<string>()];
  for (const module of modules) {
    const imports = readFileSync(module, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)(?:[^;]*?from )?'([^']+)'/gm);
    for (const [, name = ''] of imports) {
      if (name.startsWith('.')) modules.add(normalize(join(dirname(module), name.replace(/\.js$/, '.ts'))));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  }
  return { modules: [...modules].sort(), packages: [...packages].sort() };
}

describe('a process that each import starts', () => {
  it('loads neither the kinds nor what they are declared with, to propose', () => {
    const { modules, packages } = loadedBy('src/import/propose-process.ts');
    expect(packages).toEqual(['lru-cache']);
    expect(modules).toContain('src/import/proposals/relations/rules.ts');
    expect(modules.filter((path) => /^src\/(?:kinds|statements)\//.test(path))).toEqual([
      'src/kinds/kind-of-id.ts',
      'src/statements/ends.ts',
      'src/statements/vocabulary-table.ts',
    ]);
  });

  it('loads neither of them, to read', () => {
    const { modules, packages } = loadedBy('src/import/reading/reading-process.ts');
    expect(packages.filter((name) => ['graphql', 'reflect-metadata', 'type-graphql', 'typeorm'].includes(name))).toEqual([]);
    expect(modules.filter((path) => /^src\/(?:kinds|statements)\//.test(path))).toEqual([]);
  });
});

describe('the tables of files in docs/architecture.md', () => {
  const named = filesOnMap(readFileSync('docs/architecture.md', 'utf8'));
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

  it('have a line for every file of src/', () => {
    const missing = files.filter((file) => !named.includes(file));
    expect(missing, `docs/architecture.md lacks a line for ${missing.join(', ')}`).toEqual([]);
  });

  it('name no file that does not exist', () => {
    const gone = named.filter((file) => !files.includes(file));
    expect(gone, `docs/architecture.md names ${gone.join(', ')}, which does not exist`).toEqual([]);
  });

  it('name every file once', () => {
    expect(named.filter((file, index) => named.indexOf(file) !== index)).toEqual([]);
  });

  it('are read by folder and row', () => {
    expect(filesOnMap('### src/a/\n| file | what |\n| --- | --- |\n| `b.ts` `b.graphql` | `c` |\n## Other\n| `d.ts` | e |')).toEqual([
      'src/a/b.ts',
      'src/a/b.graphql',
    ]);
  });
});
