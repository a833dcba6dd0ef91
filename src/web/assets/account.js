// Quicker with a script: shows what is typed as a passphrase, and how long it is already; brings what went wrong into view.
(() => {
  document.querySelectorAll('input[data-reveal]').forEach((input) => {
    const label = document.createElement('label');
    label.className = 'reveal';
    const box = document.createElement('input');
    box.type = 'checkbox';
    label.append(box, input.dataset.reveal);
    input.after(label);
    const all = input.form.querySelectorAll('input[type=password]');
    box.addEventListener('change', () => {
      const those = input.name === 'next' ? [...all].filter(({ name }) => name !== 'current') : [input];
      for (const one of those) one.type = box.checked ? 'text' : 'password';
    });
  });

  document.querySelectorAll('input[data-strength]').forEach((input) => {
    const meter = document.createElement('meter');
    const enough = Number(input.dataset.enough);
    Object.assign(meter, { min: 0, max: enough * 2, low: enough, high: enough, optimum: enough * 2, value: 0 });
    meter.setAttribute('aria-label', input.dataset.strength);
    input.after(meter);
    input.addEventListener('input', () => {
      meter.value = Math.min(meter.max, [...input.value].length);
    });
  });

  document.querySelector('[aria-invalid]')?.focus();
})();
