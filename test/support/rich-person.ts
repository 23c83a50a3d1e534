import { keyOf, testKeyOf } from './api.ts'
import { appOf, BACK, connect } from './connection.ts'
import { applied, photo } from './identity.ts'
import { granted } from './people.ts'
import { paid, refunded, sold } from './refund.ts'
import { enrol, type Phone } from './second-factor.ts'
import { hire, linkOf } from './shop.ts'
import { tellRates } from './tell-rates.ts'
import { endpointOf } from './webhook.ts'
import { confirmed, eur, payoutSays, savedAccount } from './withdraw.ts'
import type { Person, World } from './world.ts'

/** Words that somebody wrote somewhere: each must be in their export, and in nobody else's. */
export const WORDS = {
  name: 'Roxane Reich',
  email: 'roxane.reich@example.org',
  note: 'for the blue kayak',
  link: 'Seven walnut boards',
  reason: 'one board was broken',
  asked: 'the wrong size of boots',
  declined: 'worn outside already',
  ticket: 'where is my parcel of walnuts',
  saved: 'Uncle Wladimir',
  account: 'DE89370400440532013000',
} as const

/** Somebody who has used nearly everything there is: the export has something in nearly every table of it. */
export async function richPerson(world: World): Promise<{ rich: Person; phone: Phone }> {
  const { core } = world
  const rich = await world.person({ name: WORDS.name, email: WORDS.email, balance: '900.00' })
  const actor = rich.chat
  const [ben, carla] = [await world.person({ name: 'Ben Other', balance: '300.00' }), await world.person()]
  await applied(world, rich)
  await pays(world, rich, ben)
  await keepsShop(world, rich, ben)
  granted(await core.nameShop({ actor: carla.chat, name: 'Boots and Sons' }))
  await hire(world, carla.chat, actor, 'cashier')
  await asksShop(world, rich)
  await connect(world, rich, await appOf(world, { name: 'Some App' }))
  granted(await core.writeToSupport({ actor, text: WORDS.ticket }))
  granted(await core.sendFileToSupport({ actor, text: '', file: await photo(300, 300) }))
  granted(await core.rateAnswer({ actor, article: 'fees', helped: true }))
  granted(await core.openClosing({ actor }))
  granted(
    await core.issueReceipt({
      actor,
      reference: granted(await core.getHistory({ actor, limit: 1 })).entries[0]?.reference ?? '',
    }),
  )
  const phone = await enrol(world, rich)
  await logsIn(world, rich, phone)
  return { rich, phone }
}

async function pays(world: World, rich: Person, ben: Person): Promise<void> {
  const { core } = world
  const actor = rich.chat
  const payee = { userId: ben.userId }
  const quote = granted(await core.quoteSend({ actor, payee, amount: eur(1_000n), note: WORDS.note }))
  if (quote.factor !== 'none') await world.authorise(rich, quote.intentId)
  granted(await core.confirmPayment({ actor, intentId: quote.intentId }))
  granted(await core.keepPayee({ actor, payee, name: WORDS.saved }))
  await tellRates(world)
  const { quoteId } = granted(await core.quoteExchange({ actor, side: { send: eur(5_000n), to: 'USD' } }))
  granted(await core.confirmExchange({ actor, quoteId }))
  const payout = await confirmed(world, rich, await savedAccount(world, rich), eur(2_000n))
  granted(await core.sendPayout({ id: payout.payoutId }))
  await payoutSays(world, payout.reference, 'payout.settled')
}

async function keepsShop(world: World, rich: Person, ben: Person): Promise<void> {
  const { core } = world
  const actor = rich.chat
  const sale = await sold(world, { owner: rich, payer: ben })
  await paid(world, ben, await linkOf(world, { actor }, '3.50', WORDS.link))
  await refunded(world, sale, 'rest', WORDS.reason)
  granted(await core.addShopPicture({ actor, of: 'logo', file: await photo(400, 400) }))
  granted(await core.registerApp({ actor, redirectUri: BACK }))
  granted(await core.setRefundPolicy({ actor, policy: { days: 10 } }))
  await endpointOf(world, await keyOf(world, rich))
  const key = await testKeyOf(world, rich)
  const terms = {
    minor: 1000n,
    currency: 'EUR',
    description: 'a test cup',
    reference: null,
    metadata: {},
    livesSeconds: 3600,
  } as const
  granted(await core.createInvoice({ key, idempotencyKey: 'rich-1', terms }))
}

/** Buys, asks for the money back, and is told no. */
async function asksShop(world: World, rich: Person): Promise<void> {
  const { core } = world
  const sale = await sold(world, { payer: rich, price: '4.00' })
  granted(await core.askRefund({ actor: rich.chat, payment: sale.payment, reason: WORDS.asked }))
  granted(await core.declineRefund({ actor: sale.owner.chat, payment: sale.payment, reason: WORDS.declined }))
}

async function logsIn({ core }: World, { email, password }: Person, phone: Phone): Promise<void> {
  const device = { browser: 'Firefox', system: 'Linux' } as const
  const begun = granted(await core.logIn({ email, password, source: '1.1.1.1', device }))
  if (begun.state !== 'code') throw new Error('an authenticator is on')
  granted(await core.logInWithCode({ pending: begun.pending, code: await phone.next(), device }))
}
