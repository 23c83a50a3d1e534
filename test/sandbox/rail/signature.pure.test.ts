import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { keysOf, signCallback } from '../../../src/sandbox/rail/signature.ts'

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
