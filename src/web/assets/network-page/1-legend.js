/* The legend hides and shows the kinds that are loaded, in the drawing and in the list, and sends the form for those that are not. */
netPart((root) => {
  'use strict';
  const form = root?.querySelector('[data-net-form]');
  if (!form || !root.network) return;
  const { views, isShown, stopAt } = root.network;
  const [{ nodes }] = views;
  const boxes = [...form.querySelectorAll('.net-kind input')];
  const given = new URLSearchParams(location.search).getAll('kinds').join(',');
  /** Whether the boxes are as the address has them, with which the page came. */
  const isAsGiven = () => boxes.every((box) => box.checked === box.defaultChecked);

  function keepInAddress() {
    const kinds = [...form.querySelectorAll('[name="kinds"]')].filter((one) => one.type === 'hidden' || one.checked);
    const shown = isAsGiven() ? given : kinds.map((one) => one.value).join(',');
    root.network.isFiltered = !isAsGiven();
    netPart.keep((query) => (shown ? query.set('kinds', shown) : query.delete('kinds')));
  }

  /** Tables and data hold what is seen; 5-files.js makes the pictures. */
  function hideInFiles() {
    const hidden = boxes.filter((one) => one.dataset.kind && !one.checked).map((one) => one.value);
    for (const link of root.querySelectorAll('.net-files a[download]:not([href*=".svg"])')) {
      const query = new URLSearchParams(link.search);
      if (hidden.length > 0) query.set('hide', hidden.join(','));
      else query.delete('hide');
      link.setAttribute('href', `${link.pathname}?${netPart.text(query)}`);
    }
  }

  form.addEventListener('change', (event) => {
    const box = event.target.closest('.net-kind input');
    if (!box) return;
    if (!box.dataset.kind) {
      form.requestSubmit();
      return;
    }
    const hidden = new Set(boxes.filter((one) => one.dataset.kind && !one.checked).map((one) => one.dataset.kind));
    for (const node of views.flatMap((view) => view.nodes)) {
      node.classList.toggle(
        'is-hidden',
        [...node.classList].some((name) => hidden.has(name)),
      );
    }
    const isGone = (...ends) => !ends.every(isShown);
    for (const { edges, names } of views) {
      for (const { element, from, to } of edges) element.classList.toggle('is-hidden', isGone(from, to));
      for (const text of names) {
        const edge = edges[text.dataset.e];
        text.classList.toggle('is-hidden', edge !== undefined && isGone(edge.from, edge.to));
      }
    }
    for (const row of root.querySelectorAll('.net-table tbody tr')) {
      row.classList.toggle('is-hidden', isGone(Number(row.dataset.f), Number(row.dataset.t)));
    }
    const shown = nodes.map((_, index) => index).filter(isShown);
    const count = nodes.length - shown.length;
    const note = root.querySelector('[data-hidden]');
    if (note) note.textContent = count === 0 ? '' : note.dataset.hidden.replace('#', count);
    keepInAddress();
    hideInFiles();
    root.network.redraw();
    root.network.retell();
    if (shown.length > 0 && !shown.some((index) => nodes[index].tabIndex === 0)) stopAt(shown[0]);
  });

  // The slider goes from day to day of the choice beside it.
  const slider = form.querySelector('.net-time input');
  if (slider) {
    const days = form.elements.asOf;
    slider.hidden = false;
    slider.addEventListener('input', () => {
      days.selectedIndex = slider.value;
      slider.setAttribute('aria-valuetext', days.selectedOptions[0].textContent);
    });
    slider.setAttribute('aria-valuetext', days.selectedOptions[0].textContent);
    // A slider has no name of its own to send.
    slider.addEventListener('change', () => form.requestSubmit());
  }

  // A form need not name the kinds that are shown anyway.
  form.addEventListener('submit', () => {
    if (!given && isAsGiven()) form.querySelectorAll('[name="kinds"]').forEach((input) => (input.disabled = true));
    for (const input of form.querySelectorAll('select')) if (input.value === '') input.disabled = true;
  });
});
