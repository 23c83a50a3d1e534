import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { PASSWORD, PIN } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const tokenOf = (address: string | undefined) => address?.split('#')[1] ?? ''

async function upTo(step: 'name' | 'email' | 'phone' | 'currency' | 'password' | 'link' | 'pin', email: string) {
  const phone = town.phone()
  await phone.starts()
  await phone.taps('English')
  await phone.taps('Open an account')
  if (step === 'name') return phone
  await phone.writes('Nina Novak')
  if (step === 'email') return phone
  await phone.writes(email)
  if (step === 'phone') return phone
  await phone.taps('Share my number')
  if (step === 'currency') return phone
  await phone.taps('EUR')
  if (step === 'password') return phone
  const token = tokenOf(phone.linkOf('Set my password'))
  granted(await town.world.core.setPassword({ token, password: PASSWORD }))
  await town.deliver()
  if (step === 'link') return phone
  granted(await town.world.core.verifyEmail({ token: (await town.mailedToken(email)) ?? '' }))
  await town.deliver()
  return phone
}

const onOneCard = (phone: Phone) => phone.screen().filter((text) => text.includes('Open an account · step')).length

describe('opening an account', () => {
  test('S7 S8 S9 S10 S11 actions/register: a new person goes from START to an open account on cards that move on by themselves', async () => {
    const phone = town.phone({ name: 'Lena Koch' })
    expect(await phone.starts()).toContain('Which language do you prefer?')
    await phone.taps('English')
    expect(phone.sees()).toContain('OKPay is a wallet in this chat')

    await phone.taps('Open an account')
    expect(phone.sees()).toContain('step 1 of 7')
    expect(await phone.writes('Lena Koch')).toContain('step 2 of 7')
    expect(await phone.writes('lena@example.org')).toContain('step 3 of 7')
    expect(phone.keys()).toEqual(['Share my number'])
    await phone.taps('Share my number')
    expect(phone.sees()).toContain('step 4 of 7')
    expect(phone.keys()).toEqual([])
    await phone.taps('EUR')
    expect(phone.sees()).toContain('step 5 of 7')

    const page = phone.linkOf('Set my password') ?? ''
    expect(page).toMatch(/^https:\/\/okpay\.example\/password#[\w-]{40,}$/)
    granted(await town.world.core.setPassword({ token: tokenOf(page), password: PASSWORD }))
    await town.deliver()
    expect(phone.sees()).toContain('Your password is set')
    expect(phone.sees()).toContain('lena@example.org')

    granted(await town.world.core.verifyEmail({ token: (await town.mailedToken('lena@example.org')) ?? '' }))
    await town.deliver()
    expect(phone.sees()).toContain('Your email is confirmed')

    await phone.taps('Choose my PIN')
    expect(phone.sees()).toContain('○ ○ ○ ○ ○ ○')
    await phone.taps('2')
    expect(phone.sees()).toContain('● ○ ○ ○ ○ ○')
    await phone.tapsPin(PIN.slice(1))
    expect(phone.sees()).toContain('once more')
    await phone.tapsPin(PIN)
    expect(phone.sees()).toContain('Your account is open')
    expect(phone.buttons()).toContain('Top up')
    expect(await phone.starts()).toContain('OKPay ID')
  })

  test('S7 the whole of it in Chinese, guessed from Telegram', async () => {
    const phone = town.phone({ name: '王小明', language: 'zh-hans' })
    expect(await phone.starts()).toContain('请选择语言')
    await phone.taps('简体中文')
    expect(phone.sees()).toContain('OKPay 是聊天里的钱包')
    await phone.taps('立即开户')
    expect(await phone.writes('王小明')).toContain('请输入您的邮箱')
  })

  test('S9 what cannot be right is said with what would be, and what was given stays', async () => {
    const phone = await upTo('name', 'x@example.org')
    expect(await phone.writes('OKPay Support')).toContain('could be taken for ours')
    expect(await phone.writes('Nina Novak')).toContain('Which email address')
    const refused = await phone.writes('nina at example')
    expect(refused).toContain('I read “nina at example”')
    expect(refused).toContain('anna@example.org')
    expect(await phone.writes('nina9@example.org')).toContain('Which phone number')
  })

  test('TG-05 only the own number, shared by Telegram, counts', async () => {
    const other = town.phone({ name: 'Otto Other' })
    const phone = await upTo('phone', 'tg05@example.org')
    expect(await phone.writes('+4915112345678')).toContain('typed number could be anybody')
    expect(await phone.sharesContact({ userId: other.id })).toContain('not your own contact card')
    expect(await phone.sharesContact({ phone: '+4915112349999' })).toContain('not your own contact card')
    expect(phone.keys()).toEqual(['Share my number'])
    await phone.taps('Share my number')
    expect(phone.sees()).toContain('Which currency')
  })

  test('S60 S13 a password typed into the chat is deleted, and the page is pointed to', async () => {
    const phone = await upTo('password', 's60@example.org')
    expect(await phone.writes('my-Secret-Passw0rd')).toContain('Passwords do not belong in a chat')
    expect(phone.said()).not.toContain('my-Secret-Passw0rd')
    await phone.taps('I have set it')
    expect(phone.sees()).toContain('No password has arrived yet')
  })

  test('S10 a taken address looks the same as a free one', async () => {
    await town.customer({ email: 'taken@example.org' })
    const [free, taken] = [await upTo('email', ''), await upTo('email', '')]
    const [one, other] = [await free.writes('free1@example.org'), await taken.writes('taken@example.org')]
    expect(other).toBe(one)
  })

  test('S10 the link can be sent again or to another address, and is waited for', async () => {
    const phone = await upTo('link', 'first@example.org')
    await phone.taps('I have confirmed it')
    expect(phone.sees()).toContain('not confirmed yet')
    await phone.taps('Send it again')
    expect(phone.sees()).toContain('A new link is on its way')
    // The card already says it, so a second one shows over the chat that something happened.
    const told = phone.toasts().length
    await phone.taps('Send it again')
    expect(phone.toasts().slice(told)).toEqual(['A new link is on its way. Older ones no longer work.'])
    await phone.taps('Change the address')
    expect(await phone.writes('second@example.org')).toContain('second@example.org')
    granted(await town.world.core.verifyEmail({ token: (await town.mailedToken('second@example.org')) ?? '' }))
    await town.deliver()
    expect(phone.sees()).toContain('step 7 of 7')
  })

  test('S7 weak and differing PINs are refused with the reason; a typed one is deleted', async () => {
    const phone = await upTo('pin', 'pins@example.org')
    await phone.taps('Choose my PIN')
    await phone.tapsPin('123456')
    expect(phone.sees()).toContain('easy to guess')
    await phone.tapsPin(PIN)
    await phone.tapsPin('749301')
    expect(phone.sees()).toContain('were different')
    expect(await phone.writes('274905')).toContain('A PIN is tapped, never typed')
    expect(phone.said()).not.toContain('274905')
    await phone.tapsPin(PIN, 2)
    expect(phone.sees()).toContain('Your account is open')
  })

  test('S7 an expired pad is replaced by a fresh one', async () => {
    const phone = await upTo('pin', 'slow@example.org')
    await phone.taps('Choose my PIN')
    await phone.tapsPin('27')
    await town.world.advance(121)
    await phone.taps('4')
    expect(phone.sees()).toContain('Here are fresh ones')
    expect(phone.sees()).toContain('○ ○ ○ ○ ○ ○')
  })

  test('S7 Back goes one question back, and the answer given there can stay', async () => {
    const phone = await upTo('currency', 'back@example.org')
    await phone.taps('Back')
    expect(phone.sees()).toContain('Which phone number')
    await phone.taps('Back')
    expect(phone.sees()).toContain('Which email address')
    expect(phone.keys()).toEqual([])
    await phone.taps('Keep what I gave')
    expect(phone.sees()).toContain('Which currency')
  })

  test('S7 it can be left at any step, and goes on after the session and the process are gone', async () => {
    const phone = await upTo('phone', 'resume@example.org')
    await town.world.deps.prisma.chatSession.deleteMany({})
    await town.restart()
    await phone.taps('Share my number')
    expect(phone.sees()).toContain('Which phone number')
    await phone.taps('Cancel')
    expect(phone.sees()).toContain('What you gave is kept for a day')
    await phone.taps('Go on with my account')
    expect(phone.sees()).toContain('Which phone number')
    await phone.taps('Share my number')
    expect(phone.sees()).toContain('Which currency')
  })

  test('S7 actions/forget-registration: what was given is forgotten on request', async () => {
    const phone = await upTo('phone', 'forget@example.org')
    expect(await phone.writes('/cancel')).toContain('kept for a day')
    await phone.taps('Forget what I gave')
    expect(phone.sees()).toContain('Everything you gave is deleted')
    await phone.taps('Home')
    await phone.taps('Open an account')
    expect(phone.sees()).toContain('step 1 of 7')
  })

  test('S7 one card is alive at a time: what was answered has no buttons any more', async () => {
    const phone = await upTo('currency', 'one@example.org')
    await phone.taps('CNY')
    const alive = phone.screen().length > 0 && onOneCard(phone) > 0
    expect(alive).toBe(true)
    const withButtons = town.standIn.world
      .chat(phone.id)
      .messages.filter(({ deleted, inlineKeyboard }) => !deleted && (inlineKeyboard ?? []).length > 0)
    expect(withButtons.map(({ text }) => text.includes('step 5 of 7'))).toEqual([true])
  })
})
