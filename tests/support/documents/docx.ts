import { strToU8, zipSync } from 'fflate';

/** Documents of Word for tests, made from their XML: only what a test needs stands in them. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const STYLES = `<w:styles ${NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
</w:styles>`;

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const NUMBERING = `<w:numbering ${NAMESPACES}>
<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

export const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run of text, with run properties such as `<w:b/>`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of one run, or of runs that are given as XML. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const heading = (text: string): string => paragraph(text, '<w:pStyle w:val="Titre1"/>');

export const item = (text: string, depth = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map(
            (cell) =>
              `<w:tc>${cell
                .split('\n')
                .map((line) => paragraph(line))
                .join('')}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export const document = (body: string): string => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

/** The bytes of a document with this body; other parts by name. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive({
    'word/document.xml': document(body),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    ...parts,
  });
}

export const header = (text: string): string => `<w:hdr ${NAMESPACES}>${paragraph(text)}</w:hdr>`;
export const footer = (text: string): string => `<w:ftr ${NAMESPACES}>${paragraph(text)}</w:ftr>`;
export const footnotes = (text: string): string =>
  `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1">${paragraph('séparateur')}</w:footnote><w:footnote w:id="1">${paragraph(text)}</w:footnote></w:footnotes>`;

/** A ZIP archive of parts, given as text or bytes. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = { '[Content_Types].xml': '<Types/>', ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}
