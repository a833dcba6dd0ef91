import { foldName } from '../../core/fold.js';
import type { ProposedEntity } from '../../import/proposals/proposal.js';
import type { EntityKind } from '../../kinds/index.js';
import { draftedUnder, idOfNew, namesakesOf, personNamed } from '../../review/ends.js';
import { type Card, endsOf, type ReviewedProposal } from '../../review/proposed.js';
import { kindName } from '../components/links.js';
import { ChangeFields, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { candidatesInWords } from '../editing/tell-apart.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { address } from '../page-request.js';
import type { OwnImport } from './own-import.js';
import { REVIEW_PHRASES as T } from './phrases.js';

/** Who the names of a proposal stand for, where that is not known: asked once for each name of a card. */

/**
 * The field in which it is asked who an end of a proposal is: of several open proposals of a card with the same unknown name, that of the
 * first.
 */
export function endField({ proposals }: Pick<Card, 'proposals'>, position: number, field: string, end: ProposedEntity): string {
  const nameOf = (at: number, of: string): string => `end.${at}.${of}`;
  if (end.id !== null) return nameOf(position, field);
  const isSame = ({ id, name, kind }: ProposedEntity): boolean =>
    id === null && foldName(name) === foldName(end.name) && (kind === 'PERSON') === (end.kind === 'PERSON');
  for (const one of proposals.filter(({ state }) => state === 'OPEN')) {
    const [first] = Object.entries(endsOf(one.proposal)).find(([, other]) => isSame(other)) ?? [];
    if (first !== undefined) return nameOf(one.position, first);
  }
  return nameOf(position, field);
}

/** Names that nobody knows, or that several have: who is it? */
export function endFields(page: FormRequest, own: OwnImport, card: Card, reviewed: ReviewedProposal): Html {
  const { lang } = page;
  const isAskedHere = (field: string, end: ProposedEntity): boolean =>
    endField(card, reviewed.position, field, end).startsWith(`end.${reviewed.position}.`);
  const unknown = Object.entries(endsOf(reviewed.proposal)).filter(
    ([field, end]) =>
      end.id === null &&
      isAskedHere(field, end) &&
      draftedUnder({ drafted: own.operations }, end.name, end.kind) === null &&
      !(field === 'proxy' && personNamed(own.state.base, end.name) !== null) &&
      !isOwnName(end.name),
  );
  const warned = unknown.length > 0 && reviewed.victims ? html`<p class="notice">${T[lang].victims}</p>` : null;
  return html`${warned}${unknown.map(([field, end]) => whichOne(page, own, reviewed, { name: endField(card, reviewed.position, field, end), field, end }))}`;
}

/** The meeting itself and its minutes are named so by the import. */
function isOwnName(name: string): boolean {
  return /^(?:compte-rendu de la )?réunion du /i.test(name);
}

function whichOne(
  page: FormRequest,
  own: OwnImport,
  { position, victims }: ReviewedProposal,
  { name, field, end }: { readonly name: string; readonly field: string; readonly end: ProposedEntity },
): Html {
  const { lang } = page;
  const t = T[lang];
  const change = new ChangeFields(UNTOUCHED, `p${position}`);
  const kinds: readonly EntityKind[] = end.kind === 'ORGANIZATION' ? ['ORGANIZATION', 'GOVERNMENT_BODY'] : [end.kind];
  const alike = kinds.map((kind) => idOfNew(kind, end.name)).filter((id) => own.base.records.has(id));
  const candidates = [...new Set([...end.candidates, ...namesakesOf(own.state.base, end.name, end.kind), ...alike])];
  const options: Option[] = [
    ...candidatesInWords(own.state, candidates, lang).map((label, at) => ({ value: candidates[at] ?? '', label })),
    ...kinds.map((kind) => ({ value: `new:${kind}`, label: t.newOne(end.name, kindName(kind, lang).toLowerCase()) })),
    ...(['person', 'body', 'proxy'].includes(field) ? [{ value: 'none', label: t.nobody }] : []),
  ];
  const asks = candidates.length > 0 || victims;
  return html`<div class="either">${change.select({
    name,
    label: candidates.length > 0 ? t.whichSeveral(end.name) : end.kind === 'PERSON' ? t.which(end.name) : t.whichEntry(end.name),
    value: asks ? '' : (options[0]?.value ?? ''),
    options: asks ? [{ value: '', label: t.choose }, ...options] : options,
  })}${change.text({ name: `${name}.other`, label: t.other, maxlength: 200, suggest: address(lang, 'suggest') })}${change.text({ name: `${name}.name`, label: t.newName, value: end.name, maxlength: 200 })}</div>`;
}
