import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MINTED_ID } from '../../src/core/ids.js';
import { mintMissingIds } from '../../src/seeds/files/mint-ids.js';
import { faultsOf, withRows } from '../support/seeds.js';

const S = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';
const R = `subject: person/ada, type: WORKS_ON, object: theme/mineurs`;

/** The file of rows after `check --fix`. */
function fixed(yaml: string): { text: string; count: number; folder: string } {
  const folder = withRows(yaml);
  const count = mintMissingIds(folder).reduce((sum, one) => sum + one.count, 0);
  return { text: readFileSync(join(folder, 'rows.yaml'), 'utf8'), count, folder };
}

/** The text with every minted id shown as `#`. */
const masked = (text: string): string => text.replace(new RegExp(`id: ${MINTED_ID}`, 'g'), 'id: #');

describe('mintMissingIds', () => {
  it('writes an id first in each statement, and changes nothing else', () => {
    const yaml = `# Une note.
document: document/compte-rendu

passages:
  # Avant la phrase.
  - quote: Ada Lierre le dit.   # après
    relations:
      - subject: person/ada # ici
        type: WORKS_ON
        object: theme/mineurs

      # Entre deux.
      - { subject: person/ada, type: SERVES,   object: theme/mineurs }
      - {subject: person/ada, type: MEETS, object: organization/atelier}
    claims:
    - kind: PURPOSE
      about: theme/mineurs
      text: >
        Plié
        sur deux lignes.
      also: []
relations:
  -   type: WORKS_ON
      subject: person/ada
      object: theme/mineurs
      ${S}
  - id: aaaaaaa1
    ${R.replaceAll(', ', '\n    ')}
    ${S}
followUps: [{ task: Écrire, ${S} }]
`;
    const { text, count, folder } = fixed(yaml);
    expect(count).toBe(6);
    expect(masked(text)).toBe(
      yaml
        .replace('- subject: person/ada # ici', '- id: #\n        subject: person/ada # ici')
        .replace('- { subject', '- { id: #, subject')
        .replace('- {subject', '- { id: #,subject')
        .replace('- kind: PURPOSE', '- id: #\n      kind: PURPOSE')
        .replace('-   type: WORKS_ON', '-   id: #\n      type: WORKS_ON')
        .replace('[{ task', '[{ id: #, task')
        .replace('id: aaaaaaa1', 'id: #'),
    );
    expect(faultsOf(folder)).toEqual([]);
    expect(mintMissingIds(folder)).toEqual([]);
  });

  it('gives steps of follow-ups ids too', () => {
    const { text, count, folder } = fixed(
      `followUps: [{ id: aaaaaaa1, task: Écrire, ${S} }]\nsteps:\n  - { followUp: follow-up/aaaaaaa1, step: DONE, date: 2020-02-02, ${S} }\n`,
    );
    expect(count).toBe(1);
    expect(masked(text)).toContain('- { id: #, followUp: follow-up/aaaaaaa1, step: DONE');
    expect(faultsOf(folder)).toEqual([]);
  });

  it('writes into a mapping that begins after a comment, or spans lines', () => {
    const { text, folder } = fixed(
      `relations:\n  - # d’abord\n    ${R.replaceAll(', ', '\n    ')}\n    ${S}\n  - {\n      ${R},\n      ${S},\n    }\n`,
    );
    expect(masked(text)).toContain('  - # d’abord\n    id: #\n    subject: person/ada\n');
    expect(masked(text)).toContain('  - { id: #,\n      subject');
    expect(faultsOf(folder)).toEqual([]);
  });

  it('keeps Windows line ends and a byte order mark', () => {
    const { text, folder } = fixed(`\ufeffrelations:\r\n  - ${R.replaceAll(', ', '\r\n    ')}\r\n    ${S}\r\n`);
    expect(masked(text)).toMatch(/^\ufeffrelations:\r\n  - id: #\r\n    subject: person\/ada\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(faultsOf(folder)).toEqual([]);
  });

  it('gives ids that nothing has, each once', () => {
    const rows = Array.from({ length: 200 }, () => `  - { ${R}, ${S} }`).join('\n');
    const { text } = fixed(`relations:\n  - { id: aaaaaaa1, ${R}, ${S} }\n${rows}\n`);
    const ids = (parse(text) as { relations: { id: string }[] }).relations.map((row) => row.id);
    expect(new Set(ids).size).toBe(201);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${MINTED_ID}$`));
  });

  it('leaves a file alone that is not YAML, and ids that are malformed', () => {
    const broken = `relations:\n  - { ${R}, ${S} }\nclaims: [\n`;
    expect(fixed(broken)).toMatchObject({ text: broken, count: 0 });
    const malformed = `relations:\n  - { id: X, ${R}, ${S} }\n  - { id: , ${R}, ${S} }\n`;
    expect(fixed(malformed)).toMatchObject({ text: malformed, count: 0 });
  });

  it('gives every statement its id whatever the layout, and leaves all else as it was', () => {
    const row = fc.record({ flow: fc.boolean(), comment: fc.boolean(), hasId: fc.boolean(), gap: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 6 }), (rows, indent) => {
        const text = rows.map(({ flow, comment, hasId, gap }, index) => {
          const fields = [...(hasId ? [`id: aaaaaa${String(index).padStart(2, '0')}`] : []), ...R.split(', '), S];
          const left = ' '.repeat(indent);
          const body = flow ? `{ ${fields.join(',  ')} }` : fields.join(`\n${left}${' '.repeat(gap + 1)}`);
          return `${comment ? `${left}# note\n` : ''}${left}-${' '.repeat(gap)}${body}\n`;
        });
        const yaml = `relations:\n${text.join('')}`;
        const before = (parse(yaml) as { relations: object[] }).relations;
        const result = fixed(yaml);
        expect(result.count).toBe(rows.filter((one) => !one.hasId).length);
        const after = (parse(result.text) as { relations: { id: string }[] }).relations;
        expect(after.map(({ id: _id, ...rest }) => rest)).toEqual(
          before.map((one) => ({ ...one, id: undefined })).map(({ id: _id, ...rest }) => rest),
        );
        expect(after.every((one) => Object.keys(one)[0] === 'id')).toBe(true);
        expect(faultsOf(result.folder)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
