import { show, type Message } from '../../errors.js';
import type { Reading } from '../reading/model/reading.js';
import { gazetteerOf, type KnownBase } from './known.js';
import { ofKind, type Proposals } from './proposal.js';
import { namesVictim } from './victims.js';

/** What whoever brings a document should look at before they go on: none of it stops an import. */

export interface Doubt {
  readonly code:
    | 'OTHER_COALITION'
    | 'OTHER_LANGUAGE'
    | 'OTHER_YEAR'
    | 'NO_PARTICIPANTS'
    | 'ONE_PARTICIPANT'
    | 'VICTIM_NAMED'
    | 'CONTACTS'
    | 'UNDECIDED_NAMES';
  readonly message: Message;
}

/** Words that are frequent in one language, and no words of the others. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set('le les des du est une sont dans pour par sur avec qui que aux cette été ont et'.split(' ')),
  en: new Set('the of and is are was were with for that this from has have been will by to'.split(' ')),
  de: new Set('der die das und ist sind wurde mit für von dem den nicht auch ein eine wird'.split(' ')),
  es: new Set('el los las del y es son fue con para por una como se más al'.split(' ')),
  it: new Set('il gli della di è sono stato con per una che nel alla dei delle si'.split(' ')),
  nl: new Set('het een van en zijn was met voor dat niet werd door op bij aan'.split(' ')),
};
const LANGUAGES: Readonly<Record<string, Message>> = {
  en: { fr: 'anglais', en: 'English' },
  de: { fr: 'allemand', en: 'German' },
  es: { fr: 'espagnol', en: 'Spanish' },
  it: { fr: 'italien', en: 'Italian' },
  nl: { fr: 'néerlandais', en: 'Dutch' },
};
const ENGLISH_TOLD: Message = {
  fr: 'Ce document semble être en anglais : les règles y lisent l’en-tête, les présents, les dates, les promesses, les décisions et quelques liens, moins bien qu’en français.',
  en: 'This document seems to be in English: the rules read its head, who was there, dates, promises, decisions and some relations, less well than in French.',
};
/** Fewer words than this say nothing of their language. */
const ENOUGH_WORDS = 60;
/** A document that is ours names more of its actors than this. */
const FEW_ACTORS = 1;

/** @param about `file` its name, `day` of the meeting, `coalition` whose base it is: an id */
export function doubtsOf(
  reading: Reading,
  base: KnownBase,
  proposals: Proposals,
  about: { readonly file: string; readonly day: string; readonly coalition: string | null },
): Doubt[] {
  return [
    ...ofOtherCoalition(base, proposals, about.coalition),
    ...ofOtherLanguage(reading),
    ...ofOtherYear(about),
    ...ofParticipants(proposals),
    ...ofVictims(reading),
    ...ofUndecidedNames(reading, base, proposals),
  ];
}

function ofOtherCoalition({ actors }: KnownBase, proposals: Proposals, coalition: string | null): Doubt[] {
  const named = new Set(ofKind(proposals, 'MENTION').map(({ actor }) => actor));
  if (coalition === null || named.has(coalition) || named.size > FEW_ACTORS) return [];
  const name = actors.find(({ id }) => id === coalition)?.names[0]?.value ?? coalition;
  return [
    {
      code: 'OTHER_COALITION',
      message: {
        fr: `Ce document ne nomme pas ${show(name)}, et presque aucun autre acteur de la base : est-il bien d’une de ses réunions ?`,
        en: `This document names neither ${show(name)} nor more than a few other actors of the base: is it of one of its meetings?`,
      },
    },
  ];
}

function ofOtherLanguage({ text }: Reading): Doubt[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return [];
  const counts = Object.entries(COMMON).map(([lang, common]) => ({ lang, count: words.filter((word) => common.has(word)).length }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  const language = best ? LANGUAGES[best.lang] : undefined;
  if (!best || !language || best.count < words.length * 0.08) return [];
  return [
    {
      code: 'OTHER_LANGUAGE',
      message: {
        fr:
          best.lang === 'en'
            ? ENGLISH_TOLD.fr
            : `Ce document semble être en ${language.fr} : les règles lisent le français et un peu d’anglais, et trouveront peu de chose.`,
        en:
          best.lang === 'en'
            ? ENGLISH_TOLD.en
            : `This document seems to be in ${language.en}: the rules read French and some English, and will find little.`,
      },
    },
  ];
}

function ofOtherYear({ file, day }: { readonly file: string; readonly day: string }): Doubt[] {
  const years = [...file.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d{3})/gu)].map(([year]) => year);
  if (years.length === 0 || years.includes(day.slice(0, 4))) return [];
  return [
    {
      code: 'OTHER_YEAR',
      message: {
        fr: `Le nom du fichier dit ${years.join(', ')}, le document ${day} : lequel est juste ? (--date)`,
        en: `The name of the file says ${years.join(', ')}, the document ${day}: which is right? (--date)`,
      },
    },
  ];
}

function ofParticipants(proposals: Proposals): Doubt[] {
  const count = ofKind(proposals, 'PARTICIPANT').length;
  if (count === 0)
    return [
      {
        code: 'NO_PARTICIPANTS',
        message: {
          fr: 'Aucune liste de participants n’a été reconnue : ajoutez qui était là.',
          en: 'No list of participants was recognized: add who was there.',
        },
      },
    ];
  if (count > 1) return [];
  return [
    {
      code: 'ONE_PARTICIPANT',
      message: {
        fr: 'Un seul participant a été reconnu : la liste est-elle entière ?',
        en: 'Only one participant was recognized: is the list complete?',
      },
    },
  ];
}

function ofVictims({ text, sentences }: Reading): Doubt[] {
  const named = sentences.filter(({ start, end }) => namesVictim(text.slice(start, end)));
  if (named.length === 0) return [];
  return [
    {
      code: 'VICTIM_NAMED',
      message: {
        fr: `${named.length > 1 ? `${named.length} phrases nomment` : 'Une phrase nomme'} quelqu’un à côté du mot « victime » : une victime n’a jamais de fiche, et rien n’en est proposé. Retirez son nom du document, puis déposez-le de nouveau.`,
        en: `${named.length > 1 ? `${named.length} sentences name` : 'One sentence names'} somebody beside the word “victime”: a victim is never an entity, and nothing is proposed of it. Take the name out of the document, then give it again.`,
      },
    },
  ];
}

/** More names than these would hide what else there is to look at. */
const MOST_NAMES = 12;

function ofUndecidedNames({ text }: Reading, base: KnownBase, proposals: Proposals): Doubt[] {
  const gazetteer = gazetteerOf(base);
  const named = ofKind(proposals, 'MENTION').map(({ span, actor }) => ({ ...span, entityId: actor }));
  const whose = gazetteer.doubtful(text, named).map(({ start, end, candidates }) => ({
    words: text.slice(start, end),
    names: candidates.map((id) => gazetteer.nameOf(id)).join(', '),
  }));
  const written = [...new Set(whose.map(({ words, names }) => `${show(words)} (${names}\u202f?)`))];
  if (written.length === 0) return [];
  const more = written.length > MOST_NAMES ? ', …' : '';
  const list = written.slice(0, MOST_NAMES).join(', ') + more;
  return [
    {
      code: 'UNDECIDED_NAMES',
      message: {
        fr: `Peut-être des noms, dont rien ne décide : ${list}. Dites-le sous \`mentions\`, ou en sélectionnant les mots.`,
        en: `Names perhaps, of which nothing decides: ${list}. Say so under \`mentions\`, or by selecting the words.`,
      },
    },
  ];
}
