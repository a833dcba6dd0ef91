/* Filters, the time and « Développer ici » take effect without a new page: the network that the same address would show takes the place of
   this one. Without this script, or where it may not ask, the form and the links lead there. */
(() => {
  'use strict';
  // A frame without an origin may neither ask for a page nor change its address.
  if (!document.querySelector('[data-net-form]') || window.origin === 'null') return;
  const status = Object.assign(document.createElement('p'), { className: 'vh' });
  status.setAttribute('role', 'status');
  document.body.append(status);
  const rootNow = () => document.querySelector('[data-net]');
  const addressNow = () => `${location.pathname}${location.search}`;
  let last = 0;

  async function show(address, isNew) {
    const request = (last += 1);
    rootNow().setAttribute('aria-busy', 'true');
    let page = null;
    try {
      const response = await fetch(address);
      page = response.ok && new DOMParser().parseFromString(await response.text(), 'text/html');
      if (response.redirected) address = response.url;
    } catch {
      // The browser says what is wrong with the network, below.
    }
    // An answer that comes late must not overwrite a newer one.
    if (request !== last) return;
    const next = page && page.querySelector('[data-net]');
    if (!next?.querySelector('[data-net-form]')) return void location.assign(address);
    // The shortest address of the same network.
    if (isNew) history.pushState(null, '', next.dataset.query ? `${location.pathname}?${next.dataset.query}` : address);
    netPart.shown = addressNow();
    take(page, next);
  }

  /** What stands for an element in the network that takes the place of this one. */
  function twinOf(element, next) {
    if (element.matches('summary')) return next.querySelector(`.${element.parentElement.classList[0]} > summary`);
    if (element.id) return next.querySelector(`#${CSS.escape(element.id)}`);
    if (element.dataset.id) return next.querySelector(`[data-id="${CSS.escape(element.dataset.id)}"]`);
    return element.name ? next.querySelector(`[name="${element.name}"][value="${CSS.escape(element.value)}"]`) : null;
  }

  function take(page, next) {
    const root = rootNow();
    const focused = document.activeElement;
    const hadFocus = root.contains(focused);
    const twin = hadFocus && twinOf(focused, next);
    for (const details of root.querySelectorAll('details[open]')) {
      const same = next.querySelector(`details.${details.classList[0]}`);
      if (same && details.matches('.net-filters, .net-share')) same.open = true;
    }
    root.life?.abort();
    root.replaceWith(next);
    document.title = page.title;
    // What else depends on the address: the bar of the day, the other language, the form of the day.
    for (const name of ['.as-of', 'a.language', '.base-day']) {
      const [now, then] = [document, page].map((one) => one.querySelector(`body > ${name}, header ${name}, footer ${name}`));
      if (now && then) now.replaceWith(then);
      else if (now) now.remove();
      else if (then) document.querySelector('header').before(then);
    }
    netPart.renew(next);
    const [list, nextList] = [root, next].map((one) => one.querySelector('.net-list'));
    if (list && nextList) nextList.open = list.open;
    window.comboboxesIn?.(next);
    window.copyButtonsIn?.(next);
    const target = twin || (hadFocus && next.querySelector('.net-panel.is-open h2 a'));
    if (target) target.focus({ preventScroll: true });
    status.textContent = next.querySelector('[data-size]').textContent.trim();
  }

  const isOfThis = (form) => form.matches('.net-form, .net-centre') && rootNow().contains(form);

  document.addEventListener('submit', (event) => {
    if (!isOfThis(event.target)) return;
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.target)) {
      if (value !== '') query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
    }
    // What was brought out in the drawing stays so, unless the form says otherwise.
    const field = event.target.querySelector('#net-focus');
    const focus = new URLSearchParams(location.search).get('focus');
    if (field && field.value === field.defaultValue) {
      if (focus) query.set('focus', focus);
      else query.delete('focus');
    }
    void show(`${event.target.getAttribute('action')}?${netPart.text(query)}`, true);
  });
  document.addEventListener('change', ({ target }) => {
    // The legend hides what is there by itself.
    if (target.form && isOfThis(target.form) && target.name && !target.closest('.net-kind, .net-centre')) target.form.requestSubmit();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-net] a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.target === '_blank' || link.download || link.hash) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || link.closest('.net-share')) return;
    event.preventDefault();
    void show(link.href, true);
  });
  window.addEventListener('popstate', () => {
    // A link within the page is no other network.
    if (addressNow() !== netPart.shown) void show(location.href, false);
  });
})();
