/* One spelling for all the ways a name can be written, as the search of the server has it (core/fold.ts): letters that Unicode does not
   decompose are those of its table, which stands in the place of the words in capitals. */
netPart.fold = (() => {
  'use strict';
  const plain = new Map();
  for (const row of 'PLAIN_LETTERS'.split('|')) {
    const [letters, signs] = row.split(' ');
    for (const sign of signs) plain.set(sign, letters);
  }
  const simple = (sign) => {
    if (/[-‐‑‒–—―−_]/u.test(sign)) return ' ';
    if (/[’‘ʼ`´]/u.test(sign)) return "'";
    return /[“”«»„]/u.test(sign) ? '"' : plain.get(sign.toLowerCase());
  };
  const usual = (letter) => letter.toUpperCase().toLowerCase();
  const parts = (sign) => [...sign.normalize('NFKD').replace(/\p{M}/gu, '')].map((part) => simple(part) ?? usual(part));
  return (text) =>
    [...text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')]
      .map((sign) => simple(sign) ?? parts(sign).join(''))
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
})();
