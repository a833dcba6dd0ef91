import { MaillageError } from '../../errors.js';
import {
  type ClaimCoreFragment,
  DocumentPageDocument,
  type EvidenceFragment,
  NodePageDocument,
  type PassageNodeFragment,
  type RivalFragment,
  type StepRowFragment,
  type SuccessionFragment,
} from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { capital, type Lang, langAttribute, phrases, prose, quoted } from '../i18n.js';
import { badges } from '../components/badges.js';
import { editorialNote, holder, quotation } from '../components/evidence.js';
import { labelOf } from '../../core/enums.js';
import { FollowUpStepKind } from '../../statements/follow-up-step.js';
import { courseSection } from '../components/course.js';
import { editorLinks, removeSentence } from '../components/editor-links.js';
import { followUpBlock } from '../components/follow-ups.js';
import { anchor, refLink } from '../components/links.js';
import { minutesText, readMinutes } from '../components/minutes.js';
import { claimBlock, relationBlock } from '../components/statements.js';
import { statementText } from '../components/statement-tools.js';
import { successionLines } from '../components/succession.js';
import { address, type Page, type PageRoute, type Redirect, type Reply, type PageRequest } from '../page-request.js';

const T = phrases({
  fr: {
    passage: 'Une phrase, et ce qui en est tiré',
    named: 'Elle nomme',
    relations: 'Relations',
    claims: 'Faits, positions, questions',
    followUps: 'À suivre',
    steps: 'Ce qu’il est advenu de points à suivre',
    nothing: 'Aucune affirmation de la base ne repose sur cette phrase.',
    relation: 'Une relation',
    claim: 'Une affirmation',
    followUp: 'Un point à suivre',
    about: 'À propos de',
    rivals: 'Ce qui dit autre chose',
    permanent: 'Cette adresse ne changera pas : elle peut être citée.',
    audience: 'Destinataires :',
    hash: 'Empreinte SHA-256 du texte :',
    meeting: 'Réunion :',
  },
  en: {
    passage: 'A sentence, and what is drawn from it',
    named: 'It names',
    relations: 'Relations',
    claims: 'Facts, positions, questions',
    followUps: 'Follow-ups',
    steps: 'What became of follow-ups',
    nothing: 'No statement of the base rests on this sentence.',
    relation: 'A relation',
    claim: 'A statement',
    followUp: 'A follow-up',
    about: 'About',
    rivals: 'What says otherwise',
    permanent: 'This address will not change: it can be cited.',
    audience: 'Audience:',
    hash: 'SHA-256 of the text:',
    meeting: 'Meeting:',
  },
});

/** What is no entity and has an id: a passage, a statement, a document, an item of an agenda. */
export const NODE_PAGES: readonly PageRoute[] = [
  { path: '/passage/:id', description: 'A passage in its context, and everything drawn from it.', reply: nodePage },
  { path: '/relation/:id', description: 'One relation, to be cited.', reply: nodePage },
  { path: '/claim/:id', description: 'One claim, to be cited.', reply: nodePage },
  { path: '/follow-up/:id', description: 'One follow-up, to be cited.', reply: nodePage },
  { path: '/step/:id', description: 'Leads to the step on the page of its follow-up.', reply: nodePage },
  { path: '/agenda-item/*', description: 'Leads to the item on the page of its meeting.', reply: nodePage },
  { path: '/document/:id', description: 'The text of a document, with its passages and mentions.', reply: documentPage },
];

const missing = (): MaillageError =>
  new MaillageError('NOT_FOUND', { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' });
const idOf = ({ path }: PageRequest): string => decodeURIComponent(path);

async function nodePage(page: PageRequest): Promise<Reply> {
  const { lang } = page;
  const t = T[lang];
  const id = idOf(page);
  const { node, dataset } = await page.ask(NodePageDocument, { id });
  if (!node) throw page.isErased(id) ? new MaillageError('GONE', missing().text) : missing();
  if (node.id !== id) return { redirect: address(lang, node.id), status: 301 } satisfies Redirect;
  if (node.__typename === 'AgendaItem')
    return { redirect: `${address(lang, node.meeting?.id ?? '')}#${anchor(node.id)}`, status: 302 } satisfies Redirect;
  if (node.__typename === 'FollowUpStep') {
    // One that was superseded is no step of the course any more: it is shown where it was said.
    const [passage] = node.supersededBy ? node.evidence : [];
    return { redirect: `${address(lang, passage?.id ?? node.followUp?.id ?? '')}#${anchor(node.id)}`, status: 302 } satisfies Redirect;
  }
  if (node.__typename === 'Passage') return passagePage(page, node, dataset.day);
  if (node.__typename === 'Relation')
    return statementPage(
      page,
      { kind: t.relation, says: statementText(node, lang), about: [node.subject, node.object] },
      node,
      relationBlock(node, lang, false, false),
      node.contradicts,
    );
  if (node.__typename === 'Claim')
    return statementPage(
      page,
      { kind: t.claim, says: statementText(node, lang), about: node.about },
      node,
      html`${claimBlock(node, lang, false)}${aboutLine(node, page)}`,
      node.contradicts,
    );
  if (node.__typename === 'FollowUp')
    return statementPage(
      page,
      { kind: t.followUp, says: prose(node.task, node.taskLang), about: [...node.about, ...node.assignees] },
      { ...node, evidence: [] },
      html`${followUpBlock(node, lang, dataset.day)}${courseSection(node, lang)}`,
      [],
    );
  throw missing();
}

function aboutLine({ about }: ClaimCoreFragment, { lang }: PageRequest): Html {
  return html`<p class="quiet">${T[lang].about} ${join(
    about.map((one) => refLink(one, lang)),
    ', ',
  )}</p>`;
}

interface Said {
  /** What sort of statement it is. */
  readonly kind: string;
  /** What it says, as a sentence: the title of its page. */
  readonly says: string;
  /** Whom and what it is about: nothing that names a person is listed by search engines. */
  readonly about: readonly { readonly kind: string }[];
}

function statementPage(
  page: PageRequest,
  { kind, says, about }: Said,
  node: SuccessionFragment & { readonly id: string; readonly evidence: readonly EvidenceFragment[] },
  body: Html,
  rivals: readonly RivalFragment[],
): Page {
  const { lang } = page;
  const t = T[lang];
  const quote = node.evidence[0]?.quote;
  return {
    title: says,
    ...(quote === undefined ? {} : { description: quoted(lang, prose(quote, lang)) }),
    unlisted: about.some((one) => one.kind === 'PERSON'),
    main: html`<p class="kicker">${kind}</p><h1 class="vh">${says}</h1>
      <div class="alone">${body}${successionLines(node, lang)}</div>${editorLinks(page, node.id)}
      ${node.evidence.map((passage) => quotation(passage, lang))}
      ${rivals.length > 0 ? html`<h2>${t.rivals}</h2>${rivals.map((rival) => (rival.__typename === 'Relation' ? relationBlock(rival, lang) : claimBlock(rival, lang)))}` : null}
      <p class="quiet">${t.permanent}</p>`,
  };
}

function passagePage(page: PageRequest, node: PassageNodeFragment, day: string | null): Page {
  const { lang } = page;
  const t = T[lang];
  const named = [...new Map(node.mentions.nodes.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : []))).values()];
  const statements = node.statements.nodes;
  const relations = statements.filter((one) => one.__typename === 'Relation');
  const claims = statements.filter((one) => one.__typename === 'Claim');
  const followUps = statements.filter((one) => one.__typename === 'FollowUp');
  const steps = statements.filter((one) => one.__typename === 'FollowUpStep');
  return {
    title: t.passage,
    unlisted: true,
    main: html`<h1>${t.passage}</h1>
      ${quotation(node, lang)}
      ${
        named.length > 0
          ? html`<p><span class="term">${t.named}</span> ${join(
              named.map((one) => refLink(one, lang)),
              ', ',
            )}</p>`
          : null
      }
      ${statements.length === 0 ? html`<p>${t.nothing}</p>${removeSentence(page, node.id)}` : null}
      ${relations.length > 0 ? html`<section><h2>${t.relations}</h2><ul class="statements rows">${relations.map((row) => html`<li id="${anchor(row.id)}">${relationBlock(row, lang, false, false)}${successionLines(row, lang)}</li>`)}</ul></section>` : null}
      ${claims.length > 0 ? html`<section><h2>${t.claims}</h2><ul class="statements rows">${claims.map((row) => html`<li id="${anchor(row.id)}">${claimBlock(row, lang, false)}${successionLines(row, lang)}</li>`)}</ul></section>` : null}
      ${followUps.length > 0 ? html`<section><h2>${t.followUps}</h2>${followUps.map((row) => html`<div class="alone" id="${anchor(row.id)}">${followUpBlock(row, lang, day)}${successionLines(row, lang)}</div>`)}</section>` : null}
      ${steps.length > 0 ? html`<section><h2>${t.steps}</h2><ul class="statements rows">${steps.map((step) => html`<li id="${anchor(step.id)}">${stepBlock(step, lang)}</li>`)}</ul></section>` : null}
      <p class="quiet">${t.permanent}</p>`,
  };
}

/** « Écrire à la Préfecture (fait) », with a link to what became of it, how sure it is, who says so, and what took its place. */
function stepBlock(row: StepRowFragment & SuccessionFragment, lang: Lang): Html {
  const label = labelOf(FollowUpStepKind, row.step)[lang];
  const said = holder(row, lang);
  return html`<p>${row.followUp ? html`${taskLink(row.followUp, lang)} (${label})` : capital(label)}${badges(row, lang)}${said ? html` <span class="links">${said}</span>` : null}</p>${editorialNote(row, lang)}${successionLines(row, lang)}`;
}

function taskLink({ id, task, taskLang }: NonNullable<StepRowFragment['followUp']>, lang: Lang): Html {
  return html`<a href="${address(lang, id)}"${langAttribute(taskLang, lang)}>${prose(task, taskLang)}</a>`;
}

async function documentPage(page: PageRequest): Promise<Reply> {
  const { lang } = page;
  const t = T[lang];
  const id = idOf(page);
  const { node } = await page.ask(DocumentPageDocument, { id });
  if (!node || !('publication' in node)) throw missing();
  const minutes = await readMinutes(page, node.id);
  if (!minutes) throw missing();
  const { publication, meeting, audience, hash } = node;
  return {
    title: publication.name,
    main: html`<h1${langAttribute(publication.nameLang, lang)}>${refLink(publication, lang)}</h1>
      ${meeting ? html`<p class="kicker">${t.meeting} ${refLink(meeting, lang)}</p>` : null}
      ${audience ? html`<p class="quiet">${t.audience} ${audience}</p>` : null}
      ${minutesText(minutes, meeting?.agenda ?? [], lang, { level: 2 })}
      <p class="quiet hash">${t.hash} <code>${hash}</code></p>`,
  };
}
