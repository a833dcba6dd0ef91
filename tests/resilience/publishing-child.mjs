// A program that publishes change sets until it is killed, and says which were acknowledged.
// node publishing-child.mjs <sqlite file> <postgres url or ''> <statement at which it kills itself, or 0>
import { setImmediate } from 'node:timers/promises';
import { AbstractLogger } from 'typeorm';
import { edit } from '../../dist/src/changes/change-sets.js';
import { saveEntity } from '../../dist/src/changes/entity-edits.js';
import { openDatabase } from '../../dist/src/store/data-source.js';

const [file, url, fatal] = process.argv.slice(2);

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

const actor = { kind: 'TOKEN', name: 'Ada', role: 'EDITOR' };
const dataSource = await openDatabase({ DATABASE_FILE: file, DATABASE_URL: url }, new KillingLogger());
// Whoever started this holds the other end, and lets go of it in whatever way he ends: nobody is left to kill this then.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdout.write('started\n');
for (;;) {
  await setImmediate();
  const name = `Association ${process.hrtime.bigint()}`;
  const { changeSet, errors } = await edit(dataSource, actor, { input: {}, idempotencyKey: name }, (context) =>
    saveEntity(context, {}, 'ORGANIZATION', { name }),
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  process.stdout.write(`acknowledged ${changeSet.publishedAs}\n`);
}
