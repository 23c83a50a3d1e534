import type { CurrencyCode, Receipt, RefundReceipt, RefundWish } from '#core'
import { granted } from './people.ts'
import { amountOf, type Person, type World } from './world.ts'

/** A payment to a shop: its number and id, who paid it and whose shop it is. */
export type Sold = { owner: Person; payer: Person; payment: string; id: string }

type Given = { owner?: Person; payer?: Person; price?: string; currency?: CurrencyCode; from?: CurrencyCode }

/** Somebody pays a link of a shop; whoever is left out is new. */
export async function sold(world: World, given: Given = {}): Promise<Sold> {
  const { price = '12.50', currency = 'EUR', from } = given
  const owner = given.owner ?? (await world.person({ name: 'Carla Aurora', currency }))
  const payer = given.payer ?? (await world.person({ name: 'Ana Payer', balance: '100.00' }))
  const { core } = world
  granted(await core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const asked = { actor: owner.chat, amount: amountOf(price, currency), description: 'Two cappuccinos' }
  const { token } = granted(await core.createLink(asked))
  const { reference, intentId } = await paid(world, payer, token, from)
  return { owner, payer, payment: reference, id: intentId }
}

/** Pays a link, with the PIN where it takes one. */
export async function paid(world: World, payer: Person, token: string, from?: CurrencyCode): Promise<Receipt> {
  const quote = granted(await world.core.quotePayment({ actor: payer.chat, token, from }))
  if (quote.factor !== 'none') await world.authorise(payer, quote.intentId)
  return granted(await world.core.confirmPayment({ actor: payer.chat, intentId: quote.intentId }))
}

/** The shop gives something back, with the PIN where it takes one. */
export async function refunded(
  world: World,
  { owner, payment }: Pick<Sold, 'owner' | 'payment'>,
  amount: RefundWish = 'rest',
  reason: string | null = null,
): Promise<RefundReceipt> {
  const quote = granted(await world.core.quoteRefund({ actor: owner.chat, payment, amount, reason }))
  if (quote.factor !== 'none') await world.authorise(owner, quote.refundId)
  return granted(await world.core.confirmRefund({ actor: owner.chat, refundId: quote.refundId }))
}
