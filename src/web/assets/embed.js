/* For sites that embed networks: gives frames of Maillage the height of their content, and defines the element <maillage-network src="…">.
   It stores nothing, and requests nothing from any other host. */
(() => {
  'use strict';
  /** The origin of this script. */
  const base = document.currentScript?.src ? new URL(document.currentScript.src).origin : null;
  const isOurs = (data) => typeof data === 'object' && data !== null && data.source === 'maillage-embed' && data.v === 1;

  window.addEventListener('message', (event) => {
    if (!isOurs(event.data)) return;
    const frame = [...document.querySelectorAll('iframe'), ...elements].find((one) => one.contentWindow === event.source);
    if (!frame) return;
    const { type, height } = event.data;
    if ((type === 'ready' || type === 'resize') && Number.isFinite(height) && height > 0) {
      frame.style.height = `${Math.min(10_000, Math.ceil(height))}px`;
    }
    const owner = frame.getRootNode().host ?? frame;
    const forwarded = new CustomEvent(`maillage-${type}`, { bubbles: true, cancelable: true, detail: event.data });
    if (owner.dispatchEvent(forwarded) && type === 'open' && event.data.blocked === true) openFor(frame, event.data.href);
  });

  /** Opens a tab for a sandboxed frame that may not: only for frames of our own origin, and only while the click of the reader still counts. */
  function openFor(frame, href) {
    if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol) || new URL(frame.src, document.baseURI).origin !== base) return;
    const tab = window.open(href, '_blank');
    if (!tab) return;
    tab.opener = null;
    frame.contentWindow.postMessage({ source: 'maillage-host', v: 1, type: 'opened', href }, '*');
  }

  /** The frames inside our elements, whose shadow roots no query of the page reaches. */
  const elements = new Set();
  const PARAMETERS = [
    ...['around', 'depth', 'kinds', 'types', 'theme', 'meeting', 'asOf', 'persons', 'hub', 'derived', 'max', 'focus', 'lang'],
    ...['certainty', 'expand', 'labels', 'scheme', 'accent', 'background', 'title', 'caption'],
    ...['chrome', 'table', 'maxheight', 'rev'],
  ];

  if (!customElements.get('maillage-network')) {
    customElements.define(
      'maillage-network',
      class extends HTMLElement {
        static observedAttributes = ['src', 'label', ...PARAMETERS.map((name) => name.toLowerCase())];

        connectedCallback() {
          this.style.display ||= 'block';
          if (!this.frame) {
            this.frame = document.createElement('iframe');
            Object.assign(this.frame.style, { border: '0', width: '100%', display: 'block' });
            this.frame.referrerPolicy = 'no-referrer';
            this.frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
            this.frame.style.height = `${Number(this.getAttribute('height')) || 600}px`;
            this.attachShadow({ mode: 'open' }).append(this.frame);
          }
          elements.add(this.frame);
          this.load();
        }

        disconnectedCallback() {
          elements.delete(this.frame);
        }

        attributeChangedCallback() {
          if (this.frame && this.isConnected) this.load();
        }

        load() {
          const src = this.getAttribute('src');
          if (!src) return;
          const url = new URL(src, document.baseURI);
          if (!/^https?:$/.test(url.protocol)) return;
          if (url.pathname === '/' || url.pathname === '') url.pathname = '/embed/network';
          for (const name of PARAMETERS) {
            const value = this.getAttribute(name);
            if (value !== null) url.searchParams.set(name, value);
          }
          this.frame.title = this.getAttribute('label') ?? this.textContent.trim();
          if (this.frame.src !== url.href) this.frame.src = url.href;
        }

        /** Puts an entity in focus, by its id. */
        focusOn(id) {
          this.frame.contentWindow?.postMessage({ source: 'maillage-host', v: 1, type: 'focus', id }, '*');
        }
      },
    );
  }

  // Frames that loaded before this script have reported their height to nobody.
  for (const frame of document.querySelectorAll('iframe')) {
    frame.contentWindow?.postMessage({ source: 'maillage-host', v: 1, type: 'ping' }, '*');
  }
})();
