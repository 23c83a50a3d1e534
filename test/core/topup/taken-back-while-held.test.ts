import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TopUpReport, TopUpView } from '#core'
import { query } from '../../support/database.ts'
import { heldForReview, pay } from '../../support/held.ts'
import { accountOn, granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

type Telling = { eventId?: string; kind?: 'succeeded' | 'returned' }

const tell = (
  { reference, amount, ...order }: TopUpView,
  { eventId = randomUUID(), kind = 'returned' }: Telling = {},
) =>
  world.core.receiveReport({
    ...{ rail: 'bank', eventId, type: `topup.${kind}`, reference, account: accountOn({ reference, amount, ...order }) },
    ...{ amount, occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x' },
  } satisfies TopUpReport)

/** Somebody whose bank has sent 300.00, and may take it back. */
async function toppedUp(): Promise<{ ana: Person; order: TopUpView }> {
  const ana = await world.person()
  const order = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('300.00') }))
  granted(await tell(order, { kind: 'succeeded' }))
  return { ana, order }
}

const lost = async (): Promise<bigint> =>
  -((await world.deps.prisma.ledgerAccount.findFirst({ where: { kind: 'loss', currency: 'EUR' } }))?.balance ?? 0n)

const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

/** 290.00 of them are dollars by now. */
async function exchanged(ana: Person): Promise<void> {
  await tellRates(world)
  const side = { send: eur('290.00'), to: 'USD' } as const
  const { quoteId } = granted(await world.core.quoteExchange({ actor: ana.chat, side }))
  granted(await world.core.confirmExchange({ actor: ana.chat, quoteId }))
}

test('CBK-09 what only waits is not spent: it comes back first, and the transfer is taken from that', async () => {
  const [{ ana, order }, ben, before] = [await toppedUp(), await world.person(), await lost()]
  const intentId = await pay(world, ana, ben, '290.00')
  expect(granted(await tell(order))).toBe('returned')
  expect([await world.balance(ana), await world.balance(ben), await lost()]).toEqual(['0.00', '0.00', before])
  expect(await stateOf(ana)).toBe('active')
  // Called off by its owner it would be there again: it is over.
  granted(await world.core.cancelHeld({ actor: ana.chat, intentId }))
  await world.advance(3 * 3_600)
  granted(await world.core.settleHeld({}))
  expect([await world.balance(ana), await world.balance(ben)]).toEqual(['0.00', '0.00'])
  const told = await noticesFor(world, { userId: ana.userId })
  expect(told.map((notice) => notice.kind).slice(-2)).toEqual(['topup_returned', 'held_returned'])
  expect(told.at(-1)).toMatchObject({ why: 'taken_back' })
})

test('CBK-09 MNY-14 nor is a withdrawal nobody has begun to send: it never leaves', async () => {
  const [{ ana, order }, before] = [await toppedUp(), await lost()]
  const { payoutId, reference } = await confirmed(world, ana, await savedAccount(world, ana), eur('200.00'))
  granted(await tell(order))
  granted(await world.core.sendPayout({ id: payoutId }))
  expect([await world.balance(ana), await lost(), await stateOf(ana)]).toEqual(['0.00', before, 'active'])
  const payout = granted(await world.core.getPayout({ actor: ana.chat, reference }))
  expect(payout).toMatchObject({ state: 'cancelled', declined: 'taken_back' })
  expect(await noticesFor(world, { userId: ana.userId })).toContainEqual(
    expect.objectContaining({ kind: 'payout_declined', why: 'taken_back', reference }),
  )
})

test('CBK-09 RSK-02 what staff were to look at comes back, too, and stands on nobody’s list; what is there is enough leaves the rest waiting', async () => {
  const [{ ana, order }, second] = [await toppedUp(), await toppedUp()]
  const intentId = await heldForReview(world, ana)
  granted(await tell(order))
  const { intent, riskDecision } = world.deps.prisma
  expect(await intent.findUniqueOrThrow({ where: { id: intentId } })).toMatchObject({ state: 'returned' })
  expect(await riskDecision.count({ where: { intentId, closedAt: null } })).toBe(0)
  // Somebody with another three hundred: nothing of theirs has to come back.
  const more = granted(await world.core.startTopUp({ actor: second.ana.chat, rail: 'bank', amount: eur('300.00') }))
  granted(await tell(more, { kind: 'succeeded' }))
  const waits = await pay(world, second.ana, await world.person(), '290.00')
  granted(await tell(more))
  expect(await intent.findUniqueOrThrow({ where: { id: waits } })).toMatchObject({ state: 'held' })
  expect(await stateOf(second.ana)).toBe('active')
})

test('CBK-09 what is gone into another currency does not leave: the account is restricted, and everybody hears of it', async () => {
  const [{ ana, order }, ben, agent] = [await toppedUp(), await world.person(), await world.agent()]
  await exchanged(ana)
  const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf('100.00', 'USD') }
  const open = granted(await world.core.quoteSend(asked))
  await world.authorise(ana, open.intentId)
  granted(await tell(order))
  expect(refusal(await world.core.quoteSend(asked)).code).toBe('account_restricted')
  expect((await world.core.confirmPayment({ actor: ana.chat, intentId: open.intentId })).ok).toBe(false)
  // Its owner: what it is about, by when, in the chat and by mail.
  expect(granted(await world.core.getHolds({ actor: ana.chat })).restrictions).toMatchObject([{ category: 'topup' }])
  const told = await noticesFor(world, { userId: ana.userId })
  expect(told.at(-1)).toMatchObject({ kind: 'account_restricted', category: 'topup' })
  expect((await mailsTo(world, ana.email)).map(({ template }) => template)).toContain('account_restricted')
  // Staff: their queue counts it, and the customer's card says why; the trail has it as the house's doing.
  const queue = granted(await world.core.listWaiting({ actor: await world.agent('compliance') }))
  expect(queue).toContainEqual(expect.objectContaining({ kind: 'restrictions', count: 1 }))
  const { restrictions } = granted(await world.core.lookUpCustomer({ actor: agent, who: { userId: ana.userId } }))
  expect(restrictions).toMatchObject([{ category: 'topup', topUp: order.reference, by: null, reason: null }])
  const trail = await world.deps.prisma.auditEvent.findMany({
    where: { action: 'account.restricted', subject: `user:${ana.userId}` },
  })
  expect(trail).toMatchObject([{ actor: 'system', detail: { category: 'topup' } }])
})

test('CBK-09 ADM-03 two of staff release it, as any other; it is restricted once, and the loss booked once', async () => {
  const [{ ana, order }, before] = [await toppedUp(), await lost()]
  await exchanged(ana)
  const eventId = randomUUID()
  const twice = await Promise.all([tell(order, { eventId }), tell(order, { eventId }), tell(order)])
  expect(twice.every(({ ok }) => ok)).toBe(true)
  expect((await lost()) - before).toBeGreaterThan(290_00n)
  const { restriction } = world.deps.prisma
  expect(await restriction.count({ where: { userId: ana.userId } })).toBe(1)
  const [agent, supervisor] = [await world.agent(), await world.agent('supervisor')]
  const request = { kind: 'release_account', userId: ana.userId } as const
  const asked = granted(
    await world.core.requestApproval({ actor: agent, asked: request, reason: 'it was paid by hand' }),
  )
  const { id, hash } = asked
  granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' }))
  expect(await stateOf(ana)).toBe('active')
  expect((await lost()) - before).toBeLessThan(300_00n)
})

test('CBK-09 R-03 killed between its money and the restriction nothing of it is done, and told again all of it', async () => {
  const [{ ana, order }, ben, before] = [await toppedUp(), await world.person(), await lost()]
  await exchanged(ana)
  const spent = await pay(world, ana, ben, '6.00')
  const { superuser } = world.database
  await query(
    superuser,
    `create function public.killed() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
     create trigger killed before insert on restriction for each row execute function public.killed()`,
  )
  const eventId = randomUUID()
  await expect(tell(order, { eventId })).rejects.toThrow('killed')
  await query(superuser, 'drop trigger killed on restriction; drop function public.killed()')
  expect([await lost(), await stateOf(ana)]).toEqual([before, 'active'])
  const { intent } = world.deps.prisma
  expect(await intent.findUniqueOrThrow({ where: { id: spent } })).toMatchObject({ state: 'committed' })
  expect(granted(await tell(order, { eventId }))).toBe('returned')
  expect([(await lost()) > before, await stateOf(ana)]).toEqual([true, 'restricted'])
})

test('CBK-09 MNY-16 of a return and the end of a wait the one that was first counts: nobody is paid out of nothing', async () => {
  for (let round = 0; round < 4; round++) {
    const [{ ana, order }, ben, before] = [await toppedUp(), await world.person(), await lost()]
    const intentId = await pay(world, ana, ben, '290.00')
    await world.advance(2.5 * 3_600)
    const [returned, settled] = await Promise.all([tell(order), world.core.settleHeld({})])
    granted(returned)
    granted(settled)
    const { state } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: intentId } })
    const sent = state === 'committed'
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['0.00', sent ? '290.00' : '0.00'])
    expect([(await lost()) > before, await stateOf(ana)]).toEqual(sent ? [true, 'restricted'] : [false, 'active'])
  }
})
