/* Search within the drawing: entries whose names hold the words stand out, and Enter goes to the first of them. */
netPart((root) => {
  'use strict';
  const field = root?.querySelector('.net-find');
  if (!field || !root.network) return;
  field.hidden = false;
  const input = field.querySelector('input');
  const status = field.querySelector('[role="status"]');
  const { views, isShown, choose } = root.network;
  const wordsOf = (text) => netPart.fold(text).split(' ').filter(Boolean);
  /** « St » in full. */
  const saint = (word) => word.replace(/^st(es?|s)?\.?$/, 'saint$1');
  const names = views[0].nodes.map((node) => {
    const words = wordsOf(node.querySelector('title').textContent.split('\n')[0]);
    return [...words, ...words.map(saint)].join(' ');
  });
  const holds = (name, word) => name.includes(word) || name.includes(saint(word));

  function found() {
    const words = wordsOf(input.value);
    return words.length === 0 ? [] : names.flatMap((name, at) => (isShown(at) && words.every((word) => holds(name, word)) ? [at] : []));
  }

  input.addEventListener('input', () => {
    choose(-1);
    const hits = new Set(found());
    for (const { picture, nodes, edges } of views) {
      picture.classList.toggle('has-focus', hits.size > 0);
      nodes.forEach((node, at) => node.classList.toggle('is-on', hits.has(at)));
      edges.forEach(({ element, from, to }) => element.classList.toggle('is-on', hits.has(from) && hits.has(to)));
    }
    status.textContent = input.value.trim() === '' ? '' : status.dataset.found.replace('#', hits.size);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = found();
    if (first !== undefined) root.network.views.find(({ picture }) => picture.getClientRects().length > 0)?.nodes[first].focus();
  });
});
