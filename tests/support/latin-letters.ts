/** All that Unicode 17 has; a later version may add some. */
const BLOCKS = [
  ...[
    [0x00c0, 0x02ff],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1eff],
    [0x2071, 0x209c],
    [0x212a, 0x2188],
    [0x2c60, 0x2c7f],
  ],
  ...[
    [0xa722, 0xa7dc],
    [0xa7f2, 0xa7ff],
    [0xab30, 0xab69],
    [0xfb00, 0xfb06],
    [0xff21, 0xff5a],
    [0x10780, 0x107ba],
    [0x1df00, 0x1df2a],
  ],
];
/** Tone letters, clicks, glottal and pharyngeal stops, Mayan and Egyptological letters, the saltillo: no letter of the basic alphabet stands for them. */
const NONE = new Set('ƄƅƧƨƼƽǀǁǂǃɁɂʔʕʖʘʡʢʬʭˤᴤᴥᵜꜢꜣꜤꜥꜪꜫꜬꜭꜮꜯꞋꞌꞏ꟎꟏𐞁𐞂𐞳𐞴𐞵𐞶𐞷𐞸𐞹𝼊𝼎ˀˁ');
/** The letters of Latin scripts that have letters of the basic alphabet to stand for them. */
export const LATIN_LETTERS = BLOCKS.flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
)
  .filter((letter) => /\p{L}/u.test(letter) && /\p{Script=Latin}/u.test(letter))
  .filter((letter) => !NONE.has(letter));
