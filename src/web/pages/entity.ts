import { MaillageError } from '../../errors.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import type { ConnectionPage } from '../connections.js';
import { addFollowUpLink, followUpTasks } from '../editing/follow-up-tasks.js';
import { html, type Html, NOTHING } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { NETWORK_ASSETS, networkFigure, previewOf } from '../network/figure.js';
import { oembedLink } from '../network/oembed-link.js';
import { citeAndDownload, entityFiles } from '../components/cite.js';
import { linkedData } from '../components/linked-data.js';
import { correctionLinks, editorLinks } from '../components/editor-links.js';
import type { RelatedRow } from '../components/consequences.js';
import { entityHead, type FactsAnswer } from '../components/entity-head.js';
import { dutiesFirst } from '../components/follow-ups.js';
import { citedIn } from '../components/mentions.js';
import { presenceFact } from '../components/presence.js';
import { isStory, ownClaimList, ownClaimTitle } from '../components/own-claims.js';
import { openAllLink, type StatementTools, statementToolsOf } from '../components/statement-tools.js';
import { claimGroups, claimList, groupRelations, relationGroups, relationList } from '../components/statements.js';
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
  VoiceDocument,
  type VoiceQuery,
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
    rest: 'Sans « prévu », « en cours » ou « passé », le compte-rendu ne dit pas où en sont les choses.',
    claims: 'Faits, positions, questions',
    followUps: 'À suivre',
    more: 'Suite des relations',
    first: 'Retour au début',
    one: 'relation',
    many: 'relations',
    none: 'La base n’en dit rien de plus.',
    cited: 'Cité dans',
    says: (name: string) => `Ce que dit ${name}`,
    cite: 'Citer, télécharger',
  },
  en: {
    network: 'Network',
    themes: 'Themes',
    statements: 'What is said about it',
    rest: 'Without “planned”, “ongoing” or “past”, the minutes do not say how far matters have come.',
    claims: 'Facts, positions, questions',
    followUps: 'Follow-ups',
    more: 'More relations',
    first: 'Back to the beginning',
    one: 'relation',
    many: 'relations',
    none: 'The base says nothing more about it.',
    cited: 'Cited in',
    says: (name: string) => `What ${name} says`,
    cite: 'Cite, download',
  },
});

const RELATIONS_A_PAGE = 50;

const ENTITY = composeDocument<EntityAnswer, EntityVariables>(
  `
  query EntityPage($id: ID!, $first: Int, $after: String, $lang: Lang!) {
    entity(id: $id) {
      ...Facts themes { ...Ref }
      relations(first: $first, after: $after) {
        totalCount pageInfo { ...PageInfo }
        nodes { ...RelationRow subject { ...Dated ...Prizes } object { ...Dated ...Prizes } }
      }
      represented: relations(first: 40, filter: { types: [REPRESENTS], derived: true }) { nodes { ...RelationRow } }
      claims(first: 60) { totalCount pageInfo { ...PageInfo } nodes { ...ClaimRow } }
      followUps(first: 40) { totalCount pageInfo { ...PageInfo } nodes { ...FollowUpRow } }
      mentions(first: 40) { totalCount pageInfo { ...PageInfo } nodes { surface passage { ...Evidence } } }
    }
    dataset { ...Edition }
  }
  fragment Prizes on Entity {
    ... on Award { prizes: relations(first: 8, filter: { types: [GRANTS, WINS, AWARDED_FOR], modalities: [ASSERTED] }) { nodes { ...Prize } } }
    ... on Project { prizes: relations(first: 8, filter: { types: [WINS, AWARDED_FOR], modalities: [ASSERTED] }) { nodes { ...Prize } } }
    ... on Publication { prizes: relations(first: 8, filter: { types: [WINS, AWARDED_FOR], modalities: [ASSERTED] }) { nodes { ...Prize } } }
  }
  fragment Prize on Relation { type subject { ...Ref } object { ...Ref } }
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
        readonly relations: ConnectionPage<RelatedRow>;
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
  const [presence, voice] = await Promise.all([presenceFact(page, entity), voiceOf(page, entity)]);
  const tools = statementToolsOf(page, dataset);
  const says = saysSection(voice, tools, lang);
  const sections: readonly Section[] = [
    network === NOTHING ? null : { id: 'network', title: t.network, body: network, screen: true },
    relations.nodes.length > 0
      ? {
          id: 'relations',
          title: t.statements,
          body: beside(relationSection(page, entity, relations, tools), says, t.says(prose(entity.name, entity.nameLang))),
        }
      : null,
    relations.nodes.length > 0 || says === null ? null : { id: 'says', title: t.says(prose(entity.name, entity.nameLang)), body: says },
    claims.totalCount > 0 ? { id: 'claims', title: t.claims, body: claimGroups(ownDatesLast(claims.nodes), lang, tools) } : null,
    isStory(ownClaims)
      ? { id: 'own', title: ownClaimTitle(lang), body: ownClaimList(ownClaims, lang, correctionLinks(page)), screen: true }
      : null,
    followUps.totalCount > 0 || tasks
      ? {
          id: 'follow-ups',
          title: t.followUps,
          body: html`${followUps.totalCount > 0 ? dutiesFirst(followUps.nodes, lang, { day: dataset.day, tasks }) : null}${addFollowUpLink(page, { about: entity.id })}`,
        }
      : null,
    mentions.totalCount > 0 ? { id: 'cited', title: t.cited, body: citedIn(mentions, lang), screen: true } : null,
    { id: 'cite', title: t.cite, body: citeAndDownload(entity, dataset, lang), screen: true },
  ].filter((section) => section !== null);
  const themes = entity.themes.length > 0 ? ([t.themes, refList(entity.themes, lang)] as const) : null;
  const facts = [themes, presence].filter((fact) => fact !== null);
  return {
    title: prose(entity.name, entity.nameLang),
    picture: previewOf(page, { around: [id] }),
    ...(entity.summary ? { description: entity.summary } : {}),
    files: entityFiles(entity.id, lang),
    unlisted: entity.kind === 'PERSON' || tools.open,
    ...NETWORK_ASSETS,
    head: html`${oembedLink(page, prose(entity.name, entity.nameLang))}${entity.kind === 'PERSON' ? null : linkedData(entity, entity.themes, page.publicUrl, lang)}`,
    main: html`${entityHead(entity, lang, facts)}${editorLinks(page, entity.id)}
      ${sections.length === 1 ? html`<p>${t.none}</p>` : null}
      ${sectionList(sections, lang)}`,
  };
}

/** What somebody says of others: what they say of themselves stands among what is said of them, with « selon ». */
async function voiceOf(page: PageRequest, { id }: RefFragment): Promise<VoiceQuery> {
  const { relations, claims } = await page.ask(VoiceDocument, { id });
  return {
    relations: { nodes: relations.nodes.filter(({ subject, object }) => subject.id !== id && object.id !== id) },
    claims: { nodes: claims.nodes.filter(({ about }) => !about.some((one) => one.id === id)) },
  };
}

function saysSection({ relations, claims }: VoiceQuery, tools: StatementTools, lang: PageRequest['lang']): Html | null {
  if (relations.nodes.length + claims.nodes.length === 0) return null;
  return html`${relations.nodes.length > 0 ? relationList(relations.nodes, lang, tools) : null}${claims.nodes.length > 0 ? claimList(claims.nodes, lang, true, tools) : null}`;
}

/** What is said of an entity, and beside it what it says itself, where it says anything. */
function beside(said: Html, says: Html | null, title: string): Html {
  return says === null
    ? said
    : html`<div class="both"><div>${said}</div><section class="says" aria-labelledby="says"><h3 id="says">${title}</h3>${says}</section></div>`;
}

function relationSection(
  page: PageRequest,
  entity: RefFragment,
  relations: ConnectionPage<RelationRowFragment>,
  tools: StatementTools,
): Html {
  const { lang } = page;
  const t = T[lang];
  const after = page.query.get('after');
  const { hasNextPage, endCursor } = relations.pageInfo;
  return html`<p class="quiet">${count(lang, relations.totalCount, t.one, t.many)}. ${t.rest} ${openAllLink(entity.id, 'relations', tools, lang)}</p>
    ${relationGroups(groupRelations(relations.nodes, entity.id), entity, lang, tools)}
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
