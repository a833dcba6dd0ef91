/* Keyboard navigation and the panel of the node in focus. The files of network-page/ add the live legend, the position of the panel, zoom,
   search, downloads, moving and live filters; network-frame.js what a frame needs. Without scripts, links, list and filters (a form) all work. */
(() => {
  const parts = [];
  /** Runs a part for the network of the page, and again where another network takes its place (network-page/7-live.js). */
  window.netPart = (part) => {
    parts.push(part);
    const root = document.querySelector('[data-net]');
    if (root) part(root);
  };
  window.netPart.renew = (root) => parts.forEach((part) => part(root));
  const addressNow = () => `${location.pathname}${location.search}`;
  /** The address of the network that is shown. */
  window.netPart.shown = addressNow();
  /** A query as it is read in an address. */
  window.netPart.text = (query) => query.toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
  /** Keeps in the address what was changed on the spot, so that it is shared, expanded, and there again when one comes back. */
  window.netPart.keep = (change) => {
    // A frame without an origin has no say about its address.
    if (window.origin === 'null') return;
    const query = new URLSearchParams(location.search);
    change(query);
    const search = window.netPart.text(query);
    history.replaceState(null, '', location.pathname + (search && `?${search}`) + location.hash);
    window.netPart.shown = addressNow();
    document.querySelectorAll('a.language').forEach((link) => (link.search = location.search));
  };
})();

netPart((root) => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  /** Ends what listens to more than the network itself. */
  root.life = new AbortController();
  root.classList.add('is-enhanced');
  // On a phone, and in a frame whose site gave room for the drawing, the list below it is opened by those who want it.
  const list = root.querySelector('.net-list');
  const isDrawingFirst = matchMedia('(max-width: 37.5rem)').matches || root.closest('.net-embed');
  if (list && isDrawingFirst && location.hash !== '#net-list') list.open = false;
  root.querySelector('.net-jump a')?.addEventListener('click', () => (list.open = true));
  // The same network is drawn twice: for wide screens and for narrow ones. What happens to one happens to both.
  const views = [...root.querySelectorAll('.net-canvas > svg')].map((picture) => {
    const nodes = [...picture.querySelectorAll('.net-node')];
    const edges = [...picture.querySelectorAll('.net-line')].map((element) => ({
      element,
      from: Number(element.dataset.f),
      to: Number(element.dataset.t),
    }));
    const positions = nodes.map((node) => {
      const [x, y] = node
        .getAttribute('transform')
        .match(/-?[\d.]+/g)
        .map(Number);
      return { x, y };
    });
    const words = picture.querySelector('.net-words');
    return { picture, nodes, edges, positions, words, names: picture.classList.contains('has-focus') ? [] : [...words.children] };
  });
  if (views.length === 0) return;
  /** The one that is seen. */
  const seen = () => views.find(({ picture }) => picture.getClientRects().length > 0) ?? views[0];
  const panel = root.querySelector('.net-panel');
  /** The nodes in reading order: from top to bottom, then from left to right. */
  const orderOf = ({ positions }) =>
    positions.map((_, index) => index).sort((a, b) => positions[a].y - positions[b].y || positions[a].x - positions[b].x);
  const idOf = (index) => views[0].nodes[index]?.dataset.id ?? null;
  const isShown = (index) => !views[0].nodes[index].classList.contains('is-hidden');
  let chosen = views[0].nodes.findIndex((node) => views[0].picture.classList.contains('has-focus') && node.classList.contains('is-chosen'));
  let chosenBefore = -1;
  let isPressed = false;

  // One stop for the Tab key: the node that was last in focus.
  const stopAt = (index) =>
    views.forEach(({ nodes }) => nodes.forEach((node, at) => node.setAttribute('tabindex', at === index ? '0' : '-1')));
  stopAt(Math.max(0, chosen));

  function highlight(index) {
    for (const view of views) highlightIn(view, index);
  }

  function highlightIn({ picture, nodes, edges, words, names }, index) {
    picture.classList.toggle('has-focus', index >= 0);
    words.replaceChildren(...(index < 0 ? names : []));
    const near = new Set([index]);
    for (const { element, from, to } of edges) {
      const on = index >= 0 && (from === index || to === index);
      element.classList.toggle('is-on', on);
      if (!on) continue;
      near.add(from === index ? to : from);
      const labelAt = from === index ? element.dataset.sf : element.dataset.st;
      if (!labelAt || element.classList.contains('is-hidden')) continue;
      const [x, y] = labelAt.split(' ').map(Number);
      const text = document.createElementNS(SVG, 'text');
      text.setAttribute('x', x);
      text.setAttribute('y', y + 4);
      text.textContent = element.dataset.w;
      words.append(text);
    }
    nodes.forEach((node, at) => {
      node.classList.toggle('is-on', index >= 0 && near.has(at));
      node.classList.toggle('is-chosen', index >= 0 && at === index);
    });
  }

  function choose(index) {
    if (index === chosen) return;
    chosen = index;
    highlight(index);
    if (index >= 0) stopAt(index);
    if (panel) showPanel(index);
    keepInAddress();
    root.dispatchEvent(new CustomEvent('net-choose', { detail: { id: idOf(index) } }));
  }

  let later;
  /** Browsers refuse many changes of the address at once, as of keys that are held down: the last counts. */
  function keepInAddress() {
    clearTimeout(later);
    if (root.dataset.query !== undefined) later = setTimeout(keepChosen, 300);
  }

  function keepChosen() {
    if (!root.isConnected) return;
    netPart.keep((query) => {
      // Without a centre of its own, the node in focus would become the centre.
      if (!query.has('around')) query.set('around', root.dataset.around);
      if (chosen < 0) query.delete('focus');
      else query.set('focus', idOf(chosen));
    });
  }

  function showPanel(index, isNew = true) {
    const rows = [...root.querySelectorAll('.net-table tbody tr')];
    rows.forEach((row) => row.classList.remove('is-on'));
    panel.replaceChildren();
    panel.classList.toggle('is-open', index >= 0);
    if (index < 0) {
      panel.append(make('p', { className: 'quiet', textContent: panel.dataset.choose }));
      return;
    }
    const { nodes, edges } = seen();
    const node = nodes[index];
    const [name, kind, count] = node.querySelector('title').textContent.split('\n');
    const close = make('button', { type: 'button', className: 'plain net-close', textContent: panel.dataset.close });
    close.addEventListener('click', () => {
      choose(-1);
      nodes[index].focus({ preventScroll: true });
      choose(-1);
    });
    const title = make('h2');
    const icon = root.querySelector(`.net-icon.${[...node.classList].find((one) => one.startsWith('k-'))}`);
    if (icon) title.append(icon.cloneNode(true), ' ');
    const [target, rel] = [node.getAttribute('target') ?? '', node.getAttribute('rel') ?? ''];
    title.append(make('a', { href: node.getAttribute('href'), textContent: name, ...(target && { target, rel }) }));
    const line = make('p', { className: 'quiet', textContent: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${count}` });
    if (panel.dataset.expand && node.dataset.more) {
      const query = new URLSearchParams(location.search);
      const known = (query.get('expand') ?? '').split(',').filter(Boolean);
      query.set('expand', [...known, idOf(index)].join(','));
      if (!query.has('around')) query.set('around', root.dataset.around);
      query.set('focus', idOf(index));
      const href = `${location.pathname}?${netPart.text(query)}`;
      const more = root.network.isFiltered ? '' : ` (+${node.dataset.more})`;
      line.append(' · ', make('a', { href, textContent: panel.dataset.expand + more }));
    }
    if (panel.dataset.network) {
      const day = new URLSearchParams(location.search).get('asOf');
      const href = `${panel.dataset.network.split('?')[0]}?around=${encodeURIComponent(idOf(index)).replace(/%2F/g, '/')}${day ? `&asOf=${day}` : ''}`;
      line.append(' · ', make('a', { href, textContent: panel.dataset.centre }));
    }
    const list = make('ul', { className: 'statements' });
    const isOwn = ({ dataset }) => Number(dataset.f) === index || Number(dataset.t) === index;
    const own = rows.filter((row) => isOwn(row) && !row.classList.contains('is-hidden'));
    for (const row of own) {
      row.classList.add('is-on');
      list.append(statement([...row.cells].map((cell) => [...cell.cloneNode(true).childNodes])));
    }
    if (rows.length === 0) {
      for (const { element, from, to } of edges) {
        if (from === index || to === index) list.append(make('li', { textContent: element.querySelector('title').textContent }));
      }
    }
    panel.append(close, title, line, list);
    if (!isNew) return;
    panel.scrollTop = 0;
    // Opening the panel may have moved the node out of view.
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function statement([subject, verb, object, state, proof]) {
    const item = make('li');
    const sentence = make('span');
    const link = make('span', { className: 'verb' });
    link.append(...verb);
    sentence.append(...subject, ' ', link, ' ', ...object);
    const foot = make('span', { className: 'foot' });
    foot.append(...state, ' ', ...proof);
    item.append(sentence, ' ', foot);
    return item;
  }

  /** The nearest node in a direction; distance across the direction counts more than along it. */
  function towards({ positions }, index, dx, dy) {
    const here = positions[index];
    let best = -1;
    let shortest = Infinity;
    positions.forEach((position, at) => {
      if (at === index || !isShown(at)) return;
      const along = (position.x - here.x) * dx + (position.y - here.y) * dy;
      const across = Math.abs((position.x - here.x) * dy) + Math.abs((position.y - here.y) * dx);
      if (along <= 0 || across > along * 2.2) return;
      const distance = along + across * 1.6;
      if (distance < shortest) {
        shortest = distance;
        best = at;
      }
    });
    return best;
  }

  function step(view, index, by) {
    const shown = orderOf(view).filter(isShown);
    const at = shown.indexOf(index);
    return shown[at + by] ?? -1;
  }

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  for (const view of views) listen(view);
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (isPressed = false), root.life);

  function listen(view) {
    const { picture, nodes } = view;
    picture.addEventListener('keydown', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = orderOf(view).filter(isShown);
      const arrow = ARROWS[event.key];
      let next = -1;
      if (event.key === 'Escape') {
        event.preventDefault();
        choose(-1);
        const after = root.querySelector('.net-tools button:not([disabled])');
        if (after && after.offsetParent !== null) after.focus();
        else nodes[index].blur();
        return;
      }
      if (event.key === 'Home') next = shown[0];
      else if (event.key === 'End') next = shown.at(-1);
      else if (event.key === 'PageDown') next = step(view, index, 1);
      else if (event.key === 'PageUp') next = step(view, index, -1);
      else if (arrow && event.shiftKey) next = step(view, index, arrow[0] + arrow[1]);
      else if (arrow) next = towards(view, index, arrow[0], arrow[1]);
      else return;
      event.preventDefault();
      if (next >= 0) nodes[next].focus();
    });
    picture.addEventListener('focusin', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      // A press waits for its click: opening the panel now could move the page, and the click would miss.
      if (index < 0 || isPressed) return;
      choose(index);
    });

    // The first click or tap puts a node in focus, the second opens its page; without a panel, the first opens it.
    picture.addEventListener('pointerdown', () => {
      isPressed = true;
      chosenBefore = chosen;
    });
    picture.addEventListener('click', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      if (index < 0) {
        choose(-1);
        return;
      }
      if (!panel || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || index === chosenBefore) return;
      event.preventDefault();
      choose(index);
    });
    nodes.forEach((node, index) => {
      node.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && highlight(index));
      node.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && highlight(chosen));
    });
  }

  function make(name, properties = {}) {
    return Object.assign(document.createElement(name), properties);
  }

  /** For the other files: the elements of the drawing, and how to put a node in focus. */
  root.network = {
    views,
    /** The node of an entity in the drawing that is seen; -1 and undefined where there is none. */
    indexOf: (id) => views[0].nodes.findIndex((node) => node.dataset.id === id),
    nodeOf: (id) => seen().nodes[root.network.indexOf(id)],
    get canvas() {
      return seen().picture.parentElement;
    },
    isShown,
    get chosen() {
      return chosen;
    },
    /** Brings out the node in focus again, where lines and their names have moved. */
    redraw: () => chosen >= 0 && highlight(chosen),
    /** Says again what is said of the node in focus, where some was hidden or shown. */
    retell() {
      if (chosen < 0) return;
      if (!isShown(chosen)) choose(-1);
      else if (panel) showPanel(chosen, false);
    },
    choose,
    stopAt,
    make,
  };
});
