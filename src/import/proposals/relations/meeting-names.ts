import type { Context } from '../context.js';
import type { ProposedEntity } from '../proposal.js';
import { patternOf } from '../../../core/pattern.js';

/** What the meeting of a document is called before the base knows it: by its day. */
export function meetingOf({ dates: { day } }: Context): ProposedEntity {
  return meetingOn(day);
}

export function meetingOn(day: string): ProposedEntity {
  return { id: null, name: `réunion du ${inFrench(day)}`, kind: 'MEETING', candidates: [] };
}

/** The minutes of the meeting of a day. */
export function minutesOf(day: string): ProposedEntity {
  return { id: null, name: `Compte-rendu de la réunion du ${inFrench(day)}`, kind: 'PUBLICATION', candidates: [] };
}

/** What minutes are called, and what the meeting: « Procès-verbal », « plénière ». */
const PAPERS = patternOf(
  /(?<!\p{L})(?:proc[eè]s[- ]verbal|compte[- ]rendu|relev[ée] de (?:conclusions|d[ée]cisions)|notes(?= (?:de|prises|du)))(?!\p{L})/iu,
);
const MEETINGS = patternOf(
  /(?<!\p{L})(?:r[ée]union|(?:journ[ée]e |s[ée]ance )?pl[ée]ni[eè]re|assembl[ée]e g[ée]n[ée]rale|comit[ée] (?:de \p{L}+|syndical|technique|directeur|consultatif|scientifique)|conseil (?:d[’']administration|municipal|communautaire|syndical|d[’']école)|groupe de (?:pilotage|travail)|commission|bureau|atelier|rencontre|s[ée]ance)(?!\p{L})/giu,
);
const FEMININE = patternOf(/^(?:r[ée]union|journ|s[ée]ance|pl[ée]ni|commission|rencontre)/iu);

/**
 * The meeting and its minutes as the title calls them: « Procès-verbal de la séance du 9 avril 2054 ».
 * @param head what stands at the head, besides: « notes prises par … »
 */
export function calledBy(title: string, head: string, day: string): { readonly meeting: ProposedEntity; readonly minutes: ProposedEntity } {
  const paper = accented((PAPERS.exec(title) ?? PAPERS.exec(head))?.[0] ?? 'Compte-rendu');
  const said = [...title.matchAll(MEETINGS)].map(([words]) => accented(words.toLowerCase()));
  // « Conseil communautaire – Séance du 26 septembre »: by what it is, unless it is called a meeting.
  const called = said.find((one) => /^r[ée]union/u.test(one)) ?? said.find((one) => !/^s[ée]ance$/u.test(one)) ?? said[0] ?? 'réunion';
  const name = `${called} du ${inFrench(day)}`;
  const of = FEMININE.test(called) ? 'de la ' : called.startsWith('a') ? 'de l’' : 'du ';
  const [first = '', ...rest] = paper.toLowerCase();
  return {
    meeting: { ...meetingOn(day), name },
    minutes: { ...minutesOf(day), name: `${first.toUpperCase()}${rest.join('')} ${of}${name}` },
  };
}

/** Titles in capitals have no accents. */
const accented = (words: string): string =>
  ACCENTED.reduce((all, word) => all.replace(patternOf(WITHOUT.get(word) ?? word, 'giu'), word), words);
const ACCENTED = ['réunion', 'séance', 'plénière', 'journée', 'assemblée générale', 'comité', 'procès', 'relevé', 'décisions'] as const;
const WITHOUT: ReadonlyMap<string, string> = new Map(ACCENTED.map((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]));

/** Whether a name is one that this gives to minutes: « Notes de la plénière du 5 mars 2067 ». */
export const isMinutesName = (name: string): boolean => MINUTES_NAME.test(name);
const MINUTES_NAME = patternOf(
  `^${PAPERS.source.replace('(?<!\\p{L})', '')}\\s(?:de la |du |de l’).{3,60} du \\d{1,2}(?:er)? \\p{L}+ \\d{4}$`,
  'iu',
);

const FRENCH_DAY = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param edtf a day in French; anything else as it is */
export function inFrench(edtf: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? FRENCH_DAY.format(new Date(`${edtf}T00:00:00Z`)).replace(/^1 /, '1er ') : edtf;
}
