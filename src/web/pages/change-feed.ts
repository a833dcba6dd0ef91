import { labelOf } from '../../core/enums.js';
import { FollowUpStepKind, stepInWords } from '../../statements/follow-up-step.js';
import { ChangeFeedDocument, type ChangeFeedQuery } from '../operations.generated.js';
import { atomFeed } from '../atom.js';
import { statementText } from '../components/statement-tools.js';
import { html } from '../html.js';
import { capital, formatNumber, type Lang, phrases, prose } from '../i18n.js';
import { address, type Download, type PageRequest, type PageRoute } from '../page-request.js';

const T = phrases({
  fr: {
    title: (base: string) => `${base} : ajouts et corrections`,
    several: (number: string, names: string) => `${number} ajouts ou corrections : ${names}`,
    others: (number: string) => `et ${number} autres`,
  },
  en: {
    title: (base: string) => `${base}: additions and corrections`,
    several: (number: string, names: string) => `${number} additions or corrections: ${names}`,
    others: (number: string) => `and ${number} more`,
  },
});

const PATH = 'changes.atom';

/** What was added to the base or corrected in it, as far as the reader may read it, in the language of the address. */
export const CHANGE_FEED: PageRoute = {
  path: `/${PATH}`,
  description: 'What was added or corrected last, as far as the reader may read it, as Atom (RFC 4287).',
  reply: feed,
};

type Change = NonNullable<ChangeFeedQuery['recentChanges']>['nodes'][number];
type ChangedRecord = Change['records']['nodes'][number];

/** How many names stand in the title of an entry. */
const NAMED = 3;

async function feed(page: PageRequest): Promise<Download> {
  const { lang, publicUrl } = page;
  const { recentChanges, dataset } = await page.ask(ChangeFeedDocument);
  const changes = recentChanges.nodes;
  const base = prose(dataset.name, lang);
  return atomFeed({
    lang,
    title: T[lang].title(base),
    author: base,
    self: `${publicUrl}${address(lang, PATH)}`,
    page: `${publicUrl}${address(lang, '')}`,
    updated: changes[0]?.at ?? dataset.updatedAt,
    entries: changes.map(({ at, records: { nodes, totalCount } }) => {
      const all = nodes.map((record) => named(record, lang));
      const [first] = all;
      const rest = totalCount - all.length;
      return {
        id: `${publicUrl}/${PATH}#${at}`,
        title: totalCount === 1 && first ? first.words : severalWords(all, totalCount, lang),
        updated: at,
        page: `${publicUrl}${totalCount === 1 && first ? first.href : address(lang, '')}`,
        content: html`<ul>${all.map(({ words, href }) => html`<li><a href="${publicUrl}${href}">${words}</a></li>`)}${rest > 0 ? html`<li>${T[lang].others(formatNumber(lang, rest))}</li>` : null}</ul>`,
      };
    }),
  });
}

function severalWords(all: readonly { readonly words: string }[], total: number, lang: Lang): string {
  const names = all.slice(0, NAMED).map(({ words }) => words);
  return T[lang].several(formatNumber(lang, total), `${names.join(', ')}${total > NAMED ? '…' : ''}`);
}

/** What a record is called, and the address of its page. */
function named(record: ChangedRecord, lang: Lang): { readonly words: string; readonly href: string } {
  const href = address(lang, record.id);
  if (record.__typename === 'Relation' || record.__typename === 'Claim') return { words: statementText(record, lang), href };
  if (record.__typename === 'FollowUp') return { words: prose(record.task, record.taskLang), href };
  if (record.__typename === 'FollowUpStep') {
    const { followUp, step } = record;
    const words = followUp
      ? stepInWords(prose(followUp.task, followUp.taskLang), step, lang)
      : capital(labelOf(FollowUpStepKind, step)[lang]);
    return { words, href };
  }
  const entity = record.__typename === 'Document' ? record.publication : 'name' in record ? record : null;
  return { words: entity ? prose(entity.name, entity.nameLang) : record.id, href };
}
