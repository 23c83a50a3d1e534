import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

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

const eur = (text: string) => amountOf(text, 'EUR')

async function agreed(asked: Asked) {
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'the bank says so' }))
  return granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })).state
}

/** Not all with its owner, or nothing leaves them. */
async function isSafe({ userId, ...person }: Person): Promise<boolean> {
  const { state } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
  return state === 'restricted' || (await world.balance({ userId, ...person })) === '0.00'
}

test('CBK-09 a transfer that named no order and is taken back is taken from nobody: others write the same; staff see to whom alone such money was given', async () => {
  const [ana, ben] = [await world.person(), await world.person()]
  const given = async (person: Person, reference: string) => {
    const itemId = await unmatchedMoney(world, eur('300.00'), { reference })
    expect(await agreed({ kind: 'assign_suspense', itemId, userId: person.userId })).toBe('approved')
  }
  const missing = async (reference: string) => {
    const itemId = await unmatchedMoney(world, eur('300.00'), { reference, type: 'topup.returned' })
    return granted(await world.core.readSuspense({ actor: agent, itemId })).owner?.userId ?? null
  }
  await given(ana, 'FOR ANA PLEASE')
  await given(ana, 'RENT')
  await given(ben, 'RENT')
  await given(ben, '')
  expect(await missing('FOR ANA PLEASE')).toBe(ana.userId)
  expect(await missing('RENT')).toBeNull()
  expect(await missing('')).toBeNull()
  expect(await world.balance(ana)).toBe('600.00')
  expect(await world.balance(ben)).toBe('600.00')
})

test('CBK-09 the second of two transfers of one order, given to its customer by two of staff, is not left with them where both are taken back', async () => {
  const ana = await world.person()
  const asked = { actor: ana.chat, rail: 'bank', amount: eur('300.00') } as const
  const { reference } = granted(await world.core.startTopUp(asked))
  await unmatchedMoney(world, eur('300.00'), { reference })
  const itemId = await unmatchedMoney(world, eur('300.00'), { reference })
  expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
  expect(await world.balance(ana)).toBe('600.00')
  for (const _ of [1, 2]) await unmatchedMoney(world, eur('300.00'), { reference, type: 'topup.returned' })
  expect(await isSafe(ana)).toBe(true)
})

const stateOf = async (id: string) => (await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })).state

test('CBK-09 the second of two transfers that we sent back is not taken from its customer once more when the bank says so', async () => {
  const ana = await world.person()
  const { reference } = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('25.00') }))
  await unmatchedMoney(world, eur('25.00'), { reference })
  const itemId = await unmatchedMoney(world, eur('25.00'), { reference })
  expect(await agreed({ kind: 'send_back_suspense', itemId })).toBe('approved')
  await unmatchedMoney(world, eur('25.00'), { reference, type: 'topup.returned' })
  expect(await stateOf(itemId)).toBe('returned')
  expect(await world.balance(ana)).toBe('25.00')
  // A second word is the first transfer's.
  await unmatchedMoney(world, eur('25.00'), { reference, type: 'topup.returned' })
  expect(await world.balance(ana)).toBe('0.00')
})

test('CBK-09 what waits in suspense under its own order, uncredited, and is taken back leaves suspense: nobody gives it out again', async () => {
  const ana = await world.person()
  const { reference } = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('26.00') }))
  const itemId = await unmatchedMoney(world, eur('26.00'), { reference, account: 'SOMEBODY-ELSE' })
  expect(await stateOf(itemId)).toBe('open')
  await unmatchedMoney(world, eur('26.00'), { reference, type: 'topup.returned' })
  expect(await stateOf(itemId)).toBe('returned')
  expect(await world.balance(ana)).toBe('0.00')
})
