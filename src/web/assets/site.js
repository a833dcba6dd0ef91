// Progressive enhancement of the pages: buttons that copy, and folds.
(() => {
  document.querySelectorAll('button[data-copy]').forEach((button) => {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(source.value);
      button.textContent = button.dataset.done;
      button.setAttribute('aria-live', 'polite');
    });
  });

  // Folds: all at once, for printing, and around what the address names, which not every browser opens by itself.
  const open = (details) => details.forEach((one) => (one.open = true));
  document.querySelectorAll('button[data-unfold]').forEach((button) => {
    const folds = [...(document.getElementById(button.dataset.unfold)?.closest('section')?.querySelectorAll('details.fold') ?? [])];
    if (folds.length === 0) return;
    const { textContent: unfold } = button;
    const label = () => (button.textContent = folds.every((one) => one.open) ? button.dataset.fold : unfold);
    button.hidden = false;
    button.addEventListener('click', () => {
      const isOpen = folds.every((one) => one.open);
      folds.forEach((one) => (one.open = !isOpen));
    });
    folds.forEach((one) => one.addEventListener('toggle', label));
    window.addEventListener('beforeprint', () => open(folds));
    label();
  });
  function openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = [];
    for (let at = target?.closest('details'); at; at = at.parentElement.closest('details')) if (!at.open) closed.push(at);
    if (closed.length === 0) return;
    open(closed);
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', openTarget);
  openTarget();
})();
