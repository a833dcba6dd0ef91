// Unpacks the browser inside the npm package into the folder of this process's temporary files, and prints where it is, as JSON.
// TMPDIR=<folder> AWS_EXECUTION_ENV=AWS_Lambda_nodejs20.x node unpack-browser.mjs
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { default: packed } = await import('@sparticuz/chromium');
const executablePath = await packed.executablePath();
const folder = tmpdir();
// Its own list of fonts names a folder that is not this one, and without any font it dies on the first text field.
writeFileSync(
  join(folder, 'fonts', 'fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
);
const { FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
process.stdout.write(JSON.stringify({ executablePath, environment: { FONTCONFIG_PATH, LD_LIBRARY_PATH } }));
