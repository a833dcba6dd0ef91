/* Downloads the drawing as it is seen: what makes the file (network-files.js) is loaded by those who ask for one. */
netPart((root) => {
  'use strict';
  const picture = root?.querySelector('.net-svg');
  const button = root?.querySelector('.net-png');
  if (!picture || !button) return;
  button.hidden = false;
  const link = root.querySelector('.net-files a[href*=".svg"]');

  function save(extension) {
    const then = () => netPart.save(picture, link, extension);
    if (netPart.save) return void then();
    document.head.append(Object.assign(document.createElement('script'), { src: button.dataset.script, onload: then }));
  }

  const chosenFirst = root.network.chosen;
  const isAsLoaded = () =>
    !picture.querySelector('.is-hidden') && root.querySelector('[data-tool="unmove"]').hidden && root.network.chosen === chosenFirst;
  link.addEventListener('click', (event) => {
    if (isAsLoaded()) return;
    event.preventDefault();
    save('svg');
  });
  button.addEventListener('click', () => save('png'));
});
