import { expect, test } from 'vitest'
import {
  after,
  DAY,
  dayOf,
  HOUR,
  MINUTE,
  midnightOf,
  momentOf,
  SECOND,
  startOfDay,
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
