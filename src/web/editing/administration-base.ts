import { draftsOfAll } from '../../changes/drafts.js';
import { settingsShown } from './shown-settings.js';
import { lastRuns } from '../../maintenance/runs.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { instant } from '../dates.js';
import { count, phrases, prose } from '../i18n.js';
import { address, type Page } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'État de la base',
    all: 'Comptes et jetons',
    maintenance: 'Sauvegarde et vérification',
    backup: 'Dernière sauvegarde',
    verify: 'Dernière vérification',
    never: 'jamais, autant que la base le sache',
    at: (when: string, revision: number) => `${when}, au changement n° ${revision}`,
    behind: (number: number) => count('fr', number, 'changement depuis', 'changements depuis'),
    fine: 'tout allait bien',
    wrong: (number: number) => count('fr', number, 'erreur trouvée', 'erreurs trouvées'),
    drafts: 'Brouillons de tous',
    draftsLead: 'Rien n’en est visible avant publication.',
    none: 'Aucun brouillon.',
    untitled: 'Sans titre',
    operations: (number: number) => count('fr', number, 'modification', 'modifications'),
    of: (owner: string, when: string) => `${owner}, ${when}`,
    settings: 'Réglages en vigueur',
    settingsLead:
      'Ils se règlent par les variables d’environnement du serveur et valent depuis son démarrage. Les secrets ne sont jamais montrés.',
    setting: 'Réglage',
    value: 'Valeur',
    what: 'Ce que c’est',
    standard: 'par défaut',
    empty: 'vide',
  },
  en: {
    title: 'State of the base',
    all: 'Accounts and tokens',
    maintenance: 'Backup and verification',
    backup: 'Last backup',
    verify: 'Last verification',
    never: 'never, as far as the base knows',
    at: (when: string, revision: number) => `${when}, at change no. ${revision}`,
    behind: (number: number) => count('en', number, 'change since', 'changes since'),
    fine: 'all was well',
    wrong: (number: number) => count('en', number, 'error found', 'errors found'),
    drafts: 'Everybody’s drafts',
    draftsLead: 'Nothing of them is seen before they are published.',
    none: 'No drafts.',
    untitled: 'Untitled',
    operations: (number: number) => count('en', number, 'change', 'changes'),
    of: (owner: string, when: string) => `${owner}, ${when}`,
    settings: 'Settings in force',
    settingsLead: 'They are set by the environment of the server, and hold since it started. Secrets are never shown.',
    setting: 'Setting',
    value: 'Value',
    what: 'What it is',
    standard: 'default',
    empty: 'empty',
  },
});

/** What an administrator wants to know of a base that runs. */
export const ADMINISTRATION_BASE: FormRoute = {
  path: '/administration/base',
  description: 'Last backup and verification, everybody’s drafts, settings in force; for administrators.',
  needs: 'ADMINISTRATOR',
  reply: async (page): Promise<Page> => {
    const { lang, application } = page;
    const t = T[lang];
    const { manager } = application.dataSource;
    const [runs, drafts] = await Promise.all([lastRuns(manager), draftsOfAll(manager)]);
    return {
      title: t.title,
      unlisted: true,
      hasForm: true,
      main: html`<p class="editor-links"><a href="${address(lang, 'administration')}">${t.all}</a></p><h1>${t.title}</h1>
        <section aria-labelledby="maintenance"><h2 id="maintenance">${t.maintenance}</h2>
          <dl class="facts-list">${run(page, t.backup, runs.BACKUP, runs.present)}${run(page, t.verify, runs.VERIFY, runs.present)}</dl></section>
        <section aria-labelledby="drafts"><h2 id="drafts">${t.drafts}</h2><p class="quiet">${t.draftsLead}</p>
          ${
            drafts.length === 0
              ? html`<p>${t.none}</p>`
              : html`<ul class="rows">${drafts.map(
                  ({ name, reason, owner, updatedAt, operations }) =>
                    html`<li><span><strong>${prose(name?.[lang] ?? name?.fr ?? (reason === '' ? t.untitled : reason), lang)}</strong> <span class="quiet">${t.of(owner, instant(updatedAt, lang))}</span></span> <span>${t.operations(operations)}</span></li>`,
                )}</ul>`
          }</section>
        <section aria-labelledby="settings"><h2 id="settings">${t.settings}</h2><p class="quiet">${t.settingsLead}</p>
          <dl class="settings">${settingsShown(application.settings).map(
            ({ name, value, isDefault, help }) =>
              html`<div><dt><code>${name}</code></dt><dd><strong>${value === '' ? html`(${t.empty})` : value}</strong>${isDefault ? html` <span class="quiet">${t.standard}</span>` : null}<br><span class="quiet">${prose(help[lang], lang)}</span></dd></div>`,
          )}</dl></section>`,
    };
  },
};

function run({ lang }: FormRequest, label: string, last: Awaited<ReturnType<typeof lastRuns>>['BACKUP'], present: number): Html {
  const t = T[lang];
  if (last === null) return html`<div><dt>${label}</dt><dd>${t.never}</dd></div>`;
  const { at, revision, errors, kind } = last;
  const outcome = kind === 'BACKUP' ? '' : errors === 0 ? ` – ${t.fine}` : ` – ${t.wrong(errors)}`;
  return html`<div><dt>${label}</dt><dd>${t.at(instant(at, lang), revision)}${outcome}${present > revision ? html` <span class="quiet">(${t.behind(present - revision)})</span>` : null}</dd></div>`;
}
