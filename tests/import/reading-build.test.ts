import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PDF_EXTRACTOR } from '../../src/import/reading/pdf/read-pdf.js';

const run = promisify(execFile);

it('reads in the compiled build, and lets the program end', async () => {
  const script = `
    import { readDocument } from './dist/src/import/reading/read-document.js';
    const { text } = await readDocument('La réunion est lo-\\ncale.');
    const refused = await readDocument(new Uint8Array(), { name: 'vide.pdf' }).catch((error) => error.text.fr);
    console.log(JSON.stringify([text, refused]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { timeout: 60_000 });
  expect(JSON.parse(stdout)).toEqual([
    'La réunion est locale.\n',
    'vide.pdf : Le document est vide : il ne contient aucun texte. Vérifiez que c’est le bon fichier.',
  ]);
});

it('names the extractor that is installed: another version may give another raw text', () => {
  const { version } = JSON.parse(readFileSync('node_modules/unpdf/package.json', 'utf8')) as { version: string };
  expect(PDF_EXTRACTOR).toBe(`unpdf ${version}`);
});
