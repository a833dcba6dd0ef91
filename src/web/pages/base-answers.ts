import { foldName } from '../../core/fold.js';
import { dateWords } from '../dates.js';
import { answerBox, followUpNumbers, followUpsButton } from '../components/answer-card.js';
import { html, type Html } from '../html.js';
import { count, phrases } from '../i18n.js';
import { BaseAnswerDocument, CoverageDocument } from '../operations.generated.js';
import { address, type PageRequest } from '../page-request.js';

/** What is asked of the whole base in the search field, and has a page of its own: « qui est en retard », « que personne ne couvre ». */

const T = phrases({
  fr: {
    late: 'promesse en retard',
    lates: 'promesses en retard',
    noneLate: 'Aucune promesse n’est en retard',
    on: (day: string) => ` au ${day}`,
    seeLate: 'Qui est en retard, et sur quoi',
    gap: 'thème auquel aucun acteur ne travaille',
    gaps: 'thèmes auxquels aucun acteur ne travaille',
    noneUncovered: 'Chaque thème a un acteur qui y travaille',
    byBase: 'd’après cette base',
    noProof: 'Ce n’est pas la preuve que personne ne le fait.',
    seeGaps: 'Les thèmes sans acteur',
    nonePromised: 'Rien n’est à suivre',
  },
  en: {
    late: 'overdue promise',
    lates: 'overdue promises',
    noneLate: 'No promise is overdue',
    on: (day: string) => ` on ${day}`,
    seeLate: 'Who is late, and with what',
    gap: 'theme that no actor works on',
    gaps: 'themes that no actor works on',
    noneUncovered: 'Each theme has an actor who works on it',
    byBase: 'according to this base',
    noProof: 'It is no proof that nobody does.',
    seeGaps: 'The themes without an actor',
    nonePromised: 'There is nothing to follow up',
  },
});

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that a question may have beside those that say what it asks. */
const FILLERS = words(
  'qui que qu quoi quel quelle quels quelles est sont a ai as ont on nous avons avez vous il elle ils elles y ne n de des du d la le les l un une ' +
    'ce c ca cela se s en au aux et tout tous toutes toute encore reste restent deja doit doivent faire fait font ete etait etaient pour sur dans par ' +
    'notre nos votre vos collectif coalition base liste list montre montrer voir show me the of and in is are was were be been has have had it that ' +
    'who what whom which when did do does we our you they us there still all by to on for not yet',
);

interface Question {
  /** Words that say what is asked, folded; a question has no other word but fillers. */
  readonly words: ReadonlySet<string>;
  /** What its folded text has besides. */
  readonly asks: RegExp;
  readonly answer: (page: PageRequest) => Promise<readonly Html[]>;
}

const QUESTIONS: readonly Question[] = [
  {
    words: words(
      'retard retards late overdue promesse promesses promis promise promises promised tache taches task tasks association associations',
    ),
    asks: /\b(?:retards?|late|overdue)\b/,
    answer: lateLines,
  },
  {
    words: words(
      'personne aucun aucune nul acteur acteurs association associations organisation organisations organization organizations actor actors ' +
        'theme themes sujet sujets topic topics subject subjects couvre couvrent couvert couverts couverte couvertes travaille travaillent ' +
        'occupe occupent sans non pas nobody no one none cover covers covered works work working uncovered without',
    ),
    asks: /^(?=.*\b(?:personne|aucune?|nul|sans|non|pas|nobody|no|none|uncovered|without|not)\b)(?=.*\b(?:couv|travaill|occup|acteur|cover|work|actor|uncover))/,
    answer: gapLines,
  },
  {
    words: words(
      'promis promise promises promesse promesses promised promettre engagement engagements engage engages suivre suivi suivis follow followup up ' +
        'commitments commitment tenir keep owe owes dues due',
    ),
    asks: /\b(?:promis\w*|promesses?|engagements?|suivre|suivis?|follow ?up|commitments?|owes?)\b/,
    answer: promisedLines,
  },
];

/** The answer to what is asked of the whole base; null for other texts. */
export async function baseAnswer(page: PageRequest, text: string): Promise<Html | null> {
  const asked = foldName(text).match(/[\p{L}\d]+/gu) ?? [];
  const question = QUESTIONS.find(
    (one) => asked.every((word) => one.words.has(word) || FILLERS.has(word)) && one.asks.test(asked.join(' ')),
  );
  if (!question) return null;
  return answerBox(await question.answer(page), page.lang);
}

const button = (to: string, label: string): Html => html`<a class="button" href="${to}">${label}</a>`;

async function lateLines(page: PageRequest): Promise<readonly Html[]> {
  const { lang } = page;
  const t = T[lang];
  const day = page.baseDay?.day ?? null;
  const { late } = await page.ask(BaseAnswerDocument, { day, hasDay: day !== null });
  const number = late?.totalCount ?? 0;
  const on = day === null ? '' : t.on(dateWords(day, lang));
  return [
    html`<strong>${number > 0 ? count(lang, number, t.late, t.lates) : t.noneLate}</strong>${on}.`,
    number > 0 ? button(address(lang, 'follow-ups', { status: 'OVERDUE' }), t.seeLate) : followUpsButton(lang),
  ];
}

async function gapLines(page: PageRequest): Promise<readonly Html[]> {
  const { lang } = page;
  const t = T[lang];
  const { coverage } = await page.ask(CoverageDocument);
  const number = coverage.gaps.length;
  return [
    html`<strong>${number > 0 ? count(lang, number, t.gap, t.gaps) : t.noneUncovered}</strong> ${t.byBase}. ${number > 0 ? t.noProof : null}`,
    button(`${address(lang, 'coverage')}${number > 0 ? '#gaps' : ''}`, t.seeGaps),
  ];
}

async function promisedLines(page: PageRequest): Promise<readonly Html[]> {
  const { lang } = page;
  const numbers = followUpNumbers(await page.ask(BaseAnswerDocument, { day: null, hasDay: false }), lang);
  return [numbers ?? html`${T[lang].nonePromised}.`, followUpsButton(lang)];
}
