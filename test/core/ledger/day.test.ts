import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Destination, money, type StatementLine } from '#core'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { createDice } from '../../support/dice.ts'
import { pay } from '../../support/held.ts'
import { granted, topUp } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { paid, sold } from '../../support/refund.ts'
import { sealAll } from '../../support/seal.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const SEED = 20_261_127
const HOURS = 24

let world: World
let people: Person[]
/** What the bank will show of the day. */
const lines: StatementLine[] = []
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
  await tellRates(world)
  people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.person()))
})
afterAll(() => world.close())

const onDay = () => world.deps.clock().toISOString().slice(0, 10)

async function bringsIn({ chat }: Person, minor: bigint): Promise<void> {
  const reference = await topUp(world.core, chat, eur(minor))
  lines.push(lineOf({ minor, reference, bookedOn: onDay() }))
}

async function takesOut(person: Person, where: Destination, minor: bigint): Promise<void> {
  const payout = await confirmed(world, person, where, eur(minor))
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  await payoutSays(world, payout.reference, 'payout.settled')
  lines.push(lineOf({ minor: -minor, reference: payout.reference, bookedOn: onDay() }))
}

async function exchanges({ chat }: Person): Promise<void> {
  const side = { send: eur(200n), to: 'USD' } as const
  const { quoteId } = granted(await world.core.quoteExchange({ actor: chat, side }))
  granted(await world.core.confirmExchange({ actor: chat, quoteId }))
}

/** What the worker does by the clock. */
async function tidiesUp(): Promise<void> {
  const { core } = world
  granted(await core.sweep({}))
  granted(await core.settleHeld({}))
  granted(await core.pollPayouts({}))
  granted(await core.measureClearing({}))
  granted(await core.sealBooks({}))
}

test('R-19 a day of 24 hours by a clock that is moved: each hour people pay, the worker tidies up, and nothing drifts', async () => {
  const dice = createDice(SEED)
  const [first, second, third] = people as [Person, Person, Person, ...Person[]]
  for (const person of people) await bringsIn(person, 60_00n)
  const account = await savedAccount(world, third)
  await sold(world, { owner: second, payer: first, price: '1.50' })
  for (let hour = 0; hour < HOURS; hour++) {
    await world.advance(3_600)
    await tellRates(world)
    const [from, to] = [people[hour % 6], people[(hour + 1 + dice.below(5)) % 6]] as [Person, Person]
    await bringsIn(from, BigInt(100 + dice.below(900)))
    const intentId = await pay(world, from, to, `1.${10 + dice.below(90)}`)
    // Confirmed once more, as after an answer that was lost: it is the same payment.
    granted(await world.core.confirmPayment({ actor: from.chat, intentId }))
    if (hour % 4 === 1) await exchanges(from)
    if (hour % 6 === 2) await takesOut(third, account, 500n)
    if (hour % 6 === 4) {
      const asked = { actor: second.chat, amount: eur(BigInt(100 + dice.below(100))), description: 'A tea' }
      const { token } = granted(await world.core.createLink(asked))
      await paid(world, from, token)
    }
    await tidiesUp()
    if (hour % 6 === 5) expect(await world.breaches()).toEqual([])
  }
  await sealAll(world)
  const count = lines.length
  expect(count).toBe(6 + HOURS + HOURS / 6)
  expect(await readIn(world, lines)).toMatchObject({ lines: count, matched: count, opened: 0, open: 0 })
  const held = await world.deps.prisma.ledgerAccount.findMany({
    where: { kind: { in: ['topup_clearing', 'payout_clearing', 'suspense'] }, balance: { not: 0n } },
  })
  expect(held).toEqual([])
  const bank = await world.deps.prisma.ledgerAccount.findFirstOrThrow({ where: { kind: 'bank', currency: 'EUR' } })
  const net = lines.reduce((sum, { minor }) => sum + minor, 0n)
  expect(money(-bank.balance, 'EUR')).toEqual(money(net, 'EUR'))
  expect(await world.breaches()).toEqual([])
})
