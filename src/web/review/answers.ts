import type { UserError } from '../../changes/user-error.js';
import type { Message } from '../../errors.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import type { EntityKind } from '../../kinds/index.js';
import type { Verdict } from '../../review/decide.js';
import type { EndChoice } from '../../review/ends.js';
import { type Card, endsOf, isSentenceCard, type ReviewedProposal } from '../../review/proposed.js';
import type { ProposalAnswer } from '../../review/rows.js';
import { SAID_STATES } from '../../review/meeting.js';
import { notFound } from '../../http/router.js';
import { textOf } from '../editing/change-form.js';
import { messageWords } from '../editing/message-words.js';
import { choicesInWords } from '../editing/tell-apart.js';
import type { Lang } from '../i18n.js';
import { endField } from './end-fields.js';
import type { OwnImport } from './own-import.js';

/** Forms of cards as decisions. */

/** What was typed that no entity is called, or several are. */
export class NotNamed extends Error {
  constructor(readonly told: Message) {
    super(told.en);
  }
}

/** @throws NotNamed, and NOT_FOUND for what no form of ours says */
export function verdictOf(fields: URLSearchParams, own: OwnImport): Verdict {
  const positions = fields.getAll('position').map(Number).filter(Number.isInteger);
  switch (fields.get('do') ?? '') {
    case 'meeting':
      return {
        do: 'meeting',
        answer: {
          day: textOf(fields, 'day') ?? '',
          convener: entityIn(fields, 'convener', own) ?? '',
          venue: entityIn(fields, 'venue', own),
          issuedOn: textOf(fields, 'issuedOn'),
          author: entityIn(fields, 'author', own),
          minutesState: SAID_STATES.find((one) => one === fields.get('minutesState')) ?? null,
          visibility: 'MEMBERS',
        },
      };
    case 'agenda':
      return { do: 'agenda', positions, titles: titlesIn(fields, positions, own) };
    case 'accept': {
      const card = cardIn(fields, own);
      const answers = positions.map((position): [number, ProposalAnswer] => [
        position,
        { ends: choicesIn(fields, position, own, card), words: changedWords(fields) },
      ]);
      const open = card && isSentenceCard(card) ? card.proposals.filter(({ state }) => state === 'OPEN') : [];
      const rejected = open.map(({ position }) => position).filter((one) => !positions.includes(one));
      return { do: 'accept', positions, answers: new Map(answers), rejected };
    }
    case 'exact':
      return { do: 'accept', positions: positions.filter((at) => proposalAt(own, at)?.exact ?? false) };
    case 'name': {
      const entity = entityIn(fields, 'entity', own);
      if (entity === null) throw new NotNamed(NO_NAME);
      return { do: 'name', positions, entity };
    }
    case 'reject':
    case 'skip': {
      const card = cardIn(fields, own);
      // Of names, only those that are ticked and in sight are decided; whatever else stands on a card is decided as a whole.
      const isChosen = card?.block === 'MENTIONS' || !card;
      const open = card?.proposals.filter(({ state }) => card.block === 'AGENDA' || state === 'OPEN') ?? [];
      return { do: fields.get('do') as 'reject' | 'skip', positions: isChosen ? positions : open.map(({ position }) => position) };
    }
    default:
      throw notFound();
  }
}

function cardIn(fields: URLSearchParams, { cards }: Pick<OwnImport, 'cards'>): Card | undefined {
  return cards.find(({ position }) => String(position) === fields.get('card'));
}

const NO_NAME: Message = { fr: 'Écrivez le nom de la fiche.', en: 'Write the name of the entry.' };

/** The entity whose name stands in a field; null where none does. */
/** @throws NotNamed for a text that stands for no entity, or for several */
export function entityIn(fields: URLSearchParams, field: string, { state }: Pick<OwnImport, 'state'>): string | null {
  const text = textOf(fields, field);
  if (text === null) return null;
  const found = state.entitiesNamed(text);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new NotNamed(
    found.length === 0
      ? { fr: `La base ne connaît pas « ${text} ».`, en: `The base does not know “${text}”.` }
      : {
          fr: `Plusieurs fiches s’appellent « ${text} ». Écrivez celle que vous voulez telle qu’elle est notée ici : ${choicesInWords(state, found, 'fr')}`,
          en: `Several entries are called “${text}”. Write the one that you mean as it stands here: ${choicesInWords(state, found, 'en')}`,
        },
  );
}

function titlesIn(fields: URLSearchParams, positions: readonly number[], own: OwnImport): ReadonlyMap<number, string> {
  return new Map(
    positions.flatMap((position): [number, string][] => {
      const typed = textOf(fields, `title.${position}`);
      const proposal = proposalAt(own, position)?.proposal;
      return typed !== null && proposal?.kind === 'SECTION' && typed !== proposal.title ? [[position, typed]] : [];
    }),
  );
}

function choicesIn(
  fields: URLSearchParams,
  position: number,
  own: OwnImport,
  card: Card | undefined,
): Readonly<Record<string, EndChoice | undefined>> {
  const proposal = proposalAt(own, position)?.proposal;
  if (!proposal) return {};
  return Object.fromEntries(
    Object.entries(endsOf(proposal)).map(([field, end]): [string, EndChoice | undefined] => {
      const asked = endField(card ?? { proposals: [] }, position, field, end);
      const other = entityIn(fields, `${asked}.other`, own);
      if (other !== null) return [field, { id: other }];
      const chosen = textOf(fields, asked);
      if (chosen === null) return [field, undefined];
      if (chosen === 'none') return [field, null];
      const kind = chosen.startsWith('new:') ? chosen.slice('new:'.length) : null;
      if (kind === null) return [field, { id: chosen }];
      if (!Object.hasOwn(EntityKindEnum, kind)) throw notFound();
      return [field, { create: kind as EntityKind, name: textOf(fields, `${asked}.name`) ?? end.name }];
    }),
  );
}

export function proposalAt({ proposals }: Pick<OwnImport, 'proposals'>, position: number): ReviewedProposal | undefined {
  return proposals.find((one) => one.position === position);
}

/** Words that differ from those that were proposed. */
function changedWords(fields: URLSearchParams): string | null {
  const typed = textOf(fields, 'words')?.replace(/\r\n/g, '\n') ?? null;
  return typed === null || typed === textOf(fields, 'proposed') ? null : typed;
}

/** What keeps a decision from being taken, each once. */
export function messagesOf(errors: readonly UserError[], { state }: Pick<OwnImport, 'state'>, lang: Lang): string[] {
  const words = messageWords(state.wording, lang);
  return [...new Set(errors.map(({ message }) => words(message[lang])))];
}
