import { kindOfId } from '../../kinds/index.js';
import type {
  ClaimCoreFragment,
  RefFragment,
  RelationCoreFragment,
  SaidClaimFragment,
  SaidRelationFragment,
} from '../operations.generated.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose, quoted } from '../i18n.js';
import { isCited, joinFrench } from '../names-in-sentences.js';
import { address, type PageRequest } from '../page-request.js';
import { type CorrectionLink, correctionLinks } from './editor-links.js';
import { anchor } from './links.js';

const T = phrases({
  fr: {
    link: 'Lien',
    to: (said: string) => `vers : ${said}`,
    cite: 'Citer',
    copy: 'Copier la citation',
    copied: 'Copiée',
    openAll: 'Ouvrir toutes les phrases',
    closeAll: 'Fermer toutes les phrases',
    after: 'd’après',
  },
  en: {
    link: 'Link',
    to: (said: string) => `to: ${said}`,
    cite: 'Cite',
    copy: 'Copy the citation',
    copied: 'Copied',
    openAll: 'Open all sentences',
    closeAll: 'Close all sentences',
    after: 'according to',
  },
});

/** What a page gives at each of its statements: its own address, how to cite it, its sentences open or folded. */
export interface StatementTools {
  readonly publicUrl: string;
  /** The name of the base. */
  readonly base: string;
  /** Whether the sentences are open as the page comes. */
  readonly open: boolean;
  /** The link by which editors correct it; undefined for others. */
  readonly correct: CorrectionLink | undefined;
}

/** The parameter of an address by which all sentences come open, also without scripts and on paper. */
const ALL_SENTENCES = { name: 'sentences', value: 'all' } as const;

/** The tools of a page, open or folded as its address says. */
export function statementToolsOf(page: PageRequest, { name }: { readonly name: string }): StatementTools {
  const { publicUrl, query } = page;
  return { publicUrl, base: name, open: query.get(ALL_SENTENCES.name) === ALL_SENTENCES.value, correct: correctionLinks(page) };
}

/** A link to the statement's own page, and its citation, folded. */
export function statementTools(
  row: RelationCoreFragment | ClaimCoreFragment,
  { publicUrl, base }: StatementTools,
  lang: Lang,
): Html | null {
  // A computed link has an address too, but it rests on the statements it is computed from: those are cited.
  if (row.__typename === 'Relation' && row.derived) return null;
  const t = T[lang];
  const said = statementText(row, lang);
  const id = `cite-${anchor(row.id)}`;
  return html`<a class="own-address screen" href="${address(lang, row.id)}" aria-label="${t.link} ${t.to(said)}">${t.link}</a><details class="cite-one screen"><summary aria-label="${t.cite} ${said}">${t.cite}</summary><p class="citation" id="${id}">${citationOf(row, said, base, lang)} ${publicUrl}/${row.id}</p><button type="button" class="plain" data-copy="${id}" data-done="${t.copied}" hidden>${t.copy}</button></details>`;
}

/** The link that opens the sentences of all statements of a page: a script does it on the spot. */
export function openAllLink(path: string, hash: string, { open }: StatementTools, lang: Lang): Html {
  const t = T[lang];
  const href = `${address(lang, path, open ? {} : { [ALL_SENTENCES.name]: ALL_SENTENCES.value })}#${hash}`;
  return html`<a class="open-all screen" href="${href}" data-open-all="${t.openAll}" data-close-all="${t.closeAll}">${open ? t.closeAll : t.openAll}</a>`;
}

function citationOf(row: RelationCoreFragment | ClaimCoreFragment, said: string, base: string, lang: Lang): string {
  const [passage] = row.evidence;
  const by = passage ? `, ${T[lang].after} ${quoted(lang, passage.quote)} (${sourceName(passage, lang)})` : '';
  // Guillemets within guillemets: the inner ones are others.
  const inner = said.replace(/«[\s\u00a0\u202f]*/g, '“').replace(/[\s\u00a0\u202f]*»/g, '”');
  return `${quoted(lang, inner)}${by}, ${prose(base, lang)},`;
}

function sourceName({ meeting, document }: RelationCoreFragment['evidence'][number], lang: Lang): string {
  const source = meeting ?? document.publication;
  return prose(source.name, lang);
}

/** What a statement says, as one sentence without markup. */
export function statementText(row: SaidRelationFragment | SaidClaimFragment, lang: Lang): string {
  if (row.__typename === 'Claim') return prose(row.text, row.textLang);
  const { subject, object, label } = row;
  const isPlain = lang === 'fr' && !isCited(kindOfId(object.id), 'after');
  const joined = isPlain ? joinFrench(label, object.name, object.nameLang === 'fr') : { words: `${label} `, name: object.name };
  return `${nameIn(subject, subject.name, 'before', lang)} ${joined.words}${nameIn(object, joined.name, 'after', lang)}`;
}

function nameIn({ id, nameLang }: RefFragment, name: string, end: 'before' | 'after', lang: Lang): string {
  const written = prose(name, nameLang);
  return isCited(kindOfId(id), end) ? quoted(lang, written) : written;
}
