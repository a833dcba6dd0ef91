import { describe, expect, it } from 'vitest';
import { evidenceHere, evidencePanel, holder, quotation } from '../../src/web/components/evidence.js';
import type { EvidenceFragment, SourceFragment } from '../../src/web/operations.generated.js';

const REPORT = { id: 'publication/rapport', kind: 'PUBLICATION', name: 'Rapport', nameLang: 'fr' } as const;
const MEETING: EvidenceFragment['meeting'] = {
  id: 'meeting/2013-11-22',
  kind: 'MEETING',
  name: 'Réunion',
  nameLang: 'fr',
  publications: [{ documents: [] }, { documents: [{ id: 'document/rapport' }, { id: 'document/rapport-corrige' }] }],
};
const passage = (id: string, more: Partial<EvidenceFragment> = {}): EvidenceFragment => ({
  id: `passage/${id}`,
  quote: `phrase ${id}`,
  prefix: '',
  suffix: '',
  page: null,
  agendaItem: null,
  document: { id: 'document/rapport', language: 'fr', publication: REPORT },
  meeting: null,
  ...more,
});
const SOURCE: SourceFragment = { kind: 'URL', title: 'Un site', url: 'https://example.org/', accessed: '2013-11-22', editor: null };

const summaryOf = (count: number, sources: readonly SourceFragment[] = []): string | undefined => {
  const evidence = Array.from({ length: count }, (_, index) => passage(`p${index}`));
  return /<summary>(.*)<\/summary>/.exec(evidencePanel({ evidence, sources }, 'fr')?.text ?? '')?.[1];
};

describe('the panel of what a statement rests on', () => {
  it.each([
    [1, 'Voir la phrase'],
    [2, 'Voir les 2 phrases'],
    [3, 'Voir les 3 phrases'],
  ])('of %i passages says « %s »', (count, summary) => {
    expect(summaryOf(count)).toBe(summary);
    expect(summaryOf(count, [SOURCE])).toBe(summary);
  });

  it('of sources alone speaks of the source', () => {
    expect(summaryOf(0, [SOURCE])).toBe('Voir la source');
  });

  it('is not there where there is nothing', () => {
    expect(evidencePanel({ evidence: [], sources: [] }, 'fr')).toBeNull();
  });

  it('has each sentence, and each source with its link and the day of access', () => {
    const text = evidencePanel({ evidence: [passage('a'), passage('b')], sources: [SOURCE] }, 'en')?.text;
    expect(text).toContain('<mark>phrase a</mark>');
    expect(text).toContain('<mark>phrase b</mark>');
    expect(text).toContain('<a href="https://example.org/" rel="external" lang="">Un site</a>, accessed on 22 November 2013');
  });

  it('names the editor of what is only known, and of nothing else', () => {
    const known: SourceFragment = { ...SOURCE, kind: 'KNOWLEDGE', url: null, accessed: null, editor: 'la rédaction' };
    expect(evidencePanel({ evidence: [], sources: [known] }, 'fr')?.text).toContain(
      '<span lang="">Un site</span>, connaissance de la rédaction',
    );
    expect(evidencePanel({ evidence: [], sources: [{ ...known, kind: 'DOCUMENT' }] }, 'fr')?.text).not.toContain('connaissance');
  });
});

describe('the links to the evidence of a statement', () => {
  it('leads to each passage, the first by words and the others by number', () => {
    const evidence = [passage('a', { meeting: MEETING }), passage('b', { meeting: MEETING }), passage('c')];
    expect(evidenceHere({ evidence, sources: [] }, 'fr')?.text).toBe(
      '<span class="in-text"><a href="/fr/meeting/2013-11-22#passage-a">Lire dans le texte</a>, <a href="/fr/meeting/2013-11-22#passage-b">2</a>, <a href="/fr/passage/c">3</a></span>',
    );
  });

  it('is the panel of sources where there is no passage', () => {
    expect(evidenceHere({ evidence: [], sources: [SOURCE] }, 'fr')?.text).toContain('Voir la source');
  });
});

describe('a quotation', () => {
  const item = { id: 'agenda-item/1', number: null, title: 'Un titre', parent: { number: '2' } };

  it('leaves out the half words at the ends of its context', () => {
    const { text } = quotation(passage('a', { prefix: 'nt le début ', suffix: ' la fin du t' }), 'fr');
    expect(text).toContain('<span class="around">… le début  </span><mark>phrase a</mark><span class="around">  la fin du …</span>');
  });

  it('says the number of its item, or else of the item above, and the page', () => {
    expect(quotation(passage('a', { agendaItem: item, page: 3 }), 'fr').text).toContain(
      '2. Un titre</span> · page 3<span class="in-text"> · ',
    );
    expect(quotation(passage('a', { agendaItem: { ...item, number: '7' } }), 'fr').text).toContain(
      '7. Un titre</span><span class="in-text"> · ',
    );
  });

  it.each([80, 81])('cuts a heading of more than 80 characters at a word (%i)', (length) => {
    const title = `${'mot '.repeat(19)}`.padEnd(length, 'x');
    const { text } = quotation(passage('a', { agendaItem: { ...item, title } }), 'fr');
    expect(text.includes('mot…')).toBe(length > 80);
  });

  it('is read in the minutes of its meeting, or else on its own page', () => {
    expect(quotation(passage('a', { meeting: MEETING }), 'fr').text).toContain('href="/fr/meeting/2013-11-22#passage-a"');
    expect(quotation(passage('a'), 'fr').text).toContain('href="/fr/passage/a"');
  });
});

describe('a passage of a document that the page of its meeting does not hold', () => {
  it('is read on the page of its document', () => {
    const second = { id: 'document/rapport-corrige', language: 'fr', publication: REPORT };
    expect(quotation(passage('a', { meeting: MEETING, document: second }), 'fr').text).toContain(
      'href="/fr/document/rapport-corrige#passage-a"',
    );
  });
});

describe('who says so', () => {
  const said = { certainty: 'STATED', modality: 'ASSERTED', editorialNote: null, editorialNoteLang: null } as const;
  const statement = { id: 'claim/1', ...said, evidence: [], sources: [] } as const;

  it('is an entity, or words in their language, or the document itself', () => {
    const words = { attributedAs: 'certaines associations', attributedAsLang: 'fr' };
    expect(holder({ ...statement, ...words, attributedTo: REPORT }, 'en')?.text).toContain(
      'according to <a href="/en/publication/rapport" lang="fr">',
    );
    expect(holder({ ...statement, ...words, attributedTo: null }, 'en')?.text).toContain('<span lang="fr">certaines associations</span>');
    expect(holder({ ...statement, attributedAs: null, attributedAsLang: null, attributedTo: null }, 'en')).toBeNull();
  });
});
