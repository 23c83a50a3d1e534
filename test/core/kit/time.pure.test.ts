import { expect, test } from 'vitest'
import {
  after,
  DAY,
  dayOf,
  earlier,
  HOUR,
  MINUTE,
  midnightOf,
  momentOf,
  nextMinute,
  ofUnix,
  SECOND,
  startOfDay,
  startOfMonth,
  writtenMoment,
} from '../../../src/core/kit/time.ts'
import { endOfDay } from '../../../src/core/wallet/schedule.ts'

test('a second has a thousand milliseconds, a minute sixty of them, and so on', () => {
  expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1000, 60_000, 3_600_000, 86_400_000])
})

test('after counts forwards and back', () => {
  const noon = new Date('2026-11-23T12:00:00.000Z')
  expect(after(noon, DAY)).toEqual(new Date('2026-11-24T12:00:00.000Z'))
  expect(after(noon, -1)).toEqual(new Date('2026-11-23T11:59:59.999Z'))
})

test.each([
  ['2026-11-23T00:00:00.000Z', '2026-11-23', '2026-11-24'],
  ['2026-11-23T23:59:59.999Z', '2026-11-23', '2026-11-24'],
  ['2026-11-24T00:00:00.000Z', '2026-11-24', '2026-11-25'],
  ['2026-12-31T23:59:59.999Z', '2026-12-31', '2027-01-01'],
  ['2028-02-29T12:00:00.000Z', '2028-02-29', '2028-03-01'],
  // Clocks in Europe and America went back on these days: the UTC day has 24 hours all the same.
  ['2026-10-25T01:30:00.000Z', '2026-10-25', '2026-10-26'],
  ['2026-11-01T06:30:00.000Z', '2026-11-01', '2026-11-02'],
])('MNY-13 %s counts against the limits of %s, which start over on %s', (moment, day, next) => {
  const at = new Date(moment)
  expect(startOfDay(at)).toEqual(new Date(`${day}T00:00:00.000Z`))
  expect(dayOf(at)).toBe(day)
  expect(midnightOf(day)).toEqual(startOfDay(at))
  expect(endOfDay(at)).toEqual(new Date(`${next}T00:00:00.000Z`))
})

test.each([
  ['2026-11-25T14:02:00.000Z', true],
  ['2026-11-25T14:02:00Z', false],
  ['2026-11-25T14:02:00.000+00:00', false],
  ['2026-02-30T00:00:00.000Z', false],
  ['2026-11-25', false],
  ['never', false],
  ['', false],
])('%j names a moment: %s', (iso, names) => {
  expect(momentOf(iso)).toEqual(names ? new Date(iso) : undefined)
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '26-01-01',
  '+012026-01-01',
  '2026-1-1',
  '2026-01-01T00:00:00.000Z',
  'today',
  '',
])('%j is no day', (text) => {
  expect(midnightOf(text)).toBeUndefined()
})

test('what providers count in seconds is a moment, and so is what a request wrote down', () => {
  expect(ofUnix(1_795_000_000)).toEqual(new Date('2026-11-18T11:06:40.000Z'))
  expect(writtenMoment('2026-11-25T14:02:00.000Z')).toEqual(new Date(Date.UTC(2026, 10, 25, 14, 2)))
})

test.each([
  ['14:02:00.000', '14:03:00.000'],
  ['14:02:59.999', '14:03:00.000'],
  ['23:59:30.000', '24:00:00.000'],
])('what runs every minute and missed %s runs at %s', (time, next) => {
  expect(nextMinute(new Date(`2026-11-25T${time}Z`))).toEqual(new Date(`2026-11-25T${next}Z`))
})

test('of two moments the earlier one, whichever is named first', () => {
  const [one, other] = [new Date(1), new Date(2)]
  expect([earlier(one, other), earlier(other, one)]).toEqual([one, one])
})

test('a month begins on its first day, also twelve months later', () => {
  const moment = new Date('2026-11-25T14:02:00.000Z')
  const [november, january] = [new Date('2026-11-01T00:00:00.000Z'), new Date('2027-01-01T00:00:00.000Z')]
  expect([startOfMonth(moment), startOfMonth(moment, 2)]).toEqual([november, january])
})
