import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { acquaint, heldForReview, pay, rebound } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

const [HOUR, DAY] = [3_600, 86_400]
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  granted(await world.core.settleHeld({}))
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

/** The mails about what goes out that wait for somebody. */
const mailed = async ({ email }: Person) =>
  (await mailsTo(world, email)).filter(({ template }) => /^pay(?:ment|out)_/.test(template))
const templatesTo = async (person: Person) => (await mailed(person)).map(({ template }) => template)

/** What staff read of the answer, and what the trail has of it. */
async function answerOf(intentId: string) {
  const agent = await world.agent()
  const { isConfirmed, confirmedByNew } = granted(await world.core.readRisk({ actor: agent, id: intentId }))
  const rows = await world.deps.prisma.auditEvent.findMany({ where: { action: { startsWith: 'risk.' } } })
  const trail = rows.filter(({ detail }) => (detail as { intent?: string }).intent === intentId)
  return { isConfirmed, confirmedByNew, trail: trail.map(({ action, detail }) => ({ action, detail })) }
}

const rebindOf = async ({ userId }: Person) =>
  (await world.deps.prisma.chat.findFirstOrThrow({ where: { userId } })).reboundAt

test('S63 RSK-03 whose payment looks unusual is asked by mail, too: the chat may be another’s', async () => {
  const anna = await world.person({ balance: '100.00' })
  const intentId = await heldForReview(world, anna)
  const [mail, ...more] = await mailed(anna)
  expect([mail?.template, more]).toEqual(['payment_suspicious', []])
  const { at } = await world.deps.prisma.riskDecision.findUniqueOrThrow({ where: { intentId } })
  expect(mail?.values['at']).toBe(at.toISOString())
})

test('S63 RSK-03 and so of a withdrawal; of what nothing is found in, no mail is written', async () => {
  const [anna, ben] = [await world.person({ balance: '2000.00' }), await world.person()]
  const where = await savedAccount(world, anna)
  await confirmed(world, anna, where, eur(10_00n))
  await acquaint(world, anna, ben)
  await pay(world, anna, ben, '30.00')
  expect(await templatesTo(anna)).toEqual([])
  await world.deps.prisma.spendCounter.updateMany({ where: { userId: anna.userId }, data: { nearLimit: 9 } })
  await confirmed(world, anna, where, eur(499_99n))
  expect(await templatesTo(anna)).toEqual(['payout_suspicious'])
})

test('S63 RSK-03 staff read that a chat which took the wallet over lately said it was the payer, and since when it has it', async () => {
  const anna = await world.person({ balance: '100.00' })
  const intentId = await heldForReview(world, anna)
  const since = await rebindOf(anna)
  // It waits until the chat would be new no more: it was when what it answers for was found.
  await world.advance(3 * DAY + HOUR)
  granted(await world.core.confirmMine({ actor: anna.chat, intentId }))
  expect(await answerOf(intentId)).toEqual({
    isConfirmed: true,
    confirmedByNew: since,
    trail: [{ action: 'risk.new_chat_confirmed', detail: { intent: intentId, since: since?.toISOString() } }],
  })
})

test('S63 RSK-03 what the chat of old answers is its owner’s word', async () => {
  const anna = await world.person({ balance: '100.00' })
  const intentId = await heldForReview(world, anna)
  await world.deps.prisma.chat.updateMany({ where: { userId: anna.userId }, data: { reboundAt: null } })
  granted(await world.core.confirmMine({ actor: anna.chat, intentId }))
  expect(await answerOf(intentId)).toEqual({
    isConfirmed: true,
    confirmedByNew: null,
    trail: [{ action: 'risk.owner_confirmed', detail: { intent: intentId } }],
  })
})

test('S63 RSK-03 nor does a chat that took it over after the payment speak for whoever made it', async () => {
  const anna = await world.person({ balance: '100.00' })
  const intentId = await heldForReview(world, anna)
  await world.advance(5 * DAY)
  await rebound(world, anna)
  granted(await world.core.confirmMine({ actor: anna.chat, intentId }))
  expect(await answerOf(intentId)).toMatchObject({ isConfirmed: true, confirmedByNew: await rebindOf(anna) })
})
