import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What a calendar shows of the base: days, and that a day is uncertain. */

let website: TestWebsite;
let file: string;
let events: ICAL.Component[];
beforeAll(async () => {
  website = await openWebsite(THREE_MEETINGS);
  file = (await website.get('/fr/calendar.ics')).text;
  events = new ICAL.Component(ICAL.parse(file) as never[]).getAllSubcomponents('vevent');
});
afterAll(async () => {
  await website.close();
});

const value = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '');
const of = (part: string): ICAL.Component[] => events.filter((event) => value(event, 'uid').startsWith(part));

describe('a calendar file', () => {
  it('shows each of the days that a date may be, tentative and free, and says that it is uncertain', () => {
    const days = of('event-visite-du-foyer');
    expect(days.map((event) => [value(event, 'dtstart'), value(event, 'dtend'), value(event, 'status'), value(event, 'transp')])).toEqual([
      ['2030-06-06', '2030-06-07', 'TENTATIVE', 'TRANSPARENT'],
      ['2030-06-07', '2030-06-08', 'TENTATIVE', 'TRANSPARENT'],
    ]);
    expect(days.every((event) => value(event, 'summary').endsWith('(date incertaine)'))).toBe(true);
  });

  it('shows a month that is meant by some day of it as a span that takes no time', () => {
    const [event, ...others] = of('project-permanence-mobile');
    expect(others).toEqual([]);
    expect(['dtstart', 'dtend', 'status', 'transp'].map((name) => value(event!, name))).toEqual([
      '2030-09-01',
      '2030-10-01',
      'TENTATIVE',
      'TRANSPARENT',
    ]);
  });

  it('shows a day that is known as it is', () => {
    const [event] = of('event-forum-de-l-accueil');
    expect(['dtstart', 'status', 'transp'].map((name) => value(event!, name))).toEqual(['2030-05-21', 'CONFIRMED', '']);
    expect(value(event!, 'summary')).not.toContain('incertaine');
  });

  it('gives each entry an id of its own, which is not made of its name', () => {
    const ids = events.map((event) => value(event, 'uid'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is read alike by two programs that others wrote', () => {
    const other = Object.values(nodeIcal.sync.parseICS(file)).filter((one) => one.type === 'VEVENT');
    const days = (list: readonly (readonly [string, string])[]): unknown => [...list].sort();
    const local = (date: Date): string =>
      [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
    expect(days(other.map((one) => [one.uid, local(one.start)] as const))).toEqual(
      days(events.map((event) => [value(event, 'uid'), local(new ICAL.Event(event).startDate.toJSDate())] as const)),
    );
  });
});
