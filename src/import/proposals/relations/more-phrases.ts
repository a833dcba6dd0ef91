import type { ProposedEntity } from '../proposal.js';
import { linksOf } from './links.js';
import { meetingOf } from './meeting-names.js';
import { type Phrase, phrase } from './phrase.js';
import { actorAt, actorsWithin, isBody, namesListed, presenterOf, type Scene } from './scene.js';
import { patternOf } from '../../../core/pattern.js';

/** Phrases of who leads, leaves, comes after, speaks, and of what is proposed for an event. */
export const MORE_PHRASES: readonly Phrase[] = [
  phrase("co-?pilotes d(?:e la|e l[’']|es|u|e|[’'])\\s?", 'copilotes de', (scene, _match, end) => {
    const project = scene.things.find(({ start, entity }) => entity.kind === 'PROJECT' && start >= end && start - end < 12);
    const listed = project ? /^\s*[,:(]\s*/u.exec(scene.sentence.text.slice(project.end)) : null;
    return project && listed ? linksOf('RUNS', namesListed(scene, project.end + listed[0].length), [project.entity]) : [];
  }),
  phrase(
    'partenaires(?=\\s)',
    'les partenaires',
    (scene, _match, end) => {
      const rest = scene.sentence.text.slice(end);
      const owner = presenterOf(scene);
      // « de nombreux partenaires, ainsi que des élus »: the list is theirs up to there.
      const stop = /[.;:(]|,?\s(?:ainsi que|et aussi|qui|afin)\s/u.exec(rest)?.index ?? rest.length;
      if (!owner || !/^\s(?:l[ea]s?\s|l[’'])?\p{Lu}/u.test(rest)) return [];
      return linksOf('PARTNER_OF', actorsWithin(scene, end, end + stop + 1).filter(isBody), [owner]);
    },
    { status: 'ONGOING' },
  ),
  phrase(
    "pr[ée]sentation d(?:u|e la|e l[’']|es|e|[’'])[^.;]{3,90}?\\spar\\s",
    'présentation par',
    (scene, _match, end) => {
      const who = actorAt(scene, end) ?? scene.clause.personAfter(end);
      return linksOf('SPEAKS_AT', [who?.kind === 'PERSON' ? who : null], [meetingOf(scene.clause.context)]);
    },
    { headings: 'ONLY', status: 'PAST' },
  ),
  phrase(
    "d[ée]l[ée]gation[^.;]{0,90}?(?:compos[ée]e|constitu[ée]e|form[ée]e) d(?:e\\s|[’'])",
    'délégation composée de',
    (scene, match, end) => {
      const meets = /rencontr\p{L}+\s(?:l[ea]s?\s|l[’'])?/iu.exec(match[0]);
      const met = meets ? actorAt(scene, match.index + meets.index + meets[0].length) : null;
      return linksOf('MEETS', namesListed(scene, end), [met]);
    },
  ),
  phrase(
    `quitte(?:nt)?\\s(?:la|sa|son|ses|le)\\s(?:fonctions? d(?:e\\s|[’'])|poste d(?:e\\s|[’']))?(?:pr[ée]sidence|pr[ée]sidente?|direction|direct(?:eur|rice)|tr[ée]sorerie|tr[ée]sori[eè]re?|secr[ée]tariat|coordination)`,
    'quitte',
    (scene) => {
      const { who, body } = leavingIn(scene);
      return linksOf('HOLDS_ROLE', [who], [body]);
    },
    { status: 'PAST' },
  ),
  phrase(
    'lui succ[èe]de(?:ra)?',
    'lui succède',
    (scene, match) => {
      const next = personEnding(scene, match.index);
      return linksOf('HOLDS_ROLE', [next], [leavingIn(scene).body]);
    },
    { status: 'ONGOING' },
  ),
  phrase(
    'pourrai(?:t|ent) (?:[ée]ventuellement |peut-[êe]tre |aussi |[ée]galement )?[êe]tre (?:envisag|organis|propos|pr[ée]vu)\\p{L}*',
    'pourrait être envisagé',
    (scene, match) => {
      const thing = scene.things.find(({ start, entity }) => start < match.index && entity.kind === 'EVENT');
      return scene.headed?.entity.kind === 'EVENT' ? linksOf('PROPOSED_FOR', [thing?.entity ?? null], [scene.headed.entity]) : [];
    },
    { status: 'PROPOSED', isIdea: true },
  ),
];

const OFFICE_LEFT = patternOf(
  /(?<!\p{L})quitte(?:nt)?\s[^.;,]*?(?:pr[ée]siden\p{L}+|direct\p{L}+|tr[ée]sor\p{L}+|secr[ée]tariat|coordination)(?:\sd(?:e la|e l[’']|u|es|e|[’'])\s?)?/iu,
);

/** « Ada Lierre quitte la présidence du Relais »: who leaves an office, and of which body: the one under whose heading it is told, where none is named. */
function leavingIn(scene: Scene): { who: ProposedEntity | null; body: ProposedEntity | null } {
  const left = OFFICE_LEFT.exec(scene.sentence.text);
  if (!left) return { who: null, body: null };
  const body = actorAt(scene, left.index + left[0].length) ?? presenterOf(scene);
  return { who: personEnding(scene, left.index), body: body && isBody(body) ? body : null };
}

/** The person whose name ends right before a place: « …, c’est Ada Lierre qui ». */
function personEnding({ sentence, clause }: Scene, at: number): ProposedEntity | null {
  const name = /(\p{Lu}[\p{L}’'-]+(?:\s(?:d[eu]\s|la\s|le\s)?\p{Lu}[\p{L}’'-]+){1,2})\s(?:qui\s)?$/u.exec(sentence.text.slice(0, at))?.[1];
  const named = name === undefined ? null : clause.named(name);
  return named?.kind === 'PERSON' ? named : null;
}
