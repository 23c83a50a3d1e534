import { expect, test } from 'vitest'
import { serveWire } from '../support/callbacks.ts'
import { bankEvent, signed } from '../support/signed.ts'

// How the bank's events are read; what the core makes of them is in routes/callbacks-books.test.ts.
const wire = serveWire()
const { received, deliver, expectRefusal } = wire

test.each([
  ['500', 'JPY', 500n],
  ['1.250', 'KWD', 1250n],
  ['0.01', 'EUR', 1n],
])('MNY-03 %s %s is %i minor units', async (amount, currency, minor) => {
  expect((await deliver(signed(bankEvent({ amount, currency })))).status).toBe(200)
  expect(received[0]).toMatchObject({ amount: { minor, currency } })
})

test.each(['500.00', '500.0'])('MNY-03 %s JPY has decimals the yen does not have: 400', async (amount) => {
  await expectRefusal(await deliver(signed(bankEvent({ amount, currency: 'JPY' }))), 400, 'malformed', 'data.amount')
})

test.each([
  ['amount', 25, 'data.amount'],
  ['amount', '25', 'data.amount'],
  ['amount', '25.0', 'data.amount'],
  ['amount', '25.000', 'data.amount'],
  ['amount', '025.00', 'data.amount'],
  ['amount', '25,00', 'data.amount'],
  ['amount', '-25.00', 'data.amount'],
  ['amount', '+25.00', 'data.amount'],
  ['amount', '0.00', 'data.amount'],
  ['amount', '2.5e1', 'data.amount'],
  ['amount', ' 25.00', 'data.amount'],
  ['amount', '２５.00', 'data.amount'],
  ['amount', '9'.repeat(23), 'data.amount'],
  ['amount', null, 'data.amount'],
  ['amount', ['25.00'], 'data.amount'],
  ['currency', 'eur', 'data.currency'],
  ['currency', 'BTC', 'data.currency'],
  ['currency', 'constructor', 'data.currency'],
  ['event_id', '', 'data.event_id'],
  ['event_id', 'a b', 'data.event_id'],
  ['reference', 7, 'data.reference'],
  ['account', 7, 'data.account'],
  ['reason', 'because', 'data.reason'],
])('MNY-02 CBK-07 %s %j: 400 naming the field', async (field, value, param) => {
  await expectRefusal(await deliver(signed(bankEvent({ [field]: value }))), 400, 'malformed', param)
})

test.each([
  ['', ''],
  [undefined, ''],
  ['OK-7QK2-9FXD\nfor my wallet\t', 'OK-7QK2-9FXD for my wallet'],
  ['OK\u0000\u001b[2J', 'OK [2J'],
  ['\ud800', '\ufffd'],
  ['é'.repeat(141), 'é'.repeat(140)],
])('CBK-09 a payer who wrote %j loses no money for it: it is read as %j', async (reference, read) => {
  expect((await deliver(signed(bankEvent({ reference, payer_name: reference })))).status).toBe(200)
  expect(received[0]).toMatchObject({ reference: read, ...(read && { payerName: read }) })
})
