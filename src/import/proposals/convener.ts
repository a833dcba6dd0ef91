import { foldName } from '../../core/fold.js';
import { kindOfId } from '../../kinds/kind-of-id.js';
import { type Context, mentionsWithin } from './context.js';
import { type Add, linesOf, type Title } from './head-lines.js';
import type { OutlineBlock } from './outline.js';
import type { ProposedEntity } from './proposal.js';
import { patternOf } from '../../core/pattern.js';

/** Whose meeting it was. */

/** Groups of a body that have its name in theirs: « GT CNIG Friches ». */
const GROUP = patternOf(
  /(?<![\p{L}])((?:gt|groupe de travail|comit[ée]|commission|conseil)(?![\p{L}\d])(?:(?!\s(?:n°|num[ée]ro|du\s+(?:\p{Ll}+\s+)?\d|[-–—]\s)|[,;:.(]).)*)/iu,
);
/** « DU COLLECTIF « … » »: whose meeting it was. */
const CONVENER = patternOf(
  /(?<![\p{L}\d])(?:du|de la|de l[’']|des)\s+((?:collectif|comit[ée]|groupe de travail|gt|conseil|bureau|commission|association|r[ée]seau|f[ée]d[ée]ration)(?![\p{L}\d])[^,]*?)(?=,|\ss[’']est|\sse\s|\sa\s|\sest\s|$)/iu,
);

/** When it met is no part of a body’s name. */
const ITS_DAY = /\s+(?:du|de)\s+(?:\p{L}+\s+)?\d.*$/u;

export function convenerOf(context: Context, front: readonly OutlineBlock[], title: Title, add: Add): void {
  const { gazetteer } = context;
  const group = GROUP.exec(title.text)?.[1]?.trim();
  const known = group === undefined ? null : gazetteer.entity(group, 'ORGANIZATION');
  const names = mentionsWithin(context, title.span).filter(({ actor }) => isBody(actor));
  const reason = { fr: 'Le titre nomme l’organisateur.', en: 'The title names the convener.' };
  // « GT CNIG Friches »: a group with a name in its own is not the body of that name.
  const [first] = names;
  const inGroup =
    first && group !== undefined && title.span.start + title.text.indexOf(group) < first.span.start && !/collectif/iu.test(group);
  if (first && (!inGroup || /(?:du|de la|de l[’']|des)\s*$/iu.test(title.text.slice(0, first.span.start - title.span.start)))) {
    const entity = gazetteer.known(first.actor);
    return add('CONVENER', first.span, entity.name, reason, 0.95, entity);
  }
  // A line of the head that is nothing but the name of a body, or begins with one before a dash: of minutes that the base has, the title is a name too.
  const line = front
    .flatMap(linesOf)
    .flatMap(({ text, span }) =>
      [text, text.split(/\s+[-–—|/]\s+/u, 1)[0] ?? '', text.replace(SORT, '')].map((name) => ({
        span: { start: span.start + text.indexOf(name), end: span.start + text.indexOf(name) + name.length },
        entity: gazetteer.entity(name, 'ORGANIZATION'),
      })),
    )
    .find(({ entity }) => entity.id !== null && isBody(entity.id));
  if (line)
    return add(
      'CONVENER',
      line.span,
      line.entity.name,
      { fr: 'L’en-tête nomme ce corps.', en: 'The head names this body.' },
      0.8,
      line.entity,
    );
  const above = isOrgan(title.text) || isOnlyMinutes(title.text) ? bodyAbove(front, title) : null;
  if (above) {
    const said = { fr: 'Ce corps est nommé au-dessus du titre.', en: 'This body is named above the title.' };
    return add('CONVENER', above.span, above.name, said, 0.7, gazetteer.entity(above.name, 'ORGANIZATION'));
  }
  const subject = subjectBesideGroup(title.text);
  if (subject !== null) return add('CONVENER', title.span, subject, reason, 0.6, newBody(gazetteer.entity(subject, 'ORGANIZATION')));
  const below = front[front.indexOf(title.whole) + 1]?.text ?? '';
  const named = known ? known.name : (CONVENER.exec(title.text) ?? CONVENER.exec(below))?.[1]?.replace(ITS_DAY, '');
  // « Compte rendu du bureau du 12 janvier »: of which body, it does not say.
  if (named === undefined || /^\p{L}+$/u.test(named)) return;
  add(
    'CONVENER',
    title.span,
    named,
    { fr: 'Le titre dit de qui est la réunion.', en: 'The title says whose meeting it is.' },
    0.6,
    gazetteer.entity(named, 'ORGANIZATION'),
  );
}

/** « Association Le Grand Four »: what sort of body it is, before its name. */
const SORT = /^(?:l[’'])?(?:association|collectif|f[ée]d[ée]ration|r[ée]seau|syndicat|soci[ée]t[ée]|coop[ée]rative)\s+(?:loi 1901\s+)?/iu;
/** Organs that every body has: their names say of none which one it is. */
const ORGAN =
  /(?:conseil(?:\s(?:municipal|d[’']administration|communautaire|syndical|de surveillance))?|bureau|assembl[ée]e(?:\sg[ée]n[ée]rale)?|comit[ée](?:\sdirecteur|\sde direction|\ssocial et [ée]conomique)?)$/iu;

function isOrgan(title: string): boolean {
  const words = title
    .replace(ITS_DAY, '')
    .replace(/\s*[–—-]\s.*$/u, '')
    .replace(/\s(?:ordinaire|extraordinaire)$/iu, '');
  return ORGAN.test(words);
}

/** « Relevé de conclusions – Réunion du 22 janvier »: nothing of who met. */
function isOnlyMinutes(title: string): boolean {
  return title
    .replace(ITS_DAY, '')
    .split(/[\s–—-]+/u)
    .every((word) => word === '' || ONLY_MINUTES.has(foldName(word)));
}

const ONLY_MINUTES: ReadonlySet<string> = new Set(
  'compte comptes rendu rendus proces verbal releve de conclusions decisions reunion seance la projet minutes cr pv du n'.split(' '),
);

/** A line above the title that is the name of a body: no address, no day. */
function bodyAbove(front: readonly OutlineBlock[], title: Title): { name: string; span: Title['span'] } | null {
  const lines = front.flatMap(linesOf).filter(({ span }) => span.end <= title.span.start);
  // « Conférence du Val », and below it « Comité technique « Mobilités » »: of several, the group that met.
  const line = lines.findLast(({ text }) => IS_GROUP.test(text)) ?? lines[0];
  if (!line || /\d/u.test(line.text) || line.text.length > LONGEST_NAME || MINUTES_WORD.test(line.text)) return null;
  return { name: line.text.replace(/^association\s+/iu, ''), span: line.span };
}

const IS_GROUP = /^(?:le\s|la\s)?(?:groupe|comit[ée]|commission|collectif|coordination|r[ée]seau|cellule|gt\s|copil\s)/iu;
const LONGEST_NAME = 80;
const MINUTES_WORD = /compte[s]?[- ]rendu|proc[eè]s[- ]verbal|relev[ée] de|conseil|assembl[ée]e|r[ée]union|s[ée]ance/iu;

/** « Trame noire : groupe de pilotage n° 4 »: what the group is of. */
function subjectBesideGroup(title: string): string | null {
  const parts = title.split(/\s*:\s+|\s+[–—-]\s+/u);
  const group = parts.findIndex((part) =>
    /^(?:groupe|comit[ée]|commission|cellule|copil)(?:\s(?:de|du|des)\s\S+)*(?:\s(?:n°|num[ée]ro)\s*\d+)?$/iu.test(part),
  );
  const [subject = '', ...others] = parts.filter((part, at) => at !== group && !/\d/u.test(part) && !MINUTES_WORD.test(part));
  return group < 0 || subject === '' || others.length > 0 ? null : subject;
}

/** Only a body convenes: of a project, its group does. */
function newBody(entity: ProposedEntity): ProposedEntity {
  return entity.id === null || isBody(entity.id) ? entity : { id: null, name: entity.name, kind: 'ORGANIZATION', candidates: [] };
}

function isBody(id: string): boolean {
  return ['ORGANIZATION', 'GOVERNMENT_BODY'].includes(kindOfId(id) ?? '');
}
