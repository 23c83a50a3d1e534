import type { Core } from '../../src/core/index.ts'
import { typedId } from '../../src/core/kit/typed-id.ts'
import { BACK, connect } from '../../test/support/connection.ts'
import { granted, PASSWORD, PIN, topUp, typePin } from '../../test/support/people.ts'
import { type Customer, eur } from './customer.ts'

/** What Carla's server has: its key; a payment of 12.50 by Ben, its id and number; and the access token Ben gave her app. */
export type Merchant = {
  apiKey: string
  sale: { id: string; payment: string }
  connection: { id: string; access: string }
}

/** Carla sells over her server: Ben, who had 17.50, has paid her once, and lets her app take more. */
export async function settleMerchant(core: Core, { carla, ben }: Record<'carla' | 'ben', Customer>): Promise<Merchant> {
  const { token } = granted(await core.issueLink({ actor: carla.chat, purpose: 'api_key' }))
  const scopes = ['webhooks:write', 'refunds:write'] as const
  const { secret: apiKey } = granted(await core.makeApiKey({ token, password: PASSWORD, scopes }))
  await topUp(core, ben.chat, eur(17_50n))
  const { id: appId, clientId } = granted(await core.registerApp({ actor: carla.chat, redirectUri: BACK }))
  const authorise = async ({ chat: actor }: Pick<Customer, 'chat'>, intentId: string) => {
    const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
    await typePin(core, actor, padId, PIN)
  }
  const { id, access } = await connect({ core, authorise }, ben, { id: appId, clientId, redirectUri: BACK })
  return { apiKey, sale: await sell(core, carla, ben), connection: { id, access } }
}

async function sell(core: Core, carla: Customer, ben: Customer): Promise<Merchant['sale']> {
  const wanted = { amount: eur(12_50n), description: 'Two cappuccinos' }
  const { token } = granted(await core.createLink({ actor: carla.chat, ...wanted }))
  const { intentId } = granted(await core.quotePayment({ actor: ben.chat, token }))
  const { reference } = granted(await core.confirmPayment({ actor: ben.chat, intentId }))
  return { id: typedId('pay', intentId), payment: reference }
}
