import { SaxesParser } from 'saxes';
import { Refused } from '../model/refusals.js';

/** The namespaces of WordprocessingML: transitional and strict. */
const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export interface XmlHandler {
  /** @param name the local name of an element of Word; `mc:…` for one of markup compatibility; '' for any other */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML as events. Nothing is expanded but the five entities of XML itself: a document type declaration, which
 * could define others, has no place in a document of Word.
 * @throws Refused where it is not well-formed, has such a declaration, or is nested deeper than `depth`
 */
export function readXml(xml: string, depth: number, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  parser.on('error', () => {
    throw new Refused('DAMAGED');
  });
  parser.on('doctype', () => {
    throw new Refused('DAMAGED');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (names.length >= depth) throw new Refused('TOO_DEEP');
    const name = WORD.has(uri) ? local : uri === COMPATIBILITY ? `mc:${local}` : '';
    names.push(name);
    handler.open(name, (wanted) => Object.values(attributes).find((one) => one.local === wanted)?.value);
  });
  parser.on('closetag', () => handler.close(names.pop() ?? ''));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  // In parts, so that an early fault ends the reading early.
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

const CHUNK = 2 ** 16;
