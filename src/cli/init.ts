import { Command, Option } from 'commander';
import { initBase } from '../changes/init-base.js';
import { say, withDatabase } from './terminal.js';

/** What `maillage init` is given. */
interface Given {
  readonly name: string;
  readonly nameEn?: string;
  readonly coalition: string;
  readonly kind: 'organization' | 'government-body';
  readonly contact: string;
  readonly licence: string;
  readonly timeZone: string;
  readonly languages: string;
}

/** `maillage init`: a base of one’s own without seed files, to be written on its pages or through the API. */
export function initCommand(): Command {
  return new Command('init')
    .description(
      'Makes an empty base yours, without seed files: its name, and whose it is. All else is written on its pages or through the API.',
    )
    .requiredOption('--name <name>', 'the name of the base')
    .option('--name-en <name>', 'its name in English')
    .requiredOption('--coalition <name>', 'the name of the organization or public body whose base it is')
    .addOption(new Option('--kind <kind>', 'what that is').choices(['organization', 'government-body']).default('organization'))
    .requiredOption('--contact <text>', 'where to write: an e-mail address')
    .option('--licence <text>', 'under which terms the base may be used', 'Tous droits réservés.')
    .option('--time-zone <zone>', 'of all clock times', 'Europe/Paris')
    .option('--languages <tags>', 'the languages of the base, the main one first', 'fr')
    .action((given: Given) =>
      withDatabase(async (dataSource) => {
        const { name, nameEn, coalition, kind, contact, licence, timeZone, languages } = given;
        const { recordId } = await initBase(dataSource, {
          dataset: {
            name: { fr: name, ...(nameEn === undefined ? {} : { en: nameEn }) },
            timeZone,
            languages: languages.split(',').map((tag) => tag.trim()),
            licence: { fr: licence },
            contact: { fr: contact },
          },
          coalition: { name: { fr: coalition } },
          kind: kind === 'organization' ? 'ORGANIZATION' : 'GOVERNMENT_BODY',
        });
        return say({
          fr: `La base est à ${recordId}. Invitez qui l’administrera : maillage account invite <nom> <adresse> --role administrator`,
          en: `The base is that of ${recordId}. Invite who is to administer it: maillage account invite <name> <e-mail> --role administrator`,
        });
      }),
    );
}
