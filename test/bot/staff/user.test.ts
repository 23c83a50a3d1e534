import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { appoint } from '../../support/people.ts'

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

describe('staff/user, actions/customer, actions/customer-unmask, flows/customer-unmask, actions/customer-tickets', () => {
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

  test('actions/customer-unmask: a reason is words, and one that is too long is asked for again', async () => {
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
      expect(await lena.writes(command)).toContain('That is your own account')
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
