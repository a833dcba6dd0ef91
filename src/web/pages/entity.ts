import { MaillageError } from '../../errors.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import type { ConnectionPage } from '../connections.js';
import { addFollowUpLink, followUpTasks } from '../editing/follow-up-tasks.js';
import { html, type Html, NOTHING } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { NETWORK_ASSETS, networkFigure } from '../network/figure.js';
import { oembedLink } from '../network/oembed-link.js';
import { citeAndDownload, entityFiles } from '../components/cite.js';
import { linkedData } from '../components/linked-data.js';
import { correctionLinks, editorLinks } from '../components/editor-links.js';
import { entityHead, type FactsAnswer } from '../components/entity-head.js';
import { followUpList } from '../components/follow-ups.js';
import { citedIn } from '../components/mentions.js';
import { isStory, ownClaimList, ownClaimTitle } from '../components/own-claims.js';
import { claimGroups, groupRelations, relationGroups } from '../components/statements.js';
import { refList } from '../components/links.js';
import { type Section, sectionList } from '../components/sections.js';
import {
  type ClaimRowFragment,
  type EditionFragment,
  type FollowUpRowFragment,
  FRAGMENTS,
  IdentityDocument,
  type MentionFragment,
  type RefFragment,
  type RelationRowFragment,
} from '../operations.generated.js';
import { composeDocument } from '../typed-document.js';
import {
  address,
  type Download,
  type Page,
  type PageRoute,
  type Redirect,
  type Reply,
  type PageRequest,
  sitePath,
} from '../page-request.js';
import { meetingPage } from './meeting.js';
import { statementsTable } from './statements-table.js';
import { themePage } from './theme.js';

const T = phrases({
  fr: {
    network: 'Réseau',
    themes: 'Thèmes',
    statements: 'Ce qui en est dit',
    rest: 'Quand une ligne ne dit pas « prévu », « en cours » ou « passé », c’est que le compte-rendu ne précise pas où en sont les choses.',
    claims: 'Faits, positions, questions',
    followUps: 'À suivre',
    more: 'Suite des relations',
    first: 'Retour au début',
    one: 'relation',
    many: 'relations',
    none: 'La base n’en dit rien de plus.',
    cited: 'Cité dans',
    cite: 'Citer, télécharger',
  },
  en: {
    network: 'Network',
    themes: 'Themes',
    statements: 'What is said about it',
    rest: 'Where a line does not say “planned”, “ongoing” or “past”, the minutes do not say how far matters have come.',
    claims: 'Facts, positions, questions',
    followUps: 'Follow-ups',
    more: 'More relations',
    first: 'Back to the beginning',
    one: 'relation',
    many: 'relations',
    none: 'The base says nothing more about it.',
    cited: 'Cited in',
    cite: 'Cite, download',
  },
});

const RELATIONS_A_PAGE = 50;

const ENTITY = composeDocument<EntityAnswer, EntityVariables>(
  `
  query EntityPage($id: ID!, $first: Int, $after: String, $lang: Lang!) {
    entity(id: $id) {
      ...Facts themes { ...Ref }
      relations(first: $first, after: $after) { totalCount pageInfo { ...PageInfo } nodes { ...RelationRow } }
      represented: relations(first: 40, filter: { types: [REPRESENTS], derived: true }) { nodes { ...RelationRow } }
      claims(first: 60) { totalCount pageInfo { ...PageInfo } nodes { ...ClaimRow } }
      followUps(first: 40) { totalCount pageInfo { ...PageInfo } nodes { ...FollowUpRow } }
      mentions(first: 40) { totalCount pageInfo { ...PageInfo } nodes { surface passage { ...Evidence } } }
    }
    dataset { ...Edition }
  }
`,
  FRAGMENTS,
);

interface EntityVariables {
  readonly id: string;
  readonly first: number;
  readonly after?: string | null;
  readonly lang: string;
}

interface EntityAnswer {
  readonly entity:
    | (FactsAnswer & {
        readonly themes: readonly RefFragment[];
        readonly relations: ConnectionPage<RelationRowFragment>;
        readonly represented: Pick<ConnectionPage<RelationRowFragment>, 'nodes'>;
        readonly claims: ConnectionPage<ClaimRowFragment>;
        readonly followUps: ConnectionPage<FollowUpRowFragment>;
        readonly mentions: ConnectionPage<MentionFragment>;
      })
    | null;
  readonly dataset: EditionFragment;
}

/** The page of an entity of any kind, at its id: one route a kind. */
export const ENTITY_PAGES: readonly PageRoute[] = KINDS.map((kind: KindClass) => {
  const { prefix, label } = definitionOf(kind);
  return {
    path: `/${prefix}/:slug`,
    description: `The page of an entity (${label.en.toLowerCase()}); with .json, its data; with .csv, what is said of it as a table.`,
    reply: answerEntity,
  };
});

async function answerEntity(page: PageRequest): Promise<Reply> {
  const ending = /\.(?:json|csv)$/.exec(page.path)?.[0] ?? '';
  const id = decodeURIComponent(page.path.slice(0, page.path.length - ending.length));
  const { entity } = await page.ask(IdentityDocument, { id });
  if (!entity) throw page.isErased(id) ? goneError() : missingError();
  if (entity.id !== id) return movedTo(page, `${entity.id}${ending}`);
  if (ending === '.json') return entityJson(page, id, entity.kind === 'PERSON');
  if (ending === '.csv') return statementsTable(page, id);
  if (entity.kind === 'MEETING') return meetingPage(page, id);
  if (entity.kind === 'THEME') return themePage(page, id);
  return entityPage(page, id);
}

export function movedTo(page: PageRequest, path: string): Redirect {
  const search = page.query.toString();
  return { redirect: `${sitePath(page.lang, path)}${search ? `?${search}` : ''}`, status: 301 };
}

async function entityJson(page: PageRequest, id: string, unlisted: boolean): Promise<Download> {
  const data = await page.ask(ENTITY, { id, first: 100 });
  return { type: 'application/json; charset=utf-8', body: `${JSON.stringify({ data }, null, 2)}\n`, unlisted };
}

const goneError = (): MaillageError => new MaillageError('GONE', { fr: 'Cette fiche a été retirée.', en: 'This entry was removed.' });
const missingError = (): MaillageError =>
  new MaillageError('NOT_FOUND', { fr: 'Cette fiche n’existe pas.', en: 'There is no such entry.' });

async function entityPage(page: PageRequest, id: string): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const after = page.query.get('after');
  const { entity, dataset } = await page.ask(ENTITY, { id, first: RELATIONS_A_PAGE, after });
  if (!entity) throw missingError();
  const { claims, followUps, mentions, represented, ownClaims = [] } = entity;
  // Who represented a body at a meeting follows from the attendance list: it comes with what is stated.
  const relations = after ? entity.relations : { ...entity.relations, nodes: [...entity.relations.nodes, ...represented.nodes] };
  const network = after ? NOTHING : await networkFigure(page, { around: [id], label: prose(entity.name, entity.nameLang) });
  const tasks = followUpTasks(page);
  const sections: readonly Section[] = [
    relations.nodes.length > 0 ? { id: 'relations', title: t.statements, body: relationSection(page, entity, relations) } : null,
    claims.totalCount > 0
      ? { id: 'claims', title: t.claims, body: claimGroups(ownDatesLast(claims.nodes), lang, correctionLinks(page)) }
      : null,
    isStory(ownClaims) ? { id: 'own', title: ownClaimTitle(lang), body: ownClaimList(ownClaims, lang), screen: true } : null,
    followUps.totalCount > 0 || tasks
      ? {
          id: 'follow-ups',
          title: t.followUps,
          body: html`${followUps.totalCount > 0 ? followUpList(followUps.nodes, lang, { day: dataset.day, tasks }) : null}${addFollowUpLink(page, { about: entity.id })}`,
        }
      : null,
    network === NOTHING ? null : { id: 'network', title: t.network, body: network, screen: true },
    mentions.totalCount > 0 ? { id: 'cited', title: t.cited, body: citedIn(mentions, lang), screen: true } : null,
    { id: 'cite', title: t.cite, body: citeAndDownload(entity, dataset, lang), screen: true },
  ].filter((section) => section !== null);
  return {
    title: prose(entity.name, entity.nameLang),
    ...(entity.summary ? { description: entity.summary } : {}),
    files: entityFiles(entity.id, lang),
    unlisted: entity.kind === 'PERSON',
    ...NETWORK_ASSETS,
    head: html`${oembedLink(page, prose(entity.name, entity.nameLang))}${entity.kind === 'PERSON' ? null : linkedData(entity, entity.themes, page.publicUrl, lang)}`,
    main: html`${entityHead(entity, lang)}${editorLinks(page, entity.id)}
      ${entity.themes.length > 0 ? html`<p class="themes"><span class="term">${t.themes}</span> ${refList(entity.themes, lang)}</p>` : null}
      ${sections.length === 1 ? html`<p>${t.none}</p>` : null}
      ${sectionList(sections, lang)}`,
  };
}

function relationSection(page: PageRequest, entity: RefFragment, relations: ConnectionPage<RelationRowFragment>): Html {
  const { lang } = page;
  const t = T[lang];
  const after = page.query.get('after');
  const { hasNextPage, endCursor } = relations.pageInfo;
  return html`<p class="quiet">${count(lang, relations.totalCount, t.one, t.many)}. ${t.rest}</p>
    ${relationGroups(groupRelations(relations.nodes, entity.id), entity, lang, correctionLinks(page))}
    ${
      after || hasNextPage
        ? html`<p class="pager">${after ? html`<a href="${address(lang, entity.id)}#relations">${t.first}</a> ` : null}${hasNextPage ? html`<a href="${address(lang, entity.id, { after: endCursor })}#relations">${t.more}</a>` : null}</p>`
        : null
    }`;
}

/** What only dates or places the entity itself is among its facts already: its evidence comes after what is said of it. */
function ownDatesLast(claims: readonly ClaimRowFragment[]): readonly ClaimRowFragment[] {
  const own = new Set<string>(['DATE', 'STATUS', 'NAME']);
  return [...claims.filter(({ claimKind }) => !own.has(claimKind)), ...claims.filter(({ claimKind }) => own.has(claimKind))];
}
