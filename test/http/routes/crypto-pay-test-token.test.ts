import { expect, it } from 'vitest'
import { merchant } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { cryptoPayDesk } from '../support/crypto-pay-desk.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const { ask, refusal, tokenOf, testTokenOf } = cryptoPayDesk(served)

it('a test token is paid by the test payer, and pays nobody; stats count both modes apart', async () => {
  const { owner } = await merchant(served.world)
  const token = await testTokenOf(owner, 'https://hooks.example.com/crypto')
  const made = (await ask('createInvoice?fiat=EUR&amount=10', { token })).json.result
  granted(await served.world.core.payTestInvoice({ token: made.hash, solved: false, times: 0 }))
  const { result } = (await ask('getInvoices?status=paid', { token })).json
  expect(result.items).toMatchObject([{ invoice_id: made.invoice_id, fee_asset: 'EUR', paid_amount: '10.00' }])
  expect(await refusal(`deleteInvoice?invoice_id=${made.invoice_id}`, { token })).toBe('409 INVOICE_ALREADY_PAID')
  const waiting = await served.world.deps.prisma.webhookDelivery.count({
    where: { endpoint: { url: 'https://hooks.example.com/crypto' } },
  })
  expect(waiting).toBe(1)
  const gone = await ask('transfer?user_id=77&asset=EUR&amount=1.00&spend_id=t-1&comment=hi', { token })
  expect(gone.json.result).toMatchObject({ user_id: '77', spend_id: 't-1', amount: '1.00', status: 'completed' })
  expect(await refusal('transfer?user_id=77&asset=EUR&amount=1.51&spend_id=t-2', { token })).toBe(
    '400 INSUFFICIENT_FUNDS',
  )
  const found = await ask(`getTransfers?transfer_ids=${gone.json.result.transfer_id}`, { token })
  expect(found.json.result.items).toEqual([gone.json.result])
  const stats = (await ask('getStats', { token })).json.result
  expect(stats).toMatchObject({
    created_invoice_count: 1,
    paid_invoice_count: 1,
    unique_users_count: 1,
    conversion: 1,
  })
  expect(stats.volume).toBeGreaterThan(10)
  const live = await tokenOf(owner)
  expect((await ask('getStats', { token: live })).json.result).toMatchObject({ created_invoice_count: 0, volume: 0 })
  expect((await ask('getBalance', { token })).json.result).toMatchObject([{ currency_code: 'EUR', available: '9.90' }])
  expect((await ask('getCurrencies', { token })).json.result).toContainEqual(
    expect.objectContaining({ code: 'JPY', decimals: 0, is_fiat: true }),
  )
  const rates = (await ask('getExchangeRates', { token })).json.result
  expect(rates).toContainEqual(expect.objectContaining({ source: 'EUR', target: 'USD', is_fiat: true }))
})
