import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

test('LOG-04 ADM-06 what two of staff decided is told by both names, and what was noted beside it in words', async () => {
  const { core, deps } = town.world
  const [lena, max] = [await town.agent('agent', 'Lena'), await town.agent('supervisor', 'Max')]
  const anna = await town.customer({ name: 'Anna Audited', username: 'anna_audited' })
  const { userId } = anna.person
  const until = new Date(deps.clock().getTime() + 30 * 86_400_000)
  const limits = { single: amountOf('40.00', 'EUR'), daily: null, monthly: null }
  const asked = { kind: 'set_limits', userId, limits, until } as const
  const { id, hash } = granted(await core.requestApproval({ actor: lena.actor, asked, reason: 'she asked for it' }))
  granted(await core.decideApproval({ actor: max.actor, id, hash, decision: 'approve' }))
  granted(await core.restrictCustomer({ actor: lena.actor, userId, category: 'security', reason: 'a stolen phone' }))
  const trail = await max.writes(`/audit ${anna.person.okpayId}`)
  expect(trail).toContain('Lena and Max (staff)')
  expect(trail).toContain('the customer is told: Unusual activity')
  expect(trail).toMatch(/until \d{1,2} \w{3} 20/)
  expect(trail).not.toMatch(/until=|category=/)
  // What was decided about her, and who asked and agreed, is hers, too.
  const release = { kind: 'release_account', userId } as const
  const asks = granted(await core.requestApproval({ actor: lena.actor, asked: release, reason: 'it was found' }))
  granted(await core.decideApproval({ actor: max.actor, id: asks.id, hash: asks.hash, decision: 'approve' }))
  expect(await max.writes(`/audit ${anna.person.okpayId}`)).toMatch(
    /Max \(staff\)\n[^\n]*approval[^\n]*\nUnfreeze an account/,
  )
  const chen = await town.agent('compliance', '陈静')
  granted(await core.chooseLanguage({ actor: chen.actor, locale: 'zh-CN' }))
  const inChinese = await chen.writes(`/audit ${anna.person.okpayId}`)
  expect(inChinese).toContain('Lena申请、Max复核（员工）')
  expect(inChinese).toContain('告知客户：账户活动异常')
})
