// Quicker with a script: the proposal that is to be decided has the focus, its sentence is in view, and single keys press its buttons.
(() => {
  // One click ticks all sentences that nothing rests on.
  const all = document.querySelector('.choose-all');
  if (all) {
    all.hidden = false;
    all.querySelector('input').addEventListener('change', ({ target }) => {
      document.querySelectorAll('.sentences input[name=at]').forEach((one) => (one.checked = target.checked));
    });
  }

  if (!document.querySelector('.review-queue')) return;
  let queue;
  let cards;
  let current;
  /** The heading takes the focus: it says what the card is about. */
  const focus = (card) => {
    const heading = card.querySelector('h3');
    heading.tabIndex = -1;
    heading.focus();
  };
  const goTo = (card) => {
    if (!card) return;
    current?.classList.remove('current');
    current = card;
    card.classList.add('current');
    focus(card);
  };
  const showWords = () => {
    const words = document.querySelector('.review-words');
    const mark = words?.querySelector('mark.current');
    if (mark) words.scrollTop += mark.getBoundingClientRect().top - words.getBoundingClientRect().top - words.clientHeight / 3;
  };
  /** Makes what the page shows ready for the keyboard: as it came, and after each decision. */
  const prepare = () => {
    queue = document.querySelector('.review-queue');
    document.querySelectorAll('.keys, .review-queue kbd, .change-notice kbd').forEach((one) => (one.hidden = false));
    cards = [...queue.querySelectorAll('.card:not(.decided)')];
    current = queue.querySelector('.card.current');
    showWords();
    // What went wrong is read first; where all is decided, what follows from that.
    const notice = document.querySelector('[role=alert]#notice');
    const next = notice ?? current ?? document.querySelector('.review-done');
    if (next === current && current) focus(current);
    else next?.focus();
  };
  prepare();

  /** A decision is sent without leaving the page, which shows what comes next; whatever else is answered, the browser asks for itself. */
  let isSending = false;
  document.addEventListener('submit', async (event) => {
    const { target: form, submitter } = event;
    if (!form.closest('.review-queue, .change-notice') || form.dataset.whole) return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const main = document.querySelector('main');
    main.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, submitter)) });
      const next = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
      if (!next?.querySelector('.review-queue')) {
        // Where it leads elsewhere it was taken: it is not sent twice.
        if (response.redirected) return location.assign(response.url);
        throw new Error('another page');
      }
      main.replaceWith(next);
      if (response.redirected) history.replaceState(null, '', response.url);
      window.comboboxesIn?.(next);
      prepare();
    } catch {
      form.dataset.whole = '1';
      form.requestSubmit(submitter);
    } finally {
      main.removeAttribute('aria-busy');
      isSending = false;
    }
  });

  /** The button of a key: of the statement or the card that has the focus, or the undoing of what was just done. */
  const target = (key, from) =>
    [from.closest('.statements li'), from.closest('.card'), document.querySelector('.change-notice')]
      .map((one) => one?.querySelector(`[data-key="${key}"]`))
      .find(Boolean);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target: from } = event;
    // Only a card that has the focus, or a button in it, takes keys: fields are for typing, and the rest of the page is not ours.
    const card = from instanceof Element ? from.closest('.card') : null;
    if (!card || !queue.contains(card)) return;
    if (from.matches('input:not([type=checkbox]), textarea, select')) return;
    const at = cards.indexOf(card);
    if (event.key === 'j') goTo(cards[at + 1]);
    else if (event.key === 'k') goTo(cards[at - 1]);
    else {
      const button = /^[a-z1-9]$/.test(event.key) ? target(event.key, from) : null;
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });
})();
