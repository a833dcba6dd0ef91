/* Saves a drawing as it is seen: without what the legend hides, and with every node where it was moved; whole, with its title and legend, and
   in the colours of a light page (those of its attributes). */
netPart.save = (() => {
  'use strict';
  /** The number of pixels that every browser can draw on a canvas. */
  const MAX_PIXELS = 16_000_000;

  /** The attributes that say where something is. */
  const PLACES = ['transform', 'd', 'x', 'y'];

  function takePlace(element, here) {
    for (const name of PLACES) if (element.hasAttribute(name)) element.setAttribute(name, here.getAttribute(name));
  }

  /** The file of the same network, as this page shows it. */
  async function copyOf(picture, link) {
    const copy = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'image/svg+xml').documentElement;
    for (const name of ['.net-node', '.net-line']) {
      const seen = [...picture.querySelectorAll(name)];
      copy.querySelectorAll(name).forEach((element, index) => {
        const here = seen[index];
        if (here.classList.contains('is-hidden')) {
          if (name === '.net-node') copy.querySelector(`[data-of="${index}"]`)?.remove();
          element.remove();
        } else if (name === '.net-node') takePlace(element, here);
        else element.querySelectorAll('path').forEach((path, at) => takePlace(path, here.querySelectorAll('path')[at]));
      });
    }
    if (!copy.querySelector('.net-sheet-names g')) copy.querySelector('.net-sheet-names')?.remove();
    // The kinds that are seen now, each a sign and its word.
    for (const sign of copy.querySelectorAll('.net-sheet-legend use')) {
      if (copy.querySelector(`.net-node use[href="${sign.getAttribute('href')}"]`)) continue;
      sign.nextElementSibling.remove();
      sign.remove();
    }
    // The names of links that are seen now.
    const words = [...picture.querySelectorAll('.net-words text:not(.is-hidden)')];
    copy.querySelector('.net-words').replaceChildren(...words.map((text) => copy.ownerDocument.importNode(text, true)));
    const [width, height] = ['width', 'height'].map((name) => Number(copy.getAttribute(name)));
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  }

  return async (picture, link, extension) => {
    const { text, width, height } = await copyOf(picture, link);
    const save = (blob) => {
      const href = URL.createObjectURL(blob);
      const name = /around=[\w-]+\/([\w-]+)/.exec(link.getAttribute('href'))?.[1] ?? 'maillage';
      Object.assign(document.createElement('a'), { href, download: `${name}.${extension}` }).click();
      setTimeout(() => URL.revokeObjectURL(href), 10_000);
    };
    if (extension === 'svg') {
      save(new Blob([text], { type: 'image/svg+xml' }));
      return;
    }
    const factor = Math.min(2, Math.sqrt(MAX_PIXELS / (width * height)));
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: width * factor, height: height * factor });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(save);
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };
})();
