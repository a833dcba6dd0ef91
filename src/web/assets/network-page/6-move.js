/* Nodes are moved by dragging, by Alt and the arrows, or by « Déplacer » and the arrows or a click on the place; lines follow. Positions
   last as long as the view, and are those of its pictures: a button resets them, and nothing is stored. */
netPart((root) => {
  'use strict';
  const views = root.network?.views ?? [];
  const [toMove, toReset] = ['move', 'unmove'].map((name) => root.querySelector(`[data-tool="${name}"]`));
  if (views.length === 0 || !toMove) return;
  const STEP = 24;
  const MARGIN = 4;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const pairs = (text) => (text.match(/-?[\d.]+/g) ?? []).map(Number).flatMap((x, at, all) => (at % 2 ? [] : [{ x, y: all[at + 1] }]));
  const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const write = ({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
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

  const isMoving = () => toMove.getAttribute('aria-pressed') === 'true';
  const setMoving = (on) => {
    toMove.setAttribute('aria-pressed', on);
    for (const { picture } of views) picture.parentElement.classList.toggle('is-placing', on);
  };

  /** What moves the nodes of one of the drawings: the wide one, or the one in one column. */
  function movable({ picture, nodes, edges, positions, words }) {
    const canvas = picture.parentElement;
    const isColumn = picture.classList.contains('net-column');
    const [left, top, width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
    const homes = positions.map((position) => ({ ...position }));
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
      // In one column the name of a link stands below the entry at its other end.
      for (const [name, end] of Object.entries({ sf: 1, st: 0 })) {
        if (labels[name]) dataset[name] = write(shift(pairs(labels[name])[0], isColumn ? end : 0.5));
      }
      for (const { text, x, y } of texts) {
        if (Number(text.dataset.e) !== at) continue;
        const place = shift({ x, y }, 0.5);
        text.setAttribute('x', place.x);
        text.setAttribute('y', place.y);
      }
    }

    function place(index, { x, y }) {
      // The entry stays in the drawing, with its name.
      const [box] = nodes[index].getElementsByClassName('net-hit');
      const within = (value, from, length, start, size) =>
        Math.max(from + MARGIN - start, Math.min(from + length - MARGIN - start - size, value));
      const of = (name) => Number(box.getAttribute(name));
      positions[index].x = within(x, left, width, of('x'), of('width'));
      positions[index].y = within(y, top, height, of('y'), of('height'));
      nodes[index].setAttribute('transform', `translate(${write(positions[index])})`);
      lines.forEach((line, at) => (line.from === index || line.to === index) && follow(line, at));
      root.network.redraw();
      toReset.hidden = !movables.some((one) => one.hasMoved());
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

    return {
      hasMoved: () => positions.some((one, at) => one.x !== homes[at].x || one.y !== homes[at].y),
      reset: () => homes.forEach((home, index) => (positions[index].x === home.x && positions[index].y === home.y) || place(index, home)),
    };
  }

  const movables = views.map(movable);
  toMove.addEventListener('click', () => {
    setMoving(!isMoving());
    if (isMoving()) root.network.nodeOf(root.network.views[0].nodes[root.network.chosen].dataset.id).focus({ preventScroll: true });
  });
  toReset.addEventListener('click', () => {
    for (const one of movables) one.reset();
    toMove.focus();
  });
  root.addEventListener('net-choose', ({ detail }) => {
    toMove.hidden = detail.id === null;
    setMoving(false);
  });
  toMove.hidden = root.network.chosen < 0;
});
