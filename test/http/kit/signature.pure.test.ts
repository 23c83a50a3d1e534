import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { checkSignature, type SignedMessage } from '../../../src/http/kit/signature.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const SECRET = Buffer.alloc(32, 7)
const OTHER = Buffer.alloc(24, 9)
const BODY = Buffer.from('{"type":"topup.succeeded","data":{"amount":"25.00"}}')

// Signed by the public library, so that ours is held against somebody else's reading of the standard.
function message({ secret = SECRET, id = 'evt_1', at = NOW, body = BODY } = {}): SignedMessage {
  const signature = new Webhook(secret.toString('base64')).sign(id, at, body.toString())
  return { id, timestamp: String(Math.floor(at.getTime() / 1000)), signature, body }
}

const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const verdict = (changed: Partial<SignedMessage>, secrets = [SECRET]) =>
  checkSignature({ ...message(), ...changed }, secrets, NOW)

test('CBK-01 a message signed by the public library is accepted, with its id and time', () => {
  expect(checkSignature(message(), [SECRET], NOW)).toEqual({ ok: true, id: 'evt_1', sentAt: NOW })
})

test.each([-300, -299, 0, 299, 300])('CBK-01 a message %i s from now is accepted', (seconds) => {
  expect(checkSignature(message({ at: secondsFromNow(seconds) }), [SECRET], NOW).ok).toBe(true)
})

test.each([
  [-301, 'too_old'],
  [301, 'too_new'],
  [-86_400, 'too_old'],
])('CBK-01 a message %i s from now is refused', (seconds, reason) => {
  expect(checkSignature(message({ at: secondsFromNow(seconds) }), [SECRET], NOW)).toEqual({ ok: false, reason })
})

test.each([
  '',
  'now',
  '1700000000junk',
  ' 1763899200',
  '1763899200 ',
  '+1763899200',
  '1e9',
  '0x10',
  '1763899200.0',
  '-1',
  '１７',
])('CBK-01 the timestamp %j is not one', (timestamp) => {
  expect(verdict({ timestamp })).toEqual({ ok: false, reason: 'timestamp' })
})

test.each([undefined, '', 'evt.1', 'evt 1', 'evt\n1', 'é', 'x'.repeat(129)])('CBK-01 the id %j is refused', (id) => {
  expect(verdict({ id })).toEqual({ ok: false, reason: 'id' })
})

test('CBK-01 a message without a signature, or with one of another scheme, is refused', () => {
  const { signature = '' } = message()
  for (const given of [
    undefined,
    '',
    'v1',
    'v1,',
    signature.slice(3),
    signature.replace('v1,', 'v1a,'),
    signature.replace('v1,', 'V1,'),
  ]) {
    expect(verdict({ signature: given })).toEqual({ ok: false, reason: 'signature' })
  }
})

test('CBK-08 during a rotation either secret will do, and either of two signatures', () => {
  const [mine, theirs] = [message().signature, message({ secret: OTHER }).signature]
  expect(verdict({ signature: theirs }, [SECRET, OTHER]).ok).toBe(true)
  expect(verdict({ signature: `${theirs} ${mine}` }, [SECRET]).ok).toBe(true)
  expect(verdict({ signature: `v1a,AAAA ${mine}` }, [SECRET]).ok).toBe(true)
  expect(verdict({ signature: theirs }, [SECRET]).ok).toBe(false)
})

test('CBK-01 a thousand wrong signatures do not wear the check out', () => {
  const { signature } = message()
  expect(verdict({ signature: `${'v1,AAAA '.repeat(1_000)}${signature}` })).toEqual({ ok: false, reason: 'signature' })
})

type Mutation = {
  part: 'id' | 'timestamp' | 'signature' | 'body'
  at: number
  to: number
  how: 'replace' | 'insert' | 'drop'
}

const mutation = fc.record<Mutation>({
  part: fc.constantFrom('id', 'timestamp', 'signature', 'body'),
  at: fc.nat(200),
  to: fc.integer({ min: 1, max: 126 }),
  how: fc.constantFrom('replace', 'insert', 'drop'),
})

function mutated(original: SignedMessage, { part, at, to, how }: Mutation): SignedMessage {
  const text = part === 'body' ? Buffer.from(original.body).toString('latin1') : (original[part] ?? '')
  const cut = at % text.length
  const [before, here, after] = [text.slice(0, cut), text[cut], text.slice(cut + 1)]
  const middle = { replace: String.fromCharCode(to), insert: String.fromCharCode(to) + here, drop: '' }[how]
  const changed = before + middle + after
  return { ...original, [part]: part === 'body' ? Buffer.from(changed, 'latin1') : changed }
}

const same = (a: SignedMessage, b: SignedMessage) =>
  a.id === b.id && a.timestamp === b.timestamp && a.signature === b.signature && Buffer.compare(a.body, b.body) === 0

test('CBK-01 of 100,000 mutated messages none is accepted', () => {
  const original = message()
  let tried = 0
  fc.assert(
    fc.property(mutation, (change) => {
      const forged = mutated(original, change)
      // A second signature after the true one is no forgery.
      fc.pre(!same(forged, original) && !forged.signature?.split(' ').includes(original.signature ?? ''))
      tried++
      expect(checkSignature(forged, [SECRET, OTHER], NOW).ok).toBe(false)
    }),
    { numRuns: 100_000 },
  )
  expect(tried).toBe(100_000)
}, 120_000)
