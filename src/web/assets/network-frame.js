/* In a frame of another site: its height, for WordPress (which hides the frame until then) and for embed.js; and links, which lead out of it. */
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
  let unopened;
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
    if (type === 'opened') clearTimeout(unopened);
    if (type === 'focus' && typeof id === 'string') root.network?.choose(root.network.nodes.indexOf(nodeOf(id)));
  });

  /**
   * Every link leads out of the frame, to a tab of its own. The browser opens it; but a site can shut the frame in, and then nothing would
   * happen and nobody would know why: so the tab is opened here, and where that is refused the site is asked to (embed.js does), and the
   * address stands in the frame. Only the attempt tells whether it is refused.
   */
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', (event) => {
    if (event.button === 1) follow(event);
  });
  function follow(event) {
    const link = event.target.closest('a[target="_blank"]');
    if (!link || event.defaultPrevented || link.hasAttribute('download')) return;
    const { href, host } = new URL(link.getAttribute('href'), document.baseURI);
    // With another button or a key held down, the browser opens it by itself, whatever the site lets the frame do.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      tell('open', { href, blocked: false });
      return;
    }
    if (secretNow() && host === location.host) {
      event.preventDefault();
      tell('open', { href, blocked: false });
      tellWordPress('link', href);
      return;
    }
    event.preventDefault();
    const tab = window.open(href, '_blank');
    if (tab) cutOff(tab);
    tell('open', { href, blocked: !tab });
    // A site that opens it says so at once.
    if (!tab) unopened = setTimeout(showAddress, 400, href);
  }

  /** What is opened has no hold on the frame. A tab that inherits the site's sandbox is out of reach, but it may not steer the frame either. */
  function cutOff(tab) {
    try {
      tab.opener = null;
    } catch (error) {
      if (error.name !== 'SecurityError') throw error;
    }
  }

  /** Where the site lets no link out, and does not open it itself: what to copy. */
  function showAddress(href) {
    root.querySelector('.net-blocked')?.remove();
    const note = Object.assign(document.createElement('p'), { className: 'net-blocked', textContent: `${root.dataset.blocked} ` });
    note.setAttribute('role', 'status');
    note.append(Object.assign(document.createElement('code'), { textContent: href }));
    const panel = root.querySelector('.net-panel.is-open');
    if (panel) panel.scrollTop = 0;
    (panel ?? root).prepend(note);
  }

  root.addEventListener('net-choose', ({ detail }) => tell('select', detail));

  window.addEventListener('hashchange', () => sayHeight('resize'));
  sayHeight('ready');
})();
