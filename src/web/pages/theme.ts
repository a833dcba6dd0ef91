import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { Grade } from '../../themes/grade.js';
import {
  type BasisFragment,
  type PathStepsFragment,
  type RefFragment,
  type RelationRowFragment,
  type StatementFragment,
  type ThemeActorFragment,
  ThemePageDocument,
} from '../operations.generated.js';
import type { ConnectionPage } from '../connections.js';
import { dateHtml } from '../dates.js';
import { html, type Html, join, NOTHING } from '../html.js';
import { langAttribute, capital, count, type Lang, phrases, prose } from '../i18n.js';
import { NETWORK_ASSETS, networkFigure, previewOf } from '../network/figure.js';
import { oembedLink } from '../network/oembed-link.js';
import { badges } from '../components/badges.js';
import { citeAndDownload, entityFiles } from '../components/cite.js';
import { linkedData } from '../components/linked-data.js';
import { excelLink } from '../components/excel-link.js';
import { evidencePanel } from '../components/evidence.js';
import { editorLinks } from '../components/editor-links.js';
import { followUpTasks } from '../editing/follow-up-tasks.js';
import { entityHead } from '../components/entity-head.js';
import { readFacts } from '../components/entity-facts.js';
import { dutiesFirst } from '../components/follow-ups.js';
import { kindName, refLink, refName, verbAndLink } from '../components/links.js';
import { citedIn } from '../components/mentions.js';
import { pager } from '../components/pager.js';
import { type Section, sectionList } from '../components/sections.js';
import { openAllLink, type StatementTools, statementToolsOf } from '../components/statement-tools.js';
import { claimGroups, claimList, groupRelations, relationGroups } from '../components/statements.js';
import type { Page, PageRequest } from '../page-request.js';

const T = phrases({
  fr: {
    network: 'Réseau',
    who: 'Qui y travaille',
    whoLead:
      'Du plus sûr au plus ténu. Ce qui est seulement proposé, annulé, incertain ou contesté ne compte pas ; être présent, soutenir ou être visité non plus.',
    DECLARED: 'une phrase le dit, ou permet de le déduire (« déduit »)',
    ACTIVE: 'mène une initiative sur ce thème, ou y prend part',
    MENTIONED: 'dans la même phrase que le thème, sans plus',
    because: 'Parce que :',
    last: 'dernière mention :',
    nobody: (documents: number, latest: string) =>
      `Aucune mention dans cette base (${documents} ${documents < 2 ? 'document' : 'documents'}${latest}).`,
    upTo: (day: string) => `, jusqu’au ${day}`,
    one: 'acteur',
    many: 'acteurs',
    more: 'Suite des acteurs',
    usage: 'Comment le terme s’emploie',
    claims: 'Faits, positions, questions',
    followUps: 'À suivre',
    statements: 'Ce qui en est dit',
    moreStatements: (number: number) => `${number} relations en tout ; les premières sont ici.`,
    cited: 'Cité dans',
    cite: 'Citer, télécharger',
    print: 'Cette page tient sur une feuille imprimée : définition, usage et qui y travaille.',
  },
  en: {
    network: 'Network',
    who: 'Who works on it',
    whoLead:
      'From the most certain to the faintest. What is only proposed, cancelled, uncertain or disputed does not count; nor does attending, supporting or being visited.',
    DECLARED: 'a sentence says so, or implies it (“implied”)',
    ACTIVE: 'runs an initiative on this theme, or takes part in one',
    MENTIONED: 'in the same sentence as the theme, nothing more',
    because: 'Because:',
    last: 'last mentioned:',
    nobody: (documents: number, latest: string) =>
      `Not mentioned in this base (${documents} ${documents === 1 ? 'document' : 'documents'}${latest}).`,
    upTo: (day: string) => `, up to ${day}`,
    one: 'actor',
    many: 'actors',
    more: 'More actors',
    usage: 'How the term is used',
    claims: 'Facts, positions, questions',
    followUps: 'Follow-ups',
    statements: 'What is said about it',
    moreStatements: (number: number) => `${number} relations in all; the first ones are here.`,
    cited: 'Cited in',
    cite: 'Cite, download',
    print: 'This page fits on one printed sheet: definition, usage and who works on it.',
  },
});

/** The page of a theme: what it means, who works on it and why, what is said of it. */
export async function themePage(page: PageRequest, id: string): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const [{ entity: theme, whoWorksOn, coverage, dataset }, facts] = await Promise.all([
    page.ask(ThemePageDocument, { id, after: page.query.get('after') }),
    readFacts(page, id),
  ]);
  if (theme?.__typename !== 'Theme' || !whoWorksOn || !facts)
    throw new MaillageError('NOT_FOUND', { fr: 'Ce thème n’existe pas.', en: 'There is no such theme.' });
  const { relations, followUps, mentions, usageNotes } = theme;
  const claims = theme.claims.nodes.filter(({ claimKind }) => claimKind !== 'USAGE');
  const tools = statementToolsOf(page, dataset);
  const network = await networkFigure(page, { around: [id], label: prose(theme.name, theme.nameLang) });
  const sections: readonly Section[] = [
    network === NOTHING ? null : { id: 'network', title: t.network, body: network, screen: true },
    usageNotes.length > 0 ? { id: 'usage', title: t.usage, body: claimList(usageNotes, lang, true, tools) } : null,
    { id: 'who', title: t.who, body: whoSection(page, id, whoWorksOn, coverage.basis, tools) },
    claims.length > 0 ? { id: 'claims', title: t.claims, body: claimGroups(claims, lang, tools), screen: true } : null,
    followUps.totalCount > 0
      ? {
          id: 'follow-ups',
          title: t.followUps,
          body: dutiesFirst(followUps.nodes, lang, { day: dataset.day, tasks: followUpTasks(page) }),
          screen: true,
        }
      : null,
    relations.totalCount > 0
      ? { id: 'relations', title: t.statements, body: relationSection(theme, relations, tools, lang), screen: true }
      : null,
    mentions.totalCount > 0 ? { id: 'cited', title: t.cited, body: citedIn(mentions, lang), screen: true } : null,
    { id: 'cite', title: t.cite, body: citeAndDownload(theme, dataset, lang), screen: true },
  ].filter((section) => section !== null);
  return {
    title: prose(theme.name, theme.nameLang),
    picture: previewOf(page, { around: [id] }),
    ...(theme.definition ? { description: theme.definition } : {}),
    files: entityFiles(theme.id, lang),
    unlisted: tools.open,
    section: 'theme',
    ...NETWORK_ASSETS,
    head: html`${oembedLink(page, prose(theme.name, theme.nameLang))}${linkedData(facts, [], page.publicUrl, lang)}`,
    main: html`${entityHead(facts, lang)}${editorLinks(page, id)}
      ${sectionList(sections, lang)}`,
  };
}

function whoSection(
  page: PageRequest,
  id: string,
  actors: ConnectionPage<ThemeActorFragment>,
  basis: BasisFragment,
  tools: StatementTools,
): Html {
  const { lang } = page;
  const t = T[lang];
  if (actors.totalCount === 0) return html`<p>${noTrace(basis, lang)}</p>`;
  return html`<p class="quiet">${t.whoLead} ${openAllLink(id, 'who', tools, lang)}</p>
    ${(['DECLARED', 'ACTIVE', 'MENTIONED'] as const).map((grade) =>
      gradeList(
        grade,
        actors.nodes.filter((row) => row.grade === grade),
        tools,
        lang,
      ),
    )}
    ${pager(page, actors.pageInfo, { first: null, more: t.more }, {}, 'who')}
    <p class="downloads screen">${excelLink(lang, `${id}/actors.csv`)}</p>
    <p class="quiet screen">${t.print}</p>`;
}

/** « Aucune mention dans cette base (N documents, jusqu’au …) »: a gap of what was read, never « nobody ». */
function noTrace(basis: BasisFragment, lang: Lang): Html {
  const t = T[lang];
  const latest = basis.latest ? t.upTo(longDay(basis.latest, lang)) : '';
  return html`${t.nobody(basis.documents, latest)}`;
}

/** « 26 novembre 2013 ». */
export function longDay(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function gradeList(grade: Grade, rows: readonly ThemeActorFragment[], tools: StatementTools, lang: Lang): Html | null {
  if (rows.length === 0) return null;
  const t = T[lang];
  return html`<section class="grade ${grade.toLowerCase()}" aria-labelledby="grade-${grade.toLowerCase()}">
    <h3 id="grade-${grade.toLowerCase()}">${capital(labelOf(Grade, grade)[lang])} <span class="quiet">${count(lang, rows.length, t.one, t.many)} – ${t[grade]}</span></h3>
    <ul class="actors">${rows.map((row) => html`<li>${actorRow(row, tools, lang)}</li>`)}</ul>
  </section>`;
}

function actorRow({ actor, lastMentioned, because, grade }: ThemeActorFragment, { open }: StatementTools, lang: Lang): Html {
  const t = T[lang];
  const last = lastMentioned && html`<span class="quiet last">${t.last} ${dateHtml(lastMentioned, lang, null)}</span>`;
  return html`<p class="said"><strong>${refLink(actor, lang)}</strong> <span class="kind">${kindName(actor.kind, lang).toLowerCase()}</span>${last ? html` ${last}` : null}</p>
    ${because.map(({ steps }) => html`<div class="because">${grade === 'MENTIONED' ? null : html`<p><span class="term">${t.because}</span> <span class="again">${refName(actor, lang)}</span> ${chain(steps, lang)}</p>`}${evidencePanel(merged(steps), lang, open)}</div>`)}`;
}

/** « met en œuvre Resiland, qui porte sur Mineurs »: the steps from the actor on. */
function chain(steps: PathStepsFragment['steps'], lang: Lang): Html {
  return join(
    steps.map(
      ({ inverse, relation }) =>
        html`${verbAndLink(inverse ? relation.inverseLabel : relation.label, inverse ? relation.subject : relation.object, lang)}${relation.role ? html` (<span${langAttribute(relation.roleLang, lang)}>${relation.role}</span>)` : null}${badges({ certainty: relation.certainty }, lang)}`,
    ),
    ' → ',
  );
}

/** The evidence of a whole path, each passage once. */
function merged(steps: PathStepsFragment['steps']): Pick<StatementFragment, 'evidence' | 'sources'> {
  const evidence = [...new Map(steps.flatMap(({ relation }) => relation.evidence.map((passage) => [passage.id, passage]))).values()];
  return { evidence, sources: steps.flatMap(({ relation }) => relation.sources) };
}

function relationSection(theme: RefFragment, relations: ConnectionPage<RelationRowFragment>, tools: StatementTools, lang: Lang): Html {
  const shown = relations.nodes;
  return html`<p class="quiet">${relations.pageInfo.hasNextPage ? T[lang].moreStatements(relations.totalCount) : null} ${openAllLink(theme.id, 'relations', tools, lang)}</p>
    ${relationGroups(groupRelations(shown, theme.id), theme, lang, tools)}`;
}
