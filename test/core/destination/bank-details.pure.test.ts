import { describe, expect, test } from 'vitest'
import { readBankAccount } from '../../../src/core/destination/bank-details.ts'

describe('a bank account somebody typed', () => {
  test.each([
    ['DE89 3704 0044 0532 0130 00', 'EUR', { account: 'DE89370400440532013000', code: null }],
    ['gb29nwbk60161331926819', 'GBP', { account: 'GB29NWBK60161331926819', code: null }],
    ['026009593, 12345678', 'USD', { account: '12345678', code: '026009593' }],
    ['026009593 12345678', 'USD', { account: '12345678', code: '026009593' }],
    ['DE89 3704 0044 0532 0130 00', 'USD', { account: 'DE89370400440532013000', code: null }],
  ] as const)('%s in %s is read', (typed, currency, account) => {
    expect(readBankAccount(typed, currency)).toEqual(account)
  })

  test.each([
    ['DE89 3704 0044 0532 0130 01', 'EUR'],
    ['026009593 12345678', 'EUR'],
    ['12345678', 'USD'],
    ['', 'USD'],
    ['026009593 12345678 and more', 'USD'],
    ['<b>x</b> 12345678', 'JPY'],
  ] as const)('%s in %s is none', (typed, currency) => {
    expect(readBankAccount(typed, currency)).toBeNull()
  })
})
