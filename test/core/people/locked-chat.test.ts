import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const locksItself = async ({ chat: actor }: Person) => {
  granted(await world.core.setChatLock({ actor, on: true }))
}
const locked = { code: 'chat_locked' }

it('SES-01 TXA-01 a card shown before the chat locked pays nothing without the PIN: nor does one that gives back', async () => {
  const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
  await locksItself(ana)
  const actor = ana.chat
  const quote = { actor, payee: { userId: ben.userId }, amount: amountOf('5.00', 'EUR') }
  const { intentId, factor } = granted(await world.core.quoteSend(quote))
  expect(factor).toBe('none')
  const { owner, payment } = await sold(world, { price: '5.00' })
  await locksItself(owner)
  const wish = { actor: owner.chat, payment, amount: 'rest', reason: null } as const
  const refund = granted(await world.core.quoteRefund(wish))
  expect(refund.factor).toBe('none')
  await world.deps.prisma.chat.updateMany({
    where: { userId: { in: [ana.userId, owner.userId] } },
    data: { unlockedAt: null },
  })
  expect(refusal(await world.core.confirmPayment({ actor, intentId }))).toEqual(locked)
  expect(await world.balance(ben)).toBe('0.00')
  const giveBack = { actor: owner.chat, refundId: refund.refundId }
  expect(refusal(await world.core.confirmRefund(giveBack))).toEqual(locked)
  // The PIN given for the card is the PIN.
  await world.authorise(ana, intentId)
  granted(await world.core.confirmPayment({ actor, intentId }))
  expect(await world.balance(ben)).toBe('5.00')
  await world.authorise(owner, refund.refundId)
  granted(await world.core.confirmRefund(giveBack))
})

it('SES-01 S63 a locked chat says of nobody whom it paid, calls nothing its owner’s, and changes neither phrase nor shop', async () => {
  const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
  const actor = ana.chat
  const { core } = world
  const sent = { actor, payee: { userId: ben.userId }, amount: amountOf('5.00', 'EUR') }
  granted(await core.confirmPayment({ actor, intentId: granted(await core.quoteSend(sent)).intentId }))
  granted(await core.nameShop({ actor, name: 'Café Aurora' }))
  await locksItself(ana)
  expect(granted(await core.recentPayees({ actor, limit: 4 }))).toHaveLength(1)
  await world.deps.prisma.chat.updateMany({ where: { userId: ana.userId }, data: { unlockedAt: null } })
  expect(refusal(await core.recentPayees({ actor, limit: 4 }))).toEqual(locked)
  expect(refusal(await core.findPayee({ actor, payee: { userId: ben.userId } }))).toEqual(locked)
  expect(refusal(await core.confirmMine({ actor, intentId: crypto.randomUUID() }))).toEqual(locked)
  expect(refusal(await core.setPhrase({ actor, phrase: 'thief was here' }))).toEqual(locked)
  expect(refusal(await core.nameShop({ actor, name: 'Café Thief' }))).toEqual(locked)
})

it('SES-01 TXA-03 an old Confirm tapped again in a locked chat shows no receipt: only what the PIN was just given for answers the same', async () => {
  const { core } = world
  const [ana, ben] = [await world.person({ balance: '500.00' }), await world.person()]
  const actor = ana.chat
  await tellRates(world)
  const sent = { actor, payee: { userId: ben.userId }, amount: eur(500n) }
  const { intentId } = granted(await core.quoteSend(sent))
  granted(await core.confirmPayment({ actor, intentId }))
  const { quoteId } = granted(await core.quoteExchange({ actor, side: { send: eur(500n), to: 'USD' } }))
  granted(await core.confirmExchange({ actor, quoteId }))
  const payout = await confirmed(world, ana, await savedAccount(world, ana), eur(200n))
  const { payment, payer } = await sold(world, { owner: ana, price: '5.00' })
  const back = granted(await core.quoteRefund({ actor, payment, amount: 'rest', reason: null }))
  granted(await core.confirmRefund({ actor, refundId: back.refundId }))
  const withPin = granted(await core.quoteSend({ ...sent, amount: eur(700n) }))
  await world.authorise(ana, withPin.intentId)
  granted(await core.confirmPayment({ actor, intentId: withPin.intentId }))
  const again = async () => ({
    payment: await core.confirmPayment({ actor, intentId }),
    withPin: await core.confirmPayment({ actor, intentId: withPin.intentId }),
    exchange: await core.confirmExchange({ actor, quoteId }),
    refund: await core.confirmRefund({ actor, refundId: back.refundId }),
    payout: await core.confirmPayout({ actor, payoutId: payout.payoutId }),
  })
  for (const answer of Object.values(await again())) expect(granted<object>(answer)).toMatchObject({ first: false })
  await locksItself(ana)
  await world.deps.prisma.chat.updateMany({ where: { userId: ana.userId }, data: { unlockedAt: null } })
  const { withPin: fresh, ...unasked } = await again()
  for (const answer of Object.values(unasked)) expect(refusal<object>(answer)).toEqual(locked)
  expect(granted(fresh)).toMatchObject({ first: false, payeeName: ben.name })
  await world.advance(6 * 60)
  for (const answer of Object.values(await again())) expect(refusal<object>(answer)).toEqual(locked)
  expect(await world.balance(payer)).toBe('100.00')
})

it('SES-01 a locked chat gives out no link to a key of its shop, another password or another address', async () => {
  const ana = await world.person()
  const actor = ana.chat
  granted(await world.core.nameShop({ actor, name: 'Café Locked' }))
  await locksItself(ana)
  await world.deps.prisma.chat.updateMany({ where: { userId: ana.userId }, data: { unlockedAt: null } })
  for (const purpose of ['api_key', 'password_change', 'email_change'] as const)
    expect(refusal(await world.core.issueLink({ actor, purpose }))).toEqual(locked)
  // Whoever forgot the PIN unlocks it by no other way.
  granted(await world.core.issueLink({ actor, purpose: 'pin_reset' }))
})
