import { mkdirSync, writeFileSync } from 'node:fs';
import { buildApiSchema, printSdl } from '../api/resolvers/schema.js';
import { seedFileSchema } from '../seeds/format/seed-file.js';
import { dependencies, licencesPage } from './licences.js';

/** `maillage generate`: the files that follow from others, for those who work on the program. */
export function generate(): void {
  mkdirSync('schema', { recursive: true });
  writeFileSync('schema/schema.graphql', printSdl(buildApiSchema()));
  writeFileSync('schema/seeds.schema.json', `${JSON.stringify(seedFileSchema(), null, 2)}\n`);
  writeFileSync('docs/licences.md', licencesPage(dependencies()));
}
