import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'

let town: Town
let agent: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena Support')
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const mediaOf = (phone: Phone) => phone.newest().media?.kind

describe('frame/talk, flows/support, flows/ticket-reply, actions/ticket-take, actions/ticket-file, actions/own-ticket-end, actions/own-ticket-rate, actions/own-ticket-reopen, actions/ticket-again', () => {
  test('S88 S90 SUT-01 help for a transaction, with a screenshot; the two talk without a command, and the help is rated', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '30.00' })
    await anna.writes('/history')
    await anna.opensEntry('top-up')
    await anna.taps('Ask for help')
    const reference = /About (\S+)/.exec(anna.sees())?.[1] ?? 'no reference'
    expect(await anna.sendsPhoto(await photo(), { caption: 'It says 30.00, code 123456' })).toContain('no. 1')
    await town.deliver()
    expect(mediaOf(agent)).toBe('photo')
    expect(agent.sees()).toContain('It says 30.00, code ••••••')

    await agent.taps('Read and answer')
    expect(agent.sees()).toContain(`About ${reference}: a top-up, 30.00 EUR, arrived`)
    await agent.taps('🖼 File 1')
    expect(mediaOf(agent)).toBe('photo')
    expect(agent.newest().protected).toBe(true)
    await agent.taps('Take it')
    await town.deliver()
    expect(anna.sees()).toContain('You are talking with Lena of OKPay')
    expect(anna.sees()).not.toContain('Support')

    await anna.writes('Hello Lena')
    const said = () => town.standIn.world.chat(anna.id).messages.findLast(({ from }) => from === anna.id)
    expect(said()?.reaction).toBe('👀')
    await town.deliver()
    expect(agent.sees()).toContain('Hello Lena')
    // A code does not belong into this chat either, whoever is there.
    await anna.writes('274905')
    expect(anna.said()).not.toContain('274905')

    await agent.writes('// looks fine to me')
    expect(agent.sees()).toContain('Noted, for staff only')
    await agent.sendsPhoto(await photo(300, 200), { caption: 'Here it is' })
    await town.deliver()
    expect(mediaOf(anna)).toBe('photo')
    expect(anna.sees()).toContain('Lena of OKPay answered your request no. 1\nHere it is')
    expect(await anna.writes('/support')).not.toContain('looks fine to me')
    await anna.taps('It is solved: close')
    expect(anna.sees()).toContain('is closed')
    await anna.taps('5 ★')
    expect(anna.sees()).toContain('You gave ★★★★★')

    // Nobody is there now: words without a command are nobody's.
    expect(await anna.writes('Hello?')).not.toContain('Lena')
    await anna.writes('/support')
    await anna.taps('Open no. 1 again')
    expect(anna.sees()).toContain('An answer comes here by')
    await agent.writes('/cancel')
    await agent.writes('/queue')
    await agent.taps('No. 1')
    expect(agent.sees()).toContain('looks fine to me')
    await agent.taps('Close')
    await agent.taps('Open again')
    expect(agent.sees()).toContain('waits for an answer')
  })

  test('S88 the same in Chinese, and what comes for somebody who has blocked the bot waits', async () => {
    const mei = await town.customer({ name: '李小美', language: 'zh-hans', locale: 'zh-CN' })
    expect(await mei.writes('/support')).toContain('也可以发送截图')
    expect(await mei.sendsPhoto(await photo(), { asFile: 'image/jpeg' })).toContain('客服已收到您的消息')
    town.standIn.world.block(mei.id)
    await mei.settled()
    await agent.writes('/queue')
    await agent.taps('No. 2')
    expect(agent.sees()).toContain('They have blocked the bot')
    await agent.taps('Reply')
    expect(await agent.writes('您好，请问金额是多少？')).toContain('get it when they are back')
    town.standIn.world.unblock(mei.id)
    await mei.settled()
    await town.deliver()
    expect(mei.sees()).toContain('OKPay 客服 Lena 回复了您的工单')
    await mei.taps('已解决，关闭工单')
    await mei.taps('4 ★')
    expect(mei.sees()).toContain('您的评分：★★★★')
  })

  test('flows/support: a file that is none is refused, and the question stays', async () => {
    const ben = await town.customer({ name: 'Ben Braun' })
    await ben.writes('/support')
    await ben.sendsPhoto(Buffer.from('MZ no picture'), { asFile: 'application/octet-stream' })
    expect(ben.sees()).toContain('⛔')
    await ben.writes('then in words')
    expect(ben.sees()).toContain('Support has your message')
  })
})
