import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layers, from the ground up: a module imports its own layer and those below, as docs/architecture.md draws them. */
const LAYERS = [
  ['errors'],
  ['config', 'log'],
  ['core'],
  ['kinds'],
  ['documents'],
  ['statements'],
  ['store'],
  ['graph'],
  ['meetings', 'themes', 'network', 'search'],
  ['seeds', 'export', 'import', 'maintenance'],
  ['http'],
  ['api'],
  ['web'],
  ['serve'],
  ['cli'],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path}`);

const layerOf = (path: string): number => {
  const room = path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')[0] as string;
  return LAYERS.findIndex((layer) => layer.includes(room));
};

const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gms;

const arrows = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map((match) => ({
    from,
    to: normalize(join(dirname(from), (match[1] as string).replace(/\.js$/, '.ts'))),
  })),
);

describe('the layers of src/', () => {
  it('names a layer for every room', () => {
    expect(sources.filter((path) => !path.endsWith('.d.ts') && layerOf(path) < 0)).toEqual([]);
  });

  it('lets imports point down only', () => {
    const upward = arrows.filter(({ to }) => to.startsWith('src/')).filter(({ from, to }) => layerOf(to) > layerOf(from));
    expect(upward).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const readers = sources.filter((path) => readFileSync(path, 'utf8').includes('process.env'));
    expect(readers.filter((path) => path !== 'src/config.ts')).toEqual([]);
  });
});
