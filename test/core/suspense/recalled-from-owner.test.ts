import { expect, test } from 'vitest'
import type { Asked } from '#core'
import { heldRow } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'

// Of two equal transfers under one order, one is taken back: it is taken from whom the order names, and what waits is theirs.
const desk = suspenseDesk()

const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
const ask = (asked: Asked) => desk.world.core.requestApproval({ actor: desk.agent, asked, reason: 'the sender asks' })
const agree = ({ id, hash }: { id: string; hash: string }) =>
  desk.world.core.decideApproval({ actor: desk.supervisor, id, hash, decision: 'approve' })

/** News of somebody's order, in this order. `around`: what stands around its number in what comes second, which waits. */
async function twice(news: readonly ('came' | 'went')[], around = (order: string) => order) {
  const ana = await desk.world.person()
  const order = await desk.ordered(ana, '300.00')
  const [came, second] = [{ reference: order }, { reference: around(order) }]
  let waits = ''
  for (const [at, kind] of news.entries()) {
    await desk.world.advance(1)
    const isSecond = news.slice(0, at).includes('came')
    const word = kind === 'went' ? { ...came, ...RETURNED } : isSecond ? second : came
    waits = (await unmatchedMoney(desk.world, eur('300.00'), word)) || waits
  }
  return { ana, reference: order, waits }
}

test('CBK-05 CBK-09 what waits after its like was taken from whom its order names says so, and goes back to its sender only where staff say that they know, in whatever order the news came', async () => {
  for (const news of [
    ['came', 'came', 'went'],
    ['came', 'went', 'came'],
    ['went', 'came', 'came'],
  ] as const) {
    const { ana, waits } = await twice(news)
    const { recalled, named } = await seen(waits)
    expect([recalled?.from?.userId, named?.userId], news.join()).toEqual([ana.userId, ana.userId])
    expect(refusal(await ask({ kind: 'send_back_suspense', itemId: waits })), news.join()).toEqual({
      code: 'superseded',
    })
    const other = { kind: 'send_back_suspense', itemId: waits, recalled: ana.userId } as const
    expect(refusal(await ask(other)), news.join()).toEqual({ code: 'superseded' })
    expect(await desk.given(waits, ana)).toBe('approved')
    expect([await desk.world.balance(ana), await desk.houseHas('loss')]).toEqual(['300.00', 0n])
  }
})

test('CBK-09 where its own bank took back the owner’s, two of staff who saw that send the other’s back', async () => {
  const { waits } = await twice(['came', 'came', 'went'])
  const { recalled } = await seen(waits)
  const knowing = { kind: 'send_back_suspense', itemId: waits, recalled: recalled?.id } as const
  expect(await desk.decided(knowing)).toBe('approved')
  expect(await desk.stateOf(waits)).toBe('sent_back')
})

test('CBK-09 ADM-03 a return that was asked for before its like was taken back is void; so is one agreed to at that moment', async () => {
  for (const isAtOnce of [false, true]) {
    const { ana, reference, waits } = await twice(['came', 'came'])
    expect((await seen(waits)).recalled).toBeNull()
    const asked = granted(await ask({ kind: 'send_back_suspense', itemId: waits }))
    const recall = () => unmatchedMoney(desk.world, eur('300.00'), { reference, ...RETURNED })
    if (isAtOnce) {
      const rails = "select 1 from ledger.account where kind = 'topup_clearing' and currency = 'EUR' for no key update"
      const held = await heldRow(desk.world, rails)
      const taking = recall()
      await held.someoneWaits(1)
      const agreeing = agree(asked)
      await held.someoneWaits(2)
      await held.release()
      await taking
      expect(granted(await agreeing).state).toBe('void')
    } else {
      await recall()
      expect(granted(await agree(asked)).state).toBe('void')
    }
    expect([await desk.stateOf(waits), await desk.world.balance(ana)]).toEqual(['open', '0.00'])
  }
})

test('CBK-09 what waits in another sum, or was given to its owner since, is nothing of it', async () => {
  const { ana, reference, waits } = await twice(['came', 'came', 'went'])
  const less = await unmatchedMoney(desk.world, eur('299.00'), { reference })
  expect((await seen(less)).recalled).toBeNull()
  await desk.world.advance(1)
  expect(await desk.given(waits, ana)).toBe('approved')
  const third = await unmatchedMoney(desk.world, eur('300.00'), { reference })
  expect((await seen(third)).recalled).toBeNull()
  expect(await desk.decided({ kind: 'send_back_suspense', itemId: third })).toBe('approved')
})

test('CBK-09 what waits with other words around the order is the same: its like was taken from whom it names', async () => {
  const { ana, waits } = await twice(['came', 'came', 'went'], (reference) => `rent ${reference} thanks`)
  expect((await seen(waits)).recalled?.from?.userId).toBe(ana.userId)
})

test('CBK-09 what staff gave to the same owner before is taken as well, and what waits then says so', async () => {
  const { ana, reference, waits } = await twice(['came', 'came'])
  expect(await desk.given(waits, ana)).toBe('approved')
  for (const minute of [1, 2]) {
    await desk.world.advance(minute)
    await unmatchedMoney(desk.world, eur('300.00'), { reference, ...RETURNED })
  }
  expect(await desk.world.balance(ana)).toBe('0.00')
  const last = await unmatchedMoney(desk.world, eur('300.00'), { reference })
  expect((await seen(last)).recalled?.from?.userId).toBe(ana.userId)
})
