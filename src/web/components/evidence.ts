import type { EvidenceFragment, SourceFragment, StatementFragment } from '../operations.generated.js';
import { dateWords } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { langAttribute, type Lang, phrases, prose } from '../i18n.js';
import { withName } from '../names-in-sentences.js';
import { address } from '../page-request.js';
import { anchor, refLink } from './links.js';
import { documentOnPage } from './minutes.js';

const T = phrases({
  fr: {
    sentence: 'Voir la phrase',
    sentences: (number: number) => `Voir les ${number} phrases`,
    source: 'Voir la source',
    inText: 'Lire dans le texte',
    facts: 'Ce qui en est tiré',
    page: (number: number) => `page ${number}`,
    accessed: (day: string) => `consulté le ${day}`,
    knowledge: (who: string) => withName('connaissance de', who, false),
    according: 'selon',
    note: 'Note de la rédaction :',
  },
  en: {
    sentence: 'See the sentence',
    sentences: (number: number) => `See the ${number} sentences`,
    source: 'See the source',
    inText: 'Read in the text',
    facts: 'What is drawn from it',
    page: (number: number) => `page ${number}`,
    accessed: (day: string) => `accessed on ${day}`,
    knowledge: (who: string) => `known to ${who}`,
    according: 'according to',
    note: 'Editors’ note:',
  },
});

/** Who says so, where it is not the document itself. */
export function holder(said: StatementFragment, lang: Lang): Html | null {
  const who = said.attributedTo
    ? refLink(said.attributedTo, lang)
    : said.attributedAs
      ? html`<span${langAttribute(said.attributedAsLang, lang)}>${prose(said.attributedAs, said.attributedAsLang ?? lang)}</span>`
      : null;
  return who && html`<span class="holder">${T[lang].according} ${who}</span>`;
}

/** Why the editors read the source so: their own word, marked as theirs. */
export function editorialNote({ editorialNote: note, editorialNoteLang }: StatementFragment, lang: Lang): Html | null {
  if (note === null) return null;
  const words = html`<span${langAttribute(editorialNoteLang, lang)}>${prose(note, editorialNoteLang ?? lang)}</span>`;
  return html`<p class="note editorial"><span class="term">${T[lang].note}</span> ${words}</p>`;
}

/** The panel that opens on what a statement rests on: quotes in their context, or sources. */
export function evidencePanel(said: Pick<StatementFragment, 'evidence' | 'sources'>, lang: Lang, open = false): Html | null {
  const { evidence, sources } = said;
  if (evidence.length + sources.length === 0) return null;
  const t = T[lang];
  const label = evidence.length > 1 ? t.sentences(evidence.length) : evidence.length === 1 ? t.sentence : t.source;
  return html`<details class="evidence"${open ? html` open` : null}><summary>${label}</summary>
    ${evidence.map((passage) => quotation(passage, lang))}
    ${sources.length > 0 ? html`<ul class="sources">${sources.map((source) => html`<li>${sourceLine(source, lang)}</li>`)}</ul>` : null}
  </details>`;
}

/** Where the passages of a statement stand: mostly on this same page, which holds the text, and else on another meeting's or on its document's. */
export function evidenceHere(said: Pick<StatementFragment, 'evidence' | 'sources'>, lang: Lang): Html | null {
  if (said.evidence.length === 0) return evidencePanel(said, lang);
  const links = said.evidence.map(
    (passage, index) => html`<a href="${passageAddress(passage, lang)}">${index === 0 ? T[lang].inText : index + 1}</a>`,
  );
  return html`<span class="in-text">${join(links, ', ')}</span>`;
}

/** A passage, with the words around it and where it stands. */
export function quotation(passage: EvidenceFragment, lang: Lang): Html {
  return html`<figure class="quotation">
    <blockquote${langAttribute(passage.document.language, lang)}>${before(passage.prefix)}<mark>${passage.quote}</mark>${after(passage.suffix)}</blockquote>
    <figcaption>${join(place(passage, lang), ' · ')}<span class="in-text"> · <a href="${passageAddress(passage, lang)}">${T[lang].inText}</a></span></figcaption>
  </figure>`;
}

/**
 * Where a passage can be read: in the text on its meeting's page; in that of its document where the page has another, as it does of
 * corrected minutes; on its own page where it comes from no meeting.
 */
export function passageAddress({ id, document, meeting }: Pick<EvidenceFragment, 'id' | 'document' | 'meeting'>, lang: Lang): string {
  if (!meeting) return address(lang, id);
  const page = documentOnPage(meeting.publications)?.id === document.id ? meeting.id : document.id;
  return `${address(lang, page)}#${anchor(id)}`;
}

function place(passage: EvidenceFragment, lang: Lang): Html[] {
  const { agendaItem: item, page, meeting, document } = passage;
  const where = meeting ? refLink(meeting, lang) : refLink(document.publication, lang);
  const number = item?.number ?? item?.parent?.number;
  const heading =
    item && html`<span${langAttribute(document.language, lang)}>${number ? `${number}. ` : null}${prose(short(item.title), 'fr')}</span>`;
  return [where, heading, page === null ? null : html`${T[lang].page(page)}`].filter((part) => part !== null);
}

function sourceLine(source: SourceFragment, lang: Lang): Html {
  const t = T[lang];
  // Nobody says in which language the title of a source is.
  const title = source.url
    ? html`<a href="${source.url}" rel="external" lang="">${source.title}</a>`
    : html`<span lang="">${source.title}</span>`;
  const accessed = source.accessed ? t.accessed(dateWords(source.accessed, lang)) : null;
  return join(
    [title, source.kind === 'KNOWLEDGE' && source.editor ? t.knowledge(source.editor) : null, accessed].filter((part) => part !== null),
    ', ',
  );
}

// The words around a quote are cut by length: half words at their ends are left out.
const before = (words: string): Html | null => around(words.replace(/^\S*\s+/, ''), '… ', ' ');
const after = (words: string): Html | null => around(words.replace(/\s+\S*$/, ''), ' ', ' …');

function around(words: string, start: string, end: string): Html | null {
  return words ? html`<span class="around">${start}${words}${end}</span>` : null;
}

/** A heading of the minutes can run over three lines; its first words identify it. */
function short(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 80).replace(/\s+\S*$/, '')}…`;
}
