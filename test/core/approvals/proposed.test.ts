import { expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { pay } from '../../support/held.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { byChat, ofUser, reasonOf, trailOf } from '../../support/trail.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf, type Person } from '../../support/world.ts'

// What a request would say is a look at a customer: a row for it, also where it is refused, and no sum beyond one's rights.
const both = twoOwners()

const eur = (text: string) => amountOf(text, 'EUR')
const propose = (actor: ChatRef, asked: Asked) => both.world.core.proposeApproval({ actor, asked })
const proposedBy = async (actor: ChatRef) =>
  (await trailOf(both.world, 'approval.proposed'))
    .filter((row) => row.actor === byChat(actor))
    .map(({ subject, detail }) => [subject, detail])

/** A payment of 10.00 whose payee has 6.00 of it left; its number, and what a reversal of it asks for. */
async function spent(payee?: Person): Promise<{ reference: string; asked: Asked }> {
  const { world } = both
  const [ana, cleo, ben] = [
    await world.person({ balance: '50.00' }),
    payee ?? (await world.person()),
    await world.person(),
  ]
  const id = await pay(world, ana, cleo, '10.00')
  await pay(world, cleo, ben, '4.00')
  const { reference } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
  return { reference, asked: { kind: 'reverse_entry', entry: reference, amount: null, why: 'mistake' } }
}

test('ADM-05 LOG-04 what a request would say is a look: a row of whose or of which entry, and one where it is refused', async () => {
  const { world } = both
  const actor = await world.agent('supervisor')
  const { reference, asked } = await spent()
  granted(await propose(actor, { ...asked, amount: eur('1.00') } as Asked))
  expect(refusal(await propose(actor, asked)).code).toBe('proposal_invalid')
  expect(refusal(await propose(actor, { ...asked, entry: 'T-0000-0000' } as Asked)).code).toBe('not_found')
  const again = await world.core.requestApproval({ actor, asked, reason: 'how much have they' })
  expect(refusal(again).code).toBe('proposal_invalid')
  const ana = await world.person()
  const limits = { single: eur('9.00'), daily: null, monthly: null }
  granted(await propose(both.asker, { kind: 'set_limits', userId: ana.userId, limits, until: inTenDays() }))
  const kind = 'reverse_entry'
  expect(await proposedBy(actor)).toEqual([
    [`transaction:${reference}`, { kind }],
    [`transaction:${reference}`, { kind, refused: 'payee_short' }],
    ['transaction:T-0000-0000', { kind, refused: 'not_found' }],
    [`transaction:${reference}`, { kind, refused: 'payee_short' }],
  ])
  expect(await proposedBy(both.asker)).toEqual([[ofUser(ana), { kind: 'set_limits' }]])
  // Who may not ask learns nothing, and is none of these.
  const agent = await world.agent('agent')
  expect(refusal(await propose(agent, asked)).code).toBe('not_allowed')
  expect(await proposedBy(agent)).toEqual([])
})

const inTenDays = () => new Date(both.world.deps.clock().getTime() + 10 * 86_400_000)

test('ADM-05 by how much a payee or a shop is short is told to those who may see what they have; the others ask, and hear nothing of it', async () => {
  const { world } = both
  const [supervisor, finance] = [await world.agent('supervisor'), await world.agent('finance')]
  const { asked } = await spent()
  const sale = await sold(world, { price: '12.00' })
  await pay(world, sale.owner, await world.person(), '5.00')
  const refund = { kind: 'refund_payment', payment: sale.payment, amount: null, why: 'dispute' } as const
  expect(refusal(await propose(supervisor, asked))).toMatchObject({ why: 'payee_short', amount: eur('4.04') })
  expect(refusal(await propose(supervisor, refund))).toMatchObject({ code: 'shop_short', short: { currency: 'EUR' } })
  // Sum by sum, "short" and "enough" would tell them the balance to the cent.
  for (const amount of [null, eur('5.99'), eur('6.00'), eur('6.01')])
    granted(await propose(finance, { ...asked, amount } as Asked))
  granted(await propose(finance, refund))
  const reason = 'how much have they'
  const request = granted(await world.core.requestApproval({ actor: finance, asked: refund, reason }))
  const second = await world.agent('finance')
  const decided = await world.core.decideApproval({ actor: second, ...request, decision: 'approve' })
  expect(refusal(decided)).toEqual({ code: 'proposal_invalid', why: 'payee_short' })
})

test('ADM-06 whose own payment it is hears that it is theirs, before anybody’s balance is looked at', async () => {
  const { world } = both
  const payee = await world.person()
  const { asked } = await spent(payee)
  await appoint(world, payee.chat, 'owner', 'Own')
  expect(refusal(await propose(payee.chat, asked))).toEqual({ code: 'own_account' })
  const sale = await sold(world, { price: '12.00' })
  await pay(world, sale.owner, await world.person(), '5.00')
  await appoint(world, sale.owner.chat, 'owner', 'Shop')
  const refund = { kind: 'refund_payment', payment: sale.payment, amount: null, why: 'dispute' } as const
  expect(refusal(await propose(sale.owner.chat, refund))).toEqual({ code: 'own_account' })
})

test('ADM-05 API-09 a role for a name that is nobody is a miss like any other, and so is a dismissal; after twenty they wait', async () => {
  const { core, deps } = both.world
  const actor = await both.world.agent('owner')
  const role = (who: string) => propose(actor, { kind: 'set_role', who, role: 'agent', name: 'New' })
  const misses = async () =>
    (await trailOf(both.world, 'customer.missed')).filter((row) => row.actor === byChat(actor)).map((row) => row.detail)
  expect(refusal(await role('@nobody_here')).code).toBe('customer_not_found')
  expect(refusal(await core.dismissColleague({ actor, who: '@nobody_here', reason: 'gone' })).code).toBe(
    'customer_not_found',
  )
  expect(await misses()).toEqual([
    { by: 'set_role', count: 1 },
    { by: 'dismissal', count: 2 },
  ])
  for (let n = 2; n < 20; n++) expect(refusal(await role(`@guess_${n}`)).code).toBe('customer_not_found')
  const ana = await both.world.person()
  await deps.prisma.chat.updateMany({ where: { userId: ana.userId }, data: { username: 'ana_is_here' } })
  expect(refusal(await role('@ana_is_here')).code).toBe('too_many_requests')
  expect(refusal(await core.dismissColleague({ actor, who: '@ana_is_here', reason: 'gone' })).code).toBe(
    'too_many_requests',
  )
  await both.world.advance(3601)
  granted(await role('@ana_is_here'))
  expect(await proposedBy(actor)).toEqual([[byChat(ana.chat), { kind: 'set_role' }]])
})

test('LOG-04 ADM-05 a request that is decided already is read by whoever decides it again, and one asked for twice by whoever asks', async () => {
  const { world } = both
  const ana = await world.person()
  const asked: Asked = {
    kind: 'post_manually',
    from: 'goodwill',
    to: null,
    userId: ana.userId,
    amount: eur('1.00'),
    why: 'goodwill',
  }
  const { id, hash } = granted(await world.core.requestApproval({ actor: both.asker, asked, reason: 'she waited' }))
  const twin = granted(await world.core.requestApproval({ actor: both.second, asked, reason: 'I want it, too' }))
  expect(twin.id).toBe(id)
  const reads = () => trailOf(world, 'approval.read', `approval:${id}`)
  const [second] = await reads()
  expect(second?.actor).toBe(byChat(both.second))
  expect(await reasonOf(world, second)).toBe('I want it, too')
  const decide = (actor: ChatRef, decision: 'approve' | 'withdraw') =>
    world.core.decideApproval({ actor, id, hash, decision })
  expect(granted(await decide(both.second, 'approve')).state).toBe('approved')
  expect(await reads()).toHaveLength(1)
  granted(await decide(both.second, 'approve'))
  granted(await decide(both.asker, 'withdraw'))
  expect((await reads()).slice(1)).toEqual([
    { actor: byChat(both.second), subject: `approval:${id}`, detail: {} },
    { actor: byChat(both.asker), subject: `approval:${id}`, detail: {} },
  ])
})
