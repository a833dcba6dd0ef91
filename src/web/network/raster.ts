import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { unpackWoff } from './woff.js';

/** Turning a drawing into pixels, by resvg as WebAssembly, with the font in whose widths drawings are laid out. */

const require = createRequire(import.meta.url);
const fileOf = (name: string): Buffer => readFileSync(require.resolve(name));
const FAMILY = 'DejaVu Sans';

let ready: Promise<Buffer[]> | null = null;

async function begin(): Promise<Buffer[]> {
  await initWasm(fileOf('@resvg/resvg-wasm/index_bg.wasm'));
  return ['400', '700'].map((weight) => unpackWoff(fileOf(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff`)));
}

/** An SVG document as PNG, in its own size. */
export async function rasterize(svg: string): Promise<Buffer> {
  ready ??= begin();
  const font = { fontBuffers: await ready, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const drawing = new Resvg(svg, { font });
  const image = drawing.render();
  const png = Buffer.from(image.asPng());
  image.free();
  drawing.free();
  return png;
}
