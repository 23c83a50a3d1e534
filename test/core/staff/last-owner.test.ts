import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world.close())

const LAST = { code: 'proposal_invalid', why: 'last_owner' }
const roleOf = async ({ botId, telegramId }: ChatRef) =>
  (await world.deps.prisma.staff.findFirst({ where: { botId, telegramId }, select: { role: true } }))?.role ?? null

describe('ADM-03 the last owner', () => {
  test('ADM-03 the console neither dismisses them nor makes them something less; once there is another, it does', async () => {
    const only = await world.agent('owner')
    expect(refusal(await world.core.dismissStaff(only))).toEqual(LAST)
    for (const role of ['agent', 'supervisor', 'auditor'] as const)
      expect(refusal(await world.core.appointStaff({ ...only, role, name: 'Less' }))).toEqual(LAST)
    granted(await world.core.appointStaff({ ...only, role: 'owner', name: 'Renamed' }))
    expect(await roleOf(only)).toBe('owner')
    const next = await world.agent('owner')
    granted(await world.core.dismissStaff(only))
    expect(await roleOf(only)).toBe(null)
    expect(refusal(await world.core.dismissStaff(next))).toEqual(LAST)
  })

  test('ADM-03 of two who are dismissed at once, by console and by each other, one stays', async () => {
    const [one, two] = [await world.agent('owner'), await world.agent('owner')]
    await Promise.all([
      world.core.dismissStaff(one),
      world.core.dismissStaff(two),
      world.core.dismissColleague({ actor: one, who: String(two.telegramId), reason: 'gone' }),
      world.core.dismissColleague({ actor: two, who: String(one.telegramId), reason: 'gone' }),
    ])
    expect(await world.deps.prisma.staff.count({ where: { role: 'owner' } })).toBe(1)
  })

  test('ADM-03 two of staff cannot give the last owner another role, and one of two goes only while there is another', async () => {
    const [boss, second] = [await world.agent('owner'), await world.agent('owner')]
    const clerk = await world.agent('supervisor')
    const asked = { kind: 'set_role', who: String(boss.telegramId), role: 'agent', name: null } as const
    const { id, hash } = granted(await world.core.requestApproval({ actor: clerk, asked, reason: 'moves on' }))
    granted(await world.core.dismissStaff(second))
    const decided = await world.core.decideApproval({ actor: boss, id, hash, decision: 'approve' })
    expect(refusal(decided).code).toBe('own_account')
    expect(refusal(await world.core.requestApproval({ actor: clerk, asked, reason: 'moves on' })).code).toMatch(
      /^(proposal_invalid|superseded)$/,
    )
    expect(await roleOf(boss)).toBe('owner')
  })
})

test('ADM-06 nobody approves their own role, however high they are and whoever asked', async () => {
  const [asker, own, other] = [await world.agent('owner'), await world.agent('owner'), await world.agent('owner')]
  const asked = { kind: 'set_role', who: String(own.telegramId), role: 'compliance', name: null } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'another desk' }))
  const approve = (actor: ChatRef) => world.core.decideApproval({ actor, id, hash, decision: 'approve' })
  expect(refusal(await approve(own)).code).toBe('own_account')
  expect(refusal(await approve(asker)).code).toBe('second_person')
  expect(await roleOf(own)).toBe('owner')
  granted(await approve(other))
  expect(await roleOf(own)).toBe('compliance')
})
