import type { Message } from '../../errors.js';
import type { Lang } from '../i18n.js';

/** Who made a revision and why, where it was the program: the history keeps a code, and a reader sees words of the page’s language. */

const AUTHORS: Readonly<Record<string, Message>> = {
  seeds: { fr: 'les fichiers de départ', en: 'the seed files' },
  restore: { fr: 'la restauration d’une sauvegarde', en: 'the restore of a backup' },
  'maillage init': { fr: 'la commande maillage init', en: 'the command maillage init' },
};

const LOAD: Message = { fr: 'chargement des fichiers', en: 'load of the files' };
const ERASURE: Message = { fr: 'effacement d’une personne', en: 'erasure of a person' };

interface RevisionHead {
  readonly actor: string;
  readonly reason: string;
}

/** Who made it: a person or program by its name, or what the program did by itself. */
export function authorInWords(actor: string, lang: Lang): string {
  return AUTHORS[actor]?.[lang] ?? actor;
}

/** Why it was made; '' where nothing was said. What people wrote stays as they wrote it. */
export function reasonInWords({ actor, reason }: RevisionHead, lang: Lang): string {
  if (actor === 'seeds' && reason === 'load') return LOAD[lang];
  return reason === 'effacement' ? ERASURE[lang] : reason;
}
