import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../bench/options.js';
import { QUESTION_NAMES } from '../bench/questions.js';
import { ROUTES } from '../src/api/routes.js';
import { USER_ERROR_CODES } from '../src/changes/user-error.js';
import { DRAFT_WARNING_CODES } from '../src/changes/visibility-warnings.js';
import { ADMINISTRATION_CODES } from '../src/auth/administration-error.js';
import { makeProgram } from '../src/cli.js';
import { SETTINGS } from '../src/config.js';
import { KINDS } from '../src/kinds/index.js';
import { definitionOf, type KindClass } from '../src/kinds/kind.js';
import { RELATION_TYPES } from '../src/statements/vocabulary.js';
import { type RelationTypeRow, ROWS } from '../src/statements/vocabulary-table.js';
import { FORM_PAGES, PAGES } from '../src/web/routing/routes.js';

const page = readFileSync('docs/running.md', 'utf8');

const commandsOf = (command: Command): string[] =>
  command.commands.flatMap((one) => (one.commands.length > 0 ? commandsOf(one).map((name) => `${one.name()} ${name}`) : [one.name()]));

describe('docs/running.md', () => {
  it('lists every setting, with its default and in the words of the program', () => {
    const untold = Object.entries(SETTINGS).filter(
      ([name, { fallback, help }]) =>
        !page.includes(`| \`${name}\` | ${fallback || (name === 'PUBLIC_URL' ? 'http://HOST:PORT' : '–')} | ${help.en} |`),
    );
    expect(untold.map(([name]) => name)).toEqual([]);
  });

  it('lists every command', () => {
    expect(commandsOf(makeProgram()).filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  it('lists every address', () => {
    expect(ROUTES.map((route) => route.path).filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });
});

describe('docs/explorer.md', () => {
  const explorer = readFileSync('docs/explorer.md', 'utf8');
  const prefixes = KINDS.map((kind: KindClass) => definitionOf(kind).prefix).join('|');
  const reported = [...PAGES, ...FORM_PAGES].map(({ path }) =>
    path
      .replace(new RegExp(`^/(?:${prefixes})(?=[/.]|$)`), (found) =>
        explorer.includes(`\`${path.replace(':slug', '<slug>')}\``) ? found : '/<kind>',
      )
      .replace(':slug', '<slug>')
      .replace(/:id|\*/, '<id>')
      .replace(':prefix', '<kind>')
      .replace(':secret', '<secret>'),
  );

  it('lists every page', () => {
    expect([...new Set(reported)].filter((path) => !explorer.includes(`\`${path || '/'}\``))).toEqual([]);
  });
});

describe('docs/api.md', () => {
  const api = readFileSync('docs/api.md', 'utf8');
  const ends = (kinds: RelationTypeRow['subject']): string => (kinds === 'ANY' ? '—' : kinds.join(', '));
  const row = (type: keyof typeof ROWS): string => {
    const { subject, label, object, inverse } = ROWS[type] as RelationTypeRow;
    return `| \`${type}\` | ${ends(subject)} | ${label[0]} / ${label[1]} | ${ends(object)} | ${inverse[0]} / ${inverse[1]} |`;
  };

  it('tells the direction of every type of relation, as the vocabulary has it', () => {
    expect(api.split('\n').filter((line) => /^\| `[A-Z_]+` \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \|$/.test(line))).toEqual(
      RELATION_TYPES.map(row),
    );
  });
});

describe('docs/api.md, of mutations', () => {
  it('tells what every code of a user error means', () => {
    const api = readFileSync('docs/api.md', 'utf8');
    expect(Object.keys(ADMINISTRATION_CODES).filter((code) => !api.includes(`| \`${code}\` |`))).toEqual([]);
    const codes = Object.entries({ ...USER_ERROR_CODES, ...DRAFT_WARNING_CODES });
    expect(codes.filter(([code, meaning]) => !api.includes(`| \`${code}\` | ${meaning} |`))).toEqual([]);
  });
});

describe('docs/reliability.md', () => {
  const rows = [
    ...readFileSync('docs/reliability.md', 'utf8').matchAll(/^\| (\d\.\d+\.\d+[^|]*) \| ([^|]+) \| (?:`([^`]+)`: ([^|]+)|–) \|$/gm),
  ];

  it.each(rows.map(([, line = '', , file, title]) => [line, file, title]))(
    'names a test that is there for line %s of ASVS',
    (_line, file, title) => {
      if (file === undefined || title === undefined) return;
      expect(readFileSync(file, 'utf8')).toContain(`'${title}'`);
    },
  );

  it('has every line of level 1, each with its test', () => {
    const lines = rows.map(([, line = '']) => line);
    const of = (chapter: string): number => lines.filter((line) => line.startsWith(chapter)).length;
    expect([
      of('2.1.'),
      of('2.2.'),
      of('2.3.'),
      of('2.5.'),
      of('3.1.'),
      of('3.2.'),
      of('3.3.'),
      of('3.4.'),
      of('3.7.'),
      of('4.1.'),
      of('4.2.'),
      of('4.3.'),
    ]).toEqual([12, 3, 1, 6, 1, 3, 2, 5, 1, 4, 2, 2]);
    expect(rows.filter(([, , , file]) => file === undefined).map(([, line]) => line)).toEqual([]);
  });
});

describe('docs/benchmarks.md', () => {
  const benchmarks = readFileSync('docs/benchmarks.md', 'utf8');

  it('gives commands that are understood', () => {
    const commands = [...benchmarks.matchAll(/^npm run bench(?: -- ([^#\n]*))?/gm)].map((match) => (match[1] ?? '').trim());
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands.filter((one) => one !== '--help')) {
      const options = readOptions(command === '' ? [] : command.split(/\s+/));
      expect(options.size.length, command).toBeGreaterThan(0);
    }
  });

  it('has a table for every question, from a real run', () => {
    const [, tables = ''] = /<!-- bench -->\n([^]*?)<!-- \/bench -->/.exec(benchmarks) ?? [];
    expect(QUESTION_NAMES.filter((name) => !tables.includes(`**${name}**: `))).toEqual([]);
  });
});

describe('the pages in docs/', () => {
  it('link only to what is there', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    const broken = pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map((match) => new URL(match[1] as string, `file://${process.cwd()}/${file}`))
        .filter((url) => !existsSync(url))
        .map((url) => `${file}: ${url.pathname}`),
    );
    expect(broken).toEqual([]);
  });
});
