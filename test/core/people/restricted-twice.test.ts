import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TopUpView } from '#core'
import { agreedTo, caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { fresh } from '../../support/mailbox-thief.ts'
import { accountOn, granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

async function tell(order: TopUpView, type: 'topup.succeeded' | 'topup.returned') {
  const { reference, amount } = order
  const eventId = randomUUID()
  const wire = { occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x' }
  const news = { rail: 'bank', eventId, type, reference, account: accountOn(order), amount } as const
  granted(await world.core.receiveReport({ ...news, ...wire }))
}

/** A top-up of 30.00 that is nearly all dollars by now: taken back, it is short. */
async function spentTopUp({ chat: actor }: Person): Promise<TopUpView> {
  const order = granted(await world.core.startTopUp({ actor, rail: 'bank', amount: eur('30.00') }))
  await tell(order, 'topup.succeeded')
  const { quoteId } = granted(await world.core.quoteExchange({ actor, side: { send: eur('29.00'), to: 'USD' } }))
  granted(await world.core.confirmExchange({ actor, quoteId }))
  return order
}

/** Somebody whom the house restricts: one top-up, and no more, was taken back short. */
async function restrictedByHouse(): Promise<{ ana: Person; order: TopUpView }> {
  const ana = await world.person()
  const order = await spentTopUp(ana)
  await tell(order, 'topup.returned')
  expect(await stateOf(ana)).toBe('restricted')
  return { ana, order }
}

const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

async function restrictedByStaff({ userId }: Person) {
  const actor = await world.agent('agent')
  return world.core.restrictCustomer({ actor, userId, category: 'identity', reason: 'another voice on the phone' })
}

const groundsOf = async ({ userId }: Person) =>
  granted(await world.core.lookUpCustomer({ actor: await world.agent('agent'), who: { userId } })).restrictions

const toldOf = async ({ chat: actor }: Person) =>
  granted(await world.core.getHolds({ actor })).restrictions.map(({ category }) => category)

/** Two of staff let one of its restrictions go. */
async function letGo({ userId }: Person, restrictionId?: string): Promise<string> {
  const asked = { kind: 'release_account', userId, ...(restrictionId && { restrictionId }) } as const
  const actor = await world.agent('agent')
  const { id, hash } = granted(await world.core.requestApproval({ actor, asked, reason: 'settled with the bank' }))
  const decided = { actor: await world.agent('supervisor'), id, hash, decision: 'approve' } as const
  return granted(await world.core.decideApproval(decided)).state
}

test('ADM-03 RSK-02 staff restrict an account that the house has restricted, with their reason beside the top-up', async () => {
  const { ana, order } = await restrictedByHouse()
  const { restrictions } = granted(await restrictedByStaff(ana))
  expect(restrictions).toMatchObject([
    { category: 'topup', topUp: order.reference, by: null, reason: null },
    { category: 'identity', topUp: null, by: 'Agent', reason: 'another voice on the phone' },
  ])
  expect(refusal(await restrictedByStaff(ana)).code).toBe('superseded')
  expect(await toldOf(ana)).toEqual(['topup', 'identity'])
  const told = (await noticesFor(world, { userId: ana.userId })).filter(({ kind }) => kind === 'account_restricted')
  expect(told).toMatchObject([{ category: 'topup' }, { category: 'identity', also: true }])
  expect((await mailsTo(world, ana.email)).map(({ template }) => template)).toContain('account_restricted_also')
})

test.each(['topup', 'identity'])(
  'ADM-03 letting the one of %s go leaves the other, and what came meanwhile, where it is',
  async (first) => {
    const [{ ana }, ben] = [await restrictedByHouse(), await world.person({ balance: '50.00' })]
    granted(await restrictedByStaff(ana))
    const payee = { userId: ana.userId }
    const { intentId } = granted(await world.core.quoteSend({ actor: ben.chat, payee, amount: eur('3.00') }))
    granted(await world.core.confirmPayment({ actor: ben.chat, intentId }))
    const grounds = await groundsOf(ana)
    const one = grounds.find(({ category }) => category === first)
    const other = grounds.find(({ category }) => category !== first)
    expect(await letGo(ana, one?.id)).toBe('approved')
    expect(await stateOf(ana)).toBe('restricted')
    expect(await groundsOf(ana)).toEqual([other])
    expect(await toldOf(ana)).toEqual([other?.category])
    expect(await world.balance(ana)).toBe('0.00')
    const [lifted] = (await noticesFor(world, { userId: ana.userId })).slice(-1)
    expect(lifted).toMatchObject({
      kind: 'restriction_lifted',
      category: first,
      stays: [{ category: other?.category }],
    })
    expect(await letGo(ana)).toBe('approved')
    expect([await stateOf(ana), await world.balance(ana)]).toEqual(['active', '3.00'])
    expect((await noticesFor(world, { userId: ana.userId })).map(({ kind }) => kind)).toContain('account_released')
  },
)

test('ADM-03 whoever asks for a release says of which restriction, where there are two; what two agreed to lifts no other', async () => {
  const { ana } = await restrictedByHouse()
  const [house] = await groundsOf(ana)
  const { userId } = ana
  const asked = { kind: 'release_account', userId } as const
  const actor = await world.agent('agent')
  const before = granted(await world.core.requestApproval({ actor, asked, reason: 'settled' }))
  granted(await restrictedByStaff(ana))
  expect(refusal(await world.core.requestApproval({ actor, asked, reason: 'settled' })).code).toBe('superseded')
  const foreign = { ...asked, restrictionId: randomUUID() }
  expect(refusal(await world.core.requestApproval({ actor, asked: foreign, reason: 'x' })).code).toBe('superseded')
  const decider = await world.agent('supervisor')
  const seen = granted(await world.core.readApproval({ actor: decider, id: before.id }))
  expect(seen.restrictions).toMatchObject([
    { id: house?.id, goes: true },
    { category: 'identity', goes: false },
  ])
  const { id, hash } = before
  granted(await world.core.decideApproval({ actor: decider, id, hash, decision: 'approve' }))
  expect(await stateOf(ana)).toBe('restricted')
  expect(await groundsOf(ana)).toMatchObject([{ category: 'identity' }])
})

test('CBK-09 the house restricts beside staff, and once for each top-up; its owner’s freeze outlasts them all', async () => {
  const ana = await world.person()
  const orders = [await spentTopUp(ana), await spentTopUp(ana)]
  granted(await restrictedByStaff(ana))
  for (const order of orders) await tell(order, 'topup.returned')
  for (const order of orders) await tell(order, 'topup.returned')
  expect(await groundsOf(ana)).toMatchObject([
    { category: 'identity' },
    ...orders.map(({ reference }) => ({ category: 'topup', topUp: reference })),
  ])
  // Told once of what it is about, by the earliest time we have promised.
  expect(await toldOf(ana)).toEqual(['identity', 'topup'])
  granted(await world.core.freezeSelf({ actor: ana.chat }))
  expect(granted(await world.core.getHolds({ actor: ana.chat })).frozen).toBe(true)
  for (const { id } of await groundsOf(ana)) expect(await letGo(ana, id)).toBe('approved')
  expect(await stateOf(ana)).toBe('frozen_by_user')
  expect((await mailsTo(world, ana.email)).at(-1)?.template).toBe('account_released_frozen')
})

test('REC-08 ADM-03 staff end a lost-mailbox case that two agreed to, by restricting, also where the house did before', async () => {
  const ana = await world.person()
  const order = await spentTopUp(ana)
  const id = await lostMailbox(world, ana, fresh())
  await agreedTo(world, id)
  await tell(order, 'topup.returned')
  expect(await caseOf(world, ana)).toMatchObject({ id, state: 'waiting' })
  granted(await restrictedByStaff(ana))
  expect(await caseOf(world, ana)).toMatchObject({ id, state: 'closed' })
})
