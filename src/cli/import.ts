import { Command } from 'commander';
import { readSettings, systemLanguage } from '../config.js';
import { importMinutes, type Imported } from '../import/write/import-minutes.js';
import { print } from './terminal.js';

/** `maillage import <file>`: the folder of a meeting with what its minutes propose. */
export function importCommand(): Command {
  return new Command('import')
    .description('Writes the folder of a meeting with what its minutes propose, each under its sentence: to be read before it is loaded.')
    .argument('<file>', 'the minutes: PDF, DOCX, Markdown or text')
    .option('--date <day>', 'the day of the meeting, 2014-01-31; by default the one that the minutes say')
    .option('--convener <id>', 'who convened it; the coalition of the base by default')
    .option('--seeds <folder>', 'the folder of seed files; the setting SEEDS by default')
    .action(async (file: string, { date, convener, seeds }: { date?: string; convener?: string; seeds?: string }) => {
      const imported = await importMinutes(seeds ?? readSettings().SEEDS, { file, date, convener });
      print(WORDS[systemLanguage()](imported));
    });
}

const WORDS = {
  fr: ({ folder, meetingId, rows, questions, proposals }: Imported) =>
    `${folder} est prêt, pour ${meetingId} : ${rows} propositions écrites, ${questions} à décider (en commentaire dans statements.yaml), ${proposals.notSpokenOf.length} promesses ouvertes dont rien n’est dit. Relisez chaque ligne, puis \`check --fix\`. Réservé aux membres tant que \`visibility: PUBLIC\` n’y est pas écrit.`,
  en: ({ folder, meetingId, rows, questions, proposals }: Imported) =>
    `${folder} is there, for ${meetingId}: ${rows} proposals written, ${questions} to be decided (as comments in statements.yaml), ${proposals.notSpokenOf.length} open promises of which nothing is said. Read every line, then \`check --fix\`. For members only until it says \`visibility: PUBLIC\`.`,
} as const;
