import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { money } from '../../../src/core/money/money.ts'
import { amountsFor } from '../../../src/core/payment/amounts.ts'
import {
  acrossOf,
  amountsOf,
  arrivingIn,
  INTENT_TTL_SECONDS,
  type IntentTerms,
  kindOf,
  notePlace,
  termsHash,
} from '../../../src/core/payment/intent.ts'

const TERMS: IntentTerms = {
  id: '0199a8c1-0000-7000-8000-000000000001',
  kind: 'pay',
  ownerId: '0199a8c1-0000-7000-8000-00000000000a',
  payeeId: '0199a8c1-0000-7000-8000-00000000000b',
  payerAccount: 12n,
  payeeAccount: 34n,
  linkId: '0199a8c1-0000-7000-8000-00000000000c',
  currency: 'EUR',
  amount: 2_500n,
  fee: 25n,
  feeVersion: 1,
  delaySeconds: 7_200,
}

const hex = (terms: IntentTerms) => Buffer.from(termsHash(terms)).toString('hex')

describe('the hash of what a card showed', () => {
  it('TXA-03 is SHA-256 over every term, each on a line of its own', () => {
    const { id, ownerId, payeeId, linkId } = TERMS
    const lines = `${id}\npay\n${ownerId}\n${payeeId}\n12\n34\n${linkId}\nEUR\n2500\n25\n1\n7200`
    expect(hex(TERMS)).toBe(createHash('sha256').update(lines).digest('hex'))
    expect(termsHash(TERMS)).toBeInstanceOf(Uint8Array)
  })

  it.each([
    { id: '0199a8c1-0000-7000-8000-000000000002' },
    { kind: 'send' },
    { ownerId: TERMS.payeeId },
    { payeeId: TERMS.ownerId },
    { payerAccount: 13n },
    { payeeAccount: 35n },
    { linkId: null },
    { currency: 'USD' },
    { amount: 2_501n },
    { fee: 26n },
    { feeVersion: 2 },
    { delaySeconds: 3_600 },
    { delaySeconds: null },
    // What one term loses the next one gains: still another hash.
    { payerAccount: 1n, payeeAccount: 234n },
    { amount: 25n, fee: 0n },
  ])('TXA-03 is another one for %o', (change) => expect(hex({ ...TERMS, ...change })).not.toBe(hex(TERMS)))

  it('TXA-03 S73 tells a payment of an app and of a shop’s server from one’s own, and from one another', () => {
    const [linkId, id] = [null, '0199a8c1-0000-7000-8000-00000000000d']
    const own = { ...TERMS, kind: 'send', linkId }
    const byApp = `${hex({ ...own, connectionId: id })}`
    const { ownerId, payeeId } = TERMS
    const lines = `${TERMS.id}\nsend\n${ownerId}\n${payeeId}\n12\n34\n\nEUR\n2500\n25\n1\n7200`
    expect(byApp).toBe(createHash('sha256').update(`${lines}\n${id}`).digest('hex'))
    const byServer = createHash('sha256').update(`${lines}\npayout\n${id}`).digest('hex')
    expect(hex({ ...own, shopPayoutId: id })).toBe(byServer)
  })

  it('TXA-03 knows a payment that goes at once', () => {
    const { id, ownerId, payeeId, linkId } = TERMS
    const lines = `${id}\npay\n${ownerId}\n${payeeId}\n12\n34\n${linkId}\nEUR\n2500\n25\n1\n`
    expect(hex({ ...TERMS, delaySeconds: null })).toBe(createHash('sha256').update(lines).digest('hex'))
  })

  it('TXA-03 knows a payment to a person, which has no link', () => {
    const { id, ownerId, payeeId } = TERMS
    const lines = `${id}\nsend\n${ownerId}\n${payeeId}\n12\n34\n\nEUR\n2500\n25\n1\n7200`
    expect(hex({ ...TERMS, kind: 'send', linkId: null })).toBe(createHash('sha256').update(lines).digest('hex'))
  })

  it('TXA-05 holds for five minutes', () => expect(INTENT_TTL_SECONDS).toBe(5 * 60))
})

describe('the amounts of an intent', () => {
  const eur = (minor: bigint) => money(minor, 'EUR')

  it('S55 a sender pays the fee on top, a shop out of what arrives', () => {
    const same = { amount: eur(2_500n), price: eur(2_500n), fee: eur(25n) }
    expect(amountsOf({ ...TERMS, kind: 'send' })).toEqual({ ...same, total: eur(2_525n), arrives: eur(2_500n) })
    expect(amountsOf({ ...TERMS, kind: 'pay' })).toEqual({ ...same, total: eur(2_500n), arrives: eur(2_475n) })
  })

  it('S22 MNY-10 across currencies a sender pays the fee in theirs, a shop in its own; every number is in the hash', () => {
    const across = {
      arrivesCurrency: 'USD',
      arrivesAmount: 3_109n,
      rate: '1.24375',
      ratesAt: new Date(0),
      spread: 15n,
      rounding: 1n,
      given: 'send',
    }
    const usd = (minor: bigint) => money(minor, 'USD')
    const sent = { amount: eur(2_500n), price: usd(3_109n), fee: eur(25n), total: eur(2_525n), arrives: usd(3_109n) }
    expect(amountsOf({ ...TERMS, kind: 'send', ...across })).toEqual(sent)
    const paid = { amount: eur(2_500n), price: usd(3_109n), fee: usd(25n), total: eur(2_500n), arrives: usd(3_084n) }
    expect(amountsOf({ ...TERMS, kind: 'pay', ...across })).toEqual(paid)
    const changes = [
      { arrivesCurrency: 'GBP' },
      { arrivesAmount: 3_110n },
      { rate: '1.24376' },
      { ratesAt: new Date(1) },
      { spread: 16n },
      { rounding: 0n },
      { given: 'receive' },
    ]
    const hashes = [{}, ...changes].map((change) => hex({ ...TERMS, ...across, ...change }))
    expect(new Set([...hashes, hex(TERMS)]).size).toBe(changes.length + 2)
  })

  it('keep their currency, and none that the code does not know', () => {
    expect(amountsFor('pay', money(9n, 'KWD'), money(1n, 'KWD')).arrives).toEqual(money(8n, 'KWD'))
    expect(() => amountsOf({ ...TERMS, currency: 'XAU' })).toThrow('a currency the code does not know: XAU')
  })

  it('MNY-10 say the currency they arrive in, and a rate only where there is one', () => {
    expect(arrivingIn({ arrivesCurrency: null, currency: 'EUR' })).toBe('EUR')
    expect(arrivingIn({ arrivesCurrency: 'USD', currency: 'EUR' })).toBe('USD')
    const [rate, ratesAt] = ['1.24375', new Date(0)]
    expect(acrossOf({ rate, ratesAt })).toEqual({ rate, ratesAt })
    for (const half of [
      { rate: null, ratesAt },
      { rate, ratesAt: null },
      { rate: null, ratesAt: null },
    ])
      expect(acrossOf(half)).toBeNull()
  })

  it('are of one of two kinds', () => expect(['pay', 'send'].map((kind) => kindOf({ kind }))).toEqual(['pay', 'send']))

  it('have their note sealed in a place of its own', () => expect(notePlace('7')).toBe('intent.note:7'))
})
