import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Asked, ChatRef, TopUpReport, TopUpView } from '#core'
import { appoint, granted, refusal } from '../../support/people.ts'
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
const houseHas = async (kind: string): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n
const itemState = async (id: string) =>
  (await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })).state

const ask = (asked: Asked) => world.core.requestApproval({ actor: agent, asked, reason: 'the bank says so' })
async function agreed(asked: Asked, actor = supervisor) {
  const { id, hash } = granted(await ask(asked))
  return granted(await world.core.decideApproval({ actor, id, hash, decision: 'approve' })).state
}

async function ordered(text = '30.00', person?: Person): Promise<{ ana: Person; order: TopUpView }> {
  const ana = person ?? (await world.person())
  return { ana, order: granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur(text) })) }
}
const orderState = async ({ chat }: Person, { reference }: TopUpView) =>
  granted(await world.core.getTopUp({ actor: chat, reference })).state
const noticesTo = ({ userId }: Person, kind: string) => world.deps.prisma.notice.count({ where: { userId, kind } })

describe('money in suspense finds its owner', () => {
  test('CBK-09 ADM-03 a transfer in another amount credits the order it names, with a second person, and its owner is told', async () => {
    const { ana, order } = await ordered()
    const itemId = await unmatchedMoney(world, eur('25.00'), { reference: order.reference })
    const seen = granted(await world.core.readSuspense({ actor: agent, itemId }))
    expect(seen).toMatchObject({ here: true, state: 'open', owner: { userId: ana.userId }, order: { id: order.id } })
    expect(seen.owner?.maskedName).toMatch(/^P•+ /)
    const before = await houseHas('unidentified')
    expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
    expect((await houseHas('unidentified')) - before).toBe(-2_500n)
    expect(await world.balance(ana)).toBe('25.00')
    expect(await itemState(itemId)).toBe('assigned')
    expect(await orderState(ana, order)).toBe('credited')
    expect(await noticesTo(ana, 'topup_credited')).toBe(1)
    expect(granted(await world.core.getHistory({ actor: ana.chat, limit: 5 })).entries).toHaveLength(1)
  })

  test('CBK-09 money without a reference pays the order that awaits exactly this sum; else it becomes a top-up of its own', async () => {
    const { ana, order } = await ordered('41.00')
    const first = await unmatchedMoney(world, eur('41.00'))
    const view = granted(await world.core.readSuspense({ actor: agent, itemId: first, of: ana.userId }))
    expect(view.order?.id).toBe(order.id)
    expect(await agreed({ kind: 'assign_suspense', itemId: first, userId: ana.userId })).toBe('approved')
    expect(await orderState(ana, order)).toBe('credited')
    const second = await unmatchedMoney(world, eur('7.00'))
    expect(granted(await world.core.readSuspense({ actor: agent, itemId: second, of: ana.userId })).order).toBeNull()
    expect(await agreed({ kind: 'assign_suspense', itemId: second, userId: ana.userId })).toBe('approved')
    expect(await world.balance(ana)).toBe('48.00')
    const { entries } = granted(await world.core.getHistory({ actor: ana.chat, limit: 5 }))
    expect(entries.map(({ kind, state, amount }) => `${kind} ${state} ${amount.minor}`).sort()).toEqual([
      'topup credited 4100',
      'topup credited 700',
    ])
  })

  test('ADM-03 however many approve and tap at once, over two processes, it books once', async () => {
    const boss = await world.agent('owner')
    const second = world.another()
    for (let round = 0; round < 4; round++) {
      const ana = await world.person()
      const itemId = await unmatchedMoney(world, eur('10.00'))
      const asked = [
        granted(await ask({ kind: 'assign_suspense', itemId, userId: ana.userId })),
        granted(await ask({ kind: 'send_back_suspense', itemId })),
      ]
      const [kept, owed] = [await houseHas('unidentified'), await houseHas('topup_clearing')]
      const answers = await Promise.all(
        [0, 1, 2, 3, 4, 5, 6, 7].map((at) => {
          const { id, hash } = asked[at % 2] as { id: string; hash: string }
          const core = at < 4 ? world.core : second.core
          return core.decideApproval({ actor: at % 4 < 2 ? supervisor : boss, id, hash, decision: 'approve' })
        }),
      )
      const states = answers.map((answer) => granted(answer).state)
      expect([...new Set(states)].sort()).toEqual(['approved', 'void'])
      expect((await houseHas('unidentified')) - kept).toBe(-1_000n)
      const credited = (await world.balance(ana)) === '10.00'
      expect((await houseHas('topup_clearing')) - owed).toBe(credited ? 0n : 1_000n)
      expect(await itemState(itemId)).toBe(credited ? 'assigned' : 'sent_back')
    }
    await second.close()
  })

  test('CBK-09 an order that was paid after all is not paid again: the request is void, the money stays in suspense', async () => {
    const { ana, order } = await ordered()
    const itemId = await unmatchedMoney(world, eur('25.00'), { reference: order.reference })
    const asked = granted(await ask({ kind: 'assign_suspense', itemId, userId: ana.userId }))
    await unmatchedMoney(world, eur('30.00'), { reference: order.reference })
    expect(await orderState(ana, order)).toBe('credited')
    const { id, hash } = asked
    const decided = await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })
    expect(granted(decided).state).toBe('void')
    expect(await itemState(itemId)).toBe('open')
    expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
    expect(await world.balance(ana)).toBe('55.00')
  })

  test('CBK-09 what was credited in this way and is taken back by the bank is taken back in that amount', async () => {
    const { ana, order } = await ordered()
    const itemId = await unmatchedMoney(world, eur('25.00'), { reference: order.reference })
    expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
    await unmatchedMoney(world, eur('25.00'), { reference: order.reference, type: 'topup.returned' })
    expect(await world.balance(ana)).toBe('0.00')
    expect(await orderState(ana, order)).toBe('returned')
  })

  test('CBK-09 money in another currency is the customer’s, and its order is not asked for again', async () => {
    const { ana, order } = await ordered()
    const itemId = await unmatchedMoney(world, amountOf('20.00', 'GBP'), { reference: order.reference })
    expect(await orderState(ana, order)).toBe('in_review')
    expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
    expect(await world.balance(ana, 'GBP')).toBe('20.00')
    expect(await orderState(ana, order)).toBe('expired')
  })
})

describe('money in suspense goes back', () => {
  test('CBK-09 returned to its sender it leaves suspense; the bank’s word that it did so books nothing more', async () => {
    const { ana, order } = await ordered()
    const change: Partial<TopUpReport> = { reference: order.reference }
    const [kept, owed] = [await houseHas('unidentified'), await houseHas('topup_clearing')]
    const itemId = await unmatchedMoney(world, eur('25.00'), change)
    expect(await agreed({ kind: 'send_back_suspense', itemId })).toBe('approved')
    expect(await itemState(itemId)).toBe('sent_back')
    expect(await orderState(ana, order)).toBe('pending')
    expect(await noticesTo(ana, 'topup_returned')).toBe(1)
    const level = async () => [(await houseHas('unidentified')) - kept, (await houseHas('topup_clearing')) - owed]
    expect(await level()).toEqual([0n, 0n])
    await unmatchedMoney(world, eur('25.00'), { ...change, type: 'topup.returned' })
    expect(await itemState(itemId)).toBe('returned')
    expect(await level()).toEqual([0n, 0n])
    expect(await noticesTo(ana, 'topup_returned')).toBe(1)
  })

  test('CBK-09 the bank takes it back while two people decide: it leaves suspense once', async () => {
    for (let round = 0; round < 4; round++) {
      const reference = `OK-RACE-000${round}`
      const [kept, owed] = [await houseHas('unidentified'), await houseHas('topup_clearing')]
      const itemId = await unmatchedMoney(world, eur('9.00'), { reference })
      await Promise.all([
        agreed({ kind: 'send_back_suspense', itemId }).catch(() => 'superseded'),
        unmatchedMoney(world, eur('9.00'), { reference, type: 'topup.returned' }),
      ])
      expect((await houseHas('unidentified')) - kept).toBe(0n)
      expect((await houseHas('topup_clearing')) - owed).toBe(0n)
      expect(await itemState(itemId)).toBe('returned')
    }
  })

  test('CBK-09 told backwards, that it was taken back and then that it came, the two are each other’s end', async () => {
    const reference = 'OK-BACK-WARD'
    const gone = await unmatchedMoney(world, eur('6.00'), { reference, type: 'topup.returned' })
    const came = await unmatchedMoney(world, eur('6.00'), { reference })
    expect([await itemState(gone), await itemState(came)]).toEqual(['returned', 'returned'])
  })
})

describe('money that is missing', () => {
  test('CBK-09 what the bank took without our having it becomes the house’s loss, with a second person', async () => {
    const itemId = await unmatchedMoney(world, eur('12.00'), { type: 'topup.returned' })
    expect(granted(await world.core.readSuspense({ actor: agent, itemId }))).toMatchObject({ here: false })
    for (const kind of ['send_back_suspense', 'assign_suspense'] as const)
      expect(refusal(await ask({ kind, itemId, userId: (await world.person()).userId }))).toEqual({
        code: 'superseded',
      })
    const [kept, lost] = [await houseHas('unidentified'), await houseHas('loss')]
    expect(await agreed({ kind: 'write_off_suspense', itemId })).toBe('approved')
    expect((await houseHas('unidentified')) - kept).toBe(1_200n)
    expect((await houseHas('loss')) - lost).toBe(-1_200n)
    expect(refusal(await ask({ kind: 'write_off_suspense', itemId }))).toEqual({ code: 'superseded' })
  })

  test('CBK-09 what was spent before it was taken back is a loss already: its case only closes', async () => {
    const { ana, order } = await ordered('5.00')
    await unmatchedMoney(world, eur('5.00'), { reference: order.reference })
    const ben = await world.person()
    const payment = { actor: ana.chat, payee: { userId: ben.userId }, amount: eur('1.00') }
    const { intentId } = granted(await world.core.quoteSend(payment))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    const itemId = await unmatchedMoney(world, eur('5.00'), { reference: order.reference, type: 'topup.returned' })
    const lost = await houseHas('loss')
    expect(await agreed({ kind: 'write_off_suspense', itemId })).toBe('approved')
    expect(await houseHas('loss')).toBe(lost)
    expect(await itemState(itemId)).toBe('written_off')
  })
})

test('ADM-06 an owner of the money does not decide about it', async () => {
  const own = await world.person()
  await appoint(world, own.chat, 'owner', 'Own')
  const itemId = await unmatchedMoney(world, eur('3.00'))
  const asked = { kind: 'assign_suspense', itemId, userId: own.userId } as const
  const mine = await world.core.requestApproval({ actor: own.chat, asked, reason: 'mine' })
  expect(refusal(mine)).toEqual({ code: 'own_account' })
  const { id, hash } = granted(await ask(asked))
  const decided = await world.core.decideApproval({ actor: own.chat, id, hash, decision: 'approve' })
  expect(refusal(decided)).toEqual({ code: 'own_account' })
  expect(await world.balance(own)).toBe('0.00')
})
