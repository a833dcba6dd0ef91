import type { EntityKind } from '../../../kinds/index.js';
import { isThing } from '../known.js';
import type { ProposedEntity } from '../proposal.js';
import { linksOf } from './links.js';
import { type Phrase, phrase } from './phrase.js';
import { actorAt, eventBefore, newOne, type Scene, subjectOf } from './scene.js';
import { patternOf } from '../../../core/pattern.js';

/** Phrases of who leads, pays for and carries out what, said with nouns and pronouns: « le pilotage du projet est assuré par … ». */

/** Nouns for leading something. */
const LEADING =
  "(?:co-?)?(?:pilotage|animation|coordination|gestion|portage|conduite|mise en œuvre|ma[iî]trise d[’']ouvrage|organisation|pr[ée]paration|leadership|management|running)";
const ENSURED = '(?:assur|confi|port|r[ée]alis|men|prise? en charge|pilot)[ée]*e?s?';
const OF = "(?:du|de la|de l[’']|des|d[’']|de|of the|of)";

const HAPPENINGS: ReadonlySet<EntityKind> = new Set(['EVENT', 'MEETING']);

export const WORK_PHRASES: readonly Phrase[] = [
  phrase(
    `${LEADING}(?:\\s\\p{Ll}+)?\\s${OF}\\s?([^.;:,]{3,80}?)\\s(?:est|sont|sera|a [ée]t[ée]|is|was|will be)\\s(?:[ée]galement\\s|aussi\\s|d[ée]sormais\\s)?(?:${ENSURED}\\s(?:par|[àa]|au)|(?:led|ensured|provided|done|carried out)\\sby)\\s(?:the\\s|l[ea]s?\\s|l[’'])?`,
    'le pilotage est assuré par',
    (scene, match, end) => leads(actorsTogether(scene, end), thingNamed(scene, match.index, match[1] ?? '')),
    { status: 'ONGOING' },
  ),
  phrase(
    `(en\\s)?assure(?:nt|ra|ront)?\\s(?:la\\s|le\\s|l[’'])?${LEADING}(?:\\s(?:technique|scientifique|g[ée]n[ée]rale?|administrative))?(?:\\s${OF}\\s?([^.;:,]{3,80}?))?(?=\\s(?:avec|depuis|et|en|pour|jusqu)|[.,;:]|$)`,
    'assure l’animation de',
    (scene, match) => {
      const named = match[2];
      const what =
        named === undefined ? (match[1] === undefined ? null : ledBefore(scene, match.index)) : thingNamed(scene, match.index, named);
      const who = scene.clause.actorsBefore(match.index).filter(({ name }) => !/^en$/iu.test(name));
      return leads(who, what);
    },
    { status: 'ONGOING' },
  ),
  phrase(
    `((?:groupe(?: de travail)?|atelier|r[ée]seau|cellule|commission|comit[ée]|programme|dispositif|chantier)\\s(?:d[ée]di[ée]e?|consacr[ée]e?|charg[ée]e?)\\s(?:[àa]\\s|au\\s|aux\\s|de\\s|d[’'])[^.;:,()]{4,60}?)\\s(?:anim|pilot|g[ée]r|coordonn|port|men|dirig)[ée]e?s?\\spar\\s(?:l[ea]s?\\s|l[’'])?`,
    'groupe animé par',
    (scene, match, end) => linksOf('RUNS', actorsTogether(scene, end), [newOne(match[1] ?? '', 'PROJECT')]),
    { status: 'ONGOING' },
  ),
  phrase(
    "(appels? [àa] (?:projets?|candidatures?|contributions?|id[ée]es|manifestations? d[’']int[ée]r[êe]t))\\s(?:\\p{L}+\\s){0,2}?(?:organis|lanc|port)[ée]e?s?\\spar\\s(?:l[ea]s?\\s|l[’'])?",
    'appel à projets lancé par',
    (scene, match, end) => linksOf('ORGANIZES', actorsTogether(scene, end), [newOne(match[1] ?? '', 'EVENT')]),
  ),
  phrase(
    'dispose(?:nt)?\\s(?:[ée]galement\\s|aussi\\s|d[ée]j[àa]\\s)?(?:d[’’\']|de\\s|du\\s)(?:une?\\s\\p{L}+\\s)?[«"“]\\s?([^»"”]{3,60}?)\\s?[»"”]',
    'dispose de',
    (scene, match) => linksOf('RUNS', actorsJustBefore(scene, match.index), [newOne(match[1] ?? '', 'PROJECT')]),
    { status: 'ONGOING' },
  ),
  phrase(
    `((?:mandat|r[èe]glement|plan|programme|rapport|budget|statuts|charte|convention|standard|guide|sch[ée]ma|feuille de route|mandate|report|charter)(?:\\s[^.;:,]{2,60}?)?)\\s(?:(?:a|ont) [ée]t[ée]|est|sont|was|were|has been)\\s(?:valid[ée]e?s?|adopt[ée]e?s?|approuv[ée]e?s?|ratifi[ée]e?s?|adopted|approved)\\s(?:par|by)\\s(?:l[ea]s?\\s|l[’']|the\\s)?`,
    'a été validé par',
    (scene, match, end) => {
      const known = knownThing(scene, match.index);
      const name = (match[1] ?? '').trim();
      const work = known ?? newOne(name, LEGAL.test(name) ? 'LEGAL_TEXT' : 'PUBLICATION');
      return linksOf('ADOPTS', [actorAt(scene, end) ?? bodyNamedAt(scene, end)], [work]);
    },
    { status: 'PAST' },
  ),
  phrase(`(?:au sein|within)\\s(?:${OF}|the)\\s?`, 'au sein de', (scene, match, end) => {
    const project = scene.things.findLast(({ start, entity }) => start < match.index && entity.kind === 'PROJECT');
    return project ? linksOf('PART_OF', [project.entity], [actorAt(scene, end) ?? scene.clause.actorNamedAt(end, 'ORGANIZATION')]) : [];
  }),
  phrase(
    `((?:exp[ée]rimentation|essai|formation|enqu[êe]te|chantier|test|[ée]tude|permanence|trial|pilot)s?(?:\\s[^.;:,()]{2,40}?)?)\\s(?:men|condui|organis|r[ée]alis|ten)[étu]+e?s?\\s[àa]\\s(\\p{Lu}[\\p{L}-]+(?:(?:,\\s|\\s(?:et|&)\\s(?:[àa]\\s)?)\\p{Lu}[\\p{L}-]+)*)`,
    'menés à',
    (_scene, match) =>
      linksOf(
        'TAKES_PLACE_IN',
        [newOne((match[1] ?? '').trim(), 'EVENT')],
        (match[2] ?? '').split(/,\s|\s(?:et|&)\s(?:[àa]\s)?/u).map((name) => newOne(name, 'PLACE')),
      ),
  ),
  phrase(
    "(?:l[’']|le\\s|la\\s|les\\s)(organise|anime|pr[ée]pare|accueille|finance|soutient|subventionne|pilote|m[èe]ne|porte|coordonne|g[èe]re)(?:nt|ra|ront)?(?=\\s|[.,;!]|$)",
    'qui l’organise',
    (scene, match) => {
      // « la finance » has a noun; only what comes after who does it is a verb.
      const who = actorsJustBefore(scene, match.index);
      const verb = (match[1] ?? '').toLowerCase();
      const event = eventBefore(scene);
      const project = scene.before.findLast(({ entity }) => entity.kind === 'PROJECT' || HAPPENINGS.has(entity.kind))?.entity ?? null;
      if (/^(?:organis|anim|pr)/u.test(verb)) return event ? linksOf('ORGANIZES', who, [event]) : leads(who, project);
      if (verb.startsWith('accueill')) return linksOf('HOSTS', who, [event]);
      if (/^(?:financ|subv)/u.test(verb)) return linksOf('FUNDS', who, [project]);
      return verb === 'soutient' ? linksOf('SUPPORTS', who, [project]) : leads(who, project);
    },
  ),
  phrase(
    "(?:accorde|verse|attribue|alloue|octroie|donne|apporte|grants|gives|pays)(?:nt|ra|ront)?\\s(?:\\p{L}+\\s){0,2}?[\\d\\s.,]+(?:euros?|€|pounds|dollars)\\s(?:par an\\s|a year\\s)?(?:pour|[àa]|au|aux|for|to)\\s(?:l[ea]s?\\s|l[’']|the\\s)?",
    'accorde … euros pour',
    (scene, match, end) => linksOf('FUNDS', payers(scene, match.index), [paidFor(scene, end)]),
  ),
  phrase(
    '(?:(?:a|ont|vient de|va|vont)\\s)?(?:sign(?:[ée]|er|e|ent|era)|conclu|pass[ée]|signed|concluded)\\s(?:une?|la|le|an?)\\s(?:convention|accord|partenariat|protocole|agreement|partnership)[^.;,]{0,40}?\\s(?:avec|with)\\s',
    'a signé une convention avec',
    (scene, match, end) => linksOf('PARTNER_OF', scene.clause.actorsBefore(match.index), [actorAt(scene, end) ?? bodyNamedAt(scene, end)]),
  ),
  phrase(
    "(?:projet|programme|action|dispositif|chantier)\\s(?:que\\s(?:nous|l[’']on)|qu[’'](?:on|ils|elles|il|elle))\\s(?:men|pilot|port|condui|coordonn|g[ée]r|d[ée]velopp|r[ée]alis)\\p{L}+\\s(?:\\p{L}+ment\\s)?avec\\s(?:l[ea]s?\\s|l[’'])?",
    'que nous menons avec',
    (scene, match, end) => linksOf('RUNS', actorsTogether(scene, end), [apposed(scene, match.index)]),
    { status: 'ONGOING' },
  ),
  phrase("(?:met(?:tent|tra|tront)?|(?:a|ont)\\smis)\\sen\\splace\\s(?:l[ea]s?\\s|l[’'])", 'met en place', (scene, match, end) => {
    const named = knownThing(scene, end) ?? besideNamed(scene, end);
    return linksOf('RUNS', scene.clause.actorsBefore(match.index), [named]);
  }),
  phrase(
    "repr[ée]sente(?:ra|nt|ront)?\\s(?:l[ea]s?\\s|l[’'])?[^.;,]{3,60}?\\s(?:au|[àa] la|[àa] l[’']|dans le|dans la|auprès du|on the|at the)\\s?((?:Conseil|Comit[ée]|Commission|Bureau|Board|Council|Committee)(?:\\s[^.,;:()]{3,60}?)?)(?=\\s(?:le \\d|depuis|jusqu|en \\d|on \\d|qui|et)|[.,;:]|$)",
    'représente … au conseil',
    (scene, match) => {
      const person = scene.clause.actorsBefore(match.index).filter(({ kind }) => kind === 'PERSON');
      return linksOf('MEMBER_OF', person, [scene.clause.context.gazetteer.entity(match[1] ?? '', 'GOVERNMENT_BODY')]);
    },
    { status: 'PLANNED' },
  ),
];

const LEGAL = /^(?:r[èe]glement|plan|statuts|charte|convention|charter)/iu;

/** Who leads an event holds it; what else is led is run. */
function leads(who: readonly ProposedEntity[], what: ProposedEntity | null): ReturnType<Phrase['read']> {
  return linksOf(what && HAPPENINGS.has(what.kind) ? 'ORGANIZES' : 'RUNS', who, [what]);
}

/** « par le Relais et la Guilde »: those that stand together right after a place. */
function actorsTogether(scene: Scene, end: number): ProposedEntity[] {
  const first = actorAt(scene, end);
  const known = first ? scene.clause.actorsAfter(end - 3, end + 110) : [];
  const named = first ? null : scene.clause.actorNamedAt(end, 'ORGANIZATION');
  return first ? known : named ? [named] : [];
}

/** « C’est le Relais qui … », « la Banque / la Guilde … »: who stands right before a verb. */
function actorsJustBefore({ sentence, clause }: Scene, at: number): ProposedEntity[] {
  const near = sentence.mentions.filter(({ span, actor }) => span.end - sentence.start <= at && !isThing(actor));
  const last = near.at(-1);
  // « la Banque / AXT dispose de … »: the second is new.
  const after = last ? sentence.text.slice(last.span.end - sentence.start, at) : '';
  const added = /^\s*\/\s*(\p{Lu}[\p{L}\d-]+)\s*$/u.exec(after)?.[1];
  if (last && added !== undefined) return [clause.context.gazetteer.known(last.actor), clause.named(added)];
  if (!last || !/^\s*(?:,?\s*(?:qui|who)\s*)?$/u.test(sentence.text.slice(last.span.end - sentence.start, at))) return [];
  const before = near.at(-2);
  const joined =
    before &&
    /^\s*(?:\/|et|&)\s*(?:la\s|le\s|l[’'])?$/u.test(
      sentence.text.slice(before.span.end - sentence.start, last.span.start - sentence.start),
    );
  return (joined ? [before, last] : [last]).map(({ actor }) => clause.context.gazetteer.known(actor));
}

/** The known thing, or that with a noun of its own, whose name begins at a place or after it in the same phrase. */
function knownThing(scene: Scene, at: number): ProposedEntity | null {
  return scene.things.find(({ start }) => start >= at && start - at < 4)?.entity ?? null;
}

/** « du GT Lanternes »: the thing of that name, known or with its noun; else a project. */
function thingNamed(scene: Scene, from: number, name: string): ProposedEntity | null {
  const at = scene.sentence.text.indexOf(name, from);
  const own = scene.things.find(({ start }) => start >= at && start - at < 3);
  if (own) return own.entity;
  return /\p{Lu}/u.test(name) && !/^(?:cet?(?:te)?|son|sa|leurs?)\s/iu.test(name)
    ? newOne(name.trim(), 'PROJECT')
    : subjectOf(scene, from, ['PROJECT', 'EVENT']);
}

const LED_OF = patternOf(`${LEADING}(?:\\s\\p{Ll}+)?\\s${OF}\\s?([^.;:,]{3,80}?)\\s(?:est|sont|sera|is)\\s`, 'giu');

/** « Le pilotage du GT Lanternes est assuré par … La Guilde en assure l’animation »: of what was led right before. */
function ledBefore(scene: Scene, at: number): ProposedEntity | null {
  const { block, start, text } = scene.sentence;
  const above = `${block.text.slice(0, Math.max(0, start - block.block.start))}${text.slice(0, at)}`;
  const name = [...above.matchAll(LED_OF)].at(-1)?.[1];
  const project = scene.before.findLast(({ entity }) => entity.kind === 'PROJECT')?.entity ?? null;
  return name === undefined ? project : newOne(name.trim(), 'PROJECT');
}

/** Who pays: the body whose name stands right before, « nous » apart, else who stands in the clause. */
function payers(scene: Scene, at: number): ProposedEntity[] {
  const words = scene.sentence.text.slice(0, at).trim();
  const name =
    /(?:^|\s)(?:[Ll][ea]\s|[Ll][’'])?(\p{Lu}[\p{L}’'-]+(?:\s(?:d[eu]s?\s|de la\s|d[’'])?\p{Lu}[\p{L}’'-]+){1,4})(?:\s(?:nous|lui|leur|vous))?$/u.exec(
      words,
    )?.[1];
  return name === undefined ? scene.clause.actorsBefore(at) : [scene.clause.named(name)];
}

/** What money is given for: a known thing or actor, else the words up to the next sign. */
function paidFor(scene: Scene, at: number): ProposedEntity | null {
  const known = knownThing(scene, at) ?? actorAt(scene, at);
  if (known) return known;
  const words =
    /^(?!(?:son|sa|ses|leurs?|cet?(?:te)?|l[ea]ur)\s)[\p{L}][^.;:,()]{3,60}?(?=\s(?:qui|que|dans|en|pour|depuis|in|that)\s|[.;:,(]|$)/u.exec(
      scene.sentence.text.slice(at),
    )?.[0];
  return words === undefined ? null : newOne(words, 'PROJECT');
}

/** Nouns with which the names of bodies begin that are written in small letters: « le lycée agricole de Vernes ». */
const BODY_NOUN =
  '(?:lyc[ée]e|coll[èe]ge|[ée]cole|universit[ée]|mairie|commune|ville|r[ée]gion|d[ée]partement|pr[ée]fecture|h[ôo]pital|association|fondation|coop[ée]rative|mus[ée]e|m[ée]diath[èe]que|biblioth[èe]que|centre|office|agence|soci[ée]t[ée])';
const BODY_AT = patternOf(`^\\s*(?:l[ea]\\s|l[’']|the\\s)?(${BODY_NOUN}\\s[^.;:,()]{0,40}?\\p{Lu}[\\p{L}-]+)(?=\\s|[.;:,()]|$)`, 'u');

/** « la Commission des usages »: a group whose name goes on in small letters. */
const GROUP_AT =
  /^\s*(?:l[ea]\s|l[’']|the\s)?((?:Commission|Comit[ée]|Conseil|Bureau|Assembl[ée]e|Groupe)\s(?:de la|de l[’']|des|du|de|d[’'])\s?[\p{L}-]+)(?=\s|[.;:,()]|$)/u;

function bodyNamedAt(scene: Scene, at: number): ProposedEntity | null {
  const rest = scene.sentence.text.slice(at);
  const name = BODY_AT.exec(rest)?.[1] ?? GROUP_AT.exec(rest)?.[1];
  return name === undefined ? scene.clause.actorNamedAt(at, 'ORGANIZATION') : newOne(name, 'ORGANIZATION');
}

/** « pour le compost de quartier, un projet que … »: what stands before it in apposition. */
function apposed(scene: Scene, at: number): ProposedEntity | null {
  const words = /(?:^|\s(?:pour|dans|sur|de|du|par|avec)\s)(?:l[ea]s?\s|l[’'])?([\p{L}][\p{L}’' -]{4,60}),\s(?:une?|le|la|l[’'])\s?$/u.exec(
    scene.sentence.text.slice(0, at),
  )?.[1];
  return words === undefined ? null : newOne(words.trim(), 'PROJECT');
}

/** « met en place le permis de louer », where the row or the heading is of the permis de louer. */
function besideNamed(scene: Scene, at: number): ProposedEntity | null {
  const { beside = [], block } = scene.sentence;
  const heading = scene.clause.context.outline.blocks.findLast(
    (one) => one.block.kind === 'HEADING' && one.block.start < block.block.start,
  );
  const rest = scene.sentence.text.slice(at).toLowerCase();
  const title = [...beside, heading?.text ?? ''].find((one) => one.length > 5 && rest.startsWith(one.trim().toLowerCase()));
  return title === undefined ? null : newOne(title.trim(), 'PROJECT');
}
