import { expect, test } from 'vitest'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'

// What waits and what is missing say the same in unlike words: whoever returns the one says that both are over.
const desk = suspenseDesk()

const SUM = eur('300.00')
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
const sendBack = (itemId: string, recalled?: string) =>
  desk.world.core.requestApproval({
    actor: desk.agent,
    asked: { kind: 'send_back_suspense', itemId, recalled },
    reason: 'why',
  })
const agree = async ({ id, hash }: { id: string; hash: string }) =>
  granted(await desk.world.core.decideApproval({ actor: desk.supervisor, id, hash, decision: 'approve' })).state

/** A transfer that waits, and one of the same meaning that was taken back. */
async function bothOf(words: string) {
  const waits = await unmatchedMoney(desk.world, SUM, { reference: `${words} for  May` })
  await desk.world.advance(60)
  const missing = await unmatchedMoney(desk.world, SUM, { reference: `${words.toUpperCase()} FOR MAY`, ...RETURNED })
  return { waits, missing }
}

test('CBK-09 ADM-03 a return that was to end both pays nobody once the missing half is closed as loss; asked for anew, it warns of that', async () => {
  const { waits, missing } = await bothOf('Rent')
  expect((await seen(waits)).alsoMissing).toBe(true)
  const asked = granted(await sendBack(waits))
  const clearing = await desk.houseHas('topup_clearing')
  expect(await desk.decided({ kind: 'write_off_suspense', itemId: missing })).toBe('approved')
  expect(await agree(asked)).toBe('void')
  expect([await desk.stateOf(waits), await desk.houseHas('topup_clearing')]).toEqual(['open', clearing])
  expect(await seen(waits)).toMatchObject({ alsoMissing: false, recalled: { id: missing, from: null } })
  expect(refusal(await sendBack(waits))).toEqual({ code: 'superseded' })
  const given = await unmatchedMoney(desk.world, SUM, { reference: 'rent for may' })
  expect(await agree(granted(await sendBack(waits, missing)))).toBe('approved')
  expect(await desk.stateOf(waits)).toBe('sent_back')
  // It was this one, and now it is somebody's: what comes after that is nothing of it.
  await desk.world.advance(1)
  expect(await desk.given(given, await desk.world.person())).toBe('approved')
  const later = await unmatchedMoney(desk.world, SUM, { reference: 'rent for may' })
  expect((await seen(later)).recalled).toBeNull()
})

test('CBK-09 ADM-03 nor once the missing half is taken back from whom such money was given', async () => {
  const thief = await desk.world.person()
  expect(await desk.given(await unmatchedMoney(desk.world, SUM, { reference: 'gift for may' }), thief)).toBe('approved')
  const { waits, missing } = await bothOf('Gift')
  const asked = granted(await sendBack(waits))
  const theirs = { kind: 'take_back_suspense', itemId: missing, userId: thief.userId } as const
  expect(await desk.decided(theirs)).toBe('approved')
  expect([await agree(asked), await desk.stateOf(waits)]).toEqual(['void', 'open'])
})

/** A card that was charged, what more came by its order, which waits, and what its rail takes back of it. */
async function chargedTwice(first: string, second: string) {
  const ana = await desk.world.person()
  const { core, deps } = desk.world
  const order = granted(await core.startTopUp({ actor: ana.chat, rail: 'card', amount: eur(first) }))
  const word = { rail: 'card', reference: order.reference, account: CARD_ACCOUNT } as const
  await unmatchedMoney(desk.world, order.total, word)
  await unmatchedMoney(desk.world, eur(second), { ...word, reference: `rent ${order.reference} thanks` })
  const { id: waits } = await deps.prisma.suspenseItem.findFirstOrThrow({ where: { rail: 'card', state: 'open' } })
  const takes = async (text: string) => {
    await desk.world.advance(1)
    await unmatchedMoney(desk.world, eur(text), { ...word, ...RETURNED })
  }
  return { ana, waits, takes }
}

test('CBK-09 ADM-03 a like that was taken back in parts is named once they come to what waits; a return that knows of it is void once it is taken back again', async () => {
  const { ana, waits, takes } = await chargedTwice('600.00', '300.00')
  const unknowing = granted(await sendBack(waits))
  await takes('100.00')
  expect((await seen(waits)).recalled).toBeNull()
  await takes('200.00')
  const { recalled } = await seen(waits)
  expect([recalled?.from?.userId, await agree(unknowing)]).toEqual([ana.userId, 'void'])
  const asked = granted(await sendBack(waits, recalled?.id))
  await takes('300.00')
  expect((await seen(waits)).recalled?.id).not.toBe(recalled?.id)
  expect([await agree(asked), await desk.stateOf(waits)]).toEqual(['void', 'open'])
})
