import { notFound } from '../../http/router.js';
import { decide } from '../../review/decide.js';
import { draftedUnder } from '../../review/ends.js';
import { endsOf, isDecided, type ReviewedProposal } from '../../review/proposed.js';
import { type StatementDraft, statementOf } from '../../review/rows.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { proposalAt } from './answers.js';
import { wordsOfProposal } from './card-words.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { isLook, readStatement, type SentStatement, statementPage, wrongFields } from './statement-form.js';

/** Correcting a proposal: the form of a statement, filled in with what was proposed, whose answer goes into the draft. */

const T = phrases({ fr: { title: 'Corriger une proposition' }, en: { title: 'Correct a proposal' } });

export const CORRECT: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/correct/:position`,
  description: 'Where an editor corrects what minutes propose before it is noted in the draft.',
  needs: 'EDITOR',
  reply: async (page) => {
    const own = await readOwnImport(page);
    return form(page, own, reviewedIn(page, own));
  },
  submit: async (page, fields): Promise<Reply> => {
    const own = await readOwnImport(page);
    const reviewed = reviewedIn(page, own);
    const sent = readStatement(page, own, draftOf(own, reviewed), reviewed, fields);
    if (isLook(fields)) return form(page, own, reviewed, { ...sent, errors: [] });
    if (sent.errors.length > 0) return form(page, own, reviewed, sent);
    const { statement } = sent;
    const { position } = reviewed;
    const { errors, batch } = await decide(page.application.dataSource, actorOf(page), own.row.id, { do: 'correct', position, statement });
    if (errors.length > 0) return form(page, own, reviewed, { ...sent, errors: wrongFields(statement.section, errors, own, page.lang) });
    const query = { block: reviewed.block, at: position, done: batch };
    return { redirect: `${address(page.lang, importPath(own.row.id), query)}#current`, status: 303 };
  },
};

/** @throws NOT_FOUND for what is decided, or is corrected on its card */
function reviewedIn({ parameters }: FormRequest, own: OwnImport): ReviewedProposal {
  const reviewed = proposalAt(own, Number(parameters.position));
  if (
    !reviewed ||
    isDecided(reviewed) ||
    !own.outcome.meeting ||
    ['HEADER', 'SECTION', 'MENTION', 'NEXT_MEETING'].includes(reviewed.proposal.kind)
  )
    throw notFound();
  return reviewed;
}

/** What is proposed as a row, as far as its names are known; others stand in it as they are written. */
function draftOf({ operations, outcome }: OwnImport, reviewed: ReviewedProposal): StatementDraft {
  const ids = new Map(
    Object.entries(endsOf(reviewed.proposal)).map(([field, { id, name, kind }]) => [
      field,
      id ?? draftedUnder({ drafted: operations }, name, kind) ?? name,
    ]),
  );
  const meetingId = outcome.meeting?.meetingId ?? '';
  const statement = statementOf(reviewed, ids, null, { meetingId });
  return statement ?? { section: 'claims', value: { kind: 'CIRCUMSTANCE', text: { fr: reviewed.sentence } } };
}

function form(page: FormRequest, own: OwnImport, reviewed: ReviewedProposal, refused?: SentStatement): Page {
  const { lang } = page;
  const { block, position, sentence } = reviewed;
  const back = address(lang, importPath(own.row.id), { block, at: position });
  return statementPage(
    page,
    own,
    {
      title: T[lang].title,
      lead: html`<p class="lead">${prose(wordsOfProposal(reviewed, own, lang), lang)}</p>`,
      place: reviewed,
      sentence,
      draft: draftOf(own, reviewed),
      action: address(lang, page.path),
      back: `${back}#p-${position}`,
    },
    refused,
  );
}
