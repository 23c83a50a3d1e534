import { describe, expect, test } from 'vitest'
import { type CurrencyCode, money } from '#core'
import { notTaken, policyOf, policyRow, refusedByPolicy, type ShopPolicy } from '../../../src/core/shop/policy.ts'

const OPEN: ShopPolicy = { countries: null, currencies: null, amounts: [] }
const sum = (minor: bigint, currency: CurrencyCode = 'EUR') => money(minor, currency)
const five = sum(500n)

describe('S77 which payments a shop takes', () => {
  test('without rules every payment, from everywhere', () => {
    expect(policyOf({})).toEqual(OPEN)
    expect(notTaken(OPEN, five, null)).toBeNull()
  })

  test.each([
    ['only', 'AT', null],
    ['only', 'DE', { what: 'country', country: 'DE' }],
    ['only', null, { what: 'country', country: null }],
    ['not', 'AT', { what: 'country', country: 'AT' }],
    ['not', 'DE', null],
    ['not', null, null],
  ] as const)('%s Austria, a payer in %s', (kind, country, told) => {
    expect(notTaken({ ...OPEN, countries: { kind, codes: ['AT'] } }, five, country)).toEqual(told)
  })

  test('amounts have their bounds in their own currency, both ends included', () => {
    const bounds = { least: five, most: sum(5_000n) }
    const policy = { ...OPEN, amounts: [bounds] }
    const refused = { what: 'amount', ...bounds }
    expect([499n, 500n, 5_000n, 5_001n].map((minor) => refusedByPolicy(policy, sum(minor)))).toEqual([
      refused,
      null,
      null,
      refused,
    ])
    expect(refusedByPolicy(policy, sum(1n, 'USD'))).toBeNull()
  })

  test('a currency it does not take is said before anything else, with those it takes', () => {
    const policy: ShopPolicy = { ...OPEN, currencies: ['EUR'], countries: { kind: 'only', codes: ['AT'] } }
    expect(notTaken(policy, sum(500n, 'USD'), 'DE')).toEqual({ what: 'currency', takes: ['EUR'] })
  })

  test('it is read from its row as it was written', () => {
    const policy: ShopPolicy = {
      countries: { kind: 'not', codes: ['US', 'JP'] },
      currencies: ['EUR', 'KWD'],
      amounts: [
        { least: five, most: null },
        { least: null, most: sum(9_007_199_254_740_993n, 'KWD') },
      ],
    }
    expect(policyOf(JSON.parse(JSON.stringify(policyRow(policy))))).toEqual(policy)
  })
})
