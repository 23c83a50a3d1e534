import { afterAll, beforeEach, expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

// Whoever was dismissed while what they began waited for its turn does nothing any more.
let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world.close())

const TABLE = 'lock table staff in share row exclusive mode'

test('ADM-01 ADM-03 whoever is dismissed by the one they are just dismissing dismisses nobody', async () => {
  const [one, two] = [await world.agent('owner'), await world.agent('owner')]
  await world.agent('owner')
  const held = await heldRow(world, TABLE)
  const first = world.core.dismissColleague({ actor: one, who: String(two.telegramId), reason: 'gone' })
  await held.someoneWaits(1)
  const second = world.core.dismissColleague({ actor: two, who: String(one.telegramId), reason: 'gone' })
  await held.someoneWaits(2)
  await held.release()
  granted(await first)
  expect(refusal(await second).code).toBe('not_allowed')
  expect(await world.deps.prisma.staff.count({ where: { role: 'owner' } })).toBe(2)
})

test('ADM-01 ADM-03 nor does an approver who is being dismissed give anybody a role', async () => {
  const [boss, leaving] = [await world.agent('owner'), await world.agent('owner')]
  const [asker, raised] = [await world.agent('supervisor'), await world.agent('agent')]
  const asked = { kind: 'set_role', who: String(raised.telegramId), role: 'finance', name: null } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'moves on' }))
  const held = await heldRow(world, TABLE)
  const dismissal = world.core.dismissColleague({ actor: boss, who: String(leaving.telegramId), reason: 'gone' })
  await held.someoneWaits(1)
  const approval = world.core.decideApproval({ actor: leaving, id, hash, decision: 'approve' })
  await held.someoneWaits(2)
  await held.release()
  granted(await dismissal)
  const role = (await world.deps.prisma.staff.findFirstOrThrow({ where: raised })).role
  const decided = await approval
  if (!decided.ok) {
    expect([decided.failure.code, role]).toEqual(['not_allowed', 'agent'])
    return
  }
  // The approval came first: whoever gave it was still one who may.
  const action = { in: ['staff.dismissed', 'approval.approved'] }
  const events = await world.deps.prisma.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } })
  expect(events.map((event) => event.action)).toEqual(['approval.approved', 'staff.dismissed'])
})

test('ADM-01 nor takes a request for help that nobody would answer then', async () => {
  const [boss, leaving] = [await world.agent('owner'), await world.agent('agent')]
  const { chat } = await world.person()
  const { number } = granted(await world.core.writeToSupport({ actor: chat, text: 'Where is my money?' }))
  const held = await heldRow(world, `select 1 from ticket where number = ${number} for update`)
  const taking = world.core.takeTicket({ actor: leaving, number })
  await held.someoneWaits(1)
  const dismissal = world.core.dismissColleague({ actor: boss, who: String(leaving.telegramId), reason: 'gone' })
  // It waits for whoever it dismisses, or is through at once.
  await Promise.race([dismissal, held.someoneWaits(2)])
  await held.release()
  await taking
  granted(await dismissal)
  expect((await world.deps.prisma.ticket.findFirstOrThrow({ where: { number } })).agentTelegramId).toBe(null)
})
