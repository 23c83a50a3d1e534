import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Destination } from '#core'
import { granted } from '../../support/people.ts'
import { newlySaved } from '../../support/review.ts'
import { byChat, ofUser, type Row, reasonOf, trailOf } from '../../support/trail.ts'
import { confirmed, doubtfulPayout, eur, payoutReport, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// A withdrawal from the account it goes to over its confirmation to what its provider, or staff, said of it last.
let world: World
let ana: Person
let where: Destination
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ balance: '500.00' })
  where = await savedAccount(world, ana)
  agent = await world.agent()
})
afterAll(() => world.close())

const take = () => confirmed(world, ana, where, eur(2_000n))
async function sent() {
  const payout = await take()
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  return payout
}
const ofPayout = async (action: Parameters<typeof trailOf>[1], id: string): Promise<Row[]> =>
  (await trailOf(world, action)).filter(({ detail }) => detail['payout'] === id)
const house = (payout: string, more: object, owner = ana) => [
  { actor: 'system', subject: ofUser(owner), detail: { payout, ...more } },
]

test('LOG-04 destination.added is said of the page it was allowed on, destination.removed of the chat', async () => {
  const other = await savedAccount(world, ana, { typed: 'GB29 NWBK 6016 1331 9268 19' })
  granted(await world.core.removeDestination({ actor: ana.chat, id: other.id }))
  const subject = ofUser(ana)
  const added = { actor: 'page:destination', subject, detail: { destination: other.id, kind: 'bank' } }
  expect((await trailOf(world, 'destination.added')).at(-1)).toEqual(added)
  const removed = { actor: byChat(ana.chat), subject, detail: { destination: other.id } }
  expect(await trailOf(world, 'destination.removed')).toEqual([removed])
})

test('LOG-04 payout.confirmed and payout.called_off are its owner’s', async () => {
  const { payoutId } = await take()
  granted(await world.core.cancelPayout({ actor: ana.chat, payoutId }))
  const row = { actor: byChat(ana.chat), subject: ofUser(ana) }
  const risk = expect.any(String)
  expect(await ofPayout('payout.confirmed', payoutId)).toEqual([{ ...row, detail: { payout: payoutId, risk } }])
  expect(await ofPayout('payout.called_off', payoutId)).toEqual([{ ...row, detail: { payout: payoutId } }])
})

test('LOG-04 payout.sent, payout.settled, callback.settled and payout.returned: the house’s, with whose word it is', async () => {
  const { payoutId, reference } = await sent()
  await payoutSays(world, reference, 'payout.settled')
  await payoutSays(world, reference, 'payout.returned')
  const heard = {
    actor: 'system',
    subject: expect.stringMatching(/^callback:bank:/),
    detail: { type: 'payout.settled' },
  }
  expect(await trailOf(world, 'callback.settled')).toEqual([heard])
  expect(await ofPayout('payout.sent', payoutId)).toEqual(house(payoutId, { by: 'system', reason: null }))
  const word = { by: 'rail:bank' }
  expect(await ofPayout('payout.settled', payoutId)).toEqual(house(payoutId, { ...word, reason: null }))
  expect(await ofPayout('payout.returned', payoutId)).toEqual(house(payoutId, { ...word, reason: 'name_mismatch' }))
})

test('LOG-04 payout.misreported is told of the report, with the withdrawal it names, if any', async () => {
  const { payoutId, reference } = await sent()
  const report = await payoutReport(world, reference, 'payout.settled')
  const wrong = { ...report, eventId: 'evt-too-much', amount: eur(2_001n) }
  expect(granted(await world.core.receiveReport(wrong))).toBe('ignored')
  const nobodys = { ...report, eventId: 'evt-nobodys', reference: 'W-NONE-0000' }
  expect(granted(await world.core.receiveReport(nobodys))).toBe('ignored')
  expect(await trailOf(world, 'payout.misreported')).toEqual([
    { actor: 'system', subject: 'callback:bank:evt-too-much', detail: { payout: payoutId } },
    { actor: 'system', subject: 'callback:bank:evt-nobodys', detail: { payout: null } },
  ])
})

test('LOG-04 payout.unknown, and payout.contradicted where its provider says otherwise than two of staff found', async () => {
  const ben = await world.person({ balance: '100.00' })
  const { payoutId, reference } = await doubtfulPayout(world, ben)
  expect(await ofPayout('payout.unknown', payoutId)).toEqual(house(payoutId, { by: 'system', reason: null }, ben))
  const [finance, owner] = [await world.agent('owner'), await world.agent('owner')]
  const asked = { kind: 'resolve_payout', payoutId, outcome: 'failed', providerReference: 'TRX-20415' } as const
  const request = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'the bank says so' }))
  const { id, hash } = request
  granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' }))
  await payoutSays(world, reference, 'payout.settled')
  expect(await ofPayout('payout.contradicted', payoutId)).toEqual(house(payoutId, { said: 'settled' }, ben))
})

test('LOG-04 payouts.read and risk.read are told of the withdrawal; payout.rejected with why, payout.declined with by whom', async () => {
  const ben = await world.person({ balance: '100.00' })
  const payout = await confirmed(world, ben, await newlySaved(world, ben), eur(3_000n))
  const { payoutId: id, reference } = payout
  const { core } = world
  granted(await core.readPayout({ actor: agent, reference }))
  granted(await core.readRisk({ actor: agent, id }))
  granted(await core.rejectPayment({ actor: agent, id, reason: 'a stranger’s phone' }))
  granted(await core.explainRisk({ actor: agent, id }))
  const subject = `payout:${id}`
  for (const action of ['payouts.read', 'risk.read'] as const)
    expect([action, await trailOf(world, action)]).toEqual([action, [{ actor: byChat(agent), subject, detail: {} }]])
  const [rejected, ...more] = await trailOf(world, 'payout.rejected')
  expect([rejected?.actor, rejected?.subject, more]).toEqual([byChat(agent), subject, []])
  expect(await reasonOf(world, rejected)).toBe('a stranger’s phone')
  const by = `staff:${agent.botId}:${agent.telegramId}`
  const declined = { actor: 'system', subject: ofUser(ben), detail: { payout: id, by, why: 'rejected' } }
  expect(await trailOf(world, 'payout.declined')).toEqual([declined])
  const [explained] = await trailOf(world, 'risk.explained')
  expect(explained).toEqual({ actor: byChat(agent), subject, detail: { reason: expect.stringMatching(/^[a-z_]+$/) } })
})
