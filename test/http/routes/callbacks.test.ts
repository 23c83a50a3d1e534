import { expect, test } from 'vitest'
import { NOW, OLD_SECRET, SECRET, startApp } from '../support/app.ts'
import { serveWire } from '../support/callbacks.ts'
import { bankEvent, signed } from '../support/signed.ts'

// What the core makes of a report is not the matter here: see callbacks-books.test.ts.
const wire = serveWire()
const { received, deliver, expectRefusal } = wire

const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

test('CBK-01 CBK-06 a signed event reaches the core whole, and the answer is 200', async () => {
  const message = signed(bankEvent({ payer_name: '王 小明', more: 'than we read' }))
  const response = await deliver(message)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ outcome: 'credited' })
  expect(received).toEqual([
    {
      rail: 'bank',
      type: 'topup.succeeded',
      eventId: 'evt_1',
      reference: 'OK-1234',
      account: 'TEST-EUR-0001',
      amount: { minor: 2500n, currency: 'EUR' },
      payerName: '王 小明',
      occurredAt: NOW,
      raw: new Uint8Array(Buffer.from(message.body)),
      signature: message.headers['webhook-signature'],
    },
  ])
})

test.each([-299, 299])('CBK-01 signed %i s from now: accepted', async (seconds) => {
  expect((await deliver(signed(bankEvent(), { at: secondsFromNow(seconds) }))).status).toBe(200)
})

test.each([-301, 301])('CBK-01 signed %i s from now: refused, and a line in the log says why', async (seconds) => {
  await expectRefusal(await deliver(signed(bankEvent(), { at: secondsFromNow(seconds) })), 401, 'signature_invalid')
  const reason = seconds < 0 ? 'too_old' : 'too_new'
  expect(wire.app.logged).toContainEqual(expect.objectContaining({ event: 'callback_signature_invalid', reason }))
})

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('CBK-01 without %s: refused', async (name) => {
  const { headers, body } = signed(bankEvent())
  delete headers[name]
  await expectRefusal(await deliver({ headers, body }), 401, 'signature_invalid')
})

test('CBK-01 a body changed after it was signed is refused before it is parsed', async () => {
  const { headers } = signed(bankEvent())
  await expectRefusal(await deliver({ headers, body: bankEvent({ amount: '2500.00' }) }), 401, 'signature_invalid')
  await expectRefusal(await deliver({ headers, body: 'not even JSON' }), 401, 'signature_invalid')
  await expectRefusal(await deliver({ headers, body: `${bankEvent()} ` }), 401, 'signature_invalid')
})

test('CBK-08 during a rotation the old secret, the new one and both together are accepted; a stranger is not', async () => {
  const stranger = Buffer.alloc(32, 9)
  for (const secrets of [[SECRET], [OLD_SECRET], [stranger, SECRET]]) {
    expect((await deliver(signed(bankEvent(), { secrets }))).status).toBe(200)
  }
  received.length = 0
  await expectRefusal(await deliver(signed(bankEvent(), { secrets: [stranger] })), 401, 'signature_invalid')
})

test('CBK-07 256 KiB are read, one byte more is a 413', async () => {
  const room = 256 * 1024 - bankEvent({ filler: '' }).length
  expect((await deliver(signed(bankEvent({ filler: 'x'.repeat(room) })))).status).toBe(200)
  received.length = 0
  await expectRefusal(await deliver(signed(bankEvent({ filler: 'x'.repeat(room + 1) }))), 413, 'body_too_large')
})

test('CBK-07 a compressed body is refused, so that a small one cannot become a huge one', async () => {
  const { headers, body } = signed(bankEvent())
  await expectRefusal(
    await deliver({ headers: { ...headers, 'content-encoding': 'gzip' }, body }),
    415,
    'encoding_not_supported',
  )
})

test.each([
  ['deep nesting', `{"type":"topup.succeeded","data":${'['.repeat(30)}${']'.repeat(30)}}`],
  ['a repeated key', bankEvent().replace('"amount"', '"amount":"1.00","amount"')],
  ['__proto__', bankEvent().replace('{', '{"__proto__":{"type":"x"},')],
  ['no JSON', 'type=topup.succeeded'],
  ['nothing', ''],
])('CBK-07 signed, but with %s: 400', async (_name, body) => {
  await expectRefusal(await deliver(signed(body)), 400, 'malformed')
})

test('CBK-07 an unknown rail is a 404, whatever it is called', async () => {
  for (const rail of ['visa', '__proto__', 'constructor', 'BANK', 'bank%00']) {
    await expectRefusal(await deliver(signed(bankEvent()), `/callbacks/${rail}`), 404, 'rail_unknown')
  }
})

test('CBK-01 an address that does not take GET says so', async () => {
  const response = await wire.app.get('/callbacks/bank')
  expect(response.headers.get('allow')).toBe('POST')
  await expectRefusal(response, 405, 'method_not_allowed')
})

test('CBK-06 LOG-06 when the core cannot keep it: 503, to be sent again, and nothing of the cause', async () => {
  const cause = new Error('connection to 10.1.2.3 refused for user okpay_app')
  await using broken = await startApp({ core: { receiveReport: () => Promise.reject(cause) } })
  const response = await broken.post('/callbacks/bank', signed(bankEvent()))
  expect(response.headers.get('retry-after')).toBe('5')
  const text = await response.clone().text()
  expect(text).not.toMatch(/10\.1\.2\.3|okpay_app|Error|at /)
  await expectRefusal(response, 503, 'unavailable')
  expect(broken.logged).toContainEqual(expect.objectContaining({ event: 'callback_not_kept', err: cause }))
})

test('LOG-04 callbacks are counted by what came of them', async () => {
  await using own = await startApp({ core: { receiveReport: async () => ({ ok: true, value: 'suspense' }) } })
  await own.post('/callbacks/bank', signed(bankEvent()))
  await own.post('/callbacks/bank', { body: bankEvent() })
  const figures = await own.metrics.metrics()
  expect(figures).toContain('okpay_callbacks_total{rail="bank",outcome="suspense"} 1')
  expect(figures).toContain('okpay_callbacks_total{rail="bank",outcome="signature_invalid"} 1')
})

test.each([
  ['no secret', { bank: { secrets: [] } }],
  ['a secret of 23 bytes', { bank: { secrets: [SECRET, Buffer.alloc(23)] } }],
  ['a rail nobody has written', { visa: { secrets: [SECRET] } }],
])('CBK-02 with %s the app does not start', async (_name, rails) => {
  await expect(startApp({ rails })).rejects.toThrow(/rail/)
})

test('PCI-02 a card’s number in what a payer wrote, or in what we do not read, is in nothing that is kept', async () => {
  const number = '4111 1111 1111 1111'
  const written = bankEvent({ reference: `card ${number}`, payer_name: `Ana ${number}` })
  const unknown = bankEvent({ note: number }).replace('topup.succeeded', 'card.updated')
  received.length = 0
  for (const body of [written, unknown]) expect((await deliver(signed(body))).status).toBe(200)
  const kept = received.map((report) => JSON.stringify({ ...report, raw: Buffer.from(report.raw).toString() }, text))
  expect(kept).toHaveLength(2)
  for (const one of kept) {
    expect(one).toContain('••••1111')
    expect(one.replaceAll(' ', '')).not.toContain('4111111111111111')
  }
})

const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
