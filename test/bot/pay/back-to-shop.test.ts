import { afterAll, beforeAll, expect, test } from 'vitest'
import { API_SCOPES } from '#core'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import { PASSWORD } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test.each([
  ['en', 'Back to Café Aurora'],
  ['zh', '返回 Café Aurora'],
])('API-07 the receipt leads back to the shop: %s', async (language, back) => {
  const { core } = town.world
  const carla = await shopkeeper(town, 'Café Aurora')
  const { token: door } = granted(await core.issueLink({ actor: carla.actor, purpose: 'api_key' }))
  const returnOrigins = ['https://shop.example.com']
  const made = await core.makeApiKey({ token: door, password: PASSWORD, scopes: API_SCOPES, returnOrigins })
  const { answer } = granted(
    await core.createInvoice({
      ...{ key: granted(made).secret, idempotencyKey: crypto.randomUUID() },
      terms: {
        ...{
          minor: 350n,
          currency: 'EUR',
          description: 'Flat white',
          reference: null,
          metadata: {},
          livesSeconds: 600,
        },
        returnUrl: 'https://shop.example.com/thanks',
      },
    }),
  )
  const ana = await town.customer({ name: 'Ana Payer', balance: '20.00', language })
  await ana.starts(`pay_${answer.token}`)
  await ana.taps(ana.buttons()[0] ?? '')
  expect(ana.buttons()[0]).toBe(back)
})
