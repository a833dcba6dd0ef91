import { describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { search, sharedSearch } from '../../src/search/search.js';
import { anEntity, buildGraph } from '../support/view-builders.js';

/** The pages of one list of results, and a table made of hundreds of them, search once. */

function aView(): GraphView {
  return buildGraph([anEntity('organization/le-relais'), anEntity('project/le-relais-mobile'), anEntity('place/valmont')]);
}

describe('a search that is asked for page by page', () => {
  it('goes through the base once, and finds what one search finds', () => {
    const view = aView();
    const first = sharedSearch(view, 'relais', null);
    expect(first.now().codes).toEqual(search(view, 'relais').codes);
    expect(first.now().codes).toHaveLength(2);
    expect(sharedSearch(view, 'relais', null)).toBe(first);
  });

  it('is another with other words, with other kinds, and in another view', () => {
    const view = aView();
    const all = sharedSearch(view, 'relais', null);
    const projects = sharedSearch(view, 'relais', ['PROJECT']);
    expect(projects.now().codes).toEqual(search(view, 'relais', ['PROJECT']).codes);
    expect(projects.now().codes).toHaveLength(1);
    expect(sharedSearch(view, 'valmont', null)).not.toBe(all);
    expect(sharedSearch(aView(), 'relais', null)).not.toBe(all);
  });

  it('is let go after four others, unless it was asked for meanwhile', () => {
    const view = aView();
    const [used, unused] = [sharedSearch(view, 'relais', null), sharedSearch(view, 'mobile', null)];
    for (const text of ['a', 'b']) sharedSearch(view, text, null);
    expect(sharedSearch(view, 'relais', null)).toBe(used);
    sharedSearch(view, 'c', null);
    expect(sharedSearch(view, 'relais', null)).toBe(used);
    expect(sharedSearch(view, 'mobile', null)).not.toBe(unused);
  });
});
