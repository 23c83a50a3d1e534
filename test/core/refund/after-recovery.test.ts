import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyOf } from '../../support/api.ts'
import { acquaint, rebound } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { refunded, type Sold, sold } from '../../support/refund.ts'
import { enrol } from '../../support/second-factor.ts'
import { hire } from '../../support/shop.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf, type Person } from '../../support/world.ts'

const both = twoOwners()
const eur = (text: string) => amountOf(text, 'EUR')

/** A sale of 200.00 to somebody who had bought there before. */
async function largeSale(): Promise<Sold> {
  const { world } = both
  const [payer, owner] = [await world.person({ balance: '500.00' }), await world.person({ name: 'Carla Aurora' })]
  await acquaint(world, payer, owner, 'shop')
  return sold(world, { payer, owner, price: '200.00' })
}

/** They came back into their account by mail just now. */
async function recovered({ userId }: Person): Promise<Date> {
  const { deps } = both.world
  const coolingUntil = new Date(deps.clock().getTime() + 86_400_000)
  await deps.prisma.user.update({ where: { id: userId }, data: { coolingUntil } })
  return coolingUntil
}

const quote = ({ payment }: Sold, by: Person, amount: string) =>
  both.world.core.quoteRefund({ actor: by.chat, payment, amount: eur(amount), reason: null })

const give = async (sale: Sold, amount: string, by = sale.owner) => {
  const { refundId, factor } = granted(await quote(sale, by, amount))
  if (factor !== 'none') await both.world.authorise(by, refundId)
  return both.world.core.confirmRefund({ actor: by.chat, refundId })
}

test('REC-05 a wallet that was just taken over gives back what small payments allow, in all, and pays so much less; the day after all', async () => {
  const sale = await largeSale()
  const { owner } = sale
  // The card of before goes no further than one of now.
  const card = granted(await quote(sale, owner, '200.00'))
  await both.world.authorise(owner, card.refundId)
  const until = await recovered(owner)
  const late = await both.world.core.confirmRefund({ actor: owner.chat, refundId: card.refundId })
  expect(refusal(late)).toEqual({ code: 'cooling_off', left: eur('20.00'), until })
  expect(refusal(await quote(sale, owner, '20.01'))).toEqual({ code: 'cooling_off', left: eur('20.00'), until })
  for (const _ of [1, 2]) granted(await give(sale, '20.00'))
  expect(refusal(await quote(sale, owner, '10.01'))).toMatchObject({ code: 'cooling_off', left: eur('10.00') })
  const friend = await both.world.person()
  const send = { actor: owner.chat, payee: { userId: friend.userId } }
  expect(refusal(await both.world.core.quoteSend({ ...send, amount: eur('10.01') })).code).toBe('cooling_off')
  granted(await give(sale, '10.00'))
  expect(refusal(await quote(sale, owner, '1.00'))).toMatchObject({
    ...{ code: 'cooling_off', left: { minor: 0n } },
  })
  await both.world.advance(86_400)
  granted(await give(sale, '150.00'))
  expect(await both.world.balance(sale.payer)).toBe('500.00')
})

test('REC-05 nor does whoever works there, nor its server; two of staff do', async () => {
  const { world } = both
  const [sale, manager] = [await largeSale(), await world.person({ name: 'Mo Manager' })]
  await hire(world, sale.owner.chat, manager.chat, 'manager')
  const key = await keyOf(world, sale.owner)
  const until = await recovered(sale.owner)
  expect(refusal(await quote(sale, manager, '20.01'))).toEqual({ code: 'merchant_unavailable' })
  const byServer = (amount: string) => {
    const terms = { payment: `pay_${sale.id.replaceAll('-', '')}`, amount: eur(amount), reason: null }
    return world.core.createRefund({ key, idempotencyKey: randomUUID(), terms })
  }
  expect(refusal(await byServer('20.01'))).toEqual({ code: 'cooling_off', left: eur('20.00'), until })
  granted(await byServer('20.00'))
  granted(await give(sale, '20.00', manager))
  expect(refusal(await quote(sale, manager, '10.01'))).toEqual({ code: 'merchant_unavailable' })
  const asked = { kind: 'refund_payment', payment: sale.payment, amount: eur('160.00'), why: 'dispute' } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: both.asker, asked, reason: 'it never came' }))
  const word = await world.core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })
  expect([granted(word).state, await world.balance(sale.payer)]).toEqual(['approved', '500.00'])
})

test('REC-05 a manager who has just come back into their own account gives no more back than that, either', async () => {
  const [sale, manager] = [await largeSale(), await both.world.person({ name: 'Mo Manager' })]
  await hire(both.world, sale.owner.chat, manager.chat, 'manager')
  await recovered(manager)
  expect(refusal(await quote(sale, manager, '20.01')).code).toBe('cooling_off')
  expect((await quote(sale, sale.owner, '200.00')).ok).toBe(true)
})

test('TXA-01 REC-05 from a chat that is new what is given back with the PIN takes the code, too', async () => {
  const sale = await largeSale()
  const { owner } = sale
  await rebound(both.world, owner)
  expect(granted(await quote(sale, owner, '20.00')).factor).toBe('none')
  expect(refusal(await quote(sale, owner, '20.01'))).toEqual({ code: 'second_factor_needed', limit: eur('20.00') })
  const phone = await enrol(both.world, owner)
  const { refundId, factor } = granted(await quote(sale, owner, '20.01'))
  expect(factor).toBe('pin_and_code')
  await both.world.authorise(owner, refundId)
  const actor = owner.chat
  expect(refusal(await both.world.core.confirmRefund({ actor, refundId }))).toEqual({
    code: 'auth_required',
    factor: 'code',
  })
  granted(await both.world.core.giveCode({ actor, intentId: refundId, code: await phone.next() }))
  granted(await both.world.core.confirmRefund({ actor, refundId }))
  await both.world.advance(3 * 86_400)
  await refunded(both.world, sale)
  expect(await both.world.balance(sale.payer)).toBe('500.00')
})
