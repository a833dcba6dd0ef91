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

  const queue = document.querySelector('.review-queue');
  if (!queue) return;
  document.querySelectorAll('.keys, .review-queue kbd, .change-notice kbd').forEach((one) => (one.hidden = false));

  const words = document.querySelector('.review-words');
  const showWords = () => {
    const mark = words?.querySelector('mark.current');
    if (mark) words.scrollTop += mark.getBoundingClientRect().top - words.getBoundingClientRect().top - words.clientHeight / 3;
  };
  showWords();

  const cards = [...queue.querySelectorAll('.card:not(.decided)')];
  let current = queue.querySelector('.card.current');
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
  // What went wrong is read first.
  if (current && !document.querySelector('[role=alert]#notice')) focus(current);

  /** The button of a key: of the card that has the focus, or the undoing of what was just done. */
  const target = (key, card) => card.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`.change-notice [data-key="${key}"]`);

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
      const button = /^[a-z]$/.test(event.key) ? target(event.key, card) : null;
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });
})();
