import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRYPTO_PAY_SCOPES } from '#core'
import { keyOf } from '../../support/api.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { PASSWORD } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'

let town: Town
let app: App
let carla: Shopkeeper
beforeAll(async () => {
  town = await openTown()
  app = await startApp({ core: town.world.core, now: town.world.deps.clock })
  carla = await shopkeeper(town)
})
afterAll(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
  await app[Symbol.asyncDispose]()
  await town.close()
})

/** Read from the right, it is worth a hundred times as much; and the rest is there to be overlooked. */
const WRITTEN = 'Tea \u202e00.52 RUE\u202c\u2066\u200b\u00ad now'
const READ = 'Tea 00.52 RUE now'

async function post(path: string, headers: Record<string, string>, body: object) {
  const sent = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers }
  const answer = await fetch(`${app.url}${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}

/** What stands on the screen of somebody who opens a link, and what they read once they paid. */
async function readsAndPays(sam: Phone, token: string, button: string): Promise<string> {
  await sam.writes(`/start pay_${token}`)
  const card = sam.sees()
  await sam.taps(button)
  return `${card}\n${sam.sees()}`
}

describe('what a server writes is read as it stands: routes/v1-invoices routes/crypto-pay-invoices (TG-08)', () => {
  it.each([
    ['en', 'Pay 2.50 EUR'],
    ['zh-CN', '确认付款 2.50 欧元'],
  ] as const)(
    'TG-08 S26 in an invoice: answered and shown without what turns or hides words (%s)',
    async (locale, button) => {
      const sam = await town.customer({ name: 'Sam Newman', balance: '100.00', locale })
      const key = await keyOf(town.world, { chat: carla.actor, password: PASSWORD })
      const asked = { amount: '2.50', currency: 'EUR', description: WRITTEN }
      const made = await post('/v1/invoices', { authorization: `Bearer ${key}` }, asked)
      expect([made.status, made.body.description]).toEqual([201, READ])
      const page = await (await fetch(made.body.pay_url.replace(/^https?:\/\/[^/]+/, app.url))).text()
      const shown = await readsAndPays(sam, made.body.pay_url.split('/').at(-1), button)
      for (const read of [page, shown]) {
        expect(read).toContain(READ)
        expect(read).not.toMatch(/[\p{Bidi_Control}\u200b\u00ad]/u)
      }
    },
  )

  it('TG-08 S78 in an invoice of Crypto Pay', async () => {
    const sam = await town.customer({ name: 'Sam Other', balance: '100.00' })
    const scopes = CRYPTO_PAY_SCOPES.filter((one) => one !== 'crypto_pay_transfers:write')
    const token = await keyOf(town.world, { chat: carla.actor, password: PASSWORD }, scopes)
    const asked = { amount: '2.50', currency_type: 'fiat', fiat: 'EUR', description: `${WRITTEN}\r\n` }
    const made = await post('/crypto-pay/api/createInvoice', { 'crypto-pay-api-token': token }, asked)
    expect(made.body).toMatchObject({ ok: true, result: { description: READ } })
    expect(await readsAndPays(sam, made.body.result.hash, 'Pay 2.50 EUR')).toContain(READ)
  })
})
