import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { PASSWORD } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

describe('the first minutes, without an account', () => {
  test('actions/look actions/fees commands/help actions/help: everything can be seen before anything is asked', async () => {
    const phone = town.phone()
    await phone.starts()
    await phone.taps('English')
    await phone.taps('Look around')
    expect(phone.sees()).toContain('six-digit payment PIN')
    await phone.taps('Fees')
    expect(phone.sees()).toContain('%')
    await phone.starts()
    await phone.taps('Help')
    for (const command of ['/send', '/topup', '/history', '/cancel']) expect(phone.sees()).toContain(command)
  })

  test('commands/language actions/language actions/choose-language: the language is chosen once and for all messages', async () => {
    const phone = town.phone({ language: 'de' })
    expect(await phone.starts()).toContain('请选择语言')
    await phone.taps('简体中文')
    expect(phone.toasts()).toContain('已切换为简体中文')
    expect(await phone.writes('/help')).toContain('功能一览')
    await phone.writes('/language')
    await phone.taps('English')
    expect(await phone.starts()).toContain('OKPay is a wallet')
  })

  test('deeplinks/support: a link from a page leads to support, with what it is about', async () => {
    const phone = town.phone()
    expect(await phone.starts('support_T-7QK2-9F')).toContain('About T-7QK2-9F')
    expect(await phone.starts('support')).not.toContain('About')
  })

  test('a link to support that is longer than Telegram lets one be is cut, and support is there all the same', async () => {
    const phone = await town.customer()
    expect(await phone.writes(`/start support_${'x'.repeat(3000)}`)).toContain('What happened?')
    // What every object has is no refusal.
    for (const word of ['constructor', '__proto__']) {
      const asked = await phone.writes(`/start support_${word}`)
      expect(asked, word).toContain('What happened?')
      expect(asked, word).toContain(`About ${word}`)
      expect(asked, word).not.toContain('undefined')
    }
    expect(town.errors).toEqual([])
  })

  test('a link that leads nowhere leads home', async () => {
    const phone = town.phone()
    await phone.starts()
    await phone.taps('English')
    expect(await phone.starts('nowhere_123')).toContain('OKPay is a wallet')
  })

  test('the menu is in the person’s language, and staff commands are in nobody’s but the staff’s', async () => {
    const [anna, wang] = [town.phone(), town.phone({ language: 'zh-hans' })]
    expect(anna.menu()).toEqual(expect.arrayContaining(['start', 'send', 'topup', 'history', 'help', 'cancel']))
    expect(anna.menu()).not.toContain('queue')
    const words = town.standIn.commandsFor(wang.id).find(({ command }) => command === 'send')
    expect(words?.description).toBe('转账')
    expect(town.standIn.profileFor(anna.id).description).toContain('A wallet in this chat')
    expect(town.standIn.profileFor(wang.id).shortDescription).toContain('聊天里的钱包')
    const agent = await town.agent()
    await agent.starts()
    expect(agent.menu()[0]).toBe('queue')
    expect(await anna.writes('/queue')).toBe((await anna.writes('/nothing')).replace('/nothing', '/queue'))
  })
})

describe('home', () => {
  test('S18 actions/home shows the balance first, and no more than eight buttons', async () => {
    const anna = await town.customer({ balance: '1234.50' })
    expect(anna.sees()).toContain('1,234.50 EUR available')
    expect(anna.sees()).toContain(anna.person.okpayId)
    expect(anna.buttons().length).toBeLessThanOrEqual(8)
  })

  test('S60 commands/security actions/security says what is never asked for', async () => {
    const anna = await town.customer()
    expect(await anna.writes('/security')).toContain('Nobody at OKPay asks for your password, PIN or codes')
    const stranger = town.phone()
    await stranger.starts()
    expect(await stranger.writes('/security')).toContain('Nobody at OKPay asks for your password, PIN or codes')
    expect(await anna.writes('/help')).toContain('Nobody at OKPay ever asks')
  })

  test('S64 commands/freeze actions/freeze actions/freeze-now actions/unfreeze: the brake, and the way back by a page', async () => {
    const anna = await town.customer({ balance: '50.00' })
    expect(await anna.writes('/freeze')).toContain('Freeze your account?')
    await anna.taps('Freeze now')
    expect(anna.sees()).toContain('Frozen.')
    expect(await anna.starts()).toContain('Your account is frozen until you unfreeze it')
    expect(anna.buttons()[0]).toBe('Unfreeze my account')
    await anna.writes('/freeze')
    expect(anna.sees()).toContain('Frozen until you unfreeze it')
    await anna.taps('Unfreeze')
    const page = anna.linkOf('Unfreeze on the page') ?? ''
    expect(page).toMatch(/^https:\/\/okpay\.example\/unfreeze#/)
    granted(await town.world.core.unfreezeSelf({ token: page.split('#')[1] ?? '', password: PASSWORD }))
    await town.deliver()
    expect(anna.sees()).toContain('unfrozen')
    expect(await anna.starts()).not.toContain('frozen until')
  })

  test('actions/unfreeze of a card from before says that there is nothing to undo', async () => {
    const ben = await town.customer()
    await ben.writes('/freeze')
    await ben.taps('Freeze now')
    await ben.writes('/security')
    const { token } = granted(await town.world.core.issueLink({ actor: ben.actor, purpose: 'unfreeze' }))
    granted(await town.world.core.unfreezeSelf({ token, password: PASSWORD }))
    await ben.taps('Unfreeze')
    expect(ben.sees()).toContain('Your account is not frozen.')
  })
})
