import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { acquaint, heldForReview, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const mailed = async ({ email }: Person) =>
  (await mailsTo(world, email)).map(({ template, values }) => [template, values['until']])
const untilOf = async (id: string) =>
  (await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })).heldUntil?.toISOString()

test('RSK-03 a payment that begins to wait is told by mail, until when, while it can be called off', async () => {
  const [anna, ben] = [await world.person({ balance: '1000.00' }), await world.person()]
  const id = await pay(world, anna, ben, '300.00')
  expect(await mailed(anna)).toEqual([['payment_waits', await untilOf(id)]])
  granted(await world.core.confirmPayment({ actor: anna.chat, intentId: id }))
  expect(await mailed(anna)).toHaveLength(1)
  granted(await world.core.cancelHeld({ actor: anna.chat, intentId: id }))
  expect(await world.balance(anna)).toBe('1000.00')
  expect(await mailed(ben)).toEqual([])
})

test('RSK-03 what goes at once, or not at all, is told in no mail; what staff look at, by the mail that asks', async () => {
  const [anna, ben, carl] = [await world.person({ balance: '500.00' }), await world.person(), await world.person()]
  await acquaint(world, anna, ben)
  await pay(world, anna, ben, '300.00')
  const asked = { actor: anna.chat, payee: { userId: carl.userId }, amount: amountOf('400.00', 'EUR') }
  expect(refusal(await world.core.quoteSend(asked)).code).toBe('insufficient_balance')
  expect(await mailed(anna)).toEqual([])
  await heldForReview(world, anna)
  expect(await mailed(anna)).toEqual([['payment_suspicious', undefined]])
})

test('RSK-03 in one round each of those that wait is told once to its own payer, and no other', async () => {
  const ben = await world.person()
  const payers = await Promise.all([1, 2, 3].map(() => world.person({ balance: '1000.00' })))
  const known = payers[2]
  if (known) await acquaint(world, known, ben)
  const cards: { payer: Person; intentId: string }[] = []
  for (const payer of payers) {
    const asked = { actor: payer.chat, payee: { userId: ben.userId }, amount: amountOf('300.00', 'EUR') }
    const { intentId } = granted(await world.core.quoteSend(asked))
    await world.authorise(payer, intentId)
    cards.push({ payer, intentId })
  }
  await Promise.all(
    cards.map(({ payer, intentId }) => world.core.confirmPayment({ actor: payer.chat, intentId })),
  ).then((all) => all.map(granted))
  const found = []
  for (const { payer } of cards) found.push((await mailed(payer)).map(([template]) => template))
  expect(found).toEqual([['payment_waits'], ['payment_waits'], []])
})
