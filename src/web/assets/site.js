// Progressive enhancement of the pages: buttons that copy, and folds.
(() => {
  /** The buttons of a part of the page, which scripts may have put there. */
  window.copyButtonsIn = (part) => {
    if (!navigator.clipboard) return;
    part.querySelectorAll('button[data-copy]').forEach((button) => {
      const source = document.getElementById(button.dataset.copy);
      if (!source) return;
      button.hidden = false;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        button.textContent = button.dataset.done;
        button.setAttribute('aria-live', 'polite');
      });
    });
  };
  window.copyButtonsIn(document);

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
  // « Ouvrir toutes les phrases »: on the spot, without asking for the page again.
  document.querySelectorAll('a[data-open-all]').forEach((link, _at, links) => {
    const folds = [...document.querySelectorAll('main details.evidence')];
    link.setAttribute('role', 'button');
    const toggle = (event) => {
      event.preventDefault();
      const isOpen = folds.every((one) => one.open);
      folds.forEach((one) => (one.open = !isOpen));
      links.forEach((one) => (one.textContent = isOpen ? one.dataset.openAll : one.dataset.closeAll));
    };
    link.addEventListener('click', toggle);
    link.addEventListener('keydown', (event) => event.key === ' ' && toggle(event));
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
