import { expect, test } from 'vitest'
import type { ShopPolicy } from '#core'
import { policyLines } from '../../src/words/policy.ts'

const POLICY: ShopPolicy = {
  countries: { kind: 'only', codes: ['DE', 'AT', 'FR'] },
  currencies: ['EUR', 'USD', 'GBP'],
  amounts: [],
}

test.each([
  ['en', ['Germany, Austria, France', 'EUR, USD, GBP']],
  ['zh-CN', ['德国、奥地利、法国', 'EUR、USD、GBP']],
] as const)('S77 countries and currencies are told apart in %s', (locale, expected) => {
  const said = policyLines(locale, (_key, args) => Object.values(args).join(), POLICY, String)
  expect(said).toEqual(expected)
})
