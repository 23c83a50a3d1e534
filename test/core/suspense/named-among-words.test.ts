import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { agreed } from '../../support/agreed.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur as cents, confirmed, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// A payer writes an order's number among other words, or their withdrawal's: it names its owner as much as the bare one.
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
const stateOf = async (id: string) => (await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })).state

async function ordered({ chat: actor }: Person, text: string): Promise<string> {
  return granted(await world.core.startTopUp({ actor, rail: 'bank', amount: eur(text) })).reference
}

const WORDS = [
  (reference: string) => `Payment ${reference}`,
  (reference: string) => `${reference.toLowerCase().replaceAll('-', ' ')}, from Ana`,
  (reference: string) => `EREF+${reference.replaceAll('-', '')}+SVWZ`,
]

test.each(WORDS)(
  'CBK-04 CBK-09 an order’s number among other words credits nobody by itself; given to its owner by two, it is taken back from them',
  async (around) => {
    const ana = await world.person()
    const reference = around(await ordered(ana, '300.00'))
    const itemId = await unmatchedMoney(world, eur('300.00'), { reference })
    expect([await stateOf(itemId), await world.balance(ana)]).toEqual(['open', '0.00'])
    const { named, order } = granted(await world.core.readSuspense({ actor: agent, itemId }))
    expect([named?.userId, order?.amount]).toEqual([ana.userId, eur('300.00')])
    expect(await given(itemId, ana)).toBe('approved')
    expect(await world.balance(ana)).toBe('300.00')
    expect(await unmatchedMoney(world, eur('300.00'), { reference, ...RETURNED })).toBe('')
    expect(await world.balance(ana)).toBe('0.00')
  },
)

test('CBK-09 what was credited by the bare number is taken back by it among a bank’s words where two of staff say so', async () => {
  const ana = await world.person()
  const reference = await ordered(ana, '41.00')
  const early = await unmatchedMoney(world, eur('41.00'), { reference: `RECALL ${reference}`, ...RETURNED })
  expect(await stateOf(early)).toBe('open')
  await unmatchedMoney(world, eur('41.00'), { reference })
  expect(await world.balance(ana)).toBe('41.00')
  const itemId = await unmatchedMoney(world, eur('41.00'), { reference: `Recall of ${reference}`, ...RETURNED })
  expect([await stateOf(itemId), await world.balance(ana)]).toEqual(['open', '41.00'])
  const asked = { kind: 'take_back_suspense', itemId, userId: ana.userId } as const
  expect(await agreed(world, [agent, supervisor], asked)).toBe('approved')
  expect([await stateOf(itemId), await world.balance(ana)]).toEqual(['returned', '0.00'])
})

test('CBK-09 words that hold two numbers name neither', async () => {
  const [ana, ben] = [await world.person(), await world.person()]
  const reference = `${await ordered(ana, '42.00')} or ${await ordered(ben, '42.00')}`
  const itemId = await unmatchedMoney(world, eur('42.00'), { reference })
  expect(granted(await world.core.readSuspense({ actor: agent, itemId })).named).toBeNull()
  expect(await given(itemId, ana)).toBe('approved')
  const missing = await unmatchedMoney(world, eur('42.00'), { reference, ...RETURNED })
  expect([await stateOf(missing), await world.balance(ana)]).toEqual(['open', '42.00'])
})

test('CBK-09 among words, too, nothing is taken from whom they name for what staff gave to another', async () => {
  const [ana, eve] = [await world.person(), await world.person()]
  const reference = await ordered(ana, '43.00')
  await unmatchedMoney(world, eur('43.00'), { reference })
  const words = `For ${reference}`
  expect(await given(await unmatchedMoney(world, eur('43.00'), { reference: words }), eve)).toBe('approved')
  const missing = await unmatchedMoney(world, eur('43.00'), { reference: words, ...RETURNED })
  expect([await stateOf(missing), await world.balance(ana)]).toEqual(['open', '43.00'])
})

test('CBK-09 money under the number of one’s own withdrawal, given to them by two, is taken back from them', async () => {
  const ana = await world.person({ balance: '100.00' })
  const { reference } = await confirmed(world, ana, await savedAccount(world, ana), cents(1_000n))
  const before = await world.balance(ana)
  for (const words of [reference, `refund of ${reference}`]) {
    expect(await given(await unmatchedMoney(world, eur('333.00'), { reference: words }), ana)).toBe('approved')
    expect(await unmatchedMoney(world, eur('333.00'), { reference: words, ...RETURNED })).toBe('')
    expect(await world.balance(ana)).toBe(before)
  }
})
