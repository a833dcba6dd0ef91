// Fields that name an entity offer what is found while one types: the combobox of the ARIA patterns, with a listbox. Without a script they
// are plain fields, and the server asks which entity was meant. What is chosen opens its page in a search box, and is sent as its id where
// the field says `data-choice="id"`, at once where it says "submit"; in other fields its name is filled in, with its id where others bear it.
(() => {
  const WAIT = 150;
  const french = document.documentElement.lang === 'fr';
  const label = french ? 'Propositions' : 'Suggestions';
  const found = (number) =>
    french ? `${number || 'Aucune'} proposition${number > 1 ? 's' : ''}` : `${number || 'No'} suggestion${number === 1 ? '' : 's'}`;

  function element(properties, attributes = {}) {
    const made = Object.assign(document.createElement('span'), properties);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  class Combobox {
    constructor(input, number) {
      this.input = input;
      this.name = input.name;
      this.options = [];
      this.active = -1;
      this.list = element({ id: `combo-${number}`, className: 'combo-list', hidden: true }, { role: 'listbox', 'aria-label': label });
      this.status = element({ className: 'vh' }, { role: 'status' });
      const hadFocus = document.activeElement === input;
      const box = element({ className: 'combo' });
      input.before(box);
      box.append(input, this.list, this.status);
      if (hadFocus) input.focus();
      const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id, autocomplete: 'off' };
      for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
      this.close();
      if (input.dataset.id && input.value === input.defaultValue) this.sendId(input.dataset.id);
      input.addEventListener('input', () => this.typed());
      input.addEventListener('keydown', (event) => this.pressed(event));
      input.addEventListener('blur', () => this.close());
      // The field keeps the focus while an option is clicked.
      this.list.addEventListener('mousedown', (event) => event.preventDefault());
      this.list.addEventListener('click', ({ target }) => {
        const at = [...this.list.children].indexOf(target.closest('[role=option]'));
        if (at >= 0) this.choose(at);
      });
    }

    get isOpen() {
      return !this.list.hidden;
    }

    typed() {
      this.sendName();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), WAIT);
    }

    async ask() {
      const text = this.input.value.trim();
      this.asked = text;
      if (text.length < 2) return this.close();
      const url = new URL(this.input.dataset.suggest, location.href);
      url.searchParams.set('q', text);
      let answer = [];
      try {
        const response = await fetch(url);
        if (response.ok) answer = await response.json();
      } catch {
        // Nothing is offered without a network: the field can still be sent.
      }
      if (this.asked === text && document.activeElement === this.input) this.offer(answer);
    }

    offer(options) {
      this.options = options;
      this.list.replaceChildren(
        ...options.map(({ name, lang, about }, at) => {
          const option = element({ id: `${this.list.id}-${at}` }, { role: 'option', 'aria-selected': 'false' });
          option.append(
            element({ className: 'combo-name', textContent: name, lang }),
            ' ',
            element({ className: 'combo-about', textContent: about }),
          );
          return option;
        }),
      );
      this.status.textContent = found(options.length);
      this.list.hidden = options.length === 0;
      this.input.setAttribute('aria-expanded', String(this.isOpen));
      this.activate(-1);
    }

    /** Waits for no further answer: it would replace the list while one chooses from it, or open one that was closed. */
    settle() {
      clearTimeout(this.timer);
      this.asked = null;
    }

    close() {
      this.settle();
      this.list.hidden = true;
      this.status.textContent = '';
      this.input.setAttribute('aria-expanded', 'false');
      this.activate(-1);
    }

    activate(at) {
      this.active = at;
      [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
      const option = this.list.children[at];
      if (!option) return this.input.removeAttribute('aria-activedescendant');
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }

    pressed(event) {
      const last = this.options.length - 1;
      const isDown = event.key === 'ArrowDown';
      if (isDown || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!this.isOpen) return void this.ask();
        this.settle();
        const next = this.active + (isDown ? 1 : -1);
        // Beyond both ends is the field itself.
        this.activate(next < -1 ? last : next > last ? -1 : next);
      } else if (event.key === 'Enter' && this.isOpen && this.active >= 0) {
        event.preventDefault();
        this.choose(this.active);
      } else if (event.key === 'Escape') {
        if (this.isOpen) event.preventDefault();
        // Nor is offered what is still being looked for.
        this.close();
      }
    }

    choose(at) {
      const { id, name, typed } = this.options[at];
      const { form, dataset } = this.input;
      this.input.value = name;
      this.close();
      if (form?.getAttribute('role') === 'search') {
        const day = form.elements.asOf?.value;
        return location.assign(`${form.action.replace(/\/search$/, '')}/${id}${day ? `?asOf=${day}` : ''}`);
      }
      if (!dataset.choice) {
        this.input.value = typed;
        return undefined;
      }
      this.sendId(id);
      if (dataset.choice === 'submit') form.requestSubmit();
      // Values that scripts set report no change by themselves.
      else this.hidden.dispatchEvent(new Event('change', { bubbles: true }));
      return undefined;
    }

    /** Sends the id instead of the name, which others may bear too. */
    sendId(id) {
      this.hidden ??= Object.assign(document.createElement('input'), { type: 'hidden', name: this.name });
      this.hidden.value = id;
      this.input.after(this.hidden);
      this.input.removeAttribute('name');
    }

    sendName() {
      this.hidden?.remove();
      this.input.name = this.name;
    }
  }

  let number = 0;
  /** The fields of a part of the page, which scripts may have put there. */
  window.comboboxesIn = (part) => part.querySelectorAll('input[data-suggest]').forEach((input) => new Combobox(input, (number += 1)));
  window.comboboxesIn(document);
})();
