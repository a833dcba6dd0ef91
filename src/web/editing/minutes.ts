import { labelOf } from '../../core/enums.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { Document } from '../../documents/document.js';
import { notFound } from '../../http/router.js';
import { ClaimKind } from '../../statements/claim.js';
import { RELATION_TYPES } from '../../statements/vocabulary.js';
import { type FormRequest, type FormRoute, localAddress } from '../form-request.js';
import { html, type Html, join } from '../html.js';
import { capital, prose } from '../i18n.js';
import {
  type RefFragment,
  SaveClaimDocument,
  SaveFollowUpDocument,
  SaveMentionDocument,
  SaveRelationDocument,
} from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, type FieldError, fresh, refilled, type Option, type Typed } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, type Given, listOf, sendChange, textOf } from './change-form.js';
import { editingState } from './editing-state.js';
import { readEntities } from './entity-choice.js';
import { SENTENCE_PATH } from './minutes-marks.js';
import { MINUTES_PHRASES as T } from './minutes-phrases.js';
import { readWords, type Words } from './minutes-words.js';
import { offeredTypes } from './relation-types.js';
import { meetingChoices, meetingOption } from './said-by.js';
import { dateHint, typedDateIn } from './typed-date.js';

/** The form by which editors draw something from words of minutes: a relation, a claim, a follow-up, or what they name. */

const FORMS = ['relation', 'claim', 'follow-up', 'mention'] as const;
type Form = (typeof FORMS)[number];

const SECTIONS = { relation: 'relations', claim: 'claims', 'follow-up': 'followUps', mention: 'mentions' } as const satisfies Record<
  Form,
  string
>;

/** One form for each thing that words can say. */
export const SENTENCE_FORM: FormRoute = {
  path: `/${SENTENCE_PATH}`,
  description: 'What a sentence says (`document`, `start`, `end`, `words`), as a relation, a claim, a follow-up or a name (`as`).',
  needs: 'EDITOR',
  reply: (page) => sentenceForm(page, fresh(page)),
  refill: (page, fields) => sentenceForm(page, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    const found = await readWords(page, fields);
    if (!found) return sentenceForm(page, { fields, errors: [{ field: 'words', message: T[page.lang].notThere }] });
    const { errors, run } = await changeOf(page, formIn(fields), fields, found);
    if (errors.length > 0) return sentenceForm(page, { fields, errors });
    const sent = await sendChange(page, fields, run, { nameOf: (path) => nameOf(path, fields), section: SECTIONS[formIn(fields)] });
    return sent.done ?? sentenceForm(page, { fields, errors: sent.errors });
  },
};

function formIn(fields: URLSearchParams): Form {
  const asked = fields.get('as') ?? 'relation';
  const form = FORMS.find((one) => one === asked);
  if (!form) throw notFound();
  return form;
}

/** What is wrong with the sentence stands at the words; all else at the field that is called as in the input. */
function nameOf(path: readonly string[], fields: URLSearchParams): string | null {
  const names = path.filter((part) => !/^\d+$/.test(part));
  if (['evidence', 'quote', 'in', 'surface', 'document'].includes(names[0] ?? '')) return 'words';
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join('.');
    if (fields.has(name)) return name;
  }
  return null;
}

async function changeOf(
  page: FormRequest,
  form: Form,
  fields: URLSearchParams,
  { minutes, quote, sentence }: Words,
): Promise<{ readonly errors: readonly FieldError[]; readonly run: (given: Given) => ReturnType<Parameters<typeof sendChange>[2]> }> {
  const t = T[page.lang];
  const chosen = async (
    name: string,
    isNeeded = true,
  ): Promise<{ readonly ids: readonly string[]; readonly errors: readonly FieldError[] }> => {
    const other = textOf(fields, `${name}.other`);
    const read = await readEntities(page, `${name}.other`, other === null ? [] : [other]);
    // One that was written stands for the one that was offered; of several, beside them.
    const several = name === 'about' || name === 'assignees';
    const ids = [...(other !== null && !several ? [] : listOf(fields, name)), ...read.ids];
    const missing = isNeeded && ids.length + read.errors.length === 0 ? [{ field: name, message: t.missing }] : [];
    return { ids, errors: [...read.errors, ...missing] };
  };
  const evidence = [quote];
  const said = await dayOf(page, minutes.id);
  const { date: dates, errors: wrongDate } = typedDateIn(fields, 'dates.edtf', page.lang, said);
  const modality = oneOf(fields, 'modality', Modality);
  const status = oneOf(fields, 'status', Status);
  switch (form) {
    case 'relation': {
      const [subject, object] = [await chosen('subject'), await chosen('object')];
      const type = RELATION_TYPES.find((one) => one === fields.get('type'));
      const role = textOf(fields, 'role.fr');
      return {
        errors: [...subject.errors, ...(type ? [] : [{ field: 'type', message: t.typeMissing }]), ...object.errors, ...wrongDate],
        run: async (given) =>
          (
            await page.ask(SaveRelationDocument, {
              input: {
                ...given,
                subject: subject.ids[0] ?? null,
                type: type ?? null,
                object: object.ids[0] ?? null,
                role: role === null ? null : { fr: role },
                status,
                modality,
                dates,
                evidence,
              },
            })
          ).saveRelation,
      };
    }
    case 'claim': {
      const about = await chosen('about');
      const text = textOf(fields, 'text.fr');
      return {
        errors: [...about.errors, ...(text === null ? [{ field: 'text.fr', message: t.textMissing }] : []), ...wrongDate],
        run: async (given) =>
          (
            await page.ask(SaveClaimDocument, {
              input: {
                ...given,
                claimKind: oneOf(fields, 'claimKind', ClaimKind),
                about: [...about.ids],
                text: { fr: text },
                status,
                modality,
                dates,
                evidence,
              },
            })
          ).saveClaim,
      };
    }
    case 'follow-up': {
      const [about, who] = [await chosen('about'), await chosen('assignees', false)];
      const [task, at, day] = [textOf(fields, 'task.fr'), textOf(fields, 'due.at'), typedDateIn(fields, 'due.edtf', page.lang, said)];
      const due = day.date ?? (at === null ? null : { at });
      return {
        errors: [...about.errors, ...who.errors, ...(task === null ? [{ field: 'task.fr', message: t.textMissing }] : []), ...day.errors],
        run: async (given) =>
          (
            await page.ask(SaveFollowUpDocument, {
              input: {
                ...given,
                task: { fr: task },
                about: [...about.ids],
                assignees: who.ids.length > 0 ? [...who.ids] : null,
                due,
                modality,
                evidence,
              },
            })
          ).saveFollowUp,
      };
    }
    case 'mention': {
      const entity = await chosen('entity');
      const { quote: within = null, occurrence = null } = sentence;
      const { quote: surface = null } = quote;
      return {
        errors: entity.errors,
        run: async (given) =>
          (
            await page.ask(SaveMentionDocument, {
              input: { ...given, document: minutes.id, surface, in: within, occurrence, entity: entity.ids[0] ?? null },
            })
          ).saveMention,
      };
    }
  }
}

/** The day on which a text was said, of which year its dates are that have none. */
async function dayOf(page: FormRequest, document: string): Promise<string | null> {
  const row = (await editingState(page)).base.records.get(document);
  return row instanceof Document ? row.saidOn : null;
}

/** A value of a closed set that was chosen; null for none. */
function oneOf<T extends string>(fields: URLSearchParams, name: string, values: Readonly<Record<T, unknown>>): T | null {
  return (Object.keys(values) as T[]).find((one) => one === fields.get(name)) ?? null;
}

async function sentenceForm(page: FormRequest, typed: Typed): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { fields } = typed;
  const form = formIn(fields);
  const found = (await readWords(page, fields)) ?? (await readWords(page, without(fields, 'words')));
  if (!found) throw notFound();
  const place = ['document', 'start', 'end'].map((name): [string, string] => [name, fields.get(name) ?? '']);
  const to = localAddress(fields.get('to'), lang);
  const link = (one: Form): Html => {
    const query = { ...Object.fromEntries(place), words: fields.get('words'), to: fields.get('to'), as: one };
    return one === form
      ? html`<strong aria-current="page">${t[one]}</strong>`
      : html`<a href="${address(lang, SENTENCE_PATH, query)}">${t[one]}</a>`;
  };
  return {
    title: t.title,
    status: typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    main: html`<h1>${t.title}</h1>
      ${errorSummary(typed, lang)}
      <blockquote class="subject" lang="${found.minutes.language}">${found.words}</blockquote>
      <nav class="tabs" aria-label="${t.what}">${join(FORMS.map(link), ' ')}</nav>
      ${changeForm(page, {
        action: sitePath(lang, SENTENCE_PATH),
        to,
        hidden: [['as', form], ...place],
        body: html`${await ownFields(page, form, typed, found)}${new ChangeFields(typed).area({ name: 'words', label: t.words, hint: t.wordsHint, value: found.words, rows: 3 })}`,
        when: await draftChoice(page, typed),
        button: t.button,
      })}`,
  };
}

function without(fields: URLSearchParams, name: string): URLSearchParams {
  return new URLSearchParams([...fields].filter(([one]) => one !== name));
}

/** What only one of the forms asks. */
async function ownFields(page: FormRequest, form: Form, typed: Typed, { named, others }: Words): Promise<Html> {
  const { lang } = page;
  const t = T[lang];
  const change = new ChangeFields(typed);
  const option = ({ id, name, nameLang }: RefFragment): Option => ({ value: id, label: prose(name, nameLang) });
  const other = (name: string): Html =>
    change.text({ name: `${name}.other`, label: t.other, hint: t.otherHint, maxlength: 200, suggest: address(lang, 'suggest') });
  const one = (name: string, label: string, first = 0): Html =>
    html`<div class="either">${change.select({
      name,
      label,
      value: named[first]?.id ?? '',
      options: [{ value: '', label: t.choose }, ...groups([t.inSentence, named.map(option)], [t.inText, others.map(option)])],
    })}${other(name)}</div>`;
  const several = (name: string, label: string, value = ''): Html =>
    html`${named.length > 0 ? change.choices({ name, label, many: true, value, options: named.map(option) }) : null}${change.text({ name: `${name}.other`, label: named.length > 0 ? t.other : label, hint: t.otherHint, maxlength: 200, suggest: address(lang, 'suggest') })}`;
  const closed = (name: string, label: string, values: Parameters<typeof labelOf>[0], value: string): Html =>
    change.select({
      name,
      label,
      value,
      options: Object.keys(values).map((key) => ({ value: key, label: capital(labelOf(values as never, key as never)[lang]) })),
    });
  const date = change.text({ name: 'dates.edtf', label: t.date, hint: dateHint(lang), maxlength: 200 });
  const firmness = closed('modality', t.modality, Modality, 'ASSERTED');
  switch (form) {
    case 'relation': {
      const { likely, rest } = offeredTypes(
        named.map(({ kind }) => kind),
        lang,
      );
      return html`${one('subject', t.subject)}
        ${change.select({ name: 'type', label: t.type, options: [{ value: '', label: t.choose }, ...groups([t.likely, likely], [t.allTypes, rest])] })}
        ${one('object', t.object, 1)} ${change.text({ name: 'role.fr', label: t.role, maxlength: 200 })}
        ${closed('status', t.status, Status, 'UNKNOWN')} ${firmness} ${date}`;
    }
    case 'claim':
      return html`${closed('claimKind', t.kind, ClaimKind, 'FIGURE')} ${several('about', t.about, named[0]?.id)}
        ${change.area({ name: 'text.fr', label: t.text, rows: 2, required: true })} ${firmness} ${date}`;
    case 'follow-up': {
      const meetings = (await meetingChoices(page)).filter((meeting) => 'status' in meeting && meeting.status !== 'PAST');
      return html`${change.area({ name: 'task.fr', label: t.task, rows: 2, required: true })} ${several('assignees', t.who)} ${several('about', t.about)}
        ${change.select({ name: 'due.at', label: t.due, options: [{ value: '', label: t.noMeeting }, ...meetings.map((meeting) => meetingOption(meeting, lang))] })}
        ${change.text({ name: 'due.edtf', label: t.dueDay, hint: dateHint(lang), maxlength: 200 })} ${firmness}`;
    }
    case 'mention':
      return html`${one('entity', t.names)}`;
  }
}

/** Groups of options, without those that are empty. */
function groups(
  ...given: readonly (readonly [group: string, options: readonly Option[]])[]
): { readonly group: string; readonly options: readonly Option[] }[] {
  return given.filter(([, options]) => options.length > 0).map(([group, options]) => ({ group, options }));
}
