/* Downloads the drawing as a PNG: whole, without what the legend hides, in the colours of a light page (those of its attributes). */
netPart((root) => {
  'use strict';
  const picture = root?.querySelector('.net-svg');
  const button = root?.querySelector('.net-png');
  if (!picture || !button) return;
  button.hidden = false;

  /** The number of pixels that every browser can draw on a canvas. */
  const MAX_PIXELS = 16_000_000;

  /** The file of the same network, with its title and legend, without what the legend of the page hides. */
  async function copyOf() {
    const href = root.querySelector('.net-files a[href*=".svg"]').href;
    const copy = new DOMParser().parseFromString(await (await fetch(href)).text(), 'image/svg+xml').documentElement;
    for (const name of ['.net-node', '.net-line']) {
      const here = [...picture.querySelectorAll(name)];
      copy.querySelectorAll(name).forEach((element, index) => here[index]?.classList.contains('is-hidden') && element.remove());
    }
    const [width, height] = ['width', 'height'].map((name) => Number(copy.getAttribute(name)));
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  }

  function save(blob) {
    const href = URL.createObjectURL(blob);
    const query = root.querySelector('.net-files a')?.getAttribute('href') ?? '';
    const name = /around=[\w-]+\/([\w-]+)/.exec(query)?.[1] ?? 'maillage';
    Object.assign(document.createElement('a'), { href, download: `${name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  button.addEventListener('click', async () => {
    const { text, width, height } = await copyOf();
    const factor = Math.min(2, Math.sqrt(MAX_PIXELS / (width * height)));
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: width * factor, height: height * factor });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(save);
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
});
