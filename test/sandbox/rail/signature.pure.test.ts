import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { isSigned, keysOf, signCallback } from '../../../src/sandbox/rail/signature.ts'

const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`
const body = JSON.stringify({ type: 'topup.succeeded', data: { payer_name: '李明', amount: '25.00' } })

describe('a signed callback', () => {
  it('is verified by the Standard Webhooks reference library', () => {
    const headers = signCallback(secretOf(1), 'evt_1', new Date(), body)
    expect(new Webhook(secretOf(1)).verify(body, headers)).toEqual(JSON.parse(body))
  })

  it('is refused with another secret, another body or another id', () => {
    const headers = signCallback(secretOf(1), 'evt_1', new Date(), body)
    const verifier = new Webhook(secretOf(1))
    expect(() => new Webhook(secretOf(2)).verify(body, headers)).toThrow()
    expect(() => verifier.verify(body.replace('25.00', '26.00'), headers)).toThrow()
    expect(() => verifier.verify(body, { ...headers, 'webhook-id': 'evt_2' })).toThrow()
  })

  it('carries a signature for each secret while they are rotated', () => {
    const headers = signCallback(`${secretOf(1)} ${secretOf(2)}`, 'evt_1', new Date(), body)
    for (const secret of [secretOf(1), secretOf(2)]) {
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    }
  })

  it('is never made with a secret too short to be one', () => {
    expect(() => keysOf('whsec_c2hvcnQ=')).toThrow(/at least 24 bytes/)
    expect(() => keysOf('')).toThrow(/at least 24 bytes/)
  })
})

describe('a signed request of OKPay’s', () => {
  const now = new Date('2026-11-25T12:00:00Z')
  const headers: Record<string, string> = signCallback(secretOf(1), 'OK-1', now, body)
  const check = (change: { secret?: string; body?: string; at?: Date; headers?: Record<string, string> } = {}) => {
    const given = { ...headers, ...change.headers }
    return isSigned(change.secret ?? secretOf(1), (name) => given[name], change.body ?? body, change.at ?? now)
  }
  const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)

  it('is believed when it is whole, of now, and under a secret of ours', () => {
    expect(check()).toBe(true)
    expect(check({ secret: `${secretOf(2)} ${secretOf(1)}` })).toBe(true)
    expect([check({ at: secondsLater(300) }), check({ at: secondsLater(-300) })]).toEqual([true, true])
  })

  it('is not when anything of it is another', () => {
    const wrong = [
      check({ secret: secretOf(2) }),
      check({ body: `${body} ` }),
      check({ at: secondsLater(301) }),
      check({ at: secondsLater(-301) }),
      check({ headers: { 'webhook-id': 'OK-2' } }),
      check({ headers: { 'webhook-timestamp': 'now' } }),
      check({ headers: { 'webhook-signature': '' } }),
      check({ headers: { 'webhook-signature': 'v1,AAAA' } }),
    ]
    expect(wrong).toEqual(wrong.map(() => false))
  })
})
