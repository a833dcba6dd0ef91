// Progressive enhancement of the pages: suggestions under the search boxes, and buttons that copy.
(() => {
  const lists = new Map();

  function suggestFor(input, number) {
    const list = document.createElement('datalist');
    list.id = `suggestions-${number}`;
    input.after(list);
    input.setAttribute('list', list.id);
    const known = new Map();
    lists.set(input, known);
    let timer;
    let latest = '';
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const text = input.value.trim();
        if (text.length < 2 || text === latest || known.has(text)) return;
        latest = text;
        const url = new URL(input.dataset.suggest, location.href);
        url.searchParams.set('q', text);
        const response = await fetch(url);
        if (!response.ok || latest !== text) return;
        const found = await response.json();
        list.replaceChildren(
          ...found.map(({ id, name, kind }) => {
            known.set(name, id);
            const option = document.createElement('option');
            option.value = name;
            option.label = kind;
            return option;
          }),
        );
      }, 150);
    });
  }

  document.querySelectorAll('input[data-suggest]').forEach(suggestFor);

  // A name chosen from the suggestions opens its page directly.
  document.querySelectorAll('form[role=search]').forEach((form) => {
    form.addEventListener('submit', (event) => {
      const input = form.querySelector('input[data-suggest]');
      const id = input && lists.get(input)?.get(input.value);
      if (!id) return;
      event.preventDefault();
      const day = form.elements.asOf?.value;
      location.assign(`${form.action.replace(/\/search$/, '')}/${id}${day ? `?asOf=${day}` : ''}`);
    });
  });

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
