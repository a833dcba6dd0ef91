import { Command } from 'commander';
import { readSettings, systemLanguage } from '../config.js';
import { importCorrection, importMinutes, type Imported } from '../import/write/import-minutes.js';
import type { Reimported } from '../import/write/reimport-minutes.js';
import { print } from './terminal.js';

/** `maillage import <file>`: the folder of a meeting with what its minutes propose. */
export function importCommand(): Command {
  return new Command('import')
    .description('Writes the folder of a meeting with what its minutes propose, each under its sentence: to be read before it is loaded.')
    .argument('<file>', 'the minutes: PDF, DOCX, Markdown or text')
    .option('--date <day>', 'the day of the meeting, 2014-01-31; by default the one that the minutes say')
    .option('--convener <id>', 'who convened it; the coalition of the base by default')
    .option('--meeting <id>', 'the meeting whose minutes are there: the file is a corrected version of them')
    .option('--seeds <folder>', 'the folder of seed files; the setting SEEDS by default')
    .action(async (file: string, options: { date?: string; convener?: string; meeting?: string; seeds?: string }) => {
      const { date, convener, meeting } = options;
      const seeds = options.seeds ?? readSettings().SEEDS;
      const lang = systemLanguage();
      if (meeting !== undefined) {
        print(CORRECTED[lang](await importCorrection(seeds, { file, meeting, date })));
        return;
      }
      const imported = await importMinutes(seeds, { file, date, convener });
      print([WORDS[lang](imported), ...imported.doubts.map(({ message }) => `- ${message[lang]}`)].join('\n'));
    });
}

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
