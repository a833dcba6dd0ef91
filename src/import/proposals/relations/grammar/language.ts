import { conjugateInFrench } from './french-forms.js';
import { conjugateInEnglish } from './english-forms.js';
import { type Forms, formsOf } from './forms.js';
import { ENGLISH_LEXICON } from './english-verbs.js';
import { FRENCH_LEXICON } from './french-verbs.js';
import type { Lexicon } from './lexicon.js';
import { patternOf } from '../../../../core/pattern.js';

/** The small words of a language, and which verbs it has. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly forms: Forms;
  /** What begins a noun phrase, and whether it points to something already named. */
  readonly determiners: ReadonlyMap<string, Determiner>;
  /** Prepositions of one word, by the sort of end that stands behind them. */
  readonly prepositions: ReadonlyMap<string, string>;
  /** Prepositions of several words, matched where a sentence has one of `begins`. */
  readonly phrases: readonly (readonly [sort: string, pattern: RegExp])[];
  readonly begins: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly coordinations: ReadonlySet<string>;
  /** Words with which another clause begins. */
  readonly breaks: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEnding: RegExp;
  readonly titles: ReadonlySet<string>;
  /** What may stand between a determiner and its noun. */
  readonly before: ReadonlySet<string>;
  /** Whether the noun is the last word of its phrase: “a summer gala”. */
  readonly isHeadLast: boolean;
}

export type Determiner = 'DEFINITE' | 'INDEFINITE' | 'POINTING' | 'POSSESSIVE';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const pairs = <T extends string>(all: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(all) as [T, string][]).flatMap(([sort, list]) => list.split(' ').map((word): [string, T] => [word, sort])));

const OF = "(?:du|des|de\\sla|de\\sl[’']|de|d[’'])";
const sticky = (source: string): RegExp => patternOf(`(?:${source})(?![\\p{L}])|(?:${source})(?<=[’'])`, 'iuy');

export const FRENCH: Language = {
  lexicon: FRENCH_LEXICON,
  forms: formsOf(FRENCH_LEXICON.lemmas, conjugateInFrench),
  determiners: pairs<Determiner>({
    DEFINITE: 'le la les l’',
    INDEFINITE: 'un une des deux trois quatre cinq six sept huit neuf dix plusieurs quelques chaque',
    POINTING: 'ce cet cette ces',
    POSSESSIVE: 'son sa ses leur leurs notre nos votre vos mon ma mes',
  }),
  prepositions: pairs({
    TO: 'à',
    OF: 'de d’',
    WITH: 'avec',
    FOR: 'pour',
    IN: 'dans en',
    CHEZ: 'chez',
    BY: 'par',
    ON: 'sur',
    AT: 'pendant durant',
    AS: 'comme',
    BETWEEN: 'entre liant associant',
    NONE: 'sous contre depuis jusque jusqu’ selon malgré sans vers hors dès après avant via derrière devant parmi voici',
  }),
  phrases: [
    [
      'SUPPORT',
      sticky(`(?:avec|grâce\\s(?:à|au))\\s(?:le\\s|l[’'])?(?:soutien|appui|aide|concours|coup\\sde\\smain)(?:\\s\\p{Ll}+)?\\s${OF}`),
    ],
    [
      'MONEY',
      sticky(
        `(?:avec|grâce\\s(?:à|au|aux))\\s(?:le\\s|la\\s|une\\s|l[’'])?(?:financements?|subventions?|aide\\sfinancière|dotation|dons?)\\s${OF}`,
      ),
    ],
    [
      'PARTNER',
      sticky(
        'en\\s(?:(?:étroite?\\s)?(?:partenariat|collaboration|coopération|lien|association|concertation)(?:\\s\\p{Ll}+)?)\\savec|aux\\scôtés\\s(?:du|des|de)',
      ),
    ],
    ['WITH', sticky('main\\sdans\\sla\\smain\\savec|conjointement\\savec|ensemble,?\\savec')],
    ['NONE', sticky(`d[’']après`)],
    ['PRESENCE', sticky(`(?:en\\sprésence|avec\\s(?:la\\sparticipation|la\\sprésence|la\\svenue|l[’']intervention))\\s${OF}`)],
    [
      'INITIATIVE',
      sticky(
        `(?:à\\sl[’'](?:initiative|appel)|sous\\s(?:l[’']égide|la\\sconduite|la\\sdirection|la\\sresponsabilité|la\\scoordination|le\\spilotage))\\s${OF}`,
      ),
    ],
    ['INVITATION', sticky(`(?:à|sur)\\sl[’']invitation\\s${OF}`)],
    ['HEAD', sticky(`à\\sla\\stête\\s${OF}`)],
    ['CHAIR', sticky(`sous\\sla\\s(?:présidence|houlette)\\s${OF}`)],
    ['CHEZ', sticky(`dans\\s(?:les\\s(?:locaux|salons|murs|jardins)|la\\scour|l[’']enceinte)\\s${OF}`)],
    ['AT', sticky(`(?:lors|au\\scours|à\\sl[’']occasion|en\\smarge|en\\souverture|en\\sclôture)\\s${OF}`)],
    ['FRAME', sticky(`dans\\sle\\scadre\\s${OF}`)],
    ['WITHIN', sticky(`au\\ssein\\s${OF}`)],
    ['BESIDE', sticky(`auprès\\s${OF}`)],
    ['BY', sticky(`de\\sla\\spart\\s${OF}|par\\sl[’']intermédiaire\\s${OF}`)],
    ['AS', sticky('en\\s(?:tant\\sque|qualité\\sde)|au\\sposte\\sde|aux\\sfonctions\\sde')],
    [
      'NONE',
      sticky(
        `(?:au\\ssujet|à\\spropos|en\\sfaveur|à\\scôté|près|à\\spartir|à\\scompter|à\\shauteur|en\\sface|autour|au\\snom|à\\sla\\splace|au\\slieu|faute|hors)\\s${OF}|grâce\\s(?:à|aux?)|(?:suite|quant|face|jusqu[’'])\\s?(?:à|aux?)`,
      ),
    ],
    ['TO', sticky('aux?')],
    ['OF', sticky('du|des')],
  ],
  begins: words(
    'd’ ensemble avec grâce en main conjointement aux au à sous sur dans lors auprès de par du des près autour faute hors suite quant face jusqu’',
  ),
  pronouns: words('il elle ils elles celle-ci celui-ci celles-ci ceux-ci nous on je celui celle tous toutes cela'),
  relatives: words('qui que qu’ dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel'),
  coordinations: words('et ou ainsi puis &'),
  breaks: words('mais car or si quand lorsque lorsqu’ puisque puisqu’ comment pourquoi afin tandis alors parce'),
  adverbs: words(
    'pas plus jamais également aussi déjà bien encore toujours désormais maintenant ensuite enfin notamment tous toutes tout beaucoup peu très trop ' +
      'souvent hier demain aujourd’hui ici là ensemble y en ne n’ rien récemment bientôt finalement donc même seulement ici-même ailleurs d’abord',
  ),
  adverbEnding: /[^l]ement$|amment$|emment$|iment$|ument$/u,
  titles: words('m mm mme mmes mlle dr me madame monsieur mesdames messieurs pr'),
  before: words(
    'prochain prochaine prochains prochaines nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit petite petits petites premier ' +
      'première deuxième second seconde troisième quatrième cinquième sixième dernier dernière dernières derniers même mêmes autre autres ancien ancienne ' +
      'futur future bon bonne belle beau jeune jeunes traditionnel traditionnelle double tout toute tous toutes deux trois quatre cinq six sept huit ' +
      'neuf dix vingt vieux vieille long longue court courte brève',
  ),
  isHeadLast: false,
};

export const ENGLISH: Language = {
  lexicon: ENGLISH_LEXICON,
  forms: formsOf(ENGLISH_LEXICON.lemmas, conjugateInEnglish),
  determiners: pairs<Determiner>({
    DEFINITE: 'the',
    INDEFINITE: 'a an some two three four five several each every',
    POINTING: 'this that these those',
    POSSESSIVE: 'its their his her our my your',
  }),
  prepositions: pairs({
    TO: 'to',
    OF: 'of',
    WITH: 'with',
    FOR: 'for',
    TOWARDS: 'towards toward',
    IN: 'in',
    AT: 'at during',
    BY: 'by',
    ON: 'on',
    AS: 'as',
    FROM: 'from',
    BETWEEN: 'between',
    NONE: 'about after before since until till under over without through against near into onto along across behind',
  }),
  phrases: [
    ['SUPPORT', sticky('with\\s(?:the\\s)?(?:support|help|assistance|backing)\\s(?:of|from)')],
    ['MONEY', sticky('with\\s(?:a\\s|the\\s)?(?:grants?|funding|money)\\s(?:of|from)')],
    ['PARTNER', sticky('in\\s(?:partnership|collaboration|cooperation|association)\\swith|together\\swith|jointly\\swith|alongside')],
    ['PRESENCE', sticky('in\\sthe\\spresence\\sof|with\\sthe\\sparticipation\\sof')],
    ['INITIATIVE', sticky('on\\sthe\\sinitiative\\sof|under\\sthe\\sauspices\\sof')],
    ['INVITATION', sticky('at\\sthe\\sinvitation\\sof')],
    ['BEHALF', sticky('on\\sbehalf\\sof')],
    ['FRAME', sticky('as\\spart\\sof|within\\sthe\\sframework\\sof')],
    ['NONE', sticky('because\\sof|thanks\\sto|instead\\sof|in\\sfavour\\sof|ahead\\sof')],
  ],
  begins: words('with in together jointly alongside on under at as within because thanks instead ahead'),
  pronouns: words('he she it they we i both'),
  relatives: words('who which that whose where whom'),
  coordinations: words('and or &'),
  breaks: words('but because so if when while although whether how why'),
  adverbs: words(
    'not never also already still again now then yesterday today tomorrow soon once only just both together no longer here there',
  ),
  adverbEnding: /[^il]ly$|ily$|ally$/u,
  titles: words('mr mrs ms miss dr sir lady rev'),
  before: words('next new last first second third fourth annual same other former big small great old young long short'),
  isHeadLast: true,
};
