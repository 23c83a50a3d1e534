import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { agreed } from '../../support/agreed.ts'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// Money that named nobody's order was given out, and its like is taken back: by the words alone nobody can say of whom.
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
const decided = (asked: Asked) => agreed(world, [agent, supervisor], asked)
const given = (itemId: string, { userId }: Person) => decided({ kind: 'assign_suspense', itemId, userId })
const itemOf = (id: string) => world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
const stateOf = async (id: string) => (await itemOf(id)).state
const seen = async (itemId: string) => granted(await world.core.readSuspense({ actor: agent, itemId }))
const houseHas = async (kind: string): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n

test.each(['', 'RENT'])(
  'CBK-09 a recall of what was given out ends nobody else’s case, however alike: two of staff say whose it was; written %j',
  async (reference) => {
    const [thief, clearing, loss] = [await world.person(), await houseHas('topup_clearing'), await houseHas('loss')]
    const stranger = await unmatchedMoney(world, eur('310.00'), { reference })
    await world.advance(60)
    expect(await given(await unmatchedMoney(world, eur('310.00'), { reference }), thief)).toBe('approved')
    const missing = await unmatchedMoney(world, eur('310.00'), { reference, ...RETURNED })
    expect(await stateOf(stranger)).toBe('open')
    expect(await itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
    expect(await seen(missing)).toMatchObject({ given: [{ userId: thief.userId }], alsoHere: true, alsoMissing: false })
    expect(await seen(stranger)).toMatchObject({ given: [], alsoHere: false, alsoMissing: true })
    const theirs = { kind: 'take_back_suspense', itemId: missing, userId: thief.userId } as const
    expect(await decided(theirs)).toBe('approved')
    expect([await world.balance(thief), await stateOf(missing), await stateOf(stranger)]).toEqual([
      '0.00',
      'returned',
      'open',
    ])
    expect(await noticesFor(world, { userId: thief.userId })).toContainEqual(
      expect.objectContaining({ kind: 'topup_returned', amount: eur('310.00') }),
    )
    // Nobody has any of it any more: the next word is the stranger's.
    await unmatchedMoney(world, eur('310.00'), { reference, ...RETURNED })
    expect(await stateOf(stranger)).toBe('returned')
    expect([await houseHas('topup_clearing'), await houseHas('loss')]).toEqual([clearing, loss])
  },
)

test.each(['', 'RENT'])(
  'CBK-09 what arrives is not the end of a recall of what was given out before: it waits for its owner; written %j',
  async (reference) => {
    const thief = await world.person()
    expect(await given(await unmatchedMoney(world, eur('320.00'), { reference }), thief)).toBe('approved')
    const missing = await unmatchedMoney(world, eur('320.00'), { reference, ...RETURNED })
    await world.advance(2 * 86_400)
    const stranger = await unmatchedMoney(world, eur('320.00'), { reference })
    expect([await stateOf(missing), await stateOf(stranger)]).toEqual(['open', 'open'])
    expect(await noticesFor(world, agent)).toContainEqual(
      expect.objectContaining({ kind: 'suspense_opened', cause: 'unknown_reference', amount: eur('320.00') }),
    )
  },
)

test('CBK-09 where it was the stranger’s after all, two of staff return that, and the recall ends with it: nothing is booked twice', async () => {
  const reference = 'RENT AND MORE'
  const [ana, clearing] = [await world.person(), await houseHas('topup_clearing')]
  expect(await given(await unmatchedMoney(world, eur('12.00'), { reference }), ana)).toBe('approved')
  const stranger = await unmatchedMoney(world, eur('12.00'), { reference })
  const missing = await unmatchedMoney(world, eur('12.00'), { reference, ...RETURNED })
  expect(await decided({ kind: 'send_back_suspense', itemId: stranger })).toBe('approved')
  expect([await stateOf(missing), await stateOf(stranger)]).toEqual(['returned', 'returned'])
  expect(await world.balance(ana)).toBe('12.00')
  expect(await houseHas('topup_clearing')).toBe(clearing - 12_00n)
  // The next such word can only be about what Ana was given: two of staff have a case again.
  const again = await unmatchedMoney(world, eur('12.00'), { reference, ...RETURNED })
  expect(await seen(again)).toMatchObject({ given: [{ userId: ana.userId }], alsoHere: false })
})

test('CBK-09 what was given out and is spent is the house’s loss when two of staff take it back, and its owner’s account is restricted', async () => {
  const reference = 'RENT, SPENT'
  const [thief, friend, loss] = [await world.person(), await world.person(), await houseHas('loss')]
  expect(await given(await unmatchedMoney(world, eur('15.00'), { reference }), thief)).toBe('approved')
  await acquaint(world, thief, friend)
  await pay(world, thief, friend, '14.00')
  const missing = await unmatchedMoney(world, eur('15.00'), { reference, ...RETURNED })
  expect(await decided({ kind: 'take_back_suspense', itemId: missing, userId: thief.userId })).toBe('approved')
  expect(await houseHas('loss')).toBeLessThan(loss - 14_00n)
  const { state } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: thief.userId } })
  expect(state).toBe('restricted')
  const short = { cause: 'returned_short', reference, state: 'open' }
  expect(await world.deps.prisma.suspenseItem.findFirst({ where: short })).not.toBeNull()
})

test('CBK-09 nothing is taken from who was given no such money, nor for a case of money that is here or over', async () => {
  const reference = 'RENT, OF ONE'
  const [ana, ben] = [await world.person(), await world.person({ balance: '20.00' })]
  const here = await unmatchedMoney(world, eur('20.00'), { reference })
  const ask = (itemId: string, { userId }: Person) =>
    world.core.requestApproval({ actor: agent, asked: { kind: 'take_back_suspense', itemId, userId }, reason: 'why' })
  expect(refusal(await ask(here, ana))).toEqual({ code: 'superseded' })
  expect(await given(here, ana)).toBe('approved')
  const missing = await unmatchedMoney(world, eur('20.00'), { reference, ...RETURNED })
  expect(refusal(await ask(missing, ben))).toEqual({ code: 'superseded' })
  const first = granted(await ask(missing, ana))
  expect(await decided({ kind: 'write_off_suspense', itemId: missing })).toBe('approved')
  const late = { actor: supervisor, id: first.id, hash: first.hash, decision: 'approve' } as const
  expect(granted(await world.core.decideApproval(late)).state).toBe('void')
  expect(await world.balance(ana)).toBe('20.00')
  expect(refusal(await ask(missing, ana))).toEqual({ code: 'superseded' })
})
