import { refersTo } from '../../changes/operation.js';
import { groupBy } from '../../core/group-by.js';
import type { SeedItem } from '../../seeds/decompile/items.js';
import { Statement } from '../../statements/statement.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { type EditingState, wordsOfStatement } from './editing-state.js';

const T = phrases({
  fr: {
    relations: 'Relations',
    claims: 'Affirmations',
    followUps: 'À suivre',
    none: 'Rien n’en est dit encore.',
    addRelation: 'Ajouter une relation',
    addClaim: 'Ajouter une affirmation (fait, position, question)',
    correct: 'Corriger',
    replace: 'Remplacer',
    withdraw: 'Retirer',
    of: (what: string, statement: string) => `${what} : ${statement}`,
    superseded: 'remplacée depuis',
  },
  en: {
    relations: 'Relations',
    claims: 'Claims',
    followUps: 'Follow-ups',
    none: 'Nothing is said of it yet.',
    addRelation: 'Add a relation',
    addClaim: 'Add a claim (fact, position, question)',
    correct: 'Correct',
    replace: 'Replace',
    withdraw: 'Withdraw',
    of: (what: string, statement: string) => `${what}: ${statement}`,
    superseded: 'superseded since',
  },
});

/** All statements about an entity, each with what an editor can do to it. */
export function entityStatements({ lang }: FormRequest, state: EditingState, id: string): Html {
  const t = T[lang];
  const items = [...state.base.compiled.items.values()].filter(
    ({ section, value }) => SECTIONS.has(section) && refersTo(value, (other) => other === id),
  );
  const superseded = new Set(
    [...state.base.records.values()].flatMap((row) =>
      row instanceof Statement ? [...row.replaces, ...row.corrects, ...row.withdraws] : [],
    ),
  );
  const groups = groupBy(items, ({ section }) => [section]);
  const list = (section: 'relations' | 'claims' | 'followUps'): Html | null => {
    const rows = groups.get(section) ?? [];
    if (rows.length === 0) return null;
    return html`<details class="statement-rows" open><summary><h3>${t[section]} <span class="quiet">${rows.length}</span></h3></summary>
      <ul class="rows">${rows.map((item) => statementRow(item, superseded.has(item.id)))}</ul></details>`;
  };
  const statementRow = (item: SeedItem, isSuperseded: boolean): Html => {
    const words = wordsOfStatement(state, item.id);
    const link = (path: string, label: string): Html =>
      html`<a href="${address(lang, `edit/${item.id}${path}`, { from: id })}" aria-label="${t.of(label, words)}">${label}</a>`;
    return html`<li><span><a href="${address(lang, item.id)}">${prose(words, lang)}</a>${isSuperseded ? html` <span class="mark">${t.superseded}</span>` : null}</span>
      <span class="actions">${link('', t.correct)} ${item.section === 'followUps' ? null : link('/replace', t.replace)} ${link('/withdraw', t.withdraw)}</span></li>`;
  };
  return html`<p class="editor-links"><a href="${address(lang, 'edit/relation/new', { subject: id })}">${t.addRelation}</a> <a href="${address(lang, 'edit/claim/new', { about: id })}">${t.addClaim}</a></p>
    ${items.length === 0 ? html`<p>${t.none}</p>` : html`${list('relations')}${list('claims')}${list('followUps')}`}`;
}

const SECTIONS: ReadonlySet<string> = new Set(['relations', 'claims', 'followUps']);
