// A program that loads two versions of a base in turn until it is killed, and says what was acknowledged.
// node loading-child.mjs <sqlite file> <seeds> <other seeds> <statement at which it kills itself, or 0>
import { setImmediate } from 'node:timers/promises';
import { AbstractLogger } from 'typeorm';
import { loadSeeds } from '../../dist/src/seeds/load.js';
import { openDatabase } from '../../dist/src/store/data-source.js';

const [file, one, other, fatal] = process.argv.slice(2);

class KillingLogger extends AbstractLogger {
  count = 0;

  logQuery() {
    this.count += 1;
    if (this.count === Number(fatal)) process.kill(process.pid, 'SIGKILL');
  }

  writeLog() {
    // Nothing is printed.
  }
}

// Whoever started this holds the other end, and lets go of it in whatever way he ends: nobody is left to kill this then.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdout.write('started\n');
const dataSource = await openDatabase({ DATABASE_FILE: file, DATABASE_URL: '' }, new KillingLogger());
for (let round = 0; ; round += 1) {
  await setImmediate();
  const { revision } = await loadSeeds(dataSource, round % 2 === 0 ? one : other, { at: new Date().toISOString() });
  if (revision !== null) process.stdout.write(`acknowledged ${revision}\n`);
}
