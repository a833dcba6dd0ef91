// Quicker with a script: what went wrong with a form is brought into view.
(() => {
  document.querySelector('[role=alert]#notice, [aria-invalid]')?.focus();
})();
