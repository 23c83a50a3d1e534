import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { assess } from '../../../src/core/risk/assess.ts'
import { lookAtRisk } from '../../../src/core/risk/look.ts'
import type { RiskReason } from '../../../src/core/risk/rules.ts'
import { readInputs } from '../../../src/core/risk/stored.ts'
import { query } from '../../support/database.ts'
import { acquaint, pay, rebound } from '../../support/held.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { RULES } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.agent()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const stranger = () => world.person()
const payer = () => world.person({ balance: '900.00' })
const now = () => world.deps.clock()

/** The rules in force in euros. */
const rulesNow = () =>
  world.deps.prisma.$transaction(async (tx) => {
    const { prisma: _prisma, clock, ...deps } = world.deps
    const scope = { ...deps, tx, now: clock() }
    const nobody = '00000000-0000-4000-8000-000000000000'
    return (await lookAtRisk(scope, [{ kind: 'send', ownerId: nobody, payeeId: nobody, currency: 'EUR' }])).rules
  })

async function decisionOf(person: Person) {
  const [row] = await world.deps.prisma.riskDecision.findMany({
    where: { userId: person.userId },
    orderBy: { at: 'desc' },
  })
  return row
}

/** Which alerts of a payment wait to be told: its owner's, and staff's. */
async function alerts(person: Person, since: Date): Promise<{ owner: number; staff: number }> {
  const rows = await world.deps.prisma.notice.findMany({ where: { createdAt: { gte: since } } })
  return {
    owner: rows.filter(({ kind, userId }) => kind === 'payment_suspicious' && userId === person.userId).length,
    staff: rows.filter(({ kind }) => kind === 'risk_opened').length,
  }
}

test('RSK-01 the version in force is what the pure tests know, and the application may not write rules', async () => {
  const byName = (rules: typeof RULES) => rules.toSorted((a, b) => (a.code + a.outcome < b.code + b.outcome ? -1 : 1))
  expect(byName([...(await rulesNow())])).toEqual(byName(RULES))
  await expect(query(world.database.app, 'update risk_rule set at_least = 999')).rejects.toThrow('permission denied')
  await expect(query(world.database.app, 'delete from risk_rule')).rejects.toThrow('permission denied')
})

// RSK-03: what somebody does, and what is found in it.
const SCRIPTS: [reason: RiskReason, outcome: string, act: () => Promise<Person>][] = [
  [
    'velocity',
    'step_up',
    async () => {
      const [anna, ben] = [await payer(), await stranger()]
      for (let time = 0; time < 21; time++) await pay(world, anna, ben, '1.00')
      return anna
    },
  ],
  [
    'structuring',
    'step_up',
    async () => {
      const anna = await world.person({ balance: '1500.00' })
      const ben = await stranger()
      await acquaint(world, anna, ben)
      for (let time = 0; time < 2; time++) await pay(world, anna, ben, '450.00')
      return anna
    },
  ],
  [
    'fan_out',
    'hold',
    async () => {
      const anna = await payer()
      for (let time = 0; time < 9; time++) await pay(world, anna, await stranger(), '1.00')
      return anna
    },
  ],
  [
    'fan_in',
    'allow',
    async () => {
      const ben = await stranger()
      let last = ben
      for (let time = 0; time < 16; time++) {
        last = await world.person({ balance: '5.00' })
        await pay(world, last, ben, '1.00')
      }
      return last
    },
  ],
  [
    'reset_then_out',
    'step_up',
    async () => {
      const anna = await payer()
      const coolingUntil = new Date(now().getTime() + 3_600_000)
      await world.deps.prisma.user.update({ where: { id: anna.userId }, data: { coolingUntil } })
      await pay(world, anna, await stranger(), '10.00')
      return anna
    },
  ],
  [
    'failed_factors',
    'hold',
    async () => {
      const [anna, ben] = [await payer(), await stranger()]
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('30.00', 'EUR') }
      const { intentId } = granted(await world.core.quoteSend(asked))
      for (let tries = 0; tries < 5; tries++) {
        const pad = await world.core.openPad({ actor: anna.chat, purpose: 'authorise', intentId })
        if (pad.ok) await typePin(world.core, anna.chat, pad.value.padId, '135798').catch(() => undefined)
      }
      await world.advance(16 * 60)
      await pay(world, anna, ben, '30.00')
      return anna
    },
  ],
  [
    'new_chat',
    'hold',
    async () => {
      const anna = await payer()
      await rebound(world, anna)
      await pay(world, anna, await stranger(), '30.00')
      return anna
    },
  ],
]

describe('RSK-03 each pattern, played', () => {
  test.each(SCRIPTS)(
    'RSK-03 S62 S63 %s: found, kept with its inputs, told within the transaction',
    async (reason, outcome, act) => {
      const since = now()
      const anna = await act()
      const decision = await decisionOf(anna)
      expect(decision).toMatchObject({ outcome, reasons: [reason], ruleVersion: 2 })
      // RSK-01: what was kept says the same again.
      const replayed = assess(readInputs(decision?.inputs), await rulesNow())
      expect([replayed.outcome, replayed.reasons]).toEqual([outcome, [reason]])
      expect(await alerts(anna, since)).toEqual({ owner: reason === 'fan_in' ? 0 : 1, staff: 1 })
    },
  )

  test('RSK-01 a delayed first payment is kept, and alerts nobody: its card said so', async () => {
    const since = now()
    const anna = await payer()
    await pay(world, anna, await stranger(), '300.00')
    expect(await decisionOf(anna)).toMatchObject({ outcome: 'delay', reasons: ['first_payment'], forStaff: false })
    expect(await alerts(anna, since)).toEqual({ owner: 0, staff: 0 })
  })

  test('RSK-01 a decision is never changed, whoever tries', async () => {
    const change = `update risk_decision set outcome = 'allow' where outcome <> 'allow'`
    await expect(query(world.database.owner, change)).rejects.toThrow('stays as it was made')
    await expect(query(world.database.owner, 'delete from risk_decision')).rejects.toThrow('stays as it was made')
  })

  test('plain payments leave nothing', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    for (const amount of ['5.00', '60.00', '12.00']) await pay(world, anna, ben, amount)
    expect(await decisionOf(anna)).toBeUndefined()
  })
})

test('S48 refused by the rules: nothing is booked, it is kept, and another try is another payment', async () => {
  const [anna, ben] = [await payer(), await stranger()]
  const counted = { hour: now().getUTCHours(), inHour: 60 }
  await world.deps.prisma.spendCounter.create({
    data: { userId: anna.userId, day: startOfDay(now()), operation: 'out', currency: 'EUR', ...counted },
  })
  const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('1.00', 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(asked))
  const confirm = () => world.core.confirmPayment({ actor: anna.chat, intentId })
  const failure = refusal(await confirm())
  expect(failure).toMatchObject({ code: 'risk_refused', reason: 'velocity' })
  expect(refusal(await confirm()).code).toBe('quote_expired')
  expect(await world.balance(anna)).toBe('900.00')
  expect(await decisionOf(anna)).toMatchObject({ outcome: 'refuse', intentId })
  await world.advance(3_600)
  await pay(world, anna, ben, '1.00')
})

test('RSK-03 a round counts the payments before each, as one after the other would', async () => {
  const anna = await payer()
  const intents: string[] = []
  for (let time = 0; time < 10; time++) {
    const asked = { actor: anna.chat, payee: { userId: (await stranger()).userId }, amount: amountOf('1.00', 'EUR') }
    intents.push(granted(await world.core.quoteSend(asked)).intentId)
  }
  const answers = await Promise.all(
    intents.map((intentId) => world.core.confirmPayment({ actor: anna.chat, intentId })),
  )
  expect(answers.map((answer) => granted(answer).waits?.why ?? 'sent').toSorted()).toEqual([
    ...Array(2).fill('review'),
    ...Array(8).fill('sent'),
  ])
})

test('RSK-03 ATH-08 only wrong PINs, codes and passwords are failed tries: nobody can have a stranger’s payments held', async () => {
  const [anna, ben, shop] = [await payer(), await stranger(), await stranger()]
  granted(await world.core.nameShop({ actor: shop.chat, name: 'Corner Shop' }))
  const token = await linkOf(world, { actor: shop.chat })
  // Anybody on the internet who has a link can type anybody's number on its page; and people look for each other.
  for (let time = 0; time < 8; time++) granted(await world.core.askToPay({ token, okpayId: anna.okpayId }))
  const nobody = { actor: anna.chat, payee: { handle: '@nobody_here' }, amount: amountOf('5.00', 'EUR') }
  for (let time = 0; time < 8; time++) await world.core.quoteSend(nobody)
  await pay(world, anna, ben, '30.00')
  expect(await decisionOf(anna)).toBeUndefined()
  expect(await world.balance(ben)).toBe('30.00')
})
