import { describe, expect, test } from 'vitest'
import { birthDateIn } from '../../../src/bot/identity/birth-date-words.ts'

const read = (date: string) => ({ kind: 'read', date })

describe('S69 a date of birth as people type it', () => {
  test.each([
    '1990-05-12',
    '1990/5/12',
    '1990.05.12',
    '1990 5 12',
    '19900512',
    '1990年5月12日',
    '1990 年 05 月 12 号',
    '１９９０年５月１２日',
    '１９９０－０５－１２',
    '12.05.1990',
    '12. 5. 1990',
    '１２．０５．１９９０',
    '12 May 1990',
    '12 may, 1990',
    '12-May-1990',
    '12th of May 1990',
    'May 12, 1990',
    'May 12th 1990',
    'MAY 12 1990',
    '1990 May 12',
    ' 12  May  1990 ',
  ])('%s', (typed) => expect(birthDateIn(typed)).toEqual(read('1990-05-12')))

  test.each([
    ['31 December 1990', '1990-12-31'],
    ['Dec. 31, 1990', '1990-12-31'],
    ['1 Sept 1990', '1990-09-01'],
    // A month has no number above 12, so these are one date.
    ['25/12/1990', '1990-12-25'],
    ['12/25/1990', '1990-12-25'],
    ['12-25-1990', '1990-12-25'],
    ['4/4/1990', '1990-04-04'],
  ])('%s is %s', (typed, date) => expect(birthDateIn(typed)).toEqual(read(date)))

  test.each(['03/04/1990', '3-4-1990', '3 4 1990', '０３／０４／１９９０'])('%s is two dates', (typed) =>
    expect(birthDateIn(typed)).toEqual({ kind: 'either', dates: ['1990-04-03', '1990-03-04'] }),
  )

  test.each([
    '',
    'May 1990',
    '12 Maybe 1990',
    '12 May 90',
    '12/05/90',
    '1990',
    '12 13 1990 1',
    'yesterday',
    '5 月 12 日',
  ])('“%s” is none that we know', (typed) => expect(birthDateIn(typed)).toBeUndefined())
})
