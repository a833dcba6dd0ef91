import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, writeSeeds } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Every kind of date that is not certain days, as the calendar draws it: on its line of time, on the sheets of months, and in its file. */

/** Name, date, status. */
const EVENTS: readonly (readonly [slug: string, date: string, status: string])[] = [
  ['atelier', "{ edtf: '[2030-03-12,2030-03-18]', wording: le 12 ou le 18 }", 'PLANNED'],
  ['bal', "{ edtf: '[2030-03-30,2030-04-09]' }", 'PLANNED'],
  ['colloque', '2030-04-20', 'PAST'],
  ['defile', '2030-04-22~', 'PAST'],
  ['exposition', '2030-04-02/2030-04-04', 'PAST'],
  ['fete', '2030-04', 'PLANNED'],
  ['gala', '203X', 'PLANNED'],
  ['halte', '2030-22', 'PROPOSED'],
  ['ile', '2030-05/..', 'PLANNED'],
  ['jardin', '../2030-03-20', 'ONGOING'],
  ['kermesse', '{ edtf: 2030-04-25, certainty: UNCERTAIN }', 'PAST'],
  ['loto', "{ edtf: '[2030-04-11..2030-04-13]' }", 'PLANNED'],
  ['marche', '2030-04-29/2030-05-02', 'PLANNED'],
];

const nameOf = (slug: string): string => `${slug.charAt(0).toUpperCase()}${slug.slice(1)}`;

const SEEDS = {
  ...BASE,
  'events.yaml': `visibility: PUBLIC
entities:
${EVENTS.map(([slug]) => `  - { id: event/${slug}, name: ${nameOf(slug)} }`).join('\n')}
claims:
${EVENTS.map(([slug, dates, status], at) => `  - { id: dated${String(at).padStart(3, '0')}, kind: DATE, about: event/${slug}, text: Une date est dite., dates: ${dates}, status: ${status}, sources: [{ kind: DOCUMENT, title: Affiche }] }`).join('\n')}
`,
};

let site: TestWebsite;
let page: string;
beforeAll(async () => {
  site = await openWebsite(writeSeeds(SEEDS));
  page = (await site.get('/fr/calendar?from=2030-03-01&to=2030-12-31')).text;
});
afterAll(() => site.close());

/** What is drawn for an event on the line of time: what stands under its link, and the link. */
function drawn(slug: string): { bars: { x: number; width: number; look: string }[]; label: string; text: string; under: string } {
  const link = new RegExp(
    `((?:<text class="or"[^>]*>[^<]*</text>)*)<a href="/fr/event/${slug}" aria-label="([^"]*)">(<title>.*?)</a>`,
    's',
  ).exec(page.slice(page.indexOf('class="timeline')));
  if (!link) throw new Error(`${slug} is not on the line of time`);
  const [, under = '', label = '', text = ''] = link;
  const bars = [...text.matchAll(/<rect class="(?!hit)([^"]*)"[^>]* x="(-?[\d.]+)"[^>]* width="([\d.]+)"/g)];
  return {
    bars: bars.map(([, look = '', x, width]) => ({ x: Number(x), width: Number(width), look })),
    label,
    text,
    under,
  };
}

describe('the line of time', () => {
  it('draws « 12 ou 18 » as two days with « ou » between them, and not the days between', () => {
    const { bars, label, text } = drawn('atelier');
    expect(bars).toHaveLength(2);
    const [first, second] = bars;
    const { bars: days } = drawn('exposition');
    // No wider than a day, of which three stand beside.
    for (const { width } of bars) expect(width).toBeLessThan(days[0]!.width);
    expect(second!.x).toBeGreaterThan(first!.x + first!.width);
    expect(bars.every(({ look }) => look === 'unsure hollow')).toBe(true);
    expect(label).toBe('Atelier, 12 ou 18 mars 2030');
    expect(text).toContain('Atelier\n12 ou 18 mars 2030');
    const { under, text: words } = drawn('bal');
    expect(under).toContain('>ou</text>');
    // What is read out of a link is what is seen in it.
    expect(words).not.toContain('>ou</text>');
  });

  it.each([
    ['colloque', 'full', '20 avril 2030'],
    ['exposition', 'full', '2–4 avril 2030'],
    ['marche', 'hollow', 'du 29 avril au 2 mai 2030'],
    ['defile', 'unsure full', 'vers le 22 avril 2030'],
    ['fete', 'unsure hollow', 'avril 2030'],
    ['halte', 'unsure hollow', 'été 2030'],
    ['kermesse', 'unsure full', '25 avril 2030 (incertain)'],
    ['loto', 'unsure hollow', 'entre le 11 et le 13 avril 2030'],
    ['gala', 'unsure hollow', 'années 2030'],
  ])('hatches what is uncertain, and says so: %s, %s', (slug, look, words) => {
    const { bars, label } = drawn(slug);
    expect(bars.map((bar) => bar.look)).toEqual([look]);
    expect(label).toContain(words);
  });

  it('draws to the edge what has no beginning or no end that is known', () => {
    const [width = 0] =
      /viewBox="0 0 (\d+)/
        .exec(page.slice(page.indexOf('class="timeline')))
        ?.slice(1)
        .map(Number) ?? [];
    const [open] = drawn('ile').bars;
    expect(open!.x).toBeGreaterThan(0);
    expect(open!.x + open!.width).toBeGreaterThan(width);
    expect(drawn('ile').label).toBe('Ile, à partir de mai 2030');
    expect(drawn('jardin').bars[0]!.x).toBeLessThan(0);
    expect(drawn('jardin').label).toBe('Jardin, jusqu’au 20 mars 2030');
  });

  it('explains its signs in words, those that are there only', async () => {
    const legend = (text: string): string =>
      /<figcaption[^>]*>(.*?)<\/figcaption>/.exec(text.slice(text.indexOf('class="timeline')))?.[1] ?? '';
    expect(legend(page)).toMatch(/plein.*tirets.*hachuré.*liés par.*bord/);
    const few = (await site.get('/fr/calendar?from=2030-04-20&to=2030-04-29')).text;
    expect(legend(few)).toContain('hachuré');
    expect(legend(few)).not.toContain('liés');
    const english = (await site.get('/en/calendar?from=2030-03-01')).text;
    expect(legend(english)).toMatch(/uncertain.*only one of them is right/);
  });
});

describe('the sheet of a month', () => {
  const sheetOf = (month: string): string => new RegExp(`aria-labelledby="m-${month}">.*?</section>`, 's').exec(page)?.[0] ?? '';
  const dayOf = (month: string, day: number): string => new RegExp(`<td>(?:<a[^>]*>)?${day}<`).exec(sheetOf(month))?.[0] ?? '';

  it('has each of the days that a date may be, boxed, with the date in words; and none between', () => {
    for (const day of [12, 18]) {
      expect(dayOf('2030-03', day)).toContain('class="is-unsure"');
      expect(dayOf('2030-03', day)).toContain(`${day} mars 2030, Atelier (12 ou 18 mars 2030)`);
    }
    expect(dayOf('2030-03', 15)).toBe('<td>15<');
    expect(dayOf('2030-04', 20)).not.toContain('is-unsure');
    expect(dayOf('2030-04', 20)).toContain('title="Colloque"');
    expect(sheetOf('2030-03')).toMatch(/Encadré\s*: date incertaine\./);
  });

  it('stands in each month that a date may be in, with its line in the list', () => {
    for (const [month, day, slug] of [
      ['2030-03', 30, 'bal'],
      ['2030-04', 9, 'bal'],
      ['2030-04', 29, 'marche'],
      ['2030-05', 2, 'marche'],
    ] as const) {
      expect(dayOf(month, day)).toContain(`/fr/event/${slug}`);
      expect(sheetOf(month)).toMatch(new RegExp(`class="what"><a href="/fr/event/${slug}"`));
    }
    const months = [...page.matchAll(/id="m-(\d{4}-\d\d)"/g)].map(([, month]) => month);
    expect(months).toEqual([...months].sort());
  });
});

describe('the calendar file', () => {
  it('has every event: what is uncertain takes no time, and says so', async () => {
    const file = (await site.get('/fr/calendar.ics')).text;
    const entries = new ICAL.Component(ICAL.parse(file) as never[]).getAllSubcomponents('vevent').map((event) => {
      const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
      return [value('summary'), value('dtstart'), value('dtend'), value('status'), value('transp')].join(' ').trim();
    });
    expect(entries.filter((entry) => !entry.startsWith('Réunion')).sort()).toEqual([
      'Atelier (date incertaine) 2030-03-12 2030-03-13 TENTATIVE TRANSPARENT',
      'Atelier (date incertaine) 2030-03-18 2030-03-19 TENTATIVE TRANSPARENT',
      'Bal (date incertaine) 2030-03-30 2030-03-31 TENTATIVE TRANSPARENT',
      'Bal (date incertaine) 2030-04-09 2030-04-10 TENTATIVE TRANSPARENT',
      'Colloque 2030-04-20 2030-04-21 CONFIRMED',
      'Defile (date incertaine) 2030-04-22 2030-04-23 TENTATIVE TRANSPARENT',
      'Exposition 2030-04-02 2030-04-05 CONFIRMED',
      'Fete (date incertaine) 2030-04-01 2030-05-01 TENTATIVE TRANSPARENT',
      'Gala (date incertaine) 2030-01-01 2040-01-01 TENTATIVE TRANSPARENT',
      'Halte (date incertaine) 2030-06-01 2030-09-01 TENTATIVE TRANSPARENT',
      'Ile (à partir de mai 2030) 2030-05-01 2030-06-01 TENTATIVE TRANSPARENT',
      'Jardin (jusqu’au 20 mars 2030) 2030-03-20 2030-03-21 TENTATIVE TRANSPARENT',
      'Kermesse (date incertaine) 2030-04-25 2030-04-26 TENTATIVE TRANSPARENT',
      'Loto (date incertaine) 2030-04-11 2030-04-14 TENTATIVE TRANSPARENT',
      'Marche 2030-04-29 2030-05-03 CONFIRMED',
    ]);
  });
});
