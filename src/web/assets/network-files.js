/* Downloads the drawing as a PNG: whole, without what the legend hides, in the colours of a light page (those of its attributes). */
(() => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const root = document.querySelector('[data-net]');
  const picture = root?.querySelector('.net-svg');
  const button = root?.querySelector('.net-png');
  if (!picture || !button) return;
  button.hidden = false;

  /** The number of pixels that every browser can draw on a canvas. */
  const MAX_PIXELS = 16_000_000;
  /** The height of the line that says where the drawing comes from. */
  const SOURCE_HEIGHT = 24;

  function make(name, attributes) {
    const element = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  }

  /** The drawing as a file of its own. */
  function copyOf() {
    const copy = picture.cloneNode(true);
    const [x, y, width, drawn] = copy.getAttribute('viewBox').split(' ').map(Number);
    const height = drawn + SOURCE_HEIGHT;
    copy.querySelectorAll('.is-hidden, .net-hit').forEach((element) => element.remove());
    for (const name of ['class', 'style']) copy.removeAttribute(name);
    const own = { xmlns: SVG, viewBox: `${x} ${y} ${width} ${height}`, width, height, 'font-family': getComputedStyle(picture).fontFamily };
    for (const [name, value] of Object.entries(own)) copy.setAttribute(name, value);
    copy.querySelector('defs').after(make('rect', { x, y, width, height, fill: '#fff' }));
    const source = make('text', { x: x + 14, y: y + drawn + 10, 'font-size': 11, fill: '#53605c' });
    source.textContent = button.dataset.source;
    copy.append(source);
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  }

  function save(blob) {
    const href = URL.createObjectURL(blob);
    const query = root.querySelector('.net-files a')?.getAttribute('href') ?? '';
    const name = /around=[\w-]+\/([\w-]+)/.exec(query)?.[1] ?? 'maillage';
    Object.assign(document.createElement('a'), { href, download: `${name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  button.addEventListener('click', () => {
    const { text, width, height } = copyOf();
    const factor = Math.min(2, Math.sqrt(MAX_PIXELS / (width * height)));
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: width * factor, height: height * factor });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(save);
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
})();
