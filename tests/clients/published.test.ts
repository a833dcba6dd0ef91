import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientFiles } from '../../src/api/client-caches.js';
import { buildApiSchema } from '../../src/api/resolvers/schema.js';

const FOLDER = 'schema/clients';
const files = clientFiles(buildApiSchema());

describe('schema/clients', () => {
  it('holds what npm run generate writes, and nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(files), 'README.md'].sort());
    for (const [name, text] of Object.entries(files)) expect(readFileSync(`${FOLDER}/${name}`, 'utf8'), name).toBe(text);
  });
});
