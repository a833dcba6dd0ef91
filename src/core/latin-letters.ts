/**
 * The letters of Latin scripts that Unicode does not decompose, small ones, each row after the letters of the basic alphabet that stand for
 * them: Polish ł, Danish ø, Icelandic þ, Turkish ı, Hausa ɓ, phonetic and medieval letters. Most follow from their Unicode names (« L with
 * stroke »); thorn, eth, eng, schwa, yogh, wynn and their like from custom. Clicks, glottal stops, Mayan and tone letters have no such letters.
 */
export const PLAIN_LETTERS: readonly string[] = [
  'a ɐɑɒᴀᵄᵅᶏᶐᶛẚⱥꬰꭤꞻꬱ',
  'aa ꜳ𐞀',
  'ae æǣǽᴁᴂᴭᵆꞛ𐞃',
  'ao ꜵ',
  'au ꜷ',
  'av ꜹꜻ',
  'ay ꜽ',
  'b ƀƃɓʙᴃᴯᵬᶀꞗꞵ𐞄𐞅',
  'c ƈȼɕʗᴄᶝↄꜿꞓꞔ𝼏𝼝',
  'con ꝯ',
  'd ðđƌƍȡɖɗᴅᴆᵭᶁᶑᶞẟꝺꟈ𐞋𐞌𐞍𝼥',
  'db ȸ',
  'dum ꝱ',
  'dz ƻʣʤʥꭦ𐞇𐞈𐞉𐞊𝼒𝼙',
  'e ǝɇɘəɚɛɜɝɞʚᴇᴈᴲᵊᵋᵌᶒᶓᶔᶕᶟₔⱸⱻꬲꬳꬴ𐞎𐞏ꭠ',
  'et ꝫ',
  'f ƒɸⱷᵮᶂᶲⅎꜰꝼꞙꬵꟻ',
  'fng ʩ𝼀',
  'g ǥɠɡɢɣʛˠᵷᵹᶃᶢꝿꞡꟑꬶ𐞒𐞓𐞔𝼁𝼂',
  'h ħɥɦɧʜʮʯʱᶣⱨⱶꜧꞕꟶꟸꭜ𐞕𐞖𐞗',
  'hv ƕ',
  'i ıɨɩɪᴉᵎᵻᵼᶖᶤᶥᶦᶧ𝼚ꞽꟷꟾ',
  'ie ꭡ',
  'is ꝭ',
  'j ȷɉɟʄʝᴊᶡᶨ𐞘',
  'k ĸƙʞᴋᶄⱪꝁꝃꝅꞣ𝼃𝼐',
  'l ŀłƚƛȴɫɬɭʟᴌᶅᶩᶪᶫⱡꝉꞁꞎꬷꬸꬹꭝꭞ𐞛𐞜𐞝𝼄𝼑𝼓ꝇꟛ𝼦',
  'll ỻ',
  'ls ʪ𐞙',
  'lum ꝲ',
  'lz ɮʫ𐞚𝼅𐞟',
  'm ɯɰɱᴍᴟᵚᵯᶆᶬᶭꟺꬺꟽꟿ',
  'mum ꝳ',
  'n ŋƞȵɲɳɴᴎᴻᵑᵰᶇᶮᶯᶰꞑꞥꬻꬼ𝼇𝼔𝼧',
  'num ꝴ',
  'o øǿɔɤɵɷᴏᴐᴑᴒᴓᴖᴗᵓᵔᵕᶗᶱⱺꝋꝍꞷꟁꬽꬾꬿ𐞢𐞤𝼛ꭃꭄ',
  'oe œɶᴔꞝꟹꭀꭁꭂꭢ𐞣',
  'oi ƣ',
  'oo ꝏ',
  'ou ȣᴕᴽ',
  'p ƥᴘᵱᵽᶈꝑꝓꝕꟼ',
  'q ɋʠꝗꝙꞯ',
  'qp ȹ',
  'r ɍɹɺɻɼɽɾɿʀʁʴʵʶᴙᴚᵲᵳᶉⱹꞃꞧꭅꭆꭉꭋꭌꭨ𐞦𐞧𐞨𐞩𐞪𝼈𝼕𝼖ꝛꭇꭈꭊ𝼨',
  'rum ꝝꝵꝶ',
  's ƪȿʂʃʅʆᵴᶊᶋᶘᶳᶴẜẝꜱꞅꞩꟊ𐞺𝼋𝼌𝼞ꟍꟗꟙꭍ𝼩',
  'ss ß',
  't ŧƫƭȶʇʈᴛᵵᶵⱦꞇ𐞯𝼉𝼍𝼪',
  'tc ʨ𐞫',
  'th þᵺꝥꝧꟓ',
  'ts ƾʦʧꭧ𐞬𐞭𐞮𝼗𝼜',
  'tz ꜩ',
  'tum ꝷ',
  'u ʊᴜᴝᴞᵙᵾᵿᶙᶷᶸꞹꭎꭒꭟʉᶶꭏꞿ',
  'ue ᵫꞟ',
  'ui ꭐꭑ',
  'um ꝸ',
  'uo ꭣ',
  'us ꝰ',
  'v ʋʌᴠᶌᶹᶺⱱⱴꝟꝩ𐞰ỽ',
  'vy ꝡ',
  'w ƿʍᴡⱳꟃꭩꟕ',
  'x ᶍꭓꭔꭕꭖꭗꭘꭙ',
  'y ƴȝɏʎʏỿꭚ𐞠𐞡𐞲𝼆',
  'z ƶƹƺǯȥɀʐʑʒʓᴢᴣᵶᶎᶚᶼᶽᶾⱬꝣ𝼘',
];

const PLAIN: ReadonlyMap<string, string> = new Map(
  PLAIN_LETTERS.flatMap((row) => {
    const [plain = '', letters = ''] = row.split(' ');
    return [...letters].map((letter) => [letter, plain] as const);
  }),
);

/** A letter that Unicode does not decompose, written with the basic alphabet in its own case: « Ł » is L, « Þ » Th. Undefined for all others. */
export function plainLetter(letter: string): string | undefined {
  const small = letter.toLowerCase();
  const plain = PLAIN.get(small);
  return plain === undefined || small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}
