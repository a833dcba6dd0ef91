import { afterAll, beforeAll, expect } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { docx, document, heading, item, paragraph, run } from '../support/documents/docx.js';
import { followed, signedInAs, textIn } from '../support/editing.js';
import { type FormClient, unescaped } from '../support/form-client.js';
import { giveMinutes } from '../support/give-minutes.js';
import { type Got, openWebsite, type TestWebsite } from '../support/website.js';

/** Minutes in Word, and a secretary who reviews what they say, as a browser without scripts does it. */

export const text = (words: string): string => paragraph(run(words));
export const WORD = docx(
  document(
    [
      text('COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021'),
      heading('Suites de la réunion précédente'),
      text('Bruno Sorbier a rencontré Chloé d’Orme le 5 janvier au sujet du guide.'),
      text('Le compte-rendu précédent est adopté par 4 voix pour et 1 abstention.'),
      heading('Actualités des associations'),
      text('La Maison des Saisons organise une Nuit des vendanges le 2 février.'),
      text('À suivre : La Maison des Saisons enverra la liste avant le 3 février.'),
      text('Participants à la réunion du 14 janvier 2021'),
      item('Relais du Pont, Bruno Sorbier'),
      item('Maison des Saisons, Ada Lierre'),
      item('Guilde des Tonneliers, Théa Brumaire'),
    ].join(''),
  ),
);

/** Somebody who is signed in, on a site of their own. */
interface Secretary {
  readonly site: TestWebsite;
  readonly editor: FormClient;
  readonly upload: (client: FormClient, file: Uint8Array | null, name: string, pasted?: string) => Promise<Got>;
  /** Sends the form of the card whose heading has some words. */
  readonly press: (page: Got, words: string, act: string, more?: Record<string, string>) => Promise<Got>;
}

/** A secretary for all tests of a file. */
export function secretaryAtWork(): Secretary {
  let site: TestWebsite;
  let editor: FormClient;
  beforeAll(async () => {
    site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
    editor = (await signedInAs(site, 'EDITOR', 'Maud')).client;
  });
  afterAll(async () => {
    await site.close();
    expect(site.unexpectedErrors).toEqual([]);
  });
  return {
    get site() {
      return site;
    },
    get editor() {
      return editor;
    },
    upload: (client, file, name, pasted = '') => giveMinutes(site, client, { file, name, pasted }),
    press: async (page, words, act, more = {}) => {
      const { action, fields } = cardOf(page, words);
      for (const [name, value] of Object.entries({ ...more, do: act })) fields.set(name, value);
      return followed(editor, await editor.post(action, fields));
    },
  };
}

export function cardOf({ text: page }: Got, words: string): { action: string; fields: URLSearchParams } {
  const card = page.split(/<li class="card|<details class="discard"/).find((one) =>
    unescaped(/<h3\b[^]*?<\/h3>/.exec(one)?.[0] ?? '')
      .replace(/<[^>]+>/g, '')
      .includes(words),
  );
  if (card === undefined) throw new Error(`no card of ${words}: ${textIn({ text: page })}`);
  return formIn(card);
}

export function formIn(card: string): { action: string; fields: URLSearchParams } {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of card.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    fields.append(name, unescaped(value));
  for (const [tag] of card.matchAll(/<input\b[^>]*type="checkbox"[^>]*checked[^>]*>/g))
    fields.append(/name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '');
  for (const [tag] of card.matchAll(/<input(?![^>]*type="(?:hidden|checkbox)")[^>]*>/g))
    fields.set(/name="([^"]+)"/.exec(tag)?.[1] ?? '', unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  for (const [, name = '', inner = ''] of card.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([^]*?)<\/select>/g))
    fields.set(name, /<option value="([^"]*)" selected/.exec(inner)?.[1] ?? '');
  for (const [, name = '', inner = ''] of card.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^]*?)<\/textarea>/g))
    fields.set(name, unescaped(inner));
  return { action: /action="([^"]+)"/.exec(card)?.[1] ?? '', fields };
}
