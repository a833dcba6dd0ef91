import { html, type Html } from '../html.js';
import { sitePath } from '../page-request.js';
import { type Lang, phrases } from '../i18n.js';

const T = phrases({
  fr: {
    share: 'Intégrer à un site',
    intro: 'Collez ce code dans une page de votre site. Le schéma s’y affiche sans cookie, sans mesure d’audience et sans script tiers.',
    preview: 'Voir ce que montrera le cadre',
    frame: 'Un cadre (iframe) ; la seconde ligne, facultative, lui donne la hauteur qu’il lui faut',
    component: 'Ou un élément, avec la même seconde ligne',
    wordpress: 'Dans WordPress, cette adresse suffit, seule sur sa ligne',
    persons: 'Les personnes n’y sont montrées que si l’adresse contient persons=1.',
    build: 'Choisir le thème, les couleurs, le titre, la hauteur',
    copy: 'Copier',
    copied: 'Copié',
  },
  en: {
    share: 'Embed in a website',
    intro:
      'Paste this code into a page of your site. The diagram is shown there without cookies, audience measurement or third-party scripts.',
    preview: 'See what the frame will show',
    frame: 'A frame (iframe); the second line, which is optional, gives it the height it needs',
    component: 'Or an element, with the same second line',
    wordpress: 'In WordPress, this address is enough, on a line of its own',
    persons: 'People are shown there only if the address contains persons=1.',
    build: 'Choose theme, colours, title, height',
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
  const source = `${shared.publicUrl}/embed/network?${shared.query}`;
  return html`<details class="net-share"><summary>${t.share}</summary>
    <p>${t.intro} ${t.persons} <a href="${source}">${t.preview}</a> · <a href="${sitePath(lang, 'network/embed')}?${shared.query}">${t.build}</a></p>
    ${codeBoxes(shared, lang)}
  </details>`;
}

/** The code in its three forms. */
export function codeBoxes(shared: Shared, lang: Lang): Html {
  const t = T[lang];
  const { publicUrl, query, title } = shared;
  const source = `${publicUrl}/embed/network?${query}`;
  const script = html`<script src="${publicUrl}/embed.js" async></script>`.text;
  const component = html`<maillage-network src="${source}" label="${title}"><a href="${source}">${title}</a></maillage-network>`.text;
  return html`${box('net-code-frame', t.frame, `${frameCode(shared)}\n${script}`, 4, lang)}
    ${box('net-code-address', t.wordpress, source, 1, lang)}
    ${box('net-code-component', t.component, `${component}\n${script}`, 4, lang)}`;
}

function box(id: string, label: string, code: string, rows: number, lang: Lang): Html {
  const t = T[lang];
  return html`<p class="net-code"><label for="${id}">${label}</label>
    <textarea id="${id}" readonly rows="${rows}" spellcheck="false">${code}</textarea>
    <button type="button" class="plain" hidden data-copy="${id}" data-done="${t.copied}">${t.copy}</button></p>`;
}
