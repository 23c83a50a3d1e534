import { expect, test } from 'vitest'
import { countryOfPhone } from '../../../src/core/region/country-of-phone.ts'

test.each([
  ['+4915112345678', 'DE'],
  ['+8613800138000', 'CN'],
  ['+85251234567', 'HK'],
  ['+919876543210', 'IN'],
  ['+5511912345678', 'BR'],
  ['+12025550123', 'US'],
  ['+14165550123', 'CA'],
  ['+447400123456', 'GB'],
  // outside the tables, but with a country's code
  ['+4915112345100', 'DE'],
  ['+870773111632', null],
  ['nothing', null],
])('S23 %s is a number of %s', (phone, country) => expect(countryOfPhone(phone)).toBe(country))
