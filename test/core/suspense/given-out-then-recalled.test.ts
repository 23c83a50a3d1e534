import { expect, test } from 'vitest'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import type { Person } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'

// Money that named nobody's order was given out, and its like is taken back: by the words alone nobody can say of whom.
const desk = suspenseDesk()
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))

test.each(['', 'RENT'])(
  'CBK-09 a recall of what was given out ends nobody else’s case, however alike: two of staff say whose it was; written %j',
  async (reference) => {
    const [thief, clearing, loss] = [
      await desk.world.person(),
      await desk.houseHas('topup_clearing'),
      await desk.houseHas('loss'),
    ]
    const stranger = await unmatchedMoney(desk.world, eur('310.00'), { reference })
    await desk.world.advance(60)
    expect(await desk.given(await unmatchedMoney(desk.world, eur('310.00'), { reference }), thief)).toBe('approved')
    const missing = await unmatchedMoney(desk.world, eur('310.00'), { reference, ...RETURNED })
    expect(await desk.stateOf(stranger)).toBe('open')
    expect(await desk.itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
    expect(await seen(missing)).toMatchObject({ given: [{ userId: thief.userId }], alsoHere: true, alsoMissing: false })
    expect(await seen(stranger)).toMatchObject({ given: [], alsoHere: false, alsoMissing: true })
    const theirs = { kind: 'take_back_suspense', itemId: missing, userId: thief.userId } as const
    expect(await desk.decided(theirs)).toBe('approved')
    expect([await desk.world.balance(thief), await desk.stateOf(missing), await desk.stateOf(stranger)]).toEqual([
      '0.00',
      'returned',
      'open',
    ])
    expect(await noticesFor(desk.world, { userId: thief.userId })).toContainEqual(
      expect.objectContaining({ kind: 'topup_returned', amount: eur('310.00') }),
    )
    // Nobody has any of it any more: the next word is the stranger's.
    await unmatchedMoney(desk.world, eur('310.00'), { reference, ...RETURNED })
    expect(await desk.stateOf(stranger)).toBe('returned')
    expect([await desk.houseHas('topup_clearing'), await desk.houseHas('loss')]).toEqual([clearing, loss])
  },
)

test.each(['', 'RENT'])(
  'CBK-09 what arrives is not the end of a recall of what was given out before: it waits for its owner; written %j',
  async (reference) => {
    const thief = await desk.world.person()
    expect(await desk.given(await unmatchedMoney(desk.world, eur('320.00'), { reference }), thief)).toBe('approved')
    const missing = await unmatchedMoney(desk.world, eur('320.00'), { reference, ...RETURNED })
    await desk.world.advance(2 * 86_400)
    const stranger = await unmatchedMoney(desk.world, eur('320.00'), { reference })
    expect([await desk.stateOf(missing), await desk.stateOf(stranger)]).toEqual(['open', 'open'])
    expect(await noticesFor(desk.world, desk.agent)).toContainEqual(
      expect.objectContaining({ kind: 'suspense_opened', cause: 'unknown_reference', amount: eur('320.00') }),
    )
  },
)

test('CBK-09 where it was the stranger’s after all, two of staff return that, and the recall ends with it: nothing is booked twice', async () => {
  const reference = 'RENT AND MORE'
  const [ana, clearing] = [await desk.world.person(), await desk.houseHas('topup_clearing')]
  expect(await desk.given(await unmatchedMoney(desk.world, eur('12.00'), { reference }), ana)).toBe('approved')
  const stranger = await unmatchedMoney(desk.world, eur('12.00'), { reference })
  const missing = await unmatchedMoney(desk.world, eur('12.00'), { reference, ...RETURNED })
  expect(await desk.decided({ kind: 'send_back_suspense', itemId: stranger })).toBe('approved')
  expect([await desk.stateOf(missing), await desk.stateOf(stranger)]).toEqual(['returned', 'returned'])
  expect(await desk.world.balance(ana)).toBe('12.00')
  expect(await desk.houseHas('topup_clearing')).toBe(clearing - 12_00n)
  // The next such word can only be about what Ana was given: two of staff have a case again.
  const again = await unmatchedMoney(desk.world, eur('12.00'), { reference, ...RETURNED })
  expect(await seen(again)).toMatchObject({ given: [{ userId: ana.userId }], alsoHere: false })
})

test('CBK-09 what was given out and is spent is the house’s loss when two of staff take it back, and its owner’s account is restricted', async () => {
  const reference = 'RENT, SPENT'
  const [thief, friend, loss] = [await desk.world.person(), await desk.world.person(), await desk.houseHas('loss')]
  expect(await desk.given(await unmatchedMoney(desk.world, eur('15.00'), { reference }), thief)).toBe('approved')
  await acquaint(desk.world, thief, friend)
  await pay(desk.world, thief, friend, '14.00')
  const missing = await unmatchedMoney(desk.world, eur('15.00'), { reference, ...RETURNED })
  expect(await desk.decided({ kind: 'take_back_suspense', itemId: missing, userId: thief.userId })).toBe('approved')
  expect(await desk.houseHas('loss')).toBeLessThan(loss - 14_00n)
  const { state } = await desk.world.deps.prisma.user.findUniqueOrThrow({ where: { id: thief.userId } })
  expect(state).toBe('restricted')
  const short = { cause: 'returned_short', reference, state: 'open' }
  expect(await desk.world.deps.prisma.suspenseItem.findFirst({ where: short })).not.toBeNull()
})

test('CBK-09 nothing is taken from who was given no such money, nor for a case of money that is here or over', async () => {
  const reference = 'RENT, OF ONE'
  const [ana, ben] = [await desk.world.person(), await desk.world.person({ balance: '20.00' })]
  const here = await unmatchedMoney(desk.world, eur('20.00'), { reference })
  const ask = (itemId: string, { userId }: Person) =>
    desk.world.core.requestApproval({
      actor: desk.agent,
      asked: { kind: 'take_back_suspense', itemId, userId },
      reason: 'why',
    })
  expect(refusal(await ask(here, ana))).toEqual({ code: 'superseded' })
  expect(await desk.given(here, ana)).toBe('approved')
  const missing = await unmatchedMoney(desk.world, eur('20.00'), { reference, ...RETURNED })
  expect(refusal(await ask(missing, ben))).toEqual({ code: 'superseded' })
  const first = granted(await ask(missing, ana))
  expect(await desk.decided({ kind: 'write_off_suspense', itemId: missing })).toBe('approved')
  const late = { actor: desk.supervisor, id: first.id, hash: first.hash, decision: 'approve' } as const
  expect(granted(await desk.world.core.decideApproval(late)).state).toBe('void')
  expect(await desk.world.balance(ana)).toBe('20.00')
  expect(refusal(await ask(missing, ana))).toEqual({ code: 'superseded' })
})
