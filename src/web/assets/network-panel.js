/* Where the panel of the chosen node stands: beside the picture where there is room, else below it. It never covers the picture. Where the
   panel would be out of sight, as in a frame as high as all that it holds, it comes to the part that is seen: beside the picture it moves
   down, below it the picture's box becomes shorter and scrolls. */
(() => {
  'use strict';
  const root = document.querySelector('[data-net]');
  const figure = root?.querySelector('.net-figure');
  const canvas = figure?.querySelector('.net-canvas');
  const panel = figure?.querySelector('.net-panel');
  if (!root?.network || !canvas || !panel) return;

  /** In pixels: the least that is left of the picture, and the least and most that the panel takes of what is seen. */
  const LEAST_PICTURE = 130;
  const LEAST_PANEL = 90;
  const SHARE = 0.45;
  const GAP = 8;

  const isBeside = () => getComputedStyle(figure).display === 'grid';
  const nodeOf = (id) => root.network.nodes.find((node) => node.dataset.id === id);
  let chosen = null;

  /** What of the picture's box and of the panel is seen: in a frame, only an observer knows. */
  function look(then) {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const [box, said] = [canvas, panel].map((element) => entries.find(({ target }) => target === element));
      if (box && said) then(box, said);
    });
    observer.observe(canvas);
    observer.observe(panel);
  }

  const isWhole = ({ intersectionRect, boundingClientRect }) => intersectionRect.height >= boundingClientRect.height - 1;

  function reset() {
    figure.classList.remove('is-split');
    for (const name of ['--picture-height', '--panel-height', '--panel-top']) figure.style.removeProperty(name);
  }

  /** Scrolls the picture's box, and nothing else, until a node is within it. */
  function showNode(id) {
    const [node, box] = [nodeOf(id).getBoundingClientRect(), canvas.getBoundingClientRect()];
    const beyond = node.bottom + GAP - box.bottom;
    const before = node.top - GAP - box.top;
    if (beyond > 0) canvas.scrollTop += beyond;
    else if (before < 0) canvas.scrollTop += before;
  }

  function place(id) {
    look((box, said) => {
      if (chosen !== id) return;
      const seen = box.intersectionRect;
      if (seen.height === 0) return;
      if (isBeside()) {
        figure.style.setProperty('--panel-top', `${Math.round(seen.top - box.boundingClientRect.top)}px`);
        figure.style.setProperty('--panel-height', `${Math.round(seen.height)}px`);
        return;
      }
      if (isWhole(said)) return;
      const bottom = said.intersectionRect.height > 0 ? said.intersectionRect.bottom : seen.bottom;
      const height = Math.min(panel.scrollHeight, Math.max(LEAST_PANEL, (bottom - seen.top) * SHARE));
      const left = bottom - height - 2 * GAP - box.boundingClientRect.top;
      if (left - (seen.top - box.boundingClientRect.top) < LEAST_PICTURE) return;
      figure.classList.add('is-split');
      figure.style.setProperty('--picture-height', `${Math.round(left)}px`);
      figure.style.setProperty('--panel-height', `${Math.round(height)}px`);
      showNode(id);
    });
  }

  function arrange(id) {
    chosen = id;
    if (id === null) {
      reset();
      return;
    }
    if (!figure.classList.contains('is-split')) {
      place(id);
      return;
    }
    // What stands well stays; whoever has scrolled meanwhile gets the panel where they are.
    showNode(id);
    look((box, said) => {
      if (chosen !== id || isWhole(said)) return;
      reset();
      place(id);
    });
  }

  root.addEventListener('net-choose', ({ detail }) => arrange(detail.id));
  // Only a width that changes changes the place: the height of a frame follows what is placed.
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    reset();
    if (chosen !== null) place(chosen);
  });
})();
