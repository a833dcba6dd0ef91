import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a module belongs to, be it compiled or not. */
export function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('the package of the program has no package.json');
  return packageRoot(parent);
}
