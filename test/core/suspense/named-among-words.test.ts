import { expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur as cents, confirmed, savedAccount } from '../../support/withdraw.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'

// A payer writes an order's number among other words, or their withdrawal's: it names its owner as much as the bare one.
const desk = suspenseDesk()

const WORDS = [
  (reference: string) => `Payment ${reference}`,
  (reference: string) => `${reference.toLowerCase().replaceAll('-', ' ')}, from Ana`,
  (reference: string) => `EREF+${reference.replaceAll('-', '')}+SVWZ`,
]

test.each(WORDS)(
  'CBK-04 CBK-09 an order’s number among other words credits nobody by itself; given to its owner by two, it is taken back from them',
  async (around) => {
    const ana = await desk.world.person()
    const reference = around(await desk.ordered(ana, '300.00'))
    const itemId = await unmatchedMoney(desk.world, eur('300.00'), { reference })
    expect([await desk.stateOf(itemId), await desk.world.balance(ana)]).toEqual(['open', '0.00'])
    const { named, order } = granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
    expect([named?.userId, order?.amount]).toEqual([ana.userId, eur('300.00')])
    expect(await desk.given(itemId, ana)).toBe('approved')
    expect(await desk.world.balance(ana)).toBe('300.00')
    expect(await unmatchedMoney(desk.world, eur('300.00'), { reference, ...RETURNED })).toBe('')
    expect(await desk.world.balance(ana)).toBe('0.00')
  },
)

test('CBK-09 what was credited by the bare number is taken back by it among a bank’s words where two of staff say so', async () => {
  const ana = await desk.world.person()
  const reference = await desk.ordered(ana, '41.00')
  const early = await unmatchedMoney(desk.world, eur('41.00'), { reference: `RECALL ${reference}`, ...RETURNED })
  expect(await desk.stateOf(early)).toBe('open')
  await unmatchedMoney(desk.world, eur('41.00'), { reference })
  expect(await desk.world.balance(ana)).toBe('41.00')
  const itemId = await unmatchedMoney(desk.world, eur('41.00'), { reference: `Recall of ${reference}`, ...RETURNED })
  expect([await desk.stateOf(itemId), await desk.world.balance(ana)]).toEqual(['open', '41.00'])
  const asked = { kind: 'take_back_suspense', itemId, userId: ana.userId } as const
  expect(await agreed(desk.world, [desk.agent, desk.supervisor], asked)).toBe('approved')
  expect([await desk.stateOf(itemId), await desk.world.balance(ana)]).toEqual(['returned', '0.00'])
})

test('CBK-09 words that hold two numbers name neither', async () => {
  const [ana, ben] = [await desk.world.person(), await desk.world.person()]
  const reference = `${await desk.ordered(ana, '42.00')} or ${await desk.ordered(ben, '42.00')}`
  const itemId = await unmatchedMoney(desk.world, eur('42.00'), { reference })
  expect(granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId })).named).toBeNull()
  expect(await desk.given(itemId, ana)).toBe('approved')
  const missing = await unmatchedMoney(desk.world, eur('42.00'), { reference, ...RETURNED })
  expect([await desk.stateOf(missing), await desk.world.balance(ana)]).toEqual(['open', '42.00'])
})

test('CBK-09 among words, too, nothing is taken from whom they name for what staff gave to another', async () => {
  const [ana, eve] = [await desk.world.person(), await desk.world.person()]
  const reference = await desk.ordered(ana, '43.00')
  await unmatchedMoney(desk.world, eur('43.00'), { reference })
  const words = `For ${reference}`
  expect(await desk.given(await unmatchedMoney(desk.world, eur('43.00'), { reference: words }), eve)).toBe('approved')
  const missing = await unmatchedMoney(desk.world, eur('43.00'), { reference: words, ...RETURNED })
  expect([await desk.stateOf(missing), await desk.world.balance(ana)]).toEqual(['open', '43.00'])
})

test('CBK-09 money under the number of one’s own withdrawal, given to them by two, is taken back from them', async () => {
  const ana = await desk.world.person({ balance: '100.00' })
  const { reference } = await confirmed(desk.world, ana, await savedAccount(desk.world, ana), cents(1_000n))
  const before = await desk.world.balance(ana)
  for (const words of [reference, `refund of ${reference}`]) {
    expect(await desk.given(await unmatchedMoney(desk.world, eur('333.00'), { reference: words }), ana)).toBe(
      'approved',
    )
    expect(await unmatchedMoney(desk.world, eur('333.00'), { reference: words, ...RETURNED })).toBe('')
    expect(await desk.world.balance(ana)).toBe(before)
  }
})
