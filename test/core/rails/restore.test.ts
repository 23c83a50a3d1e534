import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChatRef, type Core, money, type PayoutView, type TopUpView } from '#core'
import { lineOf, readIn, today } from '../../support/bank-statement.ts'
import { loseAndRestore, takeBackup } from '../../support/base-backup.ts'
import { query } from '../../support/database.ts'
import { type OwnServer, startOwnServer } from '../../support/own-server.ts'
import { accountOn, granted, refusal } from '../../support/people.ts'
import { confirmed, eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const WITHDRAWN = 2_000n
const PAID_IN = 700n

let server: OwnServer
let world: World
let finance: ChatRef
let owner: ChatRef
let people: Person[]

beforeAll(async () => {
  server = await startOwnServer({ outlives: 'programs' })
  world = await openWorld({ ...server, name: 'okpay', drop: () => server.close() })
  finance = await world.agent('finance')
  owner = await world.agent('owner')
  people = []
  for (let n = 0; n < 10; n++) people.push(await world.person({ balance: '100.00' }))
})
afterAll(() => world.close())

const db = () => world.deps.prisma
const stateOf = async ({ payoutId: id }: PayoutView) => (await db().payout.findUnique({ where: { id } }))?.state
const sentTimes = () => Map.groupBy(world.payoutDesk.calls, (key) => key)
const keyOf = ({ payoutId }: PayoutView) => `po_${payoutId}_1`

/** The bank says that an order was paid. */
const arrived = (order: TopUpView) =>
  world.core.receiveReport({
    ...{ rail: 'bank', type: 'topup.succeeded', eventId: `paid ${order.reference}`, reference: order.reference },
    ...{ account: accountOn(order), amount: eur(PAID_IN), occurredAt: world.deps.clock() },
    ...{ raw: new Uint8Array(1), signature: 'v1,x' },
  })

async function twoAgree(asked: Parameters<Core['requestApproval']>[0]['asked']): Promise<string> {
  const { id, hash } = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'after the restore' }))
  return granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' })).state
}

const openAsked = () =>
  world.core.requestApproval({ actor: finance, asked: { kind: 'open_rail', way: 'payout:bank' }, reason: 'all read' })

async function send(payouts: readonly PayoutView[]) {
  for (const { payoutId: id } of payouts) await world.core.sendPayout({ id })
}

/** Withdrawals of these people, their money on hold, nobody called yet. */
async function withdrawn(some: readonly Person[]): Promise<PayoutView[]> {
  const payouts: PayoutView[] = []
  for (const person of some)
    payouts.push(await confirmed(world, person, await savedAccount(world, person), eur(WITHDRAWN)))
  return payouts
}

async function ordered(some: readonly Person[]): Promise<TopUpView[]> {
  const orders: TopUpView[] = []
  for (const { chat: actor } of some)
    orders.push(granted(await world.core.startTopUp({ actor, rail: 'bank', amount: money(PAID_IN, 'EUR') })))
  return orders
}

test('R-24 a backup is restored after withdrawals left and top-ups came: money out is closed until statements say so, nothing is paid or credited twice', async () => {
  const [held, orders] = [await withdrawn(people.slice(0, 8)), await ordered(people.slice(0, 4))]
  const [left, pending, unsent] = [held.slice(0, 5), held.slice(5, 6), held.slice(6)]
  // One of them waits for staff in the backup, who let it go after it.
  const standing = (state: string) =>
    query(
      server.superuser,
      `set session_replication_role = replica; update payout set state = '${state}', review_until = '2099-01-01' where id = '${left[0]?.payoutId}'`,
    )
  await standing('review')
  const backup = await takeBackup(server)
  await standing('held')

  // Life goes on: five withdrawals of the backup leave, one more is with the bank, and two are made that it never saw.
  await send([...left, ...pending])
  for (const { reference } of left.slice(0, 3)) await payoutSays(world, reference, 'payout.settled')
  const lost = await withdrawn(people.slice(8))
  await send(lost)
  for (const order of orders) expect(granted(await arrived(order))).toBe('credited')
  await loseAndRestore(server, backup)
  const sent = world.payoutDesk.calls.length
  expect(sent).toBe(8)
  expect(await Promise.all(held.map(stateOf))).toEqual(held.map((one) => (one === left[0] ? 'review' : 'held')))
  expect(await Promise.all(lost.map(stateOf))).toEqual([undefined, undefined])

  granted(await world.core.declareRestored({ from: backup.from }))
  await world.advance(300)
  await send(held)
  granted(await world.core.pollPayouts({}))
  expect(world.payoutDesk.calls.length).toBe(sent)
  const [first] = people
  const cancelled = await world.core.cancelPayout({ actor: first?.chat ?? finance, payoutId: held[0]?.payoutId ?? '' })
  expect(refusal(cancelled)).toMatchObject({ code: 'payout_under_way' })
  expect(refusal(await openAsked())).toMatchObject({ code: 'restore_unsure', why: 'statements' })

  // The bank tells of two top-ups again, twice; of the other two only the statement does.
  for (const order of orders.slice(0, 2))
    for (const outcome of ['credited', 'repeated']) expect(granted(await arrived(order))).toBe(outcome)
  const before = await db().topUp.findMany({ where: { amount: 10_000n } })
  const lines = [
    ...before.map(({ reference }) => lineOf({ minor: 10_000n, reference })),
    ...[...left, ...lost].map(({ reference }) => lineOf({ minor: -WITHDRAWN, reference })),
    ...orders.map(({ reference }) => lineOf({ minor: PAID_IN, reference })),
  ]
  await readIn(world, lines, { until: today() })
  expect(await Promise.all(left.map(stateOf))).toEqual(left.map(() => 'settled'))
  expect(await Promise.all([...pending, ...unsent].map(stateOf))).toEqual(['held', 'held', 'held'])
  const open = await db().reconcileException.findMany({ where: { state: 'open' } })
  expect(open).toHaveLength(4)
  expect(refusal(await openAsked())).toMatchObject({ code: 'restore_unsure', why: 'differences' })
  expect(world.payoutDesk.calls.length).toBe(sent)

  for (const { id } of open) expect(await twoAgree({ kind: 'settle_difference', differenceId: id })).toBe('approved')
  for (const item of await db().suspenseItem.findMany({ where: { state: 'open' } })) {
    const { userId } = await db().topUp.findUniqueOrThrow({ where: { reference: item.reference } })
    expect(await twoAgree({ kind: 'assign_suspense', itemId: item.id, userId })).toBe('approved')
  }
  for (const order of orders) granted(await arrived(order))
  for (const person of people.slice(0, 4))
    expect(await world.balance(person)).toBe(await world.balance(first ?? person))
  expect(await twoAgree({ kind: 'open_rail', way: 'payout:bank' })).toBe('approved')

  // What never left goes now, what is with the bank is only asked about: each of ten orders once.
  await send(held)
  granted(await world.core.pollPayouts({}))
  expect(await Promise.all([...pending, ...unsent].map(stateOf))).toEqual(['sent', 'sent', 'sent'])
  expect([...sentTimes().values()].map((times) => times.length)).toEqual(Array(10).fill(1))
  expect([...sentTimes().keys()].toSorted()).toEqual([...held, ...lost].map(keyOf).toSorted())
  expect(await world.breaches()).toEqual([])
})
