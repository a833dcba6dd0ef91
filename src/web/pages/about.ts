import { labelOf } from '../../core/enums.js';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { Grade } from '../../themes/grade.js';
import { AboutPageDocument } from '../operations.generated.js';
import { html, type Html } from '../html.js';
import { capital, formatNumber, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { kindName, kindPath, refLink } from '../components/links.js';
import { address, type Page, type PageRoute, type PageRequest } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'À propos des données',
    what: 'Ce qui est ici',
    coalition: 'Collectif',
    revision: 'Révision',
    updated: 'Mise à jour',
    sources: 'Sources',
    sourcesLead:
      'Chaque affirmation repose sur une phrase d’un de ces documents, ou nomme une autre source. Les résumés des fiches et les définitions des thèmes sont de la rédaction.',
    hash: 'empreinte',
    counts: 'Nombre de fiches',
    read: 'Comment lire',
    readLead:
      'Ce qui ne figure pas ici n’a pas été lu dans les documents : ce n’est pas la preuve du contraire. Deux phrases qui se contredisent restent côte à côte.',
    status: 'État d’avancement, à la date du texte',
    certainty: 'Avec quelle certitude le texte le dit',
    modality: 'Avec quelle fermeté la source le dit',
    grades: 'Qui travaille sur un thème',
    licence: 'Licence',
    errors: 'Signaler une erreur, demander une correction ou un effacement',
    rights:
      'Toute personne nommée peut demander ce que la base dit d’elle, le faire corriger ou effacer. L’adresse d’une fiche effacée n’est jamais réutilisée et n’affiche plus rien.',
    privacy: 'Votre visite',
    privacyText:
      'Ce site ne pose aucun cookie à qui ne se connecte pas, ne mesure pas l’audience, ne charge rien d’un autre site. Les pages des personnes demandent aux moteurs de recherche de ne pas les indexer.',
    reuse: 'Réutiliser',
    reuseText: 'Chaque fiche a une adresse qui ne change pas et ses données en JSON. Toutes les données s’obtiennent aussi en GraphQL :',
    person: 'victime',
  },
  en: {
    title: 'About the data',
    what: 'What is here',
    coalition: 'Coalition',
    revision: 'Revision',
    updated: 'Updated',
    sources: 'Sources',
    sourcesLead:
      'Every statement rests on a sentence of one of these documents, or names another source. The summaries of entries and the definitions of themes are the editors’ own words.',
    hash: 'hash',
    counts: 'Number of entries',
    read: 'How to read it',
    readLead:
      'What does not appear here was not found in the documents: that is no proof of the contrary. Two sentences that contradict each other stand side by side.',
    status: 'Progress, at the date of the text',
    certainty: 'How certain the text is',
    modality: 'How firm the source is',
    grades: 'Who works on a theme',
    licence: 'Licence',
    errors: 'Report an error, ask for a correction or an erasure',
    rights:
      'Anyone who is named may ask what the base says about them, and have it corrected or erased. The address of an erased entry is never used again and shows nothing more.',
    privacy: 'Your visit',
    privacyText:
      'This site sets no cookie on those who do not sign in, measures no audience, loads nothing from another site. The pages of people ask search engines not to index them.',
    reuse: 'Reuse',
    reuseText: 'Every entry has an address that does not change and its data as JSON. All the data can also be queried in GraphQL:',
    person: 'victim',
  },
});

/** What the base is, where it comes from, how to read it, and what one may ask of it. */
export const ABOUT: PageRoute = {
  path: '/about',
  description: 'About the data: sources, licence, how to read it, how to ask for a correction.',
  reply: aboutPage,
};

async function aboutPage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { dataset, documents } = await page.ask(AboutPageDocument);
  const updated = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: dataset.timeZone,
  }).format(new Date(dataset.updatedAt));
  return {
    title: t.title,
    main: html`<h1>${t.title}</h1>
      ${dataset.description ? html`<p class="lead">${prose(dataset.description, lang)}</p>` : null}
      <dl class="facts-list">
        ${dataset.coalition ? html`<div><dt>${t.coalition}</dt><dd>${refLink(dataset.coalition, lang)}</dd></div>` : null}
        <div><dt>${t.revision}</dt><dd>${dataset.revision}</dd></div><div><dt>${t.updated}</dt><dd>${updated}</dd></div>
      </dl>
      <section aria-labelledby="sources"><h2 id="sources">${t.sources}</h2><p>${t.sourcesLead}</p>
        <ul>${documents.nodes.map((document) => html`<li><a href="${address(lang, document.id)}"${langAttribute(document.publication.nameLang, lang)}>${prose(document.publication.name, document.publication.nameLang)}</a> <span class="quiet">${t.hash} ${document.hash.slice(0, 12)}</span></li>`)}</ul>
      </section>
      <section aria-labelledby="counts"><h2 id="counts">${t.counts}</h2>
        <ul class="kinds">${dataset.counts.map(({ kind, count }) => html`<li><a href="${address(lang, kindPath(kind))}">${kindName(kind, lang, 'many')}</a> <span class="quiet">${formatNumber(lang, count)}</span></li>`)}</ul>
      </section>
      <section aria-labelledby="read"><h2 id="read">${t.read}</h2><p>${t.readLead}</p>
        ${glossary(t.status, Status, STATUS_WORDS, lang)} ${glossary(t.certainty, Certainty, CERTAINTY_WORDS, lang)} ${glossary(t.modality, Modality, MODALITY_WORDS, lang)} ${glossary(t.grades, Grade, GRADE_WORDS, lang)}
      </section>
      <section aria-labelledby="licence"><h2 id="licence">${t.licence}</h2><p>${prose(dataset.license ?? '–', lang)}</p></section>
      <section aria-labelledby="errors"><h2 id="errors">${t.errors}</h2>${dataset.contact ? html`<p>${linked(prose(dataset.contact, lang))}</p>` : null}<p>${t.rights}</p></section>
      <section aria-labelledby="privacy"><h2 id="privacy">${t.privacy}</h2><p>${t.privacyText}</p></section>
      <section aria-labelledby="reuse"><h2 id="reuse">${t.reuse}</h2><p>${t.reuseText} <a href="/graphql">/graphql</a></p></section>`,
  };
}

type Words = Readonly<Record<string, { readonly fr: string; readonly en: string }>>;

const STATUS_WORDS: Words = {
  PROPOSED: { fr: 'Une idée, pas encore une décision.', en: 'An idea, not yet a decision.' },
  PLANNED: { fr: 'Annoncé, pas encore commencé.', en: 'Announced, not yet begun.' },
  ONGOING: { fr: 'Vrai ou en cours au moment du texte.', en: 'True or under way at the time of the text.' },
  PAST: { fr: 'A eu lieu, ou est fini.', en: 'Took place, or is over.' },
  CANCELLED: { fr: 'Abandonné.', en: 'Abandoned.' },
};

const CERTAINTY_WORDS: Words = {
  STATED: { fr: 'Le texte le dit ; aucune marque n’est mise.', en: 'The text says so; no mark is shown.' },
  IMPLIED: {
    fr: 'Déduit du texte, qui ne le dit pas en toutes lettres.',
    en: 'Inferred from the text, which does not say it in so many words.',
  },
  UNCERTAIN: { fr: 'Le texte hésite, ou la déduction est douteuse.', en: 'The text hedges, or the inference is doubtful.' },
  DISPUTED: { fr: 'Une autre phrase ou un acteur dit le contraire.', en: 'Another sentence or an actor says otherwise.' },
};

const MODALITY_WORDS: Words = {
  ASSERTED: { fr: 'La source l’affirme ; aucune marque n’est mise.', en: 'The source asserts it; no mark is shown.' },
  HEDGED: { fr: 'La source s’avance avec réserve : « semble », « il serait ».', en: 'The source is guarded: “seems”, “is said to be”.' },
  POSSIBLE: { fr: 'La source dit que cela pourrait être.', en: 'The source says that it could be.' },
  RECOMMENDED: { fr: 'La source dit qu’il le faudrait.', en: 'The source says that it should be.' },
  DENIED: { fr: 'La source dit que cela n’est pas.', en: 'The source says that it is not so.' },
};

const GRADE_WORDS: Words = {
  DECLARED: {
    fr: 'Une phrase dit que l’acteur y travaille ou s’adresse à ce public.',
    en: 'A sentence says that the actor works on it or serves that public.',
  },
  ACTIVE: {
    fr: 'Il mène, organise, écrit, finance ou rejoint quelque chose qui porte sur le thème.',
    en: 'It runs, organizes, writes, funds or joins something about the theme.',
  },
  MENTIONED: {
    fr: 'Il est nommé dans la même phrase que le thème, sans plus.',
    en: 'It is named in the same sentence as the theme, nothing more.',
  },
};

function glossary(title: string, set: object, words: Words, lang: Lang): Html {
  return html`<h3>${title}</h3><dl class="glossary">${Object.entries(words).map(([value, text]) => html`<div><dt>${capital(labelOf(set, value)[lang])}</dt><dd>${prose(text[lang], lang)}</dd></div>`)}</dl>`;
}

/** A text with its web addresses as links. */
function linked(text: string): Html {
  return html`${text.split(/(https?:\/\/[^\s)]+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="external">${part}</a>` : part))}`;
}
