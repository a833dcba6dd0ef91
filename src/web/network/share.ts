import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';

const T = phrases({
  fr: {
    share: 'Intégrer à un site',
    intro: 'Collez ce code dans une page de votre site. Le schéma s’y affiche sans cookie, sans mesure d’audience et sans script tiers.',
    frame: 'Code du cadre (iframe)',
    height: 'Avec cette ligne en plus, le cadre prend la hauteur qu’il lui faut :',
    component: 'Ou, en un seul élément :',
    wordpress: 'Dans WordPress, collez seulement cette adresse sur une ligne à elle :',
    persons: 'Les personnes n’y sont montrées que si l’adresse contient persons=1.',
    copy: 'Copier',
    copied: 'Copié',
  },
  en: {
    share: 'Embed in a website',
    intro:
      'Paste this code into a page of your site. The diagram shows there without cookies, audience measurement or third-party scripts.',
    frame: 'Code of the frame (iframe)',
    height: 'With this line added, the frame takes the height that it needs:',
    component: 'Or, as a single element:',
    wordpress: 'In WordPress, just paste this address on a line of its own:',
    persons: 'Persons are shown there only if the address contains persons=1.',
    copy: 'Copy',
    copied: 'Copied',
  },
});

/** What there is to embed. */
export interface Shared {
  readonly publicUrl: string;
  /** The query of the embed. */
  readonly query: string;
  readonly title: string;
  /** In pixels, of a frame about 900 wide. */
  readonly height: number;
}

/** The code of an iframe, as a site pastes it. */
export function frameCode({ publicUrl, query, title, height }: Shared, width = '100%'): string {
  const source = html`<iframe src="${publicUrl}/embed/network?${query}" title="${title}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer" frameborder="0"></iframe>`;
  return source.text;
}

/** The panel that gives the code: text in boxes, which works everywhere. */
export function sharePanel(shared: Shared, lang: Lang): Html {
  const t = T[lang];
  const { publicUrl, query, title } = shared;
  const source = `${publicUrl}/embed/network?${query}`;
  const script = html`<script src="${publicUrl}/embed.js" async></script>`.text;
  const component = html`<maillage-network src="${source}" label="${title}"><a href="${source}">${title}</a></maillage-network>`.text;
  return html`<details class="net-share"><summary>${t.share}</summary>
    <p>${t.intro} ${t.persons}</p>
    ${box('net-code-frame', t.frame, frameCode(shared), 4, lang)}
    ${box('net-code-script', t.height, script, 2, lang)}
    ${box('net-code-component', t.component, `${script}\n${component}`, 5, lang)}
    ${box('net-code-address', t.wordpress, source, 2, lang)}
  </details>`;
}

function box(id: string, label: string, code: string, rows: number, lang: Lang): Html {
  const t = T[lang];
  return html`<p class="net-code"><label for="${id}">${label}</label>
    <textarea id="${id}" readonly rows="${rows}" spellcheck="false">${code}</textarea>
    <button type="button" class="plain" hidden data-copy="${id}" data-done="${t.copied}">${t.copy}</button></p>`;
}
