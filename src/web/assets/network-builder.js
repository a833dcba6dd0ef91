/* The preview and the code follow the form as it is filled in; without this script its button brings them. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-live]');
  if (!form) return;
  let last = 0;

  async function update() {
    if (!form.checkValidity()) return;
    const query = new URLSearchParams(new FormData(form));
    for (const input of form.querySelectorAll('[data-id]')) if (input.value !== '') query.set(input.name, input.dataset.id);
    for (const [name, value] of [...query]) if (value === '') query.delete(name);
    const address = `${form.getAttribute('action')}?${query}`;
    const request = (last += 1);
    const response = await fetch(address);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [now, next] = [document, page].map((one) => one.getElementById(form.dataset.live));
    // An answer that comes late must not overwrite a newer one.
    if (request !== last || !response.ok || !next) return;
    now.replaceWith(next);
    window.copyButtonsIn?.(next);
    history.replaceState(null, '', address);
  }

  form.addEventListener('change', update);
})();
