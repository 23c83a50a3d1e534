import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../support/people.ts'
import { unmatchedMoney } from '../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../support/world.ts'

const DAY = 24 * 3_600
let world: World
let ana: Person
let ben: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ balance: '100.00' })
  ben = await world.person()
})
afterAll(() => world.close())

const quote = async (minor: '1.00' | '15.00') => {
  const wish = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf(minor, 'EUR') }
  return granted(await world.core.quoteSend(wish)).intentId
}
const confirm = (intentId: string) => world.core.confirmPayment({ actor: ana.chat, intentId })

/** The workers go on meanwhile: they end what is past its time, and seal. */
async function jump(seconds: number): Promise<void> {
  await world.advance(seconds)
  granted(await world.core.sweep({}))
  granted(await world.core.settleHeld({}))
  granted(await world.core.sealBooks({}))
  expect(await world.breaches()).toEqual([])
}

test('R-21 forwards: what was shown is over, nothing is booked late; backwards: it does not come to life again', async () => {
  const shown = await quote('1.00')
  await jump(DAY * 2)
  expect(refusal(await confirm(shown))).toMatchObject({ code: 'quote_expired' })
  await jump(-DAY * 2)
  expect(refusal(await confirm(shown))).toMatchObject({ code: 'quote_expired' })
  expect(await world.balance(ben)).toBe('0.00')
})

test('R-21 what was booked is booked once, whichever way the clock jumps between one tap and the next', async () => {
  const before = await world.balance(ben)
  const intentId = await quote('1.00')
  const receipts = [granted(await confirm(intentId))]
  for (const seconds of [-3_600, DAY * 40, -DAY * 40, 3_600]) {
    await jump(seconds)
    receipts.push(granted(await confirm(intentId)))
  }
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
  expect(Number(await world.balance(ben)) - Number(before)).toBe(1)
})

test('R-21 a callback told again on another day is the same one', async () => {
  const eventId = 'evt_of_a_jumping_bank'
  await unmatchedMoney(world, amountOf('7.00', 'EUR'), { eventId })
  for (const seconds of [DAY, -DAY * 2, DAY]) {
    await jump(seconds)
    await unmatchedMoney(world, amountOf('7.00', 'EUR'), { eventId })
  }
  expect(await world.deps.prisma.suspenseItem.count({ where: { eventId } })).toBe(1)
})

test('R-21 a clock that goes back an hour within a day frees no limit of that day', async () => {
  const left = async () => granted(await world.core.getLimits({ actor: ana.chat }))
  const spent = await quote('15.00')
  granted(await confirm(spent))
  const after = JSON.stringify(await left(), big)
  await jump(-60)
  expect(JSON.stringify(await left(), big)).toBe(after)
  await jump(60)
  expect(JSON.stringify(await left(), big)).toBe(after)
})

const big = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
