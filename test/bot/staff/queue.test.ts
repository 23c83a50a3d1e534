import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'

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

describe('commands/support, actions/support and flows/support; staff/queue and actions/queue', () => {
  test('S87 actions/ticket actions/ticket-close: a person writes, gets a number and a time, is answered, writes again, and it is closed', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/support')).toContain('within 24 hours')
    expect(await anna.writes('My <b>top-up</b> is missing')).toMatch(/Support request no\. \d+/)
    expect(anna.sees()).toMatch(/by \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    await town.deliver()
    expect(agent.sees()).toContain('My <b>top-up</b> is missing')

    expect(await agent.writes('/queue')).toContain('1 request waits')
    await agent.taps('No. ')
    expect(agent.sees()).toContain('A••• K•••••')
    expect(agent.sees()).not.toContain('Keller')
    expect(agent.sees()).toContain('My <b>top-up</b> is missing')
    await agent.taps('Reply')
    expect(await agent.writes('It arrived at noon.')).toContain('Delivered')
    await town.deliver()
    expect(anna.sees()).toContain('It arrived at noon.')

    expect(await anna.writes('/support')).toContain('You are talking with Sam of OKPay')
    expect(anna.sees()).toMatch(/You, .*\nMy <b>top-up<\/b> is missing\n\nSam, .*\nIt arrived at noon\./)
    await anna.writes('Thank you')
    await town.deliver()
    await agent.writes('/queue')
    await agent.taps('No. ')
    expect(agent.sees()).toContain('Thank you')
    await agent.taps('Close')
    expect(agent.sees()).toContain('closed')
    expect(await agent.writes('/queue')).toContain('nobody waits')
  })

  test('actions/ticket-reply flows/ticket-reply: an answer that is no text is asked for again', async () => {
    const anna = await town.customer({ name: 'Berta Braun' })
    await anna.writes('/support')
    await anna.writes('Hello?')
    await agent.writes('/queue')
    await agent.taps('No. ')
    await agent.taps('Reply')
    await agent.sharesContact()
    expect(agent.sees()).toContain('I was waiting for your answer, in words or as a picture')
    await agent.writes('/cancel')
    expect(agent.sees()).toContain('Cancelled')
  })

  test('S87 somebody without an account is heard too, in Chinese', async () => {
    const phone = town.phone({ name: '李雷', language: 'zh-hans' })
    await phone.starts()
    await phone.taps('简体中文')
    expect(await phone.writes('/support')).toContain('联系客服')
    expect(await phone.writes('怎么开户？')).toContain('客服工单')
  })
})
