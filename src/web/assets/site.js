// Progressive enhancement of the pages: buttons that copy.
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
})();
