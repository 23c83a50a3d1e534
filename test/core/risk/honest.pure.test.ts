import { expect, test } from 'vitest'
import { assess, isNearLimit } from '../../../src/core/risk/assess.ts'
import { createDice, type Dice } from '../../support/dice.ts'
import { PLAIN, RULES } from './rules.ts'

const OPERATIONS = 10_000
const PEOPLE = 200

/** What an honest person's day looks like: two or three payments, most of them small, most of them to somebody known. */
type Day = { payments: number; near: number; met: number }

/** Euros as people send them: half below 20, one in ten above 120, one in a hundred above 350. In cents, up to the limit. */
function amountOf(dice: Dice): bigint {
  const grow = [...Array(12)].reduce((sum: number) => sum + dice.below(1_000) / 1_000, 0) - 6
  return BigInt(Math.min(Math.round(1_800 * Math.exp(grow * 1.3)), 50_000))
}

/** How many payments an hour holds before one: nearly always none; a shopping spree now and then. */
const before = (dice: Dice): number => (dice.below(200) === 0 ? dice.below(12) : dice.below(3))

/** Most people one pays have been paid for long; a few since this morning. */
function sinceWhen(dice: Dice, newPayee: boolean): number | null {
  if (newPayee) return null
  return dice.below(50) === 0 ? dice.below(7_200) : 90 * 86_400
}

test('RSK-03 of 10,000 honest payments fewer than 1 % raise an alert', () => {
  const dice = createDice(2_026)
  let [alerts, waits] = [0, 0]
  const days = new Map<string, Day>()
  for (let operation = 0; operation < OPERATIONS; operation++) {
    const who = dice.below(PEOPLE)
    const name = `${who} ${Math.floor(operation / (PEOPLE * 3))}`
    const day = days.get(name) ?? { payments: 0, near: 0, met: 0 }
    const amountMinor = amountOf(dice)
    const newPayee = dice.below(8) === 0
    const { outcome, forOwner, forStaff } = assess(
      {
        ...PLAIN,
        kind: dice.below(3) === 0 ? 'pay' : 'send',
        amountMinor,
        newPayee,
        acquaintedSeconds: sinceWhen(dice, newPayee),
        newPayees: newPayee ? day.met : 0,
        // A birthday present for a colleague is collected by one of them.
        newPayers: newPayee ? (dice.below(100) === 0 ? dice.below(25) : dice.below(3)) : 0,
        paymentsThisHour: before(dice),
        nearLimitToday: day.near,
        cooling: dice.below(500) === 0,
        // Fingers slip; hardly anybody's five times an hour.
        failedTries: dice.below(20) === 0 ? 1 + dice.below(4) : 0,
        newChat: dice.below(2_000) === 0,
      },
      RULES,
    )
    alerts += Number(forOwner || forStaff)
    waits += Number(outcome === 'delay')
    days.set(name, {
      payments: day.payments + 1,
      near: day.near + Number(isNearLimit({ amountMinor, singleMinor: PLAIN.singleMinor }, 90)),
      met: day.met + Number(newPayee),
    })
  }
  expect(alerts).toBeGreaterThan(0)
  expect(alerts / OPERATIONS).toBeLessThan(0.01)
  // A delayed first payment is no alert: its card says so beforehand. It stays rare all the same.
  expect(waits / OPERATIONS).toBeLessThan(0.02)
})
