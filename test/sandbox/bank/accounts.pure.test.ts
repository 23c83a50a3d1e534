import { describe, expect, it } from 'vitest'
import { BANK_ACCOUNTS } from '../../../src/sandbox/bank/accounts.ts'

/** ISO 13616: moved to the end and read as a number, an IBAN leaves 1 when divided by 97. */
function ibanRemainder(iban: string): bigint {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((character) => Number.parseInt(character, 36))
  return BigInt(digits.join('')) % 97n
}

describe('the accounts money comes in on', () => {
  it.each(['EUR', 'GBP', 'KWD'] as const)('%s: the IBAN’s check digits are right', (currency) => {
    expect(ibanRemainder(BANK_ACCOUNTS[currency].account)).toBe(1n)
  })

  it('are all different, and OKPay’s', () => {
    const accounts = Object.values(BANK_ACCOUNTS)
    expect(new Set(accounts.map(({ account }) => account)).size).toBe(accounts.length)
    expect(new Set(accounts.map(({ holder }) => holder))).toEqual(new Set(['OKPay']))
  })
})
