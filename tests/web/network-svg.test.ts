import { describe, expect, it } from 'vitest';
import { draw, type Edge } from '../../src/web/network/drawing.js';
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
