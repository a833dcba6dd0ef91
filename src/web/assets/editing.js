// Quicker with a script: what went wrong with a form is brought into view, and what was changed comes first for the keyboard, wherever
// the page was entered; words that are selected in minutes lead to the form for them.
(() => {
  const wrong = document.querySelector('[role=alert]#notice, [aria-invalid]');
  if (wrong) wrong.focus();
  // A sentence at which the page was entered takes the focus until the page is loaded.
  else addEventListener('load', () => document.querySelector('.change-notice')?.focus({ preventScroll: true }));

  const text = document.querySelector('.minutes[data-selected]');
  if (!text) return;
  const link = document.createElement('a');
  link.className = 'button add-selected';
  link.textContent = text.dataset.selected;
  link.hidden = true;
  text.after(link);

  /** The words of a range as the text has them, without the signs that stand between its sentences. */
  const wordsOf = (range) => {
    const copy = range.cloneContents();
    copy.querySelectorAll('.add, .add-notice, .pin, .erratum').forEach((sign) => sign.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };

  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const words = range && text.contains(range.commonAncestorContainer) ? wordsOf(range) : '';
    // The sentence in which they begin is that of the next sign.
    const sign =
      words !== '' &&
      [...text.querySelectorAll('a.add')].find(
        (one) => range.startContainer.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    link.hidden = !sign;
    if (!sign) return;
    const address = new URL(sign.href);
    address.searchParams.set('words', words.slice(0, 2000));
    link.href = address.href;
    const { bottom, left } = range.getBoundingClientRect();
    link.style.top = `${bottom + scrollY + 6}px`;
    link.style.left = `${Math.max(8, Math.min(left + scrollX, document.documentElement.clientWidth - 140))}px`;
  });
})();
