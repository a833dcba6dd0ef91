import { edit, type Edit, type EditContext, type Outcome } from '../../changes/change-sets.js';
import type { Target } from '../../changes/edits.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { badInput, MaillageError } from '../../errors.js';
import { type Context, turnTo, type Writer } from '../context.js';
import type { SectionInput } from '../inputs/format-inputs.js';
import type { ChangeInput } from '../inputs/mutation-inputs.js';
import { UserError } from '../user-error.js';
import { forgetReviews, turnToDraft } from '../reviews.js';
import { changeSetOf } from './change-sets.js';
import * as payloads from './payloads.js';

/** What all mutations do: make an edit, and answer with what it left. */

export const INPUT = 'What is to be done.';

type Given = Pick<ChangeInput, 'changeSet' | 'reason' | 'idempotencyKey'>;
type PayloadClass<P> = new () => P;

/** @throws FORBIDDEN; BAD_USER_INPUT where the base is asked for as of a day */
export function writerOf({ writer, asOf }: Context): Writer {
  if (writer && asOf === null) return writer;
  if (writer) {
    throw badInput('asOf', {
      fr: `Ce qui était le ${asOf} ne se modifie plus : envoyez la demande sans « asOf ».`,
      en: `What was so on ${asOf} cannot be changed any more: send the request without \`asOf\`.`,
    });
  }
  throw new MaillageError('FORBIDDEN', { fr: 'Seule la rédaction modifie la base.', en: 'Only editors change the base.' });
}

/** Makes an edit and answers with what it left. */
export async function change<P extends payloads.ChangeSetPayload>(
  context: Context,
  input: Given,
  Payload: PayloadClass<P>,
  make: (edit: EditContext) => Edit | Promise<Edit>,
  thing: (recordId: string, context: Context) => Partial<P> = () => ({}),
  fields?: SectionInput,
): Promise<P> {
  const { actor } = writerOf(context);
  const outcome = await edit(context.dataSource, actor, { ...input, input }, make);
  await showWhatIsLeft(context, outcome);
  const { recordId } = outcome;
  return Object.assign(answer(outcome, Payload, fields), recordId !== null && outcome.errors.length === 0 ? thing(recordId, context) : {});
}

export function answer<P extends payloads.ChangeSetPayload>(
  { changeSet, errors }: Outcome,
  Payload: PayloadClass<P>,
  fields?: SectionInput,
): P {
  return Object.assign(new Payload(), {
    changeSet: changeSet && changeSetOf(changeSet),
    userErrors: errors.map(({ path, code, message }) => {
      const [field, ...rest] = path;
      const where = field === undefined ? [] : [fields?.apiName(field) ?? field, ...rest];
      return Object.assign(new UserError(), { path: where, code, text: message });
    }),
  });
}

/** The rest of the answer is of the base after the change: this server sees it at once, others when they look next. */
async function showWhatIsLeft(context: Context, { changeSet, errors }: Outcome): Promise<void> {
  const { graph } = writerOf(context);
  forgetReviews(context);
  if (errors.length > 0) return;
  if (changeSet?.state === 'DRAFT') await turnToDraft(context, changeSet.id);
  else {
    await graph.refresh();
    turnTo(context, graph.view(context.role));
  }
}

/** The record that an id stands for after a change, redirects followed; null when it is of another type, or gone. */
export function found<T extends StoredRecord>(type: abstract new () => T, id: string, { view }: Context): T | null {
  const resolved = view.resolve(id);
  return resolved.state === 'FOUND' ? (view.get(resolved.id, type) ?? null) : null;
}

/** The part of a payload that holds the changed record, as it is then. */
export function record<Field extends string, T extends StoredRecord>(
  field: Field,
  type: abstract new () => T,
): (id: string, context: Context) => Readonly<Record<Field, T | null>> {
  return (id, context) => ({ [field]: found(type, id, context) }) as Record<Field, T | null>;
}

export function targetOf({ id, expectedVersion }: { id?: string | null; expectedVersion?: number | null }): Target {
  return { id: id ?? '', expectedVersion };
}

/** Answers with what became of a draft; the answer is of the published base. */
export async function settle(context: Context, done: Promise<Outcome>): Promise<payloads.ChangeSetChangedPayload> {
  const outcome = await done;
  const { graph } = writerOf(context);
  forgetReviews(context);
  await graph.refresh();
  turnTo(context, graph.view(context.role));
  return answer(outcome, payloads.ChangeSetChangedPayload);
}
