import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { READING_LIMITS } from '../../import/reading/model/limits.js';
import { refusal } from '../../import/reading/model/refusals.js';
import { importsOf, type ListedImport } from '../../review/imports.js';
import { receive } from '../../review/intake.js';
import { outcomeOf } from '../../review/outcome.js';
import { ensureRead } from '../../review/read-import.js';
import { ChangeSetState } from '../../store/change-set-tables.js';
import { ImportState } from '../../store/import-tables.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { dateWords, instant } from '../dates.js';
import { type FormRequest, type FormRoute, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, type FieldError, fresh, type Typed } from '../editing/change-fields.js';
import { errorSummary } from '../editing/change-form.js';
import { actorOf } from './own-import.js';
import { IMPORTS_PATH } from './paths.js';

/** Where an editor gives the next minutes, and finds those that they gave. */

const T = phrases({
  fr: {
    title: 'Nouveau compte-rendu',
    lead: 'Déposez le compte-rendu : la base le lit et propose ce qu’il dit, phrase par phrase. Vous relisez, puis vous publiez. Rien n’est publié sans vous.',
    file: 'Le document',
    fileHint: 'PDF, Word (.docx), Markdown ou texte, 10 Mo au plus.',
    text: 'ou son texte, collé ici',
    button: 'Déposer et lire',
    none: 'Choisissez un document, ou collez son texte.',
    emptyFile: (name: string) => `Le document « ${name} » est vide. Enregistrez-le de nouveau, ou collez son texte.`,
    victims: 'Une victime n’a jamais de fiche, même sous un prénom ou sans nom. Retirez du document ce qui permettrait de la reconnaître.',
    own: 'Mes comptes-rendus déposés',
    ownLead: 'Personne d’autre ne les voit. On reprend la relecture là où on l’avait laissée.',
    pasted: 'Texte collé',
    meeting: (day: string) => `réunion du ${day}`,
    given: (at: string) => `déposé ${at}`,
  },
  en: {
    title: 'New minutes',
    lead: 'Hand in the minutes: the base reads them and proposes what they say, sentence by sentence. You review, then you publish. Nothing is published without you.',
    file: 'The document',
    fileHint: 'PDF, Word (.docx), Markdown or text, 10 MB at most.',
    text: 'or its text, pasted here',
    button: 'Hand in and read',
    none: 'Choose a document, or paste its text.',
    emptyFile: (name: string) => `The document “${name}” is empty. Save it again, or paste its text.`,
    victims:
      'A victim never has an entry, not even under a first name or without a name. Take out of the document what would identify them.',
    own: 'Minutes that I gave',
    ownLead: 'Only you see them. A review goes on where it was left.',
    pasted: 'Pasted text',
    meeting: (day: string) => `meeting of ${day}`,
    given: (at: string) => `given ${at}`,
  },
});

export const UPLOAD: FormRoute = {
  path: `/${IMPORTS_PATH}`,
  description: 'Where an editor gives the next minutes, as a file or as pasted text, and finds those given before.',
  needs: 'EDITOR',
  maxFileBytes: READING_LIMITS.bytes,
  reply: (page) => uploadPage(page, fresh(page)),
  submit: async (page, fields): Promise<Reply> => {
    const { lang, application, uploads } = page;
    const file = uploads.get('file');
    const text = (fields.get('text') ?? '').replace(/\r\n/g, '\n');
    const refused = (field: string, message: string): Promise<Page> => uploadPage(page, { fields, errors: [{ field, message }] });
    if ((!file || file.bytes.length === 0) && text.trim() === '')
      return refused('file', file?.name ? T[lang].emptyFile(file.name) : T[lang].none);
    const given = file && file.bytes.length > 0 ? file : null;
    try {
      if (given?.isCut) throw refusal('TOO_LARGE', READING_LIMITS, given.name, given.bytes.length + 1);
      const { id, again } = await receive(application.dataSource, actorOf(page), given?.name ?? '', given?.bytes ?? Buffer.from(text));
      ensureRead(application.dataSource, id).catch(application.onUnexpected);
      return { redirect: address(lang, id, again ? { again: 1 } : {}), status: 303 };
    } catch (error) {
      if (!(error instanceof MaillageError) || error.code !== 'BAD_USER_INPUT') throw error;
      return refused(given ? 'file' : 'text', error.text[lang]);
    }
  },
};

async function uploadPage(page: FormRequest, typed: Typed): Promise<Page> {
  const { lang, application } = page;
  const t = T[lang];
  const own = await inReadingTransaction(application.dataSource, (manager) => importsOf(manager, actorOf(page)));
  return {
    title: t.title,
    status: typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    styles: ['review.css'],
    main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
      ${errorSummary(typed, lang)}
      <form class="change" method="post" enctype="multipart/form-data" action="${sitePath(lang, IMPORTS_PATH)}">${tokenField(page)}
        ${fileField(typed, lang)}
        ${new ChangeFields(typed).area({ name: 'text', label: t.text, rows: 6, maxlength: READING_LIMITS.bytes })}
        <p class="hint">${t.victims}</p>
        <p class="actions"><button>${t.button}</button></p></form>
      ${own.length > 0 ? html`<section aria-labelledby="own"><h2 id="own">${t.own}</h2><p class="quiet">${t.ownLead}</p><ul class="rows">${own.map((one) => listed(one, lang))}</ul></section>` : null}`,
  };
}

function fileField({ errors }: { readonly errors: readonly FieldError[] }, lang: FormRequest['lang']): Html {
  const t = T[lang];
  const isWrong = errors.some(({ field }) => field === 'file');
  return html`<p class="field"><label for="file">${t.file}</label><input id="file" name="file" type="file" accept=".pdf,.docx,.md,.markdown,.txt,application/pdf,text/plain,text/markdown" aria-describedby="file-hint"${isWrong ? html` aria-invalid="true"` : null}><span class="hint" id="file-hint">${t.fileHint}</span></p>`;
}

function listed({ row, draft }: ListedImport, lang: FormRequest['lang']): Html {
  const t = T[lang];
  const { day } = outcomeOf(row);
  const state =
    row.state === 'READY' && draft !== null && draft !== 'DRAFT' ? labelOf(ChangeSetState, draft) : labelOf(ImportState, row.state);
  return html`<li><span><a href="${address(lang, row.id)}">${row.fileName === '' ? t.pasted : row.fileName}</a>${day === null ? null : html` <span class="quiet">${t.meeting(dateWords(day, lang))}</span>`}</span> <span class="quiet">${state[lang]}, ${t.given(instant(row.createdAt, lang))}</span></li>`;
}
