import { isPerson, type Knows } from './participant-groups.js';
import { withoutTitle } from './person-names.js';

/**
 * A row of a list of participants by what each of its parts is: a name, a body, what somebody is there, a remark. « Commune du Val : Ada Lierre,
 * adjointe à la voirie », « Ada Lierre (Guilde du Val), en mission à l’étranger »: in whatever order they stand.
 */

interface Segment {
  readonly text: string;
  /** The sign before it. */
  readonly sign: string;
}

export interface SegmentedRow {
  readonly parts: { readonly person: string; readonly body: string; readonly role: string | null };
  readonly note: string | null;
}

/** What is remarked of somebody: why not there, how, until when. First words of a part, without the endings of gender and number. */
const REMARKS: ReadonlySet<string> = new Set(
  'à au aux en par pour jusqu’à jusqu’au dès depuis qui dont sans avec pendant suite car raison malade souffrant absent excusé empêché retenu représenté remplacé arrivé parti présent pris occupé hospitalisé indisponible convalescent connecté joint remplaçant accompagné suppléé visioconférence visio téléphone'.split(
    ' ',
  ),
);
/** What somebody is. Others are told by their ends. */
const OFFICES: ReadonlySet<string> = new Set(
  'maire élu adjoint délégué chargé député sénateur préfet bénévole membre interne chef cheffe curé pasteur prêtre sœur frère médecin expert juriste avocat stagiaire étudiant retraité salarié commissaire responsable président secrétaire trésorier directeur cadre greffier notaire citoyen habitant parent usager invité permanent doctorant consultant correspondant référent attaché apprenti architecte artiste interprète rapporteur coprésident cotrésorier sous-préfet vice-président adhérent professeur treasurer chair chairman chairwoman chairperson secretary officer manager director member trustee councillor volunteer warden clerk coordinator editor teacher adviser president vice-chair'.split(
    ' ',
  ),
);
const ENDS_LIKE_OFFICE = /(?:teur|trice|seur|seuse|geur|geuse|ière|ier|ienne|ien|iste|logue|aire|ant|ante)$/u;
/** « présidente », « chargées », « adjoint·e »: without the endings of gender and number. */
function stemsOf(word: string): string[] {
  const bare = word
    .toLowerCase()
    .replace(/['’]$/u, '’')
    .replace(/[·.()-]e?s?\)?$/u, '');
  const feminine: readonly (readonly [string, string])[] = [
    ['trice', 'teur'],
    ['ière', 'ier'],
    ['ère', 'er'],
    ['ète', 'et'],
    ['euse', 'eur'],
    ['ienne', 'ien'],
    ['ée', 'é'],
    ['e', ''],
  ];
  return [bare, bare.replace(/s$/u, '')].flatMap((one) => [
    one,
    ...feminine.flatMap(([end, male]) => (one.endsWith(end) ? [one.slice(0, -end.length) + male] : [])),
  ]);
}

type Sort = 'PERSON' | 'ROLE' | 'REMARK' | 'ACRONYM' | 'OTHER';

function sortOf({ text, sign }: Segment, knows: Knows): Sort {
  if (sign === '(' && /^[\p{Lu}\d.&-]+$/u.test(text)) return 'ACRONYM';
  if (withoutTitle(text) !== text && isPerson(text, knows)) return 'PERSON';
  const [first = '', second = ''] = text.replace(/^(?:sa|son|notre|l[ae]|ex|co|vice|sous)[\s-]/iu, '').split(/[\s,]+/u);
  const stems = stemsOf(first);
  const isSmall = first.toLowerCase() === first;
  if (SENT_FOR.test(text)) return 'OTHER';
  // « Veille du Val, à Bourg-Neuf »: where a body is, is of its name.
  if (/^(?:à|au|aux|en)$/u.test(first) && /^\p{Lu}/u.test(second)) return 'OTHER';
  if (isSmall && (stems.some((one) => REMARKS.has(one)) || /^(?:d[’']|l[’'])/u.test(first))) return 'REMARK';
  if (stems.some((one) => OFFICES.has(one)) || (isSmall && stems.some((one) => ENDS_LIKE_OFFICE.test(one))))
    return /^\p{Lu}{2}/u.test(second) ? 'OTHER' : 'ROLE';
  return isPerson(text, knows) ? 'PERSON' : 'OTHER';
}

/** The parts of a row, apart by commas, colons, brackets, and dashes with a space on both sides. */
function segmentsOf(row: string): Segment[] {
  const found: Segment[] = [];
  let [sign, from] = ['', 0];
  const close = (at: number, next: string): void => {
    const text = row.slice(from, at).trim();
    if (text !== '') found.push({ text, sign });
    [sign, from] = [next, at + 1];
  };
  for (let at = 0; at < row.length; at += 1) {
    const letter = row[at] ?? '';
    const isDash = '-–—'.includes(letter) && row[at - 1] === ' ' && row[at + 1] === ' ';
    if (letter === ')') close(at, ',');
    else if (',;('.includes(letter) || (letter === ':' && row[at + 1] === ' ') || isDash) close(at, letter);
  }
  close(row.length, '');
  return found;
}

/** « pour le Port de Namelle »: whom somebody came for. */
const SENT_FOR = /^(?:pour|for)\s(?:l[ea]s?\s|l[’']|the\s)?(?=\p{Lu})/u;

/** « adjointe à la culture de la Ville du Val »: the body that words for an office end with. */
export function bodyBehindOffice(words: string): string | null {
  const at = /\s(?:du|de la|de l[’']|des|de|d[’'])\s?(?=\p{Lu})|^représentante?\s(?:l[ea]s?\s|l[’'])(?=\p{Lu})/u.exec(words);
  const body = at ? words.slice(at.index + at[0].length) : '';
  // « chef de projet Géo Vendée »
  if (at === null) return /\s\p{Ll}+\s(\p{Lu}\S+(?:\s\p{Lu}\S+)+|\p{Lu}{3,})$/u.exec(words)?.[1] ?? null;
  return body === '' || /^(?:MM?\.|Mmes?|Mlle|Dr|Me|Madame|Monsieur)\s/u.test(body) ? null : body;
}

/** « directrice de l’école du Val », « directrice de l’école »: where the base or the document knows a body by that name. */
function knownBehindOffice(words: string, knows: Knows): string | null {
  const ends = [...words.matchAll(/\s(?:du|de la|de l[’']|des)\s?(?=\p{L})/gu)].map((cut) => words.slice(cut.index + cut[0].length));
  return ends.find((end) => knows.body(end)) ?? null;
}

/** What a row says, where one of its parts is an office or a remark; null where its parts do not tell which of them is the name. */
export function segmentedRow(row: string, knows: Knows): SegmentedRow | null {
  const segments = segmentsOf(row).map((one) => ({ ...one, sort: sortOf(one, knows) }));
  const is = (sort: Sort): readonly (Segment & { sort: Sort })[] => segments.filter((one) => one.sort === sort);
  const [roles, remarks] = [is('ROLE'), is('REMARK')];
  if (roles.length + remarks.length === 0) return null;
  const persons = is('PERSON');
  // « Les Haies : Ada Lierre, trésorière »: what stands before a colon sent who stands behind it, and what stands in brackets sent who stands before.
  const [first, second] = persons.length === 2 && is('OTHER').length === 0 ? persons : [];
  const sender = second?.sign === ':' && first === segments[0] ? first : second?.sign === '(' ? second : undefined;
  const [person, ...others] = persons.filter((one) => one !== sender);
  const bodies = sender ? [sender] : is('OTHER');
  if (!person || others.length > 0 || bodies.length > 1) return null;
  const role = roles.map(({ text }) => text).join(', ');
  const note = remarks.map(({ text }) => text).join(', ');
  return {
    parts: {
      person: person.text,
      body: bodies[0]?.text.replace(SENT_FOR, '') ?? knownBehindOffice(role, knows) ?? bodyBehindOffice(role) ?? '',
      role: role === '' ? null : role,
    },
    note: note === '' ? null : note,
  };
}
