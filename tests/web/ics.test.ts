import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, ics } from '../../src/web/ics.js';

const HEAD = { name: 'Base', timeZone: 'Europe/Paris', stamp: '2026-01-31T10:00:00.000Z', base: 'base.example' };
const MEETING: CalendarEntry = {
  id: 'meeting/2014-01-31',
  summary: 'Réunion; avec, des signes',
  description: 'ligne\nautre',
  url: 'https://base.example/meeting/2014-01-31',
  from: '2014-01-31',
  to: '2014-01-31',
  startTime: '10:00',
  endTime: '12:30',
  status: 'CONFIRMED',
};

describe('iCalendar', () => {
  it('puts clock times in the zone of the base, with its rules', () => {
    const file = ics(HEAD, [MEETING]);
    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n');
    expect(file).toContain('DTSTART;TZID=Europe/Paris:20140131T100000\r\nDTEND;TZID=Europe/Paris:20140131T123000\r\n');
  });

  it('takes its stamp from the data, so that the same data gives the same file', () => {
    expect(ics(HEAD, [MEETING])).toContain('DTSTAMP:20260131T100000Z\r\n');
  });

  it('ends the last day that can be written with the day itself', () => {
    const last = { ...MEETING, from: '9999-12-31', to: '9999-12-31', startTime: null, endTime: null };
    expect(ics(HEAD, [last])).toContain('DTSTART;VALUE=DATE:99991231\r\nSUMMARY');
    expect(ics(HEAD, [{ ...last, from: '9999-12-01' }])).toContain('DTEND;VALUE=DATE:99991231\r\n');
  });

  it('ends a day event on the day after', () => {
    const file = ics(HEAD, [{ ...MEETING, startTime: null, endTime: null, from: '2013-12-31', to: '2013-12-31' }]);
    expect(file).toContain('DTSTART;VALUE=DATE:20131231\r\nDTEND;VALUE=DATE:20140101\r\n');
    expect(file).not.toContain('VTIMEZONE');
  });

  it('leaves the day free where something is only due', () => {
    expect(ics(HEAD, [{ ...MEETING, startTime: null, endTime: null, free: true }])).toContain('TRANSP:TRANSPARENT\r\nEND:VEVENT');
    expect(ics(HEAD, [MEETING])).not.toContain('TRANSP');
  });

  it('escapes text and folds lines at 75 bytes, never within a character', () => {
    const file = ics(HEAD, [{ ...MEETING, summary: 'é'.repeat(100) }]);
    expect(ics(HEAD, [MEETING])).toContain('SUMMARY:Réunion\\; avec\\, des signes\r\n');
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replace(/\r\n /g, '')).toContain(`SUMMARY:${'é'.repeat(100)}`);
  });

  it('never lets a text make a line of its own', () => {
    expect(ics(HEAD, [{ ...MEETING, summary: 'x\r\nATTACH:http://evil.example' }])).not.toContain('\r\nATTACH');
  });
});

describe('a time zone', () => {
  /** The day and hours of Paris that its rules alone say, at 10 in the morning of a day. */
  const at = (timeZone: string, day: string): { file: string; instant: string } => {
    const file = ics({ ...HEAD, timeZone }, [{ ...MEETING, from: day, to: day }]);
    const [event] = new ICAL.Component(ICAL.parse(file) as never[]).getAllSubcomponents('vevent');
    return { file, instant: new ICAL.Event(event).startDate.toJSDate().toISOString() };
  };

  it.each([
    ['Europe/Paris', '2014-01-31', '2014-01-31T09:00:00.000Z'],
    ['Europe/Paris', '2013-07-01', '2013-07-01T08:00:00.000Z'],
    // Until 1995, summer ended in September.
    ['Europe/Paris', '1990-10-10', '1990-10-10T09:00:00.000Z'],
    ['Europe/Paris', '1997-10-10', '1997-10-10T08:00:00.000Z'],
    ['Indian/Reunion', '2013-07-01', '2013-07-01T06:00:00.000Z'],
    ['America/Guadeloupe', '2013-07-01', '2013-07-01T14:00:00.000Z'],
    ['America/Miquelon', '2013-07-01', '2013-07-01T12:00:00.000Z'],
    ['Asia/Kathmandu', '2013-07-01', '2013-07-01T04:15:00.000Z'],
    ['Australia/Lord_Howe', '2013-12-31', '2013-12-30T23:00:00.000Z'],
    ['Europe/Dublin', '2013-07-01', '2013-07-01T09:00:00.000Z'],
  ])('%s has its rules of %s', (timeZone, day, instant) => {
    const found = at(timeZone, day);
    expect(found.file).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}\r\n`);
    expect(found.instant).toBe(instant);
    const [event] = Object.values(nodeIcal.sync.parseICS(found.file)).filter((one) => one.type === 'VEVENT');
    expect(event?.start.toISOString()).toBe(instant);
  });

  it('has the rules of distant years, not of all between them', () => {
    const day = (year: string): CalendarEntry => ({ ...MEETING, id: `meeting/${year}`, from: `${year}-07-01`, to: `${year}-07-01` });
    const file = ics(HEAD, ['0001', '2014', '9999'].map(day));
    expect(file.length).toBeLessThan(5000);
    const starts = Object.values(nodeIcal.sync.parseICS(file)).flatMap((one) => (one.type === 'VEVENT' ? [one.start.toISOString()] : []));
    expect(starts[1]).toBe('2014-07-01T08:00:00.000Z');
    expect(starts[2]).toBe('9999-07-01T08:00:00.000Z');
    expect(new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')).toHaveLength(3);
  });

  it('covers the years of all entries', () => {
    const file = ics(HEAD, [MEETING, { ...MEETING, id: 'meeting/1990', from: '1990-10-10', to: '1990-10-10' }]);
    expect(file).toContain('DTSTART:19900325T020000\r\n');
    expect(file).toContain('DTSTART:20140330T020000\r\n');
  });
});
