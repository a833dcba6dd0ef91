/* In a frame of another site: its height, for WordPress (which hides the frame until then) and for embed.js; links, for whoever shuts it
   in; and what is chosen, where it can be seen. */
(() => {
  'use strict';
  const root = document.querySelector('[data-net]');
  if (!root || window.parent === window) return;
  // WordPress may give its secret when this is already there: it is read again each time.
  const secretNow = () => /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
  const most = Number(root.dataset.maxheight) || Infinity;
  const tell = (type, more = {}) => window.parent.postMessage({ source: 'maillage-embed', v: 1, type, ...more }, '*');
  function tellWordPress(message, value) {
    const secret = secretNow();
    if (secret) window.parent.postMessage({ message, value, secret }, '*');
  }

  const nodeOf = (id) => root.network?.nodes.find((node) => node.dataset.id === id);

  const fold = root.querySelector('.net-fold');
  if (fold && window.innerWidth >= 600) fold.open = false;
  // Without an origin the frame is shut in, and may download nothing.
  if (window.origin === 'null') root.querySelector('.net-files')?.remove();

  let last = 0;
  const height = () => Math.min(most, Math.ceil(document.body.getBoundingClientRect().height));
  function sayHeight(type) {
    last = height();
    tell(type, { height: last });
    tellWordPress('height', last);
  }
  new ResizeObserver(() => {
    if (height() !== last) sayHeight('resize');
  }).observe(document.body);

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || typeof event.data !== 'object' || event.data === null) return;
    const { message, source, v, type, id } = event.data;
    if (message === 'ready' && event.data.secret === secretNow()) sayHeight('resize');
    if (source !== 'maillage-host' || v !== 1) return;
    if (type === 'ping') sayHeight('ready');
    if (type === 'focus' && typeof id === 'string') root.network?.choose(root.network.nodes.indexOf(nodeOf(id)));
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented) return;
    const href = new URL(link.getAttribute('href'), document.baseURI).href;
    tell('open', { href });
    if (!secretNow() || new URL(href).host !== location.host) return;
    event.preventDefault();
    tellWordPress('link', href);
  });

  /**
   * A frame as high as it needs does not scroll, so what stands below the picture may be out of sight of the site's window: then it is laid
   * over the part of the picture that is seen, away from what is chosen. Only an observer knows which part that is.
   */
  const [figure, panel] = [root.querySelector('.net-figure'), root.querySelector('.net-panel')];
  root.addEventListener('net-choose', ({ detail }) => {
    tell('select', detail);
    if (!figure || !panel) return;
    panel.classList.remove('is-pinned');
    Object.assign(panel.style, { top: '', maxHeight: '' });
    if (detail.id === null) return;
    const observer = new IntersectionObserver(([{ intersectionRect: seen, boundingClientRect: whole }]) => {
      observer.disconnect();
      if (!panel.classList.contains('is-open') || seen.height === 0) return;
      if (panel.getBoundingClientRect().top + 120 <= seen.bottom) return;
      panel.classList.add('is-pinned');
      panel.style.maxHeight = `${Math.min(288, seen.height * 0.4)}px`;
      const node = nodeOf(detail.id).getBoundingClientRect();
      const low = seen.bottom - panel.offsetHeight;
      panel.style.top = `${Math.max(0, (node.bottom < low ? low : seen.top) - whole.top)}px`;
    });
    observer.observe(figure);
  });

  window.addEventListener('hashchange', () => sayHeight('resize'));
  sayHeight('ready');
})();
