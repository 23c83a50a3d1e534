import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CURRENCY_CODES, money } from '#core'
import { closeOffer, openOffer, tokenOf } from '../../../src/core/shop/post/offer.ts'

const keysOf = (key: string) => ({
  attest: (id: string) => new Uint8Array(createHmac('sha256', key).update(id).digest()),
})
const [ours, theirs] = [keysOf('ours'), keysOf('theirs')]

const offers = fc.record({
  makerId: fc.uuid(),
  shop: fc.stringMatching(/^[0-9a-f]{12}$/),
  amount: fc
    .tuple(fc.bigInt(1n, 10n ** 12n), fc.constantFrom(...CURRENCY_CODES))
    .map(([minor, code]) => money(minor, code)),
  at: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((s) => new Date(s * 1000)),
  salt: fc.stringMatching(/^[0-9a-f]{4}$/),
})

test('an offer fits a deep link, says what it said, and only to whoever closed it', () => {
  fc.assert(
    fc.property(offers, fc.nat(59), fc.constantFrom(...'AQgw_-'), (offer, at, letter) => {
      const closed = closeOffer(ours, offer)
      expect(`ask_${closed}`).toMatch(/^[\w-]{64}$/)
      expect(openOffer(ours, closed)).toEqual(offer)
      expect(openOffer(theirs, closed)).toBeUndefined()
      const altered = closed.slice(0, at) + letter + closed.slice(at + 1)
      if (altered !== closed) expect(openOffer(ours, altered)).toBeUndefined()
      expect(tokenOf(ours, closed)).toMatch(/^[\w-]{22}$/)
    }),
    { numRuns: 300 },
  )
})
