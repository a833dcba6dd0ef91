import type { PublicationState } from '../../kinds/publication.js';
import { patternOf } from '../../core/pattern.js';

/** How far minutes say that they have come: « projet de compte rendu », « à valider », « approuvé le 3 mai », “draft minutes”. */

const MINUTES = '(?:comptes?[- ]rendus?|proc[eè]s[- ]verbal|pv|cr|relev[ée]|minutes|notes)';
const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const of = (source: string): RegExp => patternOf(`${BEFORE}(?:${source})${AFTER}`, 'iu');

/** In the order in which they are looked for: what is provisional and to be validated is to be validated. */
const STATES: readonly (readonly [state: PublicationState, said: RegExp])[] = [
  [
    'TO_BE_VALIDATED',
    of(
      `à (?:faire )?(?:valider|approuver|adopter)|sous r[ée]serve (?:d[’'](?:approbation|adoption)|de (?:la |sa )?validation)|en attente (?:de (?:la |sa )?validation|d[’']approbation)|soumise? à (?:l[’']approbation|(?:la )?validation|validation|approbation)|(?:non|pas) (?:encore )?(?:valid[ée]e?|approuv[ée]e?|adopt[ée]e?)|(?:awaiting|subject to|pending) (?:approval|confirmation)|to be (?:approved|confirmed)|unapproved|unconfirmed`,
    ),
  ],
  [
    'ADOPTED',
    of(
      `${MINUTES}[^.;]{0,60}?[\\s(](?:a été |est )?(?:approuv|adopt|valid)[ée]e?s?(?:\\s(?:le|en|par|à|lors|sans)${AFTER}[^.;]*)?\\s*\\)?\\s*(?:[.;]|$)|^\\P{L}*(?:approuv|adopt|valid)[ée]e?\\s(?:le|en|par|à|lors)|approved (?:minutes|version|on|by|at)|(?:approved|adopted|confirmed)\\s*\\)?\\s*$`,
    ),
  ],
  [
    'CORRECTED',
    of(
      `(?:version|${MINUTES})\\s(?:corrig|rectifi|amend)[ée]e?|(?:version|${MINUTES}) (?:modifi[ée]e? après|revue? et corrig[ée]e?)|corrected (?:version|minutes|copy)`,
    ),
  ],
  [
    'DRAFT',
    of(
      `projet d[eu] ${MINUTES}|projet soumis à relecture|(?<=^\\P{L}*)projet(?=\\P{L}*$)|(?<=[(–—-]\\s*)projet(?=\\s*\\)?\\s*$)|version (?:provisoire|pr[ée]liminaire|de travail)|${MINUTES} provisoires?|brouillon|draft(?= (?:minutes|version|\\d)|\\s*\\)|\\s*$)`,
    ),
  ],
];
/** « Approbation du compte rendu du 12 mai », « validation du PV de la séance précédente »: of other minutes. */
const OF_OTHERS = of(
  `(?<!à l[’'])(?:approbation|adoption|validation|relecture|approval) (?:du|des|de la|de l[’']|of the)|pr[ée]c[ée]dente?s?|derni[eè]re? (?:r[ée]union|s[ée]ance|${MINUTES})|previous|last meeting`,
);
/** What is longer tells of something. */
const LONGEST = 160;

/** Below all else, only what speaks of the minutes first: others are spoken of there too. */
const OF_ITSELF = patternOf(
  `^\\P{L}*(?:(?:le|la|ce|cette|présente?|the|this|these)\\s){0,2}(?:${MINUTES}|version|projet|document|draft|r[ée]daction|r[ée]dig[ée]e?)${AFTER}`,
  'iu',
);

/** The state that a line of the head says of the minutes in which it stands, or one of the foot; null where it says none. */
export function stateIn(line: string, isFoot = false): PublicationState | null {
  if (isFoot && !OF_ITSELF.test(line)) return null;
  if (line.length > LONGEST || OF_OTHERS.test(line)) return null;
  return STATES.find(([, said]) => said.test(line))?.[0] ?? null;
}
