/* Downloads the drawing as it is seen: without what the legend hides, and with every node where it was moved; whole, with its title and legend,
   and in the colours of a light page (those of its attributes). */
netPart((root) => {
  'use strict';
  const picture = root?.querySelector('.net-svg');
  const button = root?.querySelector('.net-png');
  if (!picture || !button) return;
  button.hidden = false;

  /** The number of pixels that every browser can draw on a canvas. */
  const MAX_PIXELS = 16_000_000;

  const link = root.querySelector('.net-files a[href*=".svg"]');

  /** The attributes that say where something is. */
  const PLACES = ['transform', 'd', 'x', 'y'];

  function takePlace(element, here) {
    for (const name of PLACES) if (element.hasAttribute(name)) element.setAttribute(name, here.getAttribute(name));
  }

  /** The file of the same network, as this page shows it. */
  async function copyOf() {
    const copy = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'image/svg+xml').documentElement;
    for (const name of ['.net-node', '.net-line']) {
      const seen = [...picture.querySelectorAll(name)];
      copy.querySelectorAll(name).forEach((element, index) => {
        const here = seen[index];
        if (here.classList.contains('is-hidden')) element.remove();
        else if (name === '.net-node') takePlace(element, here);
        else element.querySelectorAll('path').forEach((path, at) => takePlace(path, here.querySelectorAll('path')[at]));
      });
    }
    // The names of links that are seen now.
    const words = [...picture.querySelectorAll('.net-words text:not(.is-hidden)')];
    copy.querySelector('.net-words').replaceChildren(...words.map((text) => copy.ownerDocument.importNode(text, true)));
    const [width, height] = ['width', 'height'].map((name) => Number(copy.getAttribute(name)));
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  }

  function save(blob, extension) {
    const href = URL.createObjectURL(blob);
    const name = /around=[\w-]+\/([\w-]+)/.exec(link.getAttribute('href'))?.[1] ?? 'maillage';
    Object.assign(document.createElement('a'), { href, download: `${name}.${extension}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  const chosenFirst = root.network.chosen;
  const isAsLoaded = () =>
    !picture.querySelector('.is-hidden') && root.querySelector('[data-tool="unmove"]').hidden && root.network.chosen === chosenFirst;
  link.addEventListener('click', (event) => {
    if (isAsLoaded()) return;
    event.preventDefault();
    void copyOf().then(({ text }) => save(new Blob([text], { type: 'image/svg+xml' }), 'svg'));
  });

  button.addEventListener('click', async () => {
    const { text, width, height } = await copyOf();
    const factor = Math.min(2, Math.sqrt(MAX_PIXELS / (width * height)));
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: width * factor, height: height * factor });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(blob, 'png'));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
});
