import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { WAITING_KINDS, type WaitingKind } from '../../../src/core/business/views.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { heldForReview } from '../../support/held.ts'
import { waitingCase } from '../../support/identity.ts'
import { appoint, granted } from '../../support/people.ts'
import { newChat, recoveryOf } from '../../support/recovery.ts'
import { sold } from '../../support/refund.ts'
import { hire } from '../../support/shop.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// All that waits is about one member of staff. A list that hides it beside a number that counts it says that it is there.
let world: World
let own: Person
let colleague: ChatRef
beforeAll(async () => {
  world = await openWorld()
  own = await world.person({ balance: '100.00' })
  colleague = await world.agent('owner')
  await everythingAbout(own)
  await appoint(world, own.chat, 'owner', 'Olga')
})
afterAll(() => world.close())

async function everythingAbout(person: Person): Promise<void> {
  const { core } = world
  const { chat, userId } = person
  await doubtfulPayout(world, person)
  await heldForReview(world, person)
  await heldForReview(world, undefined, person)
  await disputeWith(person)
  granted(await core.writeToSupport({ actor: chat, text: 'Why?', about: 'account_restricted' }))
  await waitingCase(world, person)
  const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId } })
  await unmatchedMoney(world, amountOf('3.00', 'EUR'), { reference })
  await readIn(world, [lineOf({ minor: 7_700n, reference })])
  granted(await core.matchRail({ rail: 'bank' }))
  await recoveryOf(world, person)
  granted(await core.restrictCustomer({ actor: colleague, userId, category: 'security', reason: 'a report' }))
  const asked = { kind: 'release_account', userId } as const
  granted(await core.requestApproval({ actor: colleague, asked, reason: 'it is settled' }))
}

/** A buyer's quarrel with the shop somebody works in. */
async function disputeWith(cashier: Person): Promise<void> {
  const { core } = world
  const { owner, payer, payment } = await sold(world)
  await hire(world, owner.chat, cashier.chat, 'cashier')
  granted(await core.askRefund({ actor: payer.chat, payment, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: owner.chat, payment, reason: 'it was hot' }))
  granted(await core.disputeRefund({ actor: payer.chat, payment }))
}

const tickets = async (actor: ChatRef, isAppeal: boolean) =>
  granted(await world.core.listTickets({ actor })).filter(({ about }) => (about === 'account_restricted') === isAppeal)
/** What the list beside each number shows: a kind that is new has to say where its things are read. */
const LISTED: Record<WaitingKind, (actor: ChatRef) => Promise<readonly unknown[]>> = {
  tickets: (actor) => tickets(actor, false),
  appeals: (actor) => tickets(actor, true),
  approvals: async (actor) => granted(await world.core.listApprovals({ actor })),
  restrictions: async (actor) => granted(await world.core.listRestricted({ actor })),
  recoveries: async (actor) => [
    ...granted(await world.core.listCases({ actor })),
    ...granted(await world.core.listMailboxCases({ actor })),
  ],
  identities: async (actor) => granted(await world.core.listIdentities({ actor })),
  reviews: async (actor) => granted(await world.core.listRisk({ actor })),
  suspense: async (actor) => granted(await world.core.listSuspense({ actor })),
  payouts: async (actor) => granted(await world.core.listPayouts({ actor })),
  differences: async (actor) => granted(await world.core.listBooks({ actor })).differences,
}

const listed = async (actor: ChatRef) =>
  Object.fromEntries(await Promise.all(WAITING_KINDS.map(async (kind) => [kind, (await LISTED[kind](actor)).length])))
const none = Object.fromEntries(WAITING_KINDS.map((kind) => [kind, 0]))
async function counted(actor: ChatRef) {
  const inQueue = granted(await world.core.listWaiting({ actor }))
  expect(granted(await world.core.readBusiness({ actor, period: 'today' })).waiting).toEqual(inQueue)
  return { ...none, ...Object.fromEntries(inQueue.map(({ kind, count }) => [kind, count])) }
}

test('ADM-06 no number says that something about the reader waits: each counts what the list beside it shows', async () => {
  const forOthers = await listed(colleague)
  for (const kind of WAITING_KINDS) expect(forOthers[kind], kind).toBeGreaterThan(0)
  expect(await counted(colleague)).toEqual(forOthers)
  expect(await listed(own.chat)).toEqual(none)
  expect(await counted(own.chat)).toEqual(none)
})

test('ADM-06 nor do the sums in suspense and the differences by account', async () => {
  const suspense = async (actor: ChatRef) => granted(await world.core.readBusiness({ actor, period: 'today' })).suspense
  expect(await suspense(own.chat)).toEqual({ sums: [], count: 0 })
  expect(await suspense(colleague)).toEqual({ sums: [amountOf('3.00', 'EUR')], count: 1 })
  const books = async (actor: ChatRef) => {
    const { open, accounts } = granted(await world.core.listBooks({ actor }))
    return { open, inAccounts: accounts.reduce((sum, account) => sum + account.open, 0) }
  }
  expect(await books(own.chat)).toEqual({ open: 0, inAccounts: 0 })
  const { length } = await LISTED.differences(colleague)
  expect(await books(colleague)).toEqual({ open: length, inAccounts: length })
})

test('ADM-06 a recovery into a chat that is staff’s by now is counted for the others alone', async () => {
  const { chat } = await newChat(world)
  const before = (await counted(colleague)).recoveries ?? 0
  await recoveryOf(world, await world.person(), chat)
  await appoint(world, chat, 'owner', 'Ines')
  expect((await counted(colleague)).recoveries).toBe(before + 1)
  expect((await counted(chat)).recoveries).toBe((await LISTED.recoveries(chat)).length)
  expect((await counted(chat)).recoveries).toBe(before)
})
