import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Asked } from '#core'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// Lines whose words were altered in the database, together with what they are known by: nothing says whose they are.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const OWN = { code: 'own_account' }
const LATER = 200

/** A line so many days from now that does not open, known by another's name. Returns its difference. */
async function unread(minor: bigint, inDays = 0): Promise<string> {
  const bookedOn = new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)
  await readIn(world, [lineOf({ minor, bookedOn, reference: 'whatever was written' })])
  await query(
    world.database.superuser,
    `update bank_line set reference = 'NOBODY', details = overlay(details placing '\\x00'::bytea from 20) where minor = ${minor}`,
  )
  return (
    await world.deps.prisma.reconcileException.findFirstOrThrow({
      where: { minor, state: 'open', lineId: { not: null } },
    })
  ).id
}

/** Somebody who works here, and ordered a transfer of so much. */
async function ordered(text: string): Promise<Person> {
  const own = await world.person()
  await appoint(world, own.chat, 'owner', 'Own')
  granted(await world.core.startTopUp({ actor: own.chat, rail: 'bank', amount: amountOf(text, 'EUR') }))
  return own
}

const ask = (actor: Person['chat'], asked: Asked) =>
  world.core.requestApproval({ actor, asked, reason: 'it does not open' })

/** The wait for an order of theirs is over. */
const expired = ({ userId }: Person) =>
  world.deps.prisma.topUp.updateMany({ where: { userId }, data: { state: 'expired' } })

/** An order of theirs was paid, today. */
const paid = ({ userId }: Person) =>
  world.deps.prisma.topUp.updateMany({ where: { userId }, data: { state: 'in_review', settledAt: new Date() } })

const seenBy = async ({ chat: actor }: Pick<Person, 'chat'>) =>
  granted(await world.core.listBooks({ actor })).differences.map(({ id }) => id)

test('ADM-06 MNY-17 nobody of staff decides on a line that does not open and may be money of theirs, by its sum or its day', async () => {
  const [sum, day, neither] = [await ordered('310.00'), await ordered('77.00'), await world.person()]
  await appoint(world, neither.chat, 'owner', 'Neither')
  const finance = await world.agent('finance')
  const lines = [
    { minor: 31_000n, inDays: 0, of: [sum, day] },
    { minor: -31_000n, inDays: LATER, of: [sum] },
  ]
  for (const { minor, inDays, of } of lines) {
    const id = await unread(minor, inDays)
    const asked = { kind: 'settle_difference', differenceId: id } as const
    for (const { chat: actor } of of) {
      expect(await seenBy({ chat: actor })).not.toContain(id)
      expect(refusal(await world.core.readDifference({ actor, id }))).toEqual(OWN)
      expect(refusal(await world.core.takeDifference({ actor, id }))).toEqual(OWN)
      expect(refusal(await world.core.handDifference({ actor: finance, id, to: actor }))).toEqual(OWN)
      expect(refusal(await ask(actor, asked))).toEqual(OWN)
    }
    const request = granted(await ask(finance, asked))
    const decision = { id: request.id, hash: request.hash, decision: 'approve' } as const
    for (const { chat: actor } of of)
      expect(refusal(await world.core.decideApproval({ actor, ...decision }))).toEqual(OWN)
    // Who had no such money there is the second of two, and the request is nobody's for that.
    const row = await world.deps.prisma.approval.findUniqueOrThrow({ where: { id: request.id } })
    expect(row.beneficiaryUser).toBeNull()
    for (const one of [neither, ...(of.includes(day) ? [] : [day])]) expect(await seenBy(one)).toContain(id)
    expect(granted(await world.core.decideApproval({ actor: neither.chat, ...decision })).state).toBe('approved')
  }
  expect(await world.breaches()).toEqual([])
})

test('ADM-06 CBK-09 nor on the case that such a line becomes, which none of them hears of', async () => {
  const [own, neither] = [await ordered('421.00'), await world.person()]
  await appoint(world, neither.chat, 'owner', 'Neither')
  const differenceId = await unread(42_100n)
  const request = granted(await ask(await world.agent('finance'), { kind: 'settle_difference', differenceId }))
  const decision = { id: request.id, hash: request.hash, decision: 'approve' } as const
  granted(await world.core.decideApproval({ actor: neither.chat, ...decision }))
  const item = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { amount: 42_100n } })
  const opened = expect.objectContaining({ kind: 'suspense_opened' })
  expect(await noticesFor(world, neither.chat)).toContainEqual(opened)
  expect(await noticesFor(world, own.chat)).not.toContainEqual(opened)
  const { chat: actor } = own
  expect(granted(await world.core.listSuspense({ actor })).map(({ id }) => id)).not.toContain(item.id)
  expect(refusal(await world.core.readSuspense({ actor, itemId: item.id }))).toEqual(OWN)
  expect(refusal(await ask(actor, { kind: 'send_back_suspense', itemId: item.id }))).toEqual(OWN)
  expect(granted(await world.core.readSuspense({ actor: neither.chat, itemId: item.id })).id).toBe(item.id)
})

test('ADM-06 MNY-17 an order that came to nothing is looked at by its sum alone, one that was paid by the days around it', async () => {
  const [nothing, sameSum, came] = [await ordered('78.00'), await ordered('523.00'), await ordered('79.00')]
  for (const one of [nothing, sameSum]) await expired(one)
  await paid(came)
  const today = await unread(52_300n)
  expect(await seenBy(nothing)).toContain(today)
  expect(await seenBy(sameSum)).not.toContain(today)
  expect(await seenBy(came)).not.toContain(today)
  // So long after it came, what was paid once shows on no statement any more.
  const later = await unread(52_400n, 30)
  for (const one of [nothing, sameSum, came]) expect(await seenBy(one)).toContain(later)
})
