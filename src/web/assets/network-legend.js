/* The legend hides and shows the kinds that are loaded, in the drawing and in the list, and sends the form for those that are not. */
(() => {
  'use strict';
  const root = document.querySelector('[data-net]');
  const form = root?.querySelector('[data-net-form]');
  if (!form || !root.network) return;
  const { views, isShown, stopAt } = root.network;
  const [{ nodes }] = views;
  const boxes = [...form.querySelectorAll('.net-kind input')];
  const whole = boxes.every((box) => box.checked) && !new URLSearchParams(location.search).has('kinds');

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
    for (const { element, from, to } of views.flatMap((view) => view.edges)) element.classList.toggle('is-hidden', isGone(from, to));
    for (const row of root.querySelectorAll('.net-table tbody tr')) {
      row.classList.toggle('is-hidden', isGone(Number(row.dataset.f), Number(row.dataset.t)));
    }
    const shown = nodes.map((_, index) => index).filter(isShown);
    const count = nodes.length - shown.length;
    const note = root.querySelector('[data-hidden]');
    if (note) note.textContent = count === 0 ? '' : note.dataset.hidden.replace('#', count);
    if (shown.length > 0 && !shown.some((index) => nodes[index].tabIndex === 0)) stopAt(shown[0]);
  });

  // A form with all kinds checked need not name them.
  form.addEventListener('submit', () => {
    if (whole && boxes.every((box) => box.checked)) form.querySelectorAll('[name="kinds"]').forEach((input) => (input.disabled = true));
    for (const input of form.querySelectorAll('select, input[type="date"]')) if (input.value === '') input.disabled = true;
  });
})();
