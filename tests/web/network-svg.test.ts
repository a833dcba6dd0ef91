import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/graph/steps.js';
import { type Drawing, drawInSteps, type Edge } from '../../src/web/network/drawing.js';
import type { NodeAnswer } from '../../src/web/network/query.js';
import { networkSvg } from '../../src/web/network/svg.js';

const node = (name: string, x: number, y: number): NodeAnswer => ({
  x,
  y,
  depth: name === 'atelier' ? 0 : 1,
  degree: 1,
  labelSide: 'BELOW',
  entity: { id: `organization/${name}`, name, nameLang: 'fr', kind: 'ORGANIZATION' },
});

const edge = (source: string, target: string, label: string): Edge => ({
  source: `organization/${source}`,
  target: `organization/${target}`,
  relation: { type: 'PARTNER_OF', label, status: 'ONGOING', certainty: 'STATED', derived: false },
});

/** A chain: canal – atelier – phare – quai. */
const NODES = [node('atelier', 0, 0), node('phare', 300, 0), node('canal', -300, 0), node('quai', 600, 0)];
const EDGES = [edge('atelier', 'phare', 'aide'), edge('canal', 'atelier', 'finance'), edge('phare', 'quai', 'loge')];
const draw = (...drawn: Parameters<typeof drawInSteps>): Drawing => atOnce(drawInSteps(...drawn));

const DRAWING = draw(NODES, EDGES);

const render = (focus: string | null): string =>
  networkSvg(DRAWING, EDGES, { lang: 'fr', prefix: 'net', title: 'Réseau', focus: focus && `organization/${focus}`, file: null }).text;

/** The state classes of each node, by name. */
const statesOf = (svg: string): Record<string, string> =>
  Object.fromEntries(
    [...svg.matchAll(/class="net-node k-organization ([^"]*)"[^>]*data-id="organization\/(\w+)"/g)].map((match): [string, string] => [
      match[2]!,
      match[1]!,
    ]),
  );

/** The edge labels that are written, with where their middle is. */
const labelsOf = (svg: string): [label: string, x: number][] => {
  const group = /<g class="net-words"[^>]*>(.*?)<\/g>/.exec(svg)?.[1] ?? '';
  return [...group.matchAll(/<text x="([-\d.]+)"[^>]*>([^<]*)</g)].map(([, x, label]) => [label!, Number(x)]);
};

/** A number within five of another. */
const closeTo = (value: number): number => expect.closeTo(value, -1) as number;

describe('the drawing with a node in focus', () => {
  it('brings out the node, its neighbours and its edges, and nothing else', () => {
    const svg = render('atelier');
    expect(svg).toContain('class="net-svg has-focus"');
    expect(statesOf(svg)).toEqual({ atelier: 'is-on is-chosen', phare: 'is-on', canal: 'is-on', quai: '' });
    expect([...svg.matchAll(/class="net-line( is-on)?" data-f="(\d)" data-t="(\d)"/g)].map(([, on, from, to]) => [from, to, on])).toEqual([
      ['0', '1', ' is-on'],
      ['0', '2', ' is-on'],
      ['1', '3', undefined],
    ]);
  });

  it('writes the labels of its edges on their half that is nearer to the other end', () => {
    expect(labelsOf(render('atelier'))).toEqual([
      ['aide', closeTo(177)],
      ['finance', closeTo(-177)],
    ]);
    // The same edge with its other end in focus: the label moves towards the neighbour.
    expect(labelsOf(render('phare'))).toEqual([
      ['aide', closeTo(123)],
      ['loge', closeTo(477)],
    ]);
  });

  it('has neither states nor labels without a focus, nor with one that is not drawn', () => {
    for (const svg of [render(null), render('absent')]) {
      expect(svg).toContain('class="net-svg"');
      expect(new Set(Object.values(statesOf(svg)))).toEqual(new Set(['']));
      expect(svg).not.toContain('is-on');
      expect(labelsOf(svg)).toEqual([]);
    }
  });
});

describe('the drawing as it is read', () => {
  const rival: Edge = {
    ...edge('quai', 'phare', 'conteste'),
    relation: { ...EDGES[0]!.relation, label: 'conteste', certainty: 'DISPUTED' },
  };
  const uncertain: Edge = { ...edge('canal', 'quai', 'suit'), relation: { ...EDGES[0]!.relation, label: 'suit', certainty: 'UNCERTAIN' } };
  const directed: Edge = { ...edge('canal', 'quai', 'finance'), relation: { ...EDGES[0]!.relation, type: 'FUNDS', label: 'finance' } };
  const twice = edge('atelier', 'phare', 'prête');
  const end = node('bout', 0, 300);
  const far: NodeAnswer = {
    ...end,
    depth: 2,
    labelSide: 'LEFT',
    entity: { ...end.entity, name: 'Association du bout du canal et de la marine de pêche', nameLang: 'en' },
  };
  const file = { publicUrl: 'https://base.example', words: { title: 'Réseau', notes: ['Maillage, révision 7'] } };

  const drawn = (nodes: readonly NodeAnswer[], edges: readonly Edge[], asFile = false): string =>
    networkSvg(draw(nodes, edges), edges, { lang: 'fr', prefix: 'net', title: 'Réseau', focus: null, file: asFile ? file : null }).text;
  const labelled = (svg: string): string[] => [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label!);
  const height = (svg: string): number => Number(/ height="(\d+)"/.exec(svg)?.[1]);

  it('says of each node its name, its kind and how many links it has, those drawn as one counted apart', () => {
    const [atelier, phare] = labelled(drawn(NODES, [...EDGES, twice]));
    expect(atelier).toBe('atelier, Organisation, 3\u00a0liens');
    expect(phare).toBe('phare, Organisation, 3\u00a0liens');
    expect(labelled(drawn(NODES, EDGES.slice(0, 1)))[0]).toBe('atelier, Organisation, 1\u00a0lien');
    expect(drawn(NODES, EDGES)).toContain('<title>atelier\nOrganisation\n2\u00a0liens</title>');
  });

  it('says a name whole where it is drawn in part, in its language', () => {
    const svg = drawn([...NODES, far], EDGES);
    expect(labelled(svg).at(-1)).toMatch(
      /Association du bout du canal.*, Association du bout du canal et de la marine de pêche, Organisation, 0/,
    );
    expect(svg).toMatch(/<text text-anchor="end"[^>]* lang="en">/);
    expect(svg).toContain(' net-far');
    expect(svg.match(/net-far/g)).toHaveLength(1);
    expect(svg.match(/font-weight="700"/g)).toHaveLength(1);
  });

  it('keeps the words of a name apart that stands on several lines, without moving them', () => {
    const svg = drawn([...NODES, far], EDGES);
    const lines = [...svg.matchAll(/<tspan x="([-\d.]+)"[^>]*>[^<]*<\/tspan>( ?)/g)].slice(-2);
    expect(lines.map(([, , space]) => space)).toEqual([' ', '']);
    const [first, last] = lines.map(([, x]) => Number(x)) as [number, number];
    // The name ends where its lines end: the space moves its line by its own width.
    expect(first).toBeGreaterThan(last);
  });

  it('points where a relation goes, and nowhere where it goes both ways', () => {
    expect(drawn(NODES, EDGES)).not.toContain('net-arrow');
    const [heads] = /class="net-arrow"[^>]* d="([^"]*)"/.exec(drawn(NODES, [directed]))?.slice(1) ?? [];
    const tip = Number(/^M([-\d.]+) /.exec(heads ?? '')?.[1]);
    // From the canal, on the left, to the quay, on the right.
    expect(tip).toBeGreaterThan(500);
    expect(heads?.match(/M/g)).toHaveLength(1);
  });

  it('says beside a sentence how sure it is, where it is not plain', () => {
    const titles = [...drawn(NODES, [EDGES[0]!, rival, uncertain]).matchAll(/<title>([^<]* (?:aide|conteste|suit) [^<]*)<\/title>/g)];
    expect(titles.map(([, title]) => title)).toEqual([
      'atelier aide phare',
      'quai conteste phare (contesté)',
      'canal suit quai (incertain)',
    ]);
  });

  it('is a larger target than its symbol: from its left end to the end of its name', () => {
    const svg = drawn([{ ...NODES[0]!, labelSide: 'RIGHT' }], []);
    const [left, top, width, size] = (/class="net-hit" x="([-\d]+)" y="([-\d]+)" width="(\d+)" height="(\d+)"/.exec(svg) ?? [])
      .slice(1)
      .map(Number);
    expect(left).toBeLessThan(-8);
    expect(top).toBeLessThanOrEqual(left!);
    expect(width! + left!).toBeGreaterThan(30);
    expect(size).toBeGreaterThan(16);
  });

  it('as a file stands alone: its ground, whole addresses, and below it the line that says where it is from', () => {
    const [page, alone] = [drawn(NODES, EDGES), drawn(NODES, EDGES, true)];
    expect(alone).toContain('href="https://base.example/fr/organization/atelier"');
    expect(page).toContain('href="/fr/organization/atelier"');
    expect(alone).toMatch(/<rect x[^>]*fill="#ffffff"\/>/);
    expect(page).not.toMatch(/<rect x[^>]*fill="#ffffff"\/>/);
    expect(height(alone)).toBeGreaterThan(height(page) + 60);
    expect(alone).toMatch(/font-weight="700">Réseau<\/text>/);
    expect(alone).toMatch(/>Organisations<\/text>[^]*>affirmé<\/text>/);
    const [, y] = /<text x="[-\d.]+" y="([-\d.]+)" font-size="11" fill="#53605c">Maillage, révision 7<\/text>/.exec(alone) ?? [];
    const [, top, , whole] = /viewBox="([-\d]+) ([-\d]+) (\d+) (\d+)"/.exec(alone)?.slice(1).map(Number) ?? [];
    expect(Number(y)).toBeGreaterThan(DRAWING.frame.bottom);
    expect(Number(y)).toBeLessThan(top! + whole!);
    expect(alone).not.toMatch(/net-hit|data-i=|aria-label/);
  });

  it('writes a label four pixels below the middle of its edge, so that it stands in the middle', () => {
    const svg = networkSvg(DRAWING, EDGES, { lang: 'fr', prefix: 'net', title: 'Réseau', focus: 'organization/atelier', file: null }).text;
    const [, y] = /class="net-words".*?<text x="[-\d.]+" y="([-\d.]+)">aide</.exec(svg) ?? [];
    expect(Number(y)).toBe((DRAWING.edges[0]!.labelAt.from?.y ?? 0) + 4);
  });

  it('draws edges of one stroke between two nodes as one, and says as many of their words as have room', () => {
    const labels = (...names: string[]): string[] =>
      draw(
        NODES,
        names.map((name) => edge('atelier', 'phare', name)),
      ).edges.map(({ label }) => label);
    expect(labels('aide', 'prête')).toEqual(['aide, prête']);
    expect(labels('fait partie du conseil', 'échange des nouvelles', 'aide')).toEqual(['fait partie du conseil +2']);
    expect(draw(NODES, [edge('atelier', 'atelier', 'aide')]).edges).toEqual([]);
    const both = draw(NODES, [directed, { ...directed, source: directed.target, target: directed.source }]).edges;
    expect(both.map(({ forwards, backwards }) => [forwards, backwards])).toEqual([[true, true]]);
    const back = { ...directed, source: directed.target, target: directed.source };
    expect(draw(NODES, [back]).edges.map(({ forwards, backwards }) => [forwards, backwards])).toEqual([[false, true]]);
  });

  it('has a scale of its own where a symbol is larger or smaller than drawn', () => {
    const [centre, second] = [...drawn([...NODES.slice(0, 2), far], []).matchAll(/<use [^>]*\/>/g)].map(([use]) => use);
    const scaled = [centre, second].map((use) => use?.includes('scale('));
    expect(scaled).toContain(true);
    expect(drawn(NODES, [])).not.toContain('scale(1.000)');
  });
});
