import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { findAccount } from '../auth/accounts.js';
import { readSettings, systemLanguage } from '../config.js';
import { importCorrection, importMinutes, type Imported } from '../import/write/import-minutes.js';
import type { Reimported } from '../import/write/reimport-minutes.js';
import { ensureRead } from '../review/read-import.js';
import { receive } from '../review/intake.js';
import { isAtLeast } from '../core/access.js';
import { badInput, type Message, show } from '../errors.js';
import { checkDay } from '../seeds/new-meeting.js';
import { ImportRow } from '../store/import-tables.js';
import { print, say, withDatabase } from './terminal.js';

/** `maillage import <file>`: the folder of a meeting with what its minutes propose. */
export function importCommand(): Command {
  return new Command('import')
    .description('Writes the folder of a meeting with what its minutes propose, each under its sentence: to be read before it is loaded.')
    .argument('<file>', 'the minutes: PDF, DOCX, Markdown or text')
    .option('--date <day>', 'the day of the meeting, 2014-01-31; by default the one that the minutes say')
    .option('--convener <id>', 'who convened it; the coalition of the base by default')
    .option('--seeds <folder>', 'the folder of seed files; the setting SEEDS by default')
    .option(
      '--meeting <id>',
      'the meeting whose minutes they are, meeting/2014-01-31; into seeds: whose minutes are there, and the file is a corrected version of them',
    )
    .addOption(
      new Option('--into <where>', 'where the proposals go: rows of seed files, or a review on the pages')
        .choices(['seeds', 'draft'])
        .default('seeds'),
    )
    .option('--for <account>', 'with --into draft: the e-mail address of the editor who is to review them')
    .action(async (file: string, options: Options) => {
      const { convener, seeds, meeting, into } = options;
      const { date } = options;
      if (date !== undefined) checkDay(date);
      if (into === 'draft') return intoDraft(file, options.for, date ?? (meeting === undefined ? undefined : dayOfMeeting(meeting)));
      const folder = seeds ?? readSettings().SEEDS;
      const lang = systemLanguage();
      if (meeting !== undefined) {
        print(CORRECTED[lang](await importCorrection(folder, { file, meeting, date })));
        return undefined;
      }
      const imported = await importMinutes(folder, { file, date, convener });
      print([WORDS[lang](imported), ...imported.doubts.map(({ message }) => `- ${message[lang]}`)].join('\n'));
      return undefined;
    });
}

interface Options {
  readonly date?: string;
  readonly convener?: string;
  readonly seeds?: string;
  readonly meeting?: string;
  readonly into: 'seeds' | 'draft';
  readonly for?: string;
}

/** The day in the id of a meeting. */
function dayOfMeeting(id: string): string {
  const day = /^meeting\/(\d{4}-\d{2}-\d{2})(?:-|$)/.exec(id)?.[1];
  if (day !== undefined) return day;
  throw badInput('meeting', {
    fr: `${show(id)} ne dit aucun jour : écrivez meeting/2014-01-31, ou donnez --date.`,
    en: `${show(id)} says no day: write meeting/2014-01-31, or give --date.`,
  });
}

/** Gives the minutes to an editor, as if they had given them on the page. */
function intoDraft(file: string, email: string | undefined, day: string | undefined): Promise<void> {
  if (email === undefined) throw badInput('for', NOBODY);
  return withDatabase(async (dataSource, { PUBLIC_URL, HOST, PORT }) => {
    const { id, name, role, suspendedAt } = await findAccount(dataSource, email);
    if (suspendedAt !== null || !isAtLeast(role, 'EDITOR')) throw badInput('for', NO_EDITOR(email));
    const received = await receive(dataSource, { kind: 'ACCOUNT', id, name, role }, basename(file), await readFile(file));
    await ensureRead(dataSource, received.id, day ?? null);
    const row = await dataSource.manager.findOneByOrFail(ImportRow, { id: received.id });
    if (row.problem) throw badInput('file', row.problem);
    const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
    const site = PUBLIC_URL || `http://${host}:${PORT}`;
    const address = `${site}/${systemLanguage()}/${received.id}`;
    return say({ fr: `${name} peut relire : ${address}`, en: `${name} can review them: ${address}` });
  });
}

const NOBODY: Message = {
  fr: 'Dites qui relira : --for adresse@exemple.org, une personne de la rédaction.',
  en: 'Say who is to review them: --for address@example.org, an editor.',
};
const NO_EDITOR = (email: string): Message => ({
  fr: `${show(email)} n’est pas de la rédaction, ou son compte est suspendu.`,
  en: `${show(email)} is no editor, or the account is suspended.`,
});

const COUNT = (all: Reimported['kept'], by: Reimported['kept'][number]['by']): number => all.filter((one) => one.by === by).length;

/** What became of the sentences of the earlier version, and what has no place. */
const CORRECTED = {
  fr: ({ documentId, before, files, kept, orphans, differences }: Reimported) =>
    [
      `${documentId} est là, à côté de ${before} (${files.join(', ')}). ${kept.length} phrases retrouvées : ${COUNT(kept, 'EXACT') + COUNT(kept, 'WHITE_SPACE')} mot pour mot, ${COUNT(kept, 'FOLDED')} aux accents et signes près, ${COUNT(kept, 'NEAR')} dont des mots ont changé ; ${orphans.length} sans place ; ${differences.length} différences.`,
      ...kept
        .filter(({ by }) => by === 'NEAR')
        .map(({ owner, before: was, anchor }) => `- à relire, ${owner.value.id ?? ''} : « ${was} » → « ${anchor.quote} »`),
      ...orphans.map(
        ({ owner, before: was, reason }) =>
          `- sans place, ${owner.value.id ?? ''} (${reason === 'AMBIGUOUS' ? 'plusieurs endroits possibles' : 'ne s’y trouve plus'}) : « ${was} »`,
      ),
    ].join('\n'),
  en: ({ documentId, before, files, kept, orphans, differences }: Reimported) =>
    [
      `${documentId} is there, beside ${before} (${files.join(', ')}). ${kept.length} sentences found again: ${COUNT(kept, 'EXACT') + COUNT(kept, 'WHITE_SPACE')} word for word, ${COUNT(kept, 'FOLDED')} but for accents and signs, ${COUNT(kept, 'NEAR')} with words that changed; ${orphans.length} without a place; ${differences.length} differences.`,
      ...kept
        .filter(({ by }) => by === 'NEAR')
        .map(({ owner, before: was, anchor }) => `- to be read again, ${owner.value.id ?? ''}: « ${was} » → « ${anchor.quote} »`),
      ...orphans.map(
        ({ owner, before: was, reason }) =>
          `- without a place, ${owner.value.id ?? ''} (${reason === 'AMBIGUOUS' ? 'several places possible' : 'no longer there'}): « ${was} »`,
      ),
    ].join('\n'),
} as const;

const WORDS = {
  fr: ({ folder, meetingId, rows, questions, proposals }: Imported) =>
    `${folder} est prêt, pour ${meetingId} : ${rows} propositions écrites, ${questions} à décider (en commentaire dans statements.yaml), ${proposals.notSpokenOf.length} promesses ouvertes dont rien n’est dit. Relisez chaque ligne, puis \`check --fix\`. Réservé aux membres tant que \`visibility: PUBLIC\` n’y est pas écrit.`,
  en: ({ folder, meetingId, rows, questions, proposals }: Imported) =>
    `${folder} is there, for ${meetingId}: ${rows} proposals written, ${questions} to be decided (as comments in statements.yaml), ${proposals.notSpokenOf.length} open promises of which nothing is said. Read every line, then \`check --fix\`. For members only until it says \`visibility: PUBLIC\`.`,
} as const;
