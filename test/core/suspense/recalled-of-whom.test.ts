import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { heldRow } from '../../support/at-once.ts'
import { hasLeft } from '../../support/left.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What a bank takes back is named by what its payer wrote, and two transfers may say the same: of whom is it taken?
let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const RETURNED = { type: 'topup.returned' } as const
const eur = (text: string) => amountOf(text, 'EUR')
const itemOf = (id: string) => world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
const houseHas = async (kind: string): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n

async function agreed(asked: Asked) {
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'the bank says so' }))
  return granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })).state
}
const assigned = (itemId: string, { userId }: Person) => agreed({ kind: 'assign_suspense', itemId, userId })

async function ordered(person: Person, text: string): Promise<string> {
  const wish = { actor: person.chat, rail: 'bank', amount: eur(text) } as const
  return granted(await world.core.startTopUp(wish)).reference
}

test('CBK-09 what may be the money that staff gave to another is not taken from whom it names; once both transfers are, it is', async () => {
  const [ana, eve, clearing] = [await world.person(), await world.person(), await houseHas('topup_clearing')]
  const reference = await ordered(ana, '300.00')
  await unmatchedMoney(world, eur('300.00'), { reference })
  // Eve writes Ana's reference, says that it was a slip, is given the money, and has her bank take it back.
  const slip = await unmatchedMoney(world, eur('300.00'), { reference })
  expect(await assigned(slip, eve)).toBe('approved')
  const missing = await unmatchedMoney(world, eur('300.00'), { reference, ...RETURNED })
  expect(await world.balance(ana)).toBe('300.00')
  expect(await itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
  // Written off or not: the second word can only be the other transfer's.
  expect(await agreed({ kind: 'write_off_suspense', itemId: missing })).toBe('approved')
  await unmatchedMoney(world, eur('300.00'), { reference, ...RETURNED })
  expect([await world.balance(ana), await world.balance(eve)]).toEqual(['0.00', '300.00'])
  expect(await houseHas('topup_clearing')).toBe(clearing)
})

test('CLS-01 CBK-09 money for somebody who has left, given to another and taken back, is not taken for news of what never came', async () => {
  const [ana, ben, clearing] = [await world.person(), await world.person(), await houseHas('topup_clearing')]
  const reference = await ordered(ana, '31.00')
  await hasLeft(world, ana)
  const itemId = await unmatchedMoney(world, eur('31.00'), { reference })
  expect(await itemOf(itemId)).toMatchObject({ cause: 'account_closed' })
  expect(await assigned(itemId, ben)).toBe('approved')
  const missing = await unmatchedMoney(world, eur('31.00'), { reference, ...RETURNED })
  expect(await houseHas('topup_clearing')).toBe(clearing)
  expect(missing).not.toBe('')
  expect(await itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
})

test('CBK-09 a recall that meets the agreement to give its money out takes it from whom it was given to', async () => {
  const [ana, clearing] = [await world.person(), await houseHas('topup_clearing')]
  const reference = await ordered(ana, '44.00')
  await unmatchedMoney(world, eur('44.00'), { reference })
  const itemId = await unmatchedMoney(world, eur('44.00'), { reference })
  await unmatchedMoney(world, eur('44.00'), { reference, ...RETURNED })
  const held = await heldRow(world, `select 1 from "user" where id = '${ana.userId}' for no key update`)
  const giving = assigned(itemId, ana)
  await held.someoneWaits(1)
  const taking = unmatchedMoney(world, eur('44.00'), { reference, ...RETURNED })
  await held.someoneWaits(2)
  await held.release()
  expect([await giving, await taking]).toEqual(['approved', ''])
  expect(await itemOf(itemId)).toMatchObject({ state: 'assigned' })
  expect([await world.balance(ana), await houseHas('topup_clearing')]).toEqual(['0.00', clearing])
})

test('CBK-05 CBK-09 that money nobody can place came, and that it was taken back, told at once, are each other’s end', async () => {
  const reference = 'OK-BOTH-0NCE'
  const kept = await houseHas('unidentified')
  const rails = "select 1 from ledger.account where kind = 'topup_clearing' and currency = 'EUR' for no key update"
  const held = await heldRow(world, rails)
  const came = unmatchedMoney(world, eur('6.00'), { reference })
  await held.someoneWaits(1)
  const gone = unmatchedMoney(world, eur('6.00'), { reference, ...RETURNED })
  await held.someoneWaits(2)
  await held.release()
  await Promise.all([came, gone])
  const items = await world.deps.prisma.suspenseItem.findMany({ where: { reference } })
  expect(items.map(({ state }) => state).filter((state) => state !== 'returned')).toEqual([])
  expect(await houseHas('unidentified')).toBe(kept)
})

test('CBK-09 two recalls at once take two transfers, and the same one told twice takes one', async () => {
  const [ana, clearing] = [await world.person(), await houseHas('topup_clearing')]
  const reference = await ordered(ana, '21.00')
  await unmatchedMoney(world, eur('21.00'), { reference })
  expect(await assigned(await unmatchedMoney(world, eur('21.00'), { reference }), ana)).toBe('approved')
  expect(await assigned(await unmatchedMoney(world, eur('21.00'), { reference }), ana)).toBe('approved')
  const eventId = 'evt_told_twice'
  const word = { reference, ...RETURNED }
  await Promise.all([
    unmatchedMoney(world, eur('21.00'), { ...word, eventId }),
    unmatchedMoney(world, eur('21.00'), { ...word, eventId }),
    unmatchedMoney(world, eur('21.00'), word),
  ])
  expect([await world.balance(ana), await houseHas('topup_clearing')]).toEqual(['21.00', clearing - 21_00n])
  expect(await world.deps.prisma.suspenseItem.count({ where: { reference, state: 'open' } })).toBe(0)
})
