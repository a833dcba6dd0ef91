/* What the network view gains with a script: keyboard, focus, legend at once, zoom, PNG; in a frame, its height. Without it, all is there
   to read: links, list, filters as a form. */
(() => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const root = document.querySelector('[data-net]');
  if (!root) return;
  root.classList.add('is-enhanced');
  const svg = root.querySelector('.net-svg');
  if (svg) enhance(svg);
  copyButtons();
  if (window.parent !== window) speakToParent();

  function enhance(picture) {
    const nodes = [...picture.querySelectorAll('.net-node')];
    const lines = [...picture.querySelectorAll('.net-line')].map((element) => ({
      element,
      from: Number(element.dataset.f),
      to: Number(element.dataset.t),
    }));
    const words = picture.querySelector('.net-words');
    const panel = root.querySelector('.net-panel');
    const places = nodes.map((node) => {
      const [x, y] = node
        .getAttribute('transform')
        .match(/-?[\d.]+/g)
        .map(Number);
      return { x, y };
    });
    /** In the order in which one reads. */
    const order = places.map((_, index) => index).sort((a, b) => places[a].y - places[b].y || places[a].x - places[b].x);
    const isShown = (index) => !nodes[index].classList.contains('is-hidden');
    let chosen = nodes.findIndex((node) => picture.classList.contains('has-focus') && node.classList.contains('is-chosen'));
    let chosenBefore = -1;

    // One stop for the Tab key: the node that was last in focus.
    const stopAt = (index) => nodes.forEach((node, at) => node.setAttribute('tabindex', at === index ? '0' : '-1'));
    stopAt(Math.max(0, chosen));

    function highlight(index) {
      picture.classList.toggle('has-focus', index >= 0);
      words.replaceChildren();
      const near = new Set([index]);
      for (const { element, from, to } of lines) {
        const on = index >= 0 && (from === index || to === index);
        element.classList.toggle('is-on', on);
        if (!on) continue;
        near.add(from === index ? to : from);
        const spot = from === index ? element.dataset.sf : element.dataset.st;
        if (!spot || element.classList.contains('is-hidden')) continue;
        const [x, y] = spot.split(' ').map(Number);
        const text = document.createElementNS(SVG, 'text');
        text.setAttribute('x', x);
        text.setAttribute('y', y + 4);
        text.textContent = element.dataset.w;
        words.append(text);
      }
      nodes.forEach((node, at) => {
        node.classList.toggle('is-on', index >= 0 && near.has(at));
        node.classList.toggle('is-chosen', index >= 0 && at === index);
      });
    }

    function choose(index) {
      if (index === chosen) return;
      chosen = index;
      highlight(index);
      if (index >= 0) stopAt(index);
      if (panel) showPanel(index);
      tell('select', { id: index < 0 ? null : nodes[index].dataset.id });
    }

    function showPanel(index) {
      const rows = [...root.querySelectorAll('.net-table tbody tr')];
      rows.forEach((row) => row.classList.remove('is-on'));
      panel.replaceChildren();
      if (index < 0) {
        panel.append(make('p', { className: 'quiet', textContent: panel.dataset.choose }));
        return;
      }
      const node = nodes[index];
      const [name, kind, count] = node.querySelector('title').textContent.split('\n');
      const title = make('h2');
      const icon = root.querySelector(`.net-icon.${[...node.classList].find((one) => one.startsWith('k-'))}`);
      if (icon) title.append(icon.cloneNode(true), ' ');
      title.append(make('a', { href: node.getAttribute('href'), textContent: name }));
      const line = make('p', { className: 'quiet', textContent: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${count}` });
      if (panel.dataset.network) {
        const href = `${panel.dataset.network}?around=${encodeURIComponent(node.dataset.id).replace(/%2F/g, '/')}`;
        line.append(' · ', make('a', { href, textContent: panel.dataset.centre }));
      }
      const list = make('ul', { className: 'statements' });
      const own = rows.filter((row) => Number(row.dataset.f) === index || Number(row.dataset.t) === index);
      for (const row of own) {
        row.classList.add('is-on');
        list.append(statement([...row.cells].map((cell) => [...cell.cloneNode(true).childNodes])));
      }
      if (rows.length === 0) {
        for (const { element, from, to } of lines) {
          if (from === index || to === index) list.append(make('li', { textContent: element.querySelector('title').textContent }));
        }
      }
      panel.append(title, line, list);
    }

    function statement([subject, verb, object, state, proof]) {
      const item = make('li');
      const said = make('span');
      const link = make('span', { className: 'verb' });
      link.append(...verb);
      said.append(...subject, ' ', link, ' ', ...object);
      const foot = make('span', { className: 'foot' });
      foot.append(...state, ' ', ...proof);
      item.append(said, ' ', foot);
      return item;
    }

    /** The nearest node in a direction; what lies aside counts as farther. */
    function towards(index, dx, dy) {
      const here = places[index];
      let best = -1;
      let least = Infinity;
      places.forEach((place, at) => {
        if (at === index || !isShown(at)) return;
        const along = (place.x - here.x) * dx + (place.y - here.y) * dy;
        const aside = Math.abs((place.x - here.x) * dy) + Math.abs((place.y - here.y) * dx);
        if (along <= 0 || aside > along * 2.2) return;
        const distance = along + aside * 1.6;
        if (distance < least) {
          least = distance;
          best = at;
        }
      });
      return best;
    }

    function step(index, by) {
      const shown = order.filter(isShown);
      const at = shown.indexOf(index);
      return shown[at + by] ?? -1;
    }

    const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    picture.addEventListener('keydown', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = order.filter(isShown);
      const arrow = ARROWS[event.key];
      let next = -1;
      if (event.key === 'Escape') {
        event.preventDefault();
        choose(-1);
        const after = root.querySelector('.net-tools button:not([disabled])');
        if (after && after.offsetParent !== null) after.focus();
        else nodes[index].blur();
        return;
      }
      if (event.key === 'Home') next = shown[0];
      else if (event.key === 'End') next = shown.at(-1);
      else if (event.key === 'PageDown') next = step(index, 1);
      else if (event.key === 'PageUp') next = step(index, -1);
      else if (arrow && event.shiftKey) next = step(index, arrow[0] + arrow[1]);
      else if (arrow) next = towards(index, arrow[0], arrow[1]);
      else return;
      event.preventDefault();
      if (next >= 0) nodes[next].focus();
    });
    picture.addEventListener('focusin', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      if (index < 0) return;
      choose(index);
      bringIntoView(places[index]);
    });

    // With a mouse or a finger, the first touch brings out and the second opens; without a place for what it brings out, the first opens.
    picture.addEventListener('pointerdown', () => {
      chosenBefore = chosen;
    });
    picture.addEventListener('click', (event) => {
      const index = nodes.indexOf(event.target.closest('.net-node'));
      if (index < 0) {
        choose(-1);
        return;
      }
      if (!panel || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || index === chosenBefore) return;
      event.preventDefault();
      choose(index);
    });
    nodes.forEach((node, index) => {
      node.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && highlight(index));
      node.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && highlight(chosen));
    });

    legend(nodes, lines);
    const { bringIntoView } = zoom(picture);
    picturePng(picture);
    root.chooseById = (id) => choose(nodes.findIndex((node) => node.dataset.id === id));
  }

  /** The legend hides and shows at once what is there, and sends the form for what is not. */
  function legend(nodes, lines) {
    const form = root.querySelector('[data-net-form]');
    if (!form) return;
    const boxes = [...form.querySelectorAll('.net-kind input')];
    const whole = boxes.filter((box) => !box.checked).length === 0 && !new URLSearchParams(location.search).has('kinds');
    form.addEventListener('change', (event) => {
      const box = event.target.closest('.net-kind input');
      if (!box) return;
      if (!box.dataset.kind) {
        form.requestSubmit();
        return;
      }
      const hidden = new Set(boxes.filter((one) => one.dataset.kind && !one.checked).map((one) => one.dataset.kind));
      nodes.forEach((node) =>
        node.classList.toggle(
          'is-hidden',
          [...node.classList].some((name) => hidden.has(name)),
        ),
      );
      const isGone = (index) => nodes[index].classList.contains('is-hidden');
      for (const { element, from, to } of lines) element.classList.toggle('is-hidden', isGone(from) || isGone(to));
      for (const row of root.querySelectorAll('.net-table tbody tr')) {
        row.classList.toggle('is-hidden', isGone(Number(row.dataset.f)) || isGone(Number(row.dataset.t)));
      }
      const count = nodes.filter((node) => node.classList.contains('is-hidden')).length;
      const note = root.querySelector('[data-hidden]');
      if (note) note.textContent = count === 0 ? '' : note.dataset.hidden.replace('#', count);
      if (nodes.every((node) => node.tabIndex < 0 || node.classList.contains('is-hidden'))) {
        const next = nodes.find((node) => !node.classList.contains('is-hidden'));
        nodes.forEach((node) => node.setAttribute('tabindex', node === next ? '0' : '-1'));
      }
    });
    // A form that asks for all kinds needs not name them.
    form.addEventListener('submit', () => {
      if (whole && boxes.every((box) => box.checked)) form.querySelectorAll('[name="kinds"]').forEach((input) => (input.disabled = true));
      for (const input of form.querySelectorAll('select, input[type="date"]')) if (input.value === '') input.disabled = true;
    });
  }

  /** Nearer, farther, aside: by buttons, by Ctrl and the wheel, by dragging once it is enlarged. The plain wheel scrolls the page. */
  function zoom(picture) {
    const [x, y, width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
    let view = { x, y, width, height };
    const tools = root.querySelector('.net-zoom');
    if (tools) tools.hidden = false;

    function show(next) {
      const w = Math.min(width, Math.max(width / 8, next.width));
      const h = (w * height) / width;
      view = {
        x: Math.min(x + width - w, Math.max(x, next.x)),
        y: Math.min(y + height - h, Math.max(y, next.y)),
        width: w,
        height: h,
      };
      picture.setAttribute('viewBox', [view.x, view.y, w, h].map((number) => Math.round(number * 10) / 10).join(' '));
      picture.classList.toggle('is-near', w < width - 1);
    }
    function scale(factor, cx = view.x + view.width / 2, cy = view.y + view.height / 2) {
      const w = Math.min(width, Math.max(width / 8, view.width * factor));
      const share = w / view.width;
      show({ x: cx - (cx - view.x) * share, y: cy - (cy - view.y) * share, width: w });
    }
    const ACTIONS = {
      closer: () => scale(0.75),
      farther: () => scale(1 / 0.75),
      left: () => show({ ...view, x: view.x - view.width * 0.2 }),
      right: () => show({ ...view, x: view.x + view.width * 0.2 }),
      up: () => show({ ...view, y: view.y - view.height * 0.2 }),
      down: () => show({ ...view, y: view.y + view.height * 0.2 }),
      reset: () => {
        show({ x, y, width, height });
        canvas.classList.add('is-fit');
      },
    };
    // A picture larger than its box begins at its middle; « see all » then fits it in.
    const canvas = picture.parentElement;
    const size = picture.getBoundingClientRect().width / width;
    canvas.scrollTo(-x * size - canvas.clientWidth / 2, -y * size - canvas.clientHeight / 2);
    tools?.addEventListener('click', (event) => ACTIONS[event.target.closest('[data-tool]')?.dataset.tool]?.());
    picture.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
        scale(event.deltaY < 0 ? 0.85 : 1 / 0.85, point.x, point.y);
      },
      { passive: false },
    );
    let grip = null;
    picture.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || view.width >= width - 1 || event.target.closest('.net-node')) return;
      grip = { x: event.clientX, y: event.clientY, view };
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener('pointermove', (event) => {
      if (!grip) return;
      const pixels = grip.view.width / picture.getBoundingClientRect().width;
      show({ ...grip.view, x: grip.view.x - (event.clientX - grip.x) * pixels, y: grip.view.y - (event.clientY - grip.y) * pixels });
    });
    for (const end of ['pointerup', 'pointercancel']) picture.addEventListener(end, () => (grip = null));
    return {
      bringIntoView: (place) => {
        const edge = view.width * 0.08;
        const inside =
          place.x > view.x + edge &&
          place.x < view.x + view.width - edge &&
          place.y > view.y + edge &&
          place.y < view.y + view.height - edge;
        if (view.width < width - 1 && !inside) show({ ...view, x: place.x - view.width / 2, y: place.y - view.height / 2 });
      },
    };
  }

  /** The picture as it is shown, at twice its size, in the colours of a light page: those that stand in the drawing itself. */
  function picturePng(picture) {
    const button = root.querySelector('.net-png');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const copy = picture.cloneNode(true);
      const [x, y, width, height] = copy.getAttribute('viewBox').split(' ').map(Number);
      copy.querySelectorAll('.is-hidden, .net-hit').forEach((element) => element.remove());
      copy.setAttribute('xmlns', SVG);
      copy.setAttribute('width', width);
      copy.setAttribute('height', height);
      copy.setAttribute('font-family', getComputedStyle(picture).fontFamily);
      const ground = document.createElementNS(SVG, 'rect');
      for (const [name, value] of Object.entries({ x, y, width, height, fill: '#fff' })) ground.setAttribute(name, value);
      copy.querySelector('defs').after(ground);
      const image = new Image();
      image.onload = () => {
        const canvas = make('canvas', { width: width * 2, height: height * 2 });
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => {
          const href = URL.createObjectURL(blob);
          const name =
            root
              .querySelector('.net-files a')
              ?.getAttribute('href')
              .match(/around=[\w-]+\/([\w-]+)/)?.[1] ?? 'maillage';
          make('a', { href, download: `${name}.png` }).click();
          setTimeout(() => URL.revokeObjectURL(href), 10_000);
        });
      };
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    });
  }

  function copyButtons() {
    for (const button of document.querySelectorAll('[data-copy]')) {
      button.hidden = false;
      const label = button.textContent;
      button.addEventListener('click', async () => {
        const area = document.getElementById(button.dataset.copy);
        area.select();
        try {
          await navigator.clipboard.writeText(area.value);
        } catch {
          document.execCommand('copy');
        }
        button.textContent = button.dataset.copied;
        setTimeout(() => (button.textContent = label), 2000);
      });
    }
  }

  function make(name, properties = {}) {
    return Object.assign(document.createElement(name), properties);
  }

  function tell(type, more = {}) {
    if (window.parent !== window) window.parent.postMessage({ source: 'maillage-embed', v: 1, type, ...more }, '*');
  }

  /** In a frame: its height for WordPress (which hides it until then) and for embed.js, and links for whoever shuts them in. */
  function speakToParent() {
    const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
    const most = Number(root.dataset.maxheight) || Infinity;
    const fold = root.querySelector('.net-fold');
    if (fold && window.innerWidth >= 600) fold.open = false;
    // Without an origin the frame is shut in, and may download nothing.
    if (window.origin === 'null') root.querySelector('.net-files')?.remove();
    let last = 0;
    const height = () => Math.min(most, Math.ceil(document.body.getBoundingClientRect().height));
    const sayHeight = (type) => {
      last = height();
      tell(type, { height: last });
      if (secret) window.parent.postMessage({ message: 'height', value: last, secret }, '*');
    };
    new ResizeObserver(() => {
      if (height() !== last) sayHeight('resize');
    }).observe(document.body);
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent || typeof event.data !== 'object' || event.data === null) return;
      const { message, source, v, type, id } = event.data;
      if (message === 'ready' && event.data.secret === secret) sayHeight('resize');
      if (source !== 'maillage-host' || v !== 1) return;
      if (type === 'ping') sayHeight('ready');
      if (type === 'focus' && typeof id === 'string') root.chooseById?.(id);
    });
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (!link || event.defaultPrevented) return;
      const href = new URL(link.getAttribute('href'), document.baseURI).href;
      tell('open', { href });
      if (!secret || new URL(href).host !== location.host) return;
      event.preventDefault();
      window.parent.postMessage({ message: 'link', value: href, secret }, '*');
    });
    sayHeight('ready');
  }
})();
