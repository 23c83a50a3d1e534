import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { appoint, granted } from '../../support/people.ts'
import { agreed, lostFactorLink, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'

let town: Town
let agent: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

describe('staff/user, actions/customer, actions/unmask, flows/unmask, actions/customer-tickets', () => {
  test('ADM-05 a customer by every way to name them, masked; in full with a reason; their requests', async () => {
    const anna = await town.customer({ name: 'Anna Keller', username: 'anna_u', balance: '77.00' })
    await anna.writes('/support')
    await anna.writes('Where is my money?')
    const { okpayId, email } = anna.person
    for (const who of ['@anna_u', okpayId, email, String(anna.id)]) {
      const card = await agent.writes(`/user ${who}`)
      expect(card).toContain(`A••• K••••• (@anna_u) · ${okpayId}`)
      expect(card).toContain('Active · level 0 · EUR')
      for (const hidden of ['Keller', email, '77.00']) expect(card).not.toContain(hidden)
    }
    expect(agent.buttons()).toEqual(['Freeze', 'Show in full', 'Requests', 'Unusual payments', 'Home'])
    const before = agent.newest().id

    await agent.taps('Show in full')
    expect(agent.sees()).toContain('Why do you need it?')
    await agent.writes('she asks about a payment')
    expect(agent.sees()).toContain('Name: Anna Keller')
    expect(agent.sees()).toContain(email)
    expect(agent.sees()).toContain('Available 77.00 EUR')
    expect(agent.buttons()).toEqual(['Freeze', 'Requests', 'Unusual payments', 'Home'])

    await agent.taps('Requests')
    expect(agent.sees()).toContain('1 request waits')
    await agent.taps('No. ')
    await agent.taps('Customer')
    expect(agent.sees()).toContain('A••• K•••••')
    expect(agent.message(before)?.protected).toBe(true)
  })

  test('REC-06 an open recovery is shown as holds are: since when, which way, until when, and who may stop it', async () => {
    const rosa = await town.customer({ name: 'Rosa Rey', username: 'rosa_r' })
    const fresh = town.phone({ name: 'Rosa New' })
    await fresh.starts()
    expect(await agent.writes('/user @rosa_r')).not.toContain('Recovery')
    const chat = { botId: rosa.person.chat.botId, telegramId: BigInt(fresh.id) }
    const id = await recoveryOf(town.world, rosa.person, chat)
    const asked = await agent.writes('/user @rosa_r')
    expect(asked).toContain('⚠️ Recovery into another chat, without the second factor: staff compare')
    expect(asked).toMatch(/Since \d{1,2} \w{3} 2026, .* · ends .* UTC/)
    expect(asked).toContain(
      'Its owner can stop it in the chat they have and by mail; we can refuse it by not agreeing.',
    )
    await agreed(town.world, id)
    const agreedTo = await agent.writes('/user @rosa_r')
    expect(agreedTo).toContain('two of us agreed, 72 hours run')
    expect(agreedTo).toMatch(/Since .* · moves .* UTC/)
    await town.world.advance(72 * 3600 + 1)
    granted(await town.world.core.finishRebind({ id }))
    const moved = await agent.writes(`/user ${rosa.person.okpayId}`)
    expect(moved).toContain('⚠️ The wallet moved into another chat')
    expect(moved).toContain('Its owner can undo it in the chat it left and by mail.')
    await town.world.advance(24 * 3600 + 1)
    expect(await agent.writes(`/user ${rosa.person.okpayId}`)).not.toContain('⚠️')
  })

  test('REC-06 a lost second factor in the chat there is, in Chinese', async () => {
    const lin = await town.customer({ name: '林小北', username: 'lin_x' })
    await enrol(town.world, lin.person)
    const token = await lostFactorLink(town.world, lin.person)
    granted(await town.world.core.openCase({ token, password: lin.person.password, statement: '林小北' }))
    await agent.writes('/language')
    await agent.taps('简体中文')
    const card = await agent.writes('/user @lin_x')
    expect(card).toContain('⚠️ 申请关闭两步验证（已丢失验证器和恢复码），待工作人员核对')
    expect(card).toContain('本人可在现有聊天或通过邮件阻止')
    await agent.writes('/language')
    await agent.taps('English')
  })

  test('actions/unmask: a reason is words, and one that is too long is asked for again', async () => {
    await town.customer({ name: 'Berta Braun', username: 'berta_u' })
    await agent.writes('/user @berta_u')
    await agent.taps('Show in full')
    await agent.sharesContact()
    expect(agent.sees()).toContain('I was waiting for a reason, in words')
    expect(await agent.writes('x'.repeat(501))).toContain('up to 500 characters')
    expect(await agent.writes('she called')).toContain('Name: Berta Braun')
  })

  test('failure/staff customer_not_found, own_account: words of another shape are answered with how it is written', async () => {
    expect(await agent.writes('/user')).toContain('in the same line: /user @anna')
    expect(await agent.writes('/user anna keller')).toContain('in the same line: /user @anna')
    expect(await agent.writes('/user @nobody_here')).toContain('No account found for @nobody_here')
    await agent.taps('Open the queue')
    expect(agent.sees()).toContain('Support queue')
  })

  test('ADM-06 one’s own account stays closed to oneself', async () => {
    const lena = await town.customer({ name: 'Lena Own', username: 'lena_own' })
    await appoint(town.world, lena.actor, 'owner', 'Lena')
    for (const command of ['/user @lena_own', '/freeze @lena_own to hide', '/unfreeze @lena_own to flee'])
      expect(await lena.writes(command)).toContain('Nobody works on what is about themselves')
    expect(await lena.writes('/freeze')).toContain('Freeze your account?')
  })

  test('in Chinese', async () => {
    const zh = town.phone({ name: '陈工', language: 'zh-hans' })
    await zh.starts()
    await zh.taps('简体中文')
    await appoint(town.world, zh.actor, 'agent', '陈工')
    await town.customer({ name: '李雷', username: 'li_lei' })
    expect(await zh.writes('/user @li_lei')).toContain('正常 · 认证等级 0 · EUR')
    expect(zh.buttons()).toContain('查看完整信息')
  })
})
