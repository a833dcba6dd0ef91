import { dayIn } from '../core/day-in-zone.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import type { FollowUpStepKind } from '../statements/follow-up-step.js';
import { DatasetRow } from '../store/tables.js';
import type { Edit, EditContext } from './change-sets.js';
import { itemOf, removeRow, saveStatement, type Target } from './edits.js';

/** What becomes of follow-ups: each edit adds a step to the course of one. Undoing it takes the step away. */

/**
 * Adds a step. What it does not say: it was taken today where no meeting is given, is read by those who read the follow-up, and rests on
 * what its editor knows.
 * @param patch fields of a step as seed files have them
 */
export function addStep(context: EditContext, target: Target, step: FollowUpStepKind, patch: ItemValue): Edit {
  const followUp = itemOf(context, 'followUps', target);
  const today = todayIn(context);
  const isGiven = (field: string): boolean => patch[field] !== undefined && patch[field] !== null;
  const rests = [patch.evidence ?? [], patch.sources ?? []].flat().length > 0;
  const value = {
    ...patch,
    followUp: followUp.id,
    step,
    ...(isGiven('meeting') || isGiven('date') ? {} : { date: today }),
    ...(isGiven('visibility') ? {} : { visibility: followUp.value.visibility ?? null }),
    ...(rests ? {} : { sources: [{ kind: 'KNOWLEDGE', title: 'Suivi', editor: context.actor.name, accessed: today }] }),
  };
  return { ...saveStatement(context, 'steps', {}, value), recordId: followUp.id };
}

/**
 * Says that a follow-up which was closed is open again. Of two steps of one day that stand in no text nothing says which came first: one
 * that is taken back on the day on which it was taken goes, and what else is said then puts the follow-up off.
 */
export function reopen(context: EditContext, target: Target, patch: ItemValue): Edit {
  const added = addStep(context, target, 'REOPENED', patch);
  const { id } = itemOf(context, 'followUps', target);
  const day = dayWithoutText(added.operations[0]?.input ?? {});
  const taken = [...context.compiled.items.values()].find(
    ({ section, value }) =>
      section === 'steps' &&
      value.followUp === id &&
      (value.step === 'DONE' || value.step === 'DROPPED') &&
      day !== null &&
      dayWithoutText(value) === day,
  );
  if (!taken) return added;
  const { operations } = removeRow(context, ['steps'], { id: taken.id });
  const saysMore = Object.values(patch).some((value) => value !== null && value !== undefined);
  const then = saysMore ? addStep(context, target, 'CARRIED_OVER', patch).operations : [];
  return { operations: [...operations, ...then], recordId: id };
}

/** Today, by the clocks of the base: just after midnight, not yet by those of the server. */
function todayIn({ base }: EditContext): string {
  return dayIn([...base.records.values()].find((row) => row instanceof DatasetRow)?.timeZone);
}

/** The day on which a step was said that stands in no text; null for one that does. */
function dayWithoutText({ evidence, sources, date }: ItemValue): string | null {
  if ([evidence ?? []].flat().length > 0) return null;
  const days = ([sources ?? []].flat() as { accessed?: string }[]).flatMap(({ accessed }) => accessed ?? []);
  return days.sort().at(-1) ?? (typeof date === 'string' ? date : null);
}

/**
 * Saves a follow-up, and a step of it where one is given.
 * @param step what became of it, with the kind of step; null where nothing did
 */
export function saveFollowUp(context: EditContext, target: Partial<Target>, patch: ItemValue, step: ItemValue | null): Edit {
  const id = target.id;
  const changes = Object.keys(patch).length > 0 || !id ? saveStatement(context, 'followUps', target, patch) : null;
  if (!step) return changes ?? saveStatement(context, 'followUps', target, patch);
  const { step: kind, ...fields } = step;
  const added = addStep(context, { id: id ?? '', expectedVersion: target.expectedVersion }, kind as FollowUpStepKind, fields);
  return { ...added, operations: [...(changes?.operations ?? []), ...added.operations] };
}
