import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let carla: Shopkeeper
let sam: Customer

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  sam = await town.customer({ name: 'Sam Newman', balance: '100.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const botAddress = (token: string) => `t.me/${town.standIn.bot.username}?start=pay_${token}`
const payments = (of: Customer) =>
  town.world.deps.prisma.intent.count({ where: { ownerId: of.person.userId, state: 'committed' } })
const newestOf = (phone: Phone) => town.standIn.world.chat(phone.id).messages.findLast(({ from }) => from === phone.id)

describe('deeplinks/pay flows/pay actions/pay-confirm: from the link to the receipt', () => {
  test('S34 S35 S36 S37 S38 S55 a deep link: the card says it all, one tap pays, both sides are told', async () => {
    const token = await linkOf(town.world, carla)
    const card = await sam.starts(`pay_${token}`)
    expect(card).toMatch(
      new RegExp(
        [
          '^Pay 12\\.50 EUR to Café Aurora',
          'Run by C•••• A•••••\\. The shop chose its name itself\\.',
          '“Two cappuccinos”',
          'No fee for you: the shop pays 0\\.13 EUR\\.',
          'Total 12\\.50 EUR\\. After this you keep 87\\.50 EUR\\.',
          String.raw`No PIN needed\. After this, 37\.50 EUR more can go out today without one\.`,
          'Valid until \\d\\d:\\d\\d UTC\\.$',
        ].join('\n'),
      ),
    )
    expect(sam.buttons()).toEqual(['Pay 12.50 EUR', 'Cancel'])
    const { id } = sam.newest()
    await sam.taps('Pay 12.50 EUR')
    expect(sam.newest().id).toBe(id)
    expect(sam.sees()).toMatch(
      /^✅ 12\.50 EUR paid to Café Aurora\n\d\d:\d\d UTC · no fee for you · no\. T-\w{4}-\w{4}\n“Two cappuccinos”\nThe shop has been told\.$/,
    )
    expect(await town.world.balance(sam.person)).toBe('87.50')
    await town.deliver()
    expect(carla.sees()).toMatch(
      /^✅ 12\.50 EUR paid by Sam Newman\n“Two cappuccinos”\nFee 0\.13 EUR · 12\.37 EUR arrived\nAvailable now: 12\.37 EUR\nno\. T-/,
    )
    expect(await town.world.balance(carla.person)).toBe('12.37')

    await sam.taps('Details')
    expect(sam.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    expect(sam.sees()).toContain('No fee for you: the shop pays it.\nBalance after this: 87.50 EUR')
    await carla.taps('Details')
    expect(carla.sees()).toContain('✅ 12.37 EUR received from Sam Newman, by payment link')
    expect(carla.sees()).toContain('Price 12.50 EUR · fee 0.13 EUR')
    expect(await sam.writes('/history')).toContain('-12.50 EUR paid to Café Aurora')
    expect(await carla.writes('/history')).toContain('+12.37 EUR from Sam Newman, by link')
  })

  test('S36 S37 flows/pin in Chinese, above the small-payment allowance: the PIN first, under the same words', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '100.00' })
    const token = await linkOf(town.world, carla, '42.00', 'Cake')
    const card = await li.starts(`pay_${token}`)
    expect(card).toContain('向 Café Aurora 付款 42.00 欧元\n经营者 C•••• A•••••；商户名称由其自行填写。\n“Cake”')
    expect(card).toContain('您无需支付手续费，由商户承担 0.42 欧元。\n合计 42.00 欧元，付款后可用余额 58.00 欧元。')
    expect(card).toContain('下一步需要输入支付密码。')
    await li.taps('确认付款 42.00 欧元')
    expect(li.sees()).toContain('向 Café Aurora 付款 42.00 欧元\n合计 42.00 欧元')
    await li.tapsPin(PIN)
    expect(li.sees()).toMatch(/^✅ 已向 Café Aurora 付款 42\.00 欧元\n.*免手续费 · 单号 T-/)
    await town.deliver()
    expect(carla.sees()).toContain('✅ 42.00 EUR paid by 李娜')
  })

  test('S36 Cancel pays nothing, before the PIN and at it', async () => {
    const token = await linkOf(town.world, carla, '42.00')
    await sam.starts(`pay_${token}`)
    await sam.taps('Cancel')
    expect(sam.sees()).toBe('Cancelled. Nothing was paid.')
    await sam.starts(`pay_${token}`)
    await sam.taps('Pay 42.00 EUR')
    await sam.taps('Cancel')
    expect(sam.sees()).toBe('Cancelled. Nothing was paid.')
    expect(await payments(sam)).toBe(0)
  })

  test('S37 two taps at once are one payment; a tap after everything was forgotten shows the receipt', async () => {
    const token = await linkOf(town.world, carla)
    await sam.starts(`pay_${token}`)
    const { id } = sam.newest()
    await Promise.all([1, 2].map(() => town.standIn.world.tap(sam.id, 'Pay 12.50 EUR', { messageId: id })))
    await sam.settled()
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid/)
    expect(sam.toasts()).toEqual([])
    expect(await payments(sam)).toBe(1)

    const other = await linkOf(town.world, carla)
    await sam.starts(`pay_${other}`)
    await town.world.deps.prisma.chatSession.deleteMany()
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid/)
    expect(await payments(sam)).toBe(2)
  })

  test('S36 a card past its time pays nothing; a fresh one does', async () => {
    await sam.starts(`pay_${await linkOf(town.world, carla)}`)
    await town.world.advance(301)
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toContain('This card has expired. Nothing was paid.')
    await sam.taps('Show a fresh card')
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid/)
    expect(await payments(sam)).toBe(1)
  })

  test('TG-02 a forged tap and another person’s button pay nothing', async () => {
    const token = await linkOf(town.world, carla)
    await sam.starts(`pay_${token}`)
    const data = (sam.newest().inlineKeyboard ?? []).flat()[0]?.callback_data ?? ''
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    expect(await town.world.core.readButton({ actor: anna.actor, token: data })).toMatchObject({
      value: { state: 'dead' },
    })
    const { id: intentId } = await town.world.deps.prisma.intent.findFirstOrThrow({
      where: { ownerId: sam.person.userId },
    })
    const tried = await town.world.core.confirmPayment({ actor: anna.actor, intentId })
    expect(tried).toMatchObject({ ok: false, failure: { code: 'quote_expired' } })
    const forged = (sam.newest().inlineKeyboard ?? []).flat()[0]
    if (forged) forged.callback_data = `${data.slice(0, -1)}${data.endsWith('A') ? 'B' : 'A'}`
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toContain('Pay 12.50 EUR to Café Aurora')
    expect(await payments(anna)).toBe(0)
    expect(await payments(sam)).toBe(0)
  })
})

describe('commands/pay actions/pay: every other way to the same card', () => {
  const WAYS: [way: string, write: (token: string) => string][] = [
    ['the address in Telegram', (token) => `https://${botAddress(token)}`],
    ['without https', botAddress],
    ['in the middle of words', (token) => `please pay this: ${botAddress(token)} thank you`],
    ['the page', (token) => `${PUBLIC_URL}/pay/${token}`],
    ['the page without https', (token) => `${PUBLIC_URL.replace('https://', '')}/pay/${token}?lang=en`],
    ['/pay and the link', (token) => `/pay https://${botAddress(token)}`],
  ]
  test.each(WAYS)('S40 pasted: %s', async (_way, write) => {
    const token = await linkOf(town.world, carla)
    expect(await sam.writes(write(token))).toContain('Pay 12.50 EUR to Café Aurora')
  })

  test('S40 /pay asks for one, and says what was understood of anything else', async () => {
    const token = await linkOf(town.world, carla)
    expect(await sam.writes('/pay')).toContain('Paste it here, or send me a photo of its QR code.')
    expect(await sam.writes('Café Aurora')).toContain('I see no payment link of ours in “Café Aurora”.')
    expect(await sam.writes(`https://t.me/other_bot?start=pay_${token}`)).toContain('I see no payment link of ours')
    expect(await sam.writes(`${PUBLIC_URL}/pay/${token}`)).toContain('Pay 12.50 EUR to Café Aurora')
    const second = await linkOf(town.world, carla, '3.00', 'Tea')
    expect(await sam.writes(botAddress(second))).toContain('Pay 3.00 EUR to Café Aurora\n')
    expect(await sam.writes('hm')).toContain('I see no payment link of ours in “hm”.')
  })

  test('two links in one message are not chosen between', async () => {
    const [one, two] = [await linkOf(town.world, carla), await linkOf(town.world, carla)]
    expect(await sam.writes(`${botAddress(one)} ${botAddress(two)}`)).toContain('more than one payment link')
    expect(await sam.writes(`/pay ${botAddress(one)} ${botAddress(two)}`)).toContain('more than one payment link')
  })

  test('S40 a link is followed from within a dialogue, but never where any words are an answer', async () => {
    const token = await linkOf(town.world, carla)
    await sam.writes('/send')
    expect(await sam.writes(botAddress(token))).toContain('Pay 12.50 EUR to Café Aurora')
    await sam.writes('/support')
    expect(await sam.writes(`This link troubles me: ${botAddress(token)}`)).toContain('Support has your message')
    const ticket = granted(await town.world.core.myTicket({ actor: sam.actor }))
    expect(ticket?.messages[0]?.text).toContain('This link troubles me')
  })

  test('TG-06 a forwarded link pays nothing and says why; a tap on it does', async () => {
    const token = await linkOf(town.world, carla)
    await carla.writes(`https://${botAddress(token)}`)
    const posted = newestOf(carla)
    expect(await sam.forwards(posted?.id ?? 0, carla.id)).toContain(
      'That message was forwarded, so I do nothing with it.',
    )
    await sam.writes('/pay')
    expect(await sam.forwards(posted?.id ?? 0, carla.id)).toContain('That message was forwarded')
    expect(sam.sees()).toContain('Which payment link?')
    const li = await town.customer({ language: 'zh-hans' })
    expect(await li.forwards(posted?.id ?? 0, carla.id)).toContain('转发的消息不会用于付款。')
  })

  test('from the home card and the menu', async () => {
    expect(sam.buttons()).toEqual(['Send', 'Pay', 'Top up', 'Withdraw', 'History', 'Get paid', 'Security', 'Help'])
    await sam.taps('Pay')
    expect(sam.sees()).toContain('Which payment link?')
    expect(sam.menu()).toEqual(expect.arrayContaining(['pay', 'merchant', 'link']))
    const help = await sam.writes('/help')
    for (const command of ['/pay', '/merchant', '/link']) expect(help).toContain(command)
    const fees = await sam.writes('/fees')
    expect(fees).toContain(
      'Getting paid by payment link (the shop pays, and has it back in proportion with what it refunds; payers pay nothing)\n1% of the amount\n',
    )
  })
})

describe('untrusted links', () => {
  test.each([
    'pay_',
    'pay_short',
    'pay_aaaaaaaaaaaaaaaaaaaaaa',
    'pay_3f0b6f0e-2f54-4ad1-9d8c-0a4a4f6f2b11',
    'pay_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ])('S40 ?start=%s is no payment, and another link is asked for', async (payload) => {
    const said = await sam.starts(payload)
    if (payload === 'pay_') return expect(said).toContain('Which payment link?')
    expect(said).toContain('⛔ I do not know this payment link.')
    expect(said).toContain('invoice_unknown')
    await sam.taps('Pay another link')
    expect(sam.sees()).toContain('Which payment link?')
    await sam.writes(botAddress(await linkOf(town.world, carla)))
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid/)
  })

  test('S40 payloads that are not ours at all, or typed and far too long, say so above the home card', async () => {
    for (const payload of ['shop_deposit_1', 'intent_3f0b6f0e', 'PAY_aaaaaaaaaaaaaaaaaaaaaa'])
      expect(await sam.starts(payload)).toMatch(/^That link leads nowhere here: .*\n\nSam Newman/)
    expect(await sam.writes(`/start ${'x'.repeat(3000)}`)).toContain('That link leads nowhere here')
    expect(await sam.writes(`/start pay_${'x'.repeat(3000)}`)).toContain('I do not know this payment link')
    const stranger = town.phone({ language: 'zh-hans' })
    expect(await stranger.starts('nonsense')).toContain('该链接无效')
  })
})

describe('notices/payment-asked actions/not-me: asked from the checkout page', () => {
  test('S34 S40 the person of the OKPay ID reviews and pays; no stranger speaks through us to them', async () => {
    const token = await linkOf(town.world, carla)
    granted(await town.world.core.askToPay({ token, okpayId: sam.person.okpayId }))
    await town.deliver()
    expect(sam.sees()).toBe(
      'Café Aurora asks you to pay 12.50 EUR\nYour OKPay ID was typed on its page. If that was not you, ignore it: nothing is paid without your tap.',
    )
    expect(sam.buttons()).toEqual(['Review and pay', 'Not me'])
    await sam.taps('Review and pay')
    expect(sam.sees()).toContain('“Two cappuccinos”')
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid/)
  })

  test('S40 who says that it was not them is left alone by that shop, and can still pay it by its link', async () => {
    const token = await linkOf(town.world, carla)
    granted(await town.world.core.askToPay({ token, okpayId: sam.person.okpayId }))
    await town.deliver()
    await sam.taps('Not me')
    expect(sam.sees()).toContain('Nothing was paid, and nothing will be.')
    expect(sam.sees()).toContain('does not reach you this way for a week')
    const again = await linkOf(town.world, carla)
    granted(await town.world.core.askToPay({ token: again, okpayId: sam.person.okpayId }))
    await town.deliver()
    expect(sam.sees()).toContain('Nothing was paid, and nothing will be.')
    expect(await sam.writes(botAddress(again))).toContain('Pay 12.50 EUR to Café Aurora')
  })
})

describe('notices/payment-waiting: somebody without an account', () => {
  test('S8 S11 S40 is told what it is, opens an account, and is led back; nothing is paid by itself', async () => {
    const token = await linkOf(town.world, carla)
    const nina = town.phone({ name: 'Nina Novak' })
    expect(await nina.starts(`pay_${token}`)).toMatch(
      /^Café Aurora asks for 12\.50 EUR\nRun by C•••• A•••••.*\n“Two cappuccinos”\nYou can pay it with OKPay, a wallet in this chat\./,
    )
    await nina.taps('Open an account')
    await registers(nina, 'nina@example.org', async () => {
      // Everything the chat remembered is lost on the way, and the link is opened once more in the middle.
      await town.world.deps.prisma.chatSession.deleteMany()
      expect(await nina.writes(`/pay ${botAddress(token)}`)).toContain('Café Aurora asks for 12.50 EUR')
      await nina.taps('Go on with my account')
    })
    expect(nina.sees()).toContain('Your account is open.')
    await town.deliver()
    expect(nina.sees()).toMatch(/^Café Aurora is waiting for 12\.50 EUR\n“Two cappuccinos”\n/)
    await nina.taps('Review and pay')
    expect(nina.sees()).toContain('⛔ Not paid: 12.50 EUR short.')
    expect(nina.buttons()).toEqual(['Top up 12.50 EUR', 'Cancel'])
  })

  test('S40 a link that was paid, taken back or ended in the meantime is not suggested', async () => {
    const token = await linkOf(town.world, carla)
    const nina = town.phone({ name: 'Nora Novak' })
    await nina.starts(`pay_${token}`)
    await nina.taps('Open an account')
    await registers(nina, 'nora@example.org', async () => {
      granted(await town.world.core.withdrawLink({ actor: carla.actor, token }))
    })
    await town.deliver()
    expect(nina.screen().join()).not.toContain('is waiting for')
    const other = town.phone({ name: 'Olga Novak' })
    expect(await other.starts(`pay_${token}`)).toContain('The shop took this payment link back.')
    expect(await other.writes('/pay')).toContain('not_registered')
  })
})

let numbers = 0

/** The rest of a registration, from the name on; `inBetween` happens before the password. */
async function registers(phone: Phone, email: string, inBetween: () => Promise<void>): Promise<void> {
  await phone.writes('Nina Novak')
  await phone.writes(email)
  await phone.sharesContact()
  await phone.taps('EUR')
  await inBetween()
  numbers += 1
  const { actor } = phone
  const { token } = granted(await town.world.core.issueLink({ actor, purpose: 'password_set' }))
  granted(await town.world.core.setPassword({ token, password: `quiet-Harbour-41-${numbers}` }))
  granted(await town.world.core.verifyEmail({ token: (await town.mailedToken(email)) ?? '' }))
  await town.deliver()
  await phone.taps('Choose my PIN')
  await phone.tapsPin(PIN, 2)
}
