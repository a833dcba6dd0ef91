/* Nodes are moved by dragging, by Alt and the arrows, or by « Déplacer » and the arrows or a click on the place; lines follow. Positions
   last as long as the view, and are those of its pictures: a button resets them, and nothing is stored. */
netPart((root) => {
  'use strict';
  const [view] = root.network?.views ?? [];
  const [toMove, toReset] = ['move', 'unmove'].map((name) => root.querySelector(`[data-tool="${name}"]`));
  if (!view || !toMove) return;
  const { picture, nodes, edges, positions, words } = view;
  const canvas = picture.parentElement;
  const [left, top, width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
  const STEP = 24;
  const MARGIN = 16;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const homes = positions.map((position) => ({ ...position }));
  const pairs = (text) => (text.match(/-?[\d.]+/g) ?? []).map(Number).flatMap((x, at, all) => (at % 2 ? [] : [{ x, y: all[at + 1] }]));
  const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const write = ({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const lines = edges.map(({ element, from, to }) => {
    const paths = [...element.querySelectorAll('path:not(.net-arrow)')];
    const arrow = element.querySelector('.net-arrow');
    const points = pairs(paths[0].getAttribute('d'));
    const tips = arrow
      ? arrow
          .getAttribute('d')
          .split('z')
          .filter(Boolean)
          .map((head) => pairs(head)[0])
      : [];
    const isAtStart = tips.map((tip) => distance(tip, points[0]) < distance(tip, points.at(-1)));
    return { from, to, paths, arrow, points, isAtStart, dataset: element.dataset, labels: { ...element.dataset } };
  });
  const texts = [...words.children].map((text) => ({ text, x: +text.getAttribute('x'), y: +text.getAttribute('y') }));

  /** A point at a distance from another, towards a third. */
  function along(from, to, far) {
    const whole = distance(from, to) || 1;
    return { x: from.x + ((to.x - from.x) * far) / whole, y: from.y + ((to.y - from.y) * far) / whole };
  }

  function headOf(tip, before) {
    const base = along(tip, before, 9);
    const [dx, dy] = [(base.y - tip.y) * 0.4, (tip.x - base.x) * 0.4];
    return `M${write(tip)}L${write({ x: base.x + dx, y: base.y + dy })}L${write({ x: base.x - dx, y: base.y - dy })}z`;
  }

  /** A line between nodes that moved: its bends move with the nearer end more than with the other. */
  function follow({ from, to, paths, arrow, points, isAtStart, dataset, labels }, at) {
    const [a, b] = [positions[from], positions[to]];
    const shift = (point, share) => ({
      x: point.x + (1 - share) * (a.x - homes[from].x) + share * (b.x - homes[to].x),
      y: point.y + (1 - share) * (a.y - homes[from].y) + share * (b.y - homes[to].y),
    });
    const last = points.length - 1;
    const bends = points.slice(1, -1).map((point, index) => shift(point, (index + 1) / last));
    const start = along(a, bends[0] ?? b, distance(points[0], homes[from]));
    const end = along(b, bends.at(-1) ?? a, distance(points[last], homes[to]));
    const d = `M${write(start)}${'LQC'[last - 1]}${[...bends, end].map(write).join(' ')}`;
    for (const path of paths) path.setAttribute('d', d);
    arrow?.setAttribute(
      'd',
      isAtStart.map((isStart) => (isStart ? headOf(start, bends[0] ?? end) : headOf(end, bends.at(-1) ?? start))).join(''),
    );
    for (const name of ['sf', 'st']) if (labels[name]) dataset[name] = write(shift(pairs(labels[name])[0], 0.5));
    for (const { text, x, y } of texts) {
      if (Number(text.dataset.e) !== at) continue;
      const place = shift({ x, y }, 0.5);
      text.setAttribute('x', place.x);
      text.setAttribute('y', place.y);
    }
  }

  function place(index, { x, y }) {
    positions[index].x = Math.min(left + width - MARGIN, Math.max(left + MARGIN, x));
    positions[index].y = Math.min(top + height - MARGIN, Math.max(top + MARGIN, y));
    nodes[index].setAttribute('transform', `translate(${write(positions[index])})`);
    lines.forEach((line, at) => (line.from === index || line.to === index) && follow(line, at));
    root.network.redraw();
    toReset.hidden = positions.every((one, at) => one.x === homes[at].x && one.y === homes[at].y);
  }

  /** Where in the drawing the pointer is. */
  const pointOf = ({ clientX, clientY }) => new DOMPoint(clientX, clientY).matrixTransform(picture.getScreenCTM().inverse());

  let held = null;
  let hasMoved = false;
  picture.addEventListener('pointerdown', (event) => {
    hasMoved = false;
    const index = nodes.indexOf(event.target.closest('.net-node'));
    // A finger scrolls; it moves a node by « Déplacer ».
    if (index < 0 || event.button !== 0 || event.pointerType === 'touch') return;
    // The drawing itself stays.
    event.stopPropagation();
    const from = pointOf(event);
    held = { index, from, dx: positions[index].x - from.x, dy: positions[index].y - from.y, x: event.clientX, y: event.clientY };
  });
  picture.addEventListener('pointermove', (event) => {
    if (!held || (!hasMoved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 5)) return;
    if (!hasMoved) picture.setPointerCapture(event.pointerId);
    hasMoved = true;
    const { x, y } = pointOf(event);
    place(held.index, { x: x + held.dx, y: y + held.dy });
  });
  for (const end of ['pointerup', 'pointercancel']) picture.addEventListener(end, () => (held = null));
  canvas.addEventListener('dragstart', (event) => event.preventDefault());

  const isMoving = () => toMove.getAttribute('aria-pressed') === 'true';
  const setMoving = (on) => {
    toMove.setAttribute('aria-pressed', on);
    canvas.classList.toggle('is-placing', on);
  };
  canvas.addEventListener(
    'click',
    (event) => {
      if (!hasMoved && !isMoving()) return;
      event.preventDefault();
      event.stopPropagation();
      if (!hasMoved) {
        place(root.network.chosen, pointOf(event));
        setMoving(false);
      }
      hasMoved = false;
    },
    true,
  );
  // Before the keys that go from node to node, or leave the drawing.
  canvas.addEventListener(
    'keydown',
    (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      const arrow = ARROWS[event.key];
      const isEnd = isMoving() && ['Enter', 'Escape'].includes(event.key);
      if (index < 0 || !(isEnd || (arrow && (event.altKey || isMoving())))) return;
      event.preventDefault();
      event.stopPropagation();
      if (isEnd) setMoving(false);
      else place(index, { x: positions[index].x + arrow[0] * STEP, y: positions[index].y + arrow[1] * STEP });
    },
    true,
  );
  toMove.addEventListener('click', () => {
    setMoving(!isMoving());
    if (isMoving()) nodes[root.network.chosen].focus({ preventScroll: true });
  });
  toReset.addEventListener('click', () => {
    homes.forEach((home, index) => place(index, home));
    toMove.focus();
  });
  root.addEventListener('net-choose', ({ detail }) => {
    toMove.hidden = detail.id === null;
    setMoving(false);
  });
  toMove.hidden = root.network.chosen < 0;
});
