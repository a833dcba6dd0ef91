/* Positions the panel of the node in focus: beside the drawing where the page is wide enough, else below it, never over it. Where the panel
   would be outside of the visible part, as in a frame as high as its content, it is brought into view: beside the drawing it moves down;
   below it, the box of the drawing becomes lower and scrolls. */
netPart((root) => {
  'use strict';
  const figure = root?.querySelector('.net-figure');
  let canvas = root?.network?.canvas;
  const panel = figure?.querySelector('.net-panel');
  if (!root?.network || !canvas || !panel) return;

  /** In pixels: the smallest visible height of the drawing and of the panel. SHARE is the largest part of the visible height for the panel. */
  const MIN_DRAWING_HEIGHT = 130;
  const MIN_PANEL_HEIGHT = 90;
  const SHARE = 0.45;
  const GAP = 8;

  const isBeside = () => getComputedStyle(figure).display === 'grid';
  const { nodeOf } = root.network;
  let chosen = null;

  /** Finds out which part of the box and of the panel is visible: within a frame, only an IntersectionObserver knows. */
  function observe(then) {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const [box, info] = [canvas, panel].map((element) => entries.find(({ target }) => target === element));
      if (box && info) then(box, info);
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

  function position(id) {
    observe((box, info) => {
      if (chosen !== id) return;
      const seen = box.intersectionRect;
      if (seen.height === 0) return;
      if (isBeside()) {
        figure.style.setProperty('--panel-top', `${Math.round(seen.top - box.boundingClientRect.top)}px`);
        figure.style.setProperty('--panel-height', `${Math.round(seen.height)}px`);
        return;
      }
      if (isWhole(info)) return;
      const bottom = info.intersectionRect.height > 0 ? info.intersectionRect.bottom : seen.bottom;
      const height = Math.min(panel.scrollHeight, Math.max(MIN_PANEL_HEIGHT, (bottom - seen.top) * SHARE));
      const left = bottom - height - 2 * GAP - box.boundingClientRect.top;
      if (left - (seen.top - box.boundingClientRect.top) < MIN_DRAWING_HEIGHT) {
        // There is no room for both in what is visible now: the page that holds the frame scrolls too.
        panel.scrollIntoView({ block: 'nearest' });
        return;
      }
      figure.classList.add('is-split');
      figure.style.setProperty('--picture-height', `${Math.round(left)}px`);
      figure.style.setProperty('--panel-height', `${Math.round(height)}px`);
      showNode(id);
    });
  }

  function arrange(id) {
    chosen = id;
    canvas = root.network.canvas;
    if (id === null) {
      reset();
      return;
    }
    if (!figure.classList.contains('is-split')) {
      position(id);
      return;
    }
    // A panel in view stays where it is; after scrolling it is positioned anew.
    showNode(id);
    observe((box, info) => {
      if (chosen !== id || isWhole(info)) return;
      reset();
      position(id);
    });
  }

  root.addEventListener('net-choose', ({ detail }) => arrange(detail.id));
  // Only a new width matters: the height of a frame follows its content.
  let width = window.innerWidth;
  window.addEventListener(
    'resize',
    () => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      canvas = root.network.canvas;
      reset();
      if (chosen !== null) position(chosen);
    },
    root.life,
  );
});
