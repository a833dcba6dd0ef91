/* Zooms and pans the drawing: by buttons, by Ctrl and the wheel, and by dragging. The wheel alone scrolls the page. */
netPart((root) => {
  'use strict';
  const tools = root?.querySelector('.net-zoom');
  const picture = root?.querySelector('.net-svg');
  if (!tools || !picture) return;
  tools.hidden = false;
  const canvas = picture.parentElement;
  const panButtons = [...tools.querySelectorAll('[data-aside]')];
  const [left, top, width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
  const MAX_WIDTH = 4 * width;
  const MIN_WIDTH = 0.4 * width;

  /** With a mouse, the box does not scroll by itself, so that the wheel scrolls the page. */
  canvas.classList.add('is-held');

  function updateControls() {
    const canMove = canvas.scrollWidth > canvas.clientWidth + 1 || canvas.scrollHeight > canvas.clientHeight + 1;
    canvas.classList.toggle('can-move', canMove);
    for (const button of panButtons) button.hidden = !canMove;
  }

  /** Scales the drawing about the point (x, y) of its box. */
  function scale(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    const box = canvas.getBoundingClientRect();
    const before = picture.getBoundingClientRect();
    const size = Math.min(MAX_WIDTH, Math.max(Math.min(MIN_WIDTH, before.width), before.width * factor));
    const [along, down] = [(box.left + x - before.left) / before.width, (box.top + y - before.top) / before.height];
    // The box keeps its height, so that the page does not move.
    canvas.style.maxHeight ||= `${box.height}px`;
    Object.assign(picture.style, { width: `${size}px`, height: `${(size * height) / width}px`, minWidth: '0', maxWidth: 'none' });
    const after = picture.getBoundingClientRect();
    canvas.scrollBy(after.left + along * after.width - (box.left + x), after.top + down * after.height - (box.top + y));
    updateControls();
  }

  function fitAll() {
    canvas.style.maxHeight = '';
    Object.assign(picture.style, { width: '', height: '', minWidth: '', maxWidth: '' });
    canvas.classList.add('is-fit');
    updateControls();
  }

  const move = (x, y) => canvas.scrollBy(x * canvas.clientWidth * 0.3, y * canvas.clientHeight * 0.3);
  const ACTIONS = {
    closer: () => scale(4 / 3),
    farther: () => scale(3 / 4),
    left: () => move(-1, 0),
    right: () => move(1, 0),
    up: () => move(0, -1),
    down: () => move(0, 1),
    reset: fitAll,
  };
  tools.addEventListener('click', (event) => ACTIONS[event.target.closest('[data-tool]')?.dataset.tool]?.());
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      scale(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );

  let grip = null;
  let hasMoved = false;
  canvas.addEventListener('pointerdown', (event) => {
    hasMoved = false;
    if (event.pointerType !== 'mouse' || event.button !== 0 || !canvas.classList.contains('can-move')) return;
    grip = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!grip) return;
    const [x, y] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!hasMoved && Math.abs(x) + Math.abs(y) < 5) return;
    if (!hasMoved) canvas.setPointerCapture(event.pointerId);
    hasMoved = true;
    canvas.scrollTo(grip.left - x, grip.top - y);
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => (grip = null));
  // Dragging must pan the drawing, not drag a link.
  canvas.addEventListener('dragstart', (event) => event.preventDefault());
  // The click at the end of a drag selects nothing.
  canvas.addEventListener(
    'click',
    (event) => {
      if (!hasMoved) return;
      hasMoved = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  // A drawing larger than its box is first shown at its middle.
  const size = picture.getBoundingClientRect().width / width;
  canvas.scrollTo(-left * size - canvas.clientWidth / 2, -top * size - canvas.clientHeight / 2);
  updateControls();
  new ResizeObserver(updateControls).observe(canvas);
});
