/* In a frame of another site: reports its height to WordPress (which hides the frame until then) and to embed.js, and opens links outside. */
(() => {
  'use strict';
  let root = document.querySelector('[data-net]');
  if (!root || window.parent === window) return;
  // WordPress may set its secret after this script has run, so it is read again each time.
  const secretNow = () => /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
  const maxHeight = Number(root.dataset.maxheight) || Infinity;
  const post = (type, more = {}) => window.parent.postMessage({ source: 'maillage-embed', v: 1, type, ...more }, '*');
  function postToWordPress(message, value) {
    const secret = secretNow();
    if (secret) window.parent.postMessage({ message, value, secret }, '*');
  }

  let last = 0;
  let unopened;
  const height = () => Math.min(maxHeight, Math.ceil(document.body.getBoundingClientRect().height));
  function reportHeight(type) {
    last = height();
    post(type, { height: last });
    postToWordPress('height', last);
  }
  new ResizeObserver(() => {
    if (height() !== last) reportHeight('resize');
  }).observe(document.body);

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || typeof event.data !== 'object' || event.data === null) return;
    const { message, source, v, type, id } = event.data;
    if (message === 'ready' && event.data.secret === secretNow()) reportHeight('resize');
    if (source !== 'maillage-host' || v !== 1) return;
    if (type === 'ping') reportHeight('ready');
    if (type === 'opened') {
      // On a busy machine the answer may come after the address was shown.
      clearTimeout(unopened);
      root.querySelector('.net-blocked')?.remove();
    }
    if (type === 'focus' && typeof id === 'string') root.network?.choose(root.network.indexOf(id));
  });

  /**
   * Every link opens a tab of its own. A sandbox without `allow-popups` would make the browser ignore the click without a word. So the tab
   * is opened here; where that fails, the site is asked to open it (embed.js does), and failing that the frame shows the address. Whether
   * the sandbox allows it can only be found out by trying.
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
      post('open', { href, blocked: false });
      return;
    }
    if (secretNow() && host === location.host) {
      event.preventDefault();
      post('open', { href, blocked: false });
      postToWordPress('link', href);
      return;
    }
    event.preventDefault();
    const tab = window.open(href, '_blank');
    if (tab) cutOff(tab);
    post('open', { href, blocked: !tab });
    // A site that opens it answers immediately.
    if (!tab) unopened = setTimeout(showAddress, 400, href);
  }

  /** Takes from the new tab its reference to the frame. A tab that inherits the sandbox cannot be reached, and cannot reach the frame either. */
  function cutOff(tab) {
    try {
      tab.opener = null;
    } catch (error) {
      if (error.name !== 'SecurityError') throw error;
    }
  }

  /** Shows the address to copy, where neither the frame nor the site could open it. */
  function showAddress(href) {
    root.querySelector('.net-blocked')?.remove();
    const note = Object.assign(document.createElement('p'), { className: 'net-blocked', textContent: `${root.dataset.blocked} ` });
    note.setAttribute('role', 'status');
    note.append(Object.assign(document.createElement('code'), { textContent: href }));
    const panel = root.querySelector('.net-panel.is-open');
    if (panel) panel.scrollTop = 0;
    (panel ?? root).prepend(note);
  }

  netPart((present) => {
    root = present;
    // A frame without an origin is sandboxed and may not download anything.
    if (window.origin === 'null') root.querySelector('.net-files')?.remove();
    root.addEventListener('net-choose', ({ detail }) => post('select', detail));
  });

  window.addEventListener('hashchange', () => reportHeight('resize'));
  reportHeight('ready');
})();
