import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createQr } from '../../../src/platform/qr/qr.ts'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const newestToken = async (of: { person: Person }): Promise<string> =>
  (
    await town.world.deps.prisma.paymentLink.findFirstOrThrow({
      where: { shop: { ownerId: of.person.userId } },
      orderBy: { createdAt: 'desc' },
    })
  ).token
const links = (of: { person: Person }) =>
  town.world.deps.prisma.paymentLink.count({ where: { shop: { ownerId: of.person.userId } } })
const address = (token: string) => `https://t.me/${town.standIn.bot.username}?start=pay_${token}`

/** What the code in the newest picture says. */
async function scanned(phone: Phone): Promise<string | null> {
  const { media } = phone.newest()
  if (media?.kind !== 'photo') throw new Error('the newest message is no picture')
  const qr = createQr()
  const text = await qr.read(town.standIn.world.file(media.sizes.at(-1)?.file_id ?? '').bytes)
  await qr.close()
  return text
}

describe('commands/merchant actions/merchant flows/shop actions/shop-name actions/shop-accepting: the shop', () => {
  test('a name opens it, and a bad one is answered with the rule', async () => {
    const nina = await town.customer({ name: 'Nina Novak' })
    expect(await nina.writes('/merchant')).toContain('What is it called?')
    expect(await nina.writes('OKPay official')).toContain('could be taken for ours')
    expect(await nina.writes('<b>Tea</b>')).toContain('Please leave out everything else')
    expect(await nina.writes('Nina’s Tea Room 21')).toContain('What does your shop sell?')
    await nina.taps('Food and drink')
    expect(nina.sees()).toMatch(
      /^Nina’s Tea Room 21\nFood and drink · Germany\n✅ Takes payments\.\nEach payment needs a link of yours\.\nNo payment link is open\.\nMay take 5,000\.00 EUR more until .* UTC, and 1,000\.00 EUR at once\.$/,
    )
    expect(nina.buttons()).toEqual([
      'New payment link',
      'Till',
      'Counter code',
      'Sales',
      'Payments',
      'My links',
      'API keys',
      'Team',
      'Let people pay again',
      'What I take',
      'What it sells',
      'Where it is',
      'Rename',
      'Logo',
      'Connected apps',
      'Pause payments',
      'See limits',
      'Home',
    ])
    await nina.taps('Rename')
    expect(nina.sees()).toContain('Your shop is called Nina’s Tea Room 21.')
    await nina.writes('Tea Room')
    expect(nina.sees()).toContain('Tea Room\nFood and drink · Germany\n✅')
  })

  test('S49 it is paused and opened again by its owner, and a second tap does not turn it back', async () => {
    await carla.writes('/merchant')
    const { id } = carla.newest()
    const tap = () => town.standIn.world.tap(carla.id, 'Pause payments', { messageId: id })
    await Promise.all([tap(), tap()])
    await carla.settled()
    expect(carla.sees()).toContain('⚠️ Paused: takes no payments until you say so.')
    await carla.taps('Take payments again')
    expect(carla.sees()).toContain('✅ Takes payments.')
  })

  test('in Chinese, and from the home card', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans' })
    expect(li.buttons()).toEqual(['转账', '付款', '充值', '提现', '账单', '收款', '安全中心', '帮助'])
    await li.taps('收款')
    expect(await li.writes('极光咖啡')).toContain('请选择经营类目')
    await li.taps('餐饮')
    expect(li.sees()).toMatch(
      /^极光咖啡\n餐饮 · 德国\n✅ 收款中。\n每笔付款都需要您的链接。\n没有待付款的链接。\n.* 前还可收款 5,000\.00 欧元，单笔最多 1,000\.00 欧元。$/,
    )
  })

  test('without an account there is no shop, and the way to one', async () => {
    const phone = town.phone()
    await phone.starts()
    for (const command of ['/merchant', '/link 5 tea']) {
      expect(await phone.writes(command)).toContain('not_registered')
      expect(phone.buttons()[0]).toBe('Open an account')
    }
  })
})

describe('commands/link flows/link actions/new-link: a payment link', () => {
  test('S34 S40 in one line: a picture with its code, every address of it, and what can be done with it', async () => {
    const said = await carla.writes('/link 12.50 Two <cappuccinos>')
    const token = await newestToken(carla)
    expect(said).toMatch(
      /^12\.50 EUR for Café Aurora\n“Two <cappuccinos>”\nYou receive 12\.37 EUR: the fee is 0\.13 EUR\.\nOne person can pay it, until \d+ \w+ \d{4}, \d\d:\d\d UTC\.\n/,
    )
    expect(said).toContain(`In Telegram: ${address(token)}\nOn the web: ${PUBLIC_URL}/pay/${token}`)
    expect(await scanned(carla)).toBe(address(token))
    expect(carla.buttons()).toEqual([
      'Share',
      'Copy link',
      'Post in a chat',
      'Open the page',
      'How it is paid',
      'Take it back',
      'My links',
    ])
    expect(carla.linkOf('Open the page')).toBe(`${PUBLIC_URL}/pay/${token}`)
    expect(await carla.taps('Copy link')).toEqual({ copied: address(token) })
    const share = new URL(carla.linkOf('Share') ?? '')
    expect(share.origin + share.pathname).toBe('https://t.me/share/url')
    expect(share.searchParams.get('url')).toBe(address(token))
    expect(share.searchParams.get('text')).toBe('Café Aurora: pay 12.50 EUR for “Two <cappuccinos>” with OKPay')
  })

  test('S34 in steps: an amount in doubt is asked back, what it is for may be skipped', async () => {
    await carla.writes('/merchant')
    await carla.taps('New payment link')
    expect(carla.sees()).toContain('A number is taken as EUR.')
    expect(await carla.writes('twelve')).toContain('which is not an amount I can be sure of')
    expect(await carla.writes('1,000')).toContain('“1,000” can mean two amounts')
    await carla.taps('1,000.00 EUR')
    expect(carla.sees()).toContain('A link for 1,000.00 EUR.')
    expect(await carla.writes('x'.repeat(141))).toContain('That is 141 characters, and there is room for 140.')
    await carla.taps('Skip')
    expect(carla.sees()).toMatch(
      /^1,000\.00 EUR for Café Aurora\nYou receive 990\.00 EUR: the fee is 10\.00 EUR\.\nOne person can pay it/,
    )
    expect(carla.newest().media?.kind).toBe('photo')
  })

  test('S34 a line without an amount, with one in doubt, or with too many words asks for just that', async () => {
    expect(await carla.writes('/link coffee for two')).toContain('/link 12.50 Two cappuccinos')
    expect(await carla.writes('7 USD')).toMatch(/^7\.00 USD for Café Aurora\n“coffee for two”/)
    expect(await carla.writes('/link 1,000 rent')).toContain('can mean two amounts')
    await carla.taps('1.00 EUR')
    expect(carla.sees()).toMatch(/^1\.00 EUR for Café Aurora\n“rent”/)
    expect(await carla.writes(`/link 3 ${'x'.repeat(150)}`)).toContain('That is 150 characters')
    expect(await carla.writes('tea')).toMatch(/^3\.00 EUR for Café Aurora\n“tea”/)
    expect(await carla.writes('/link 5 doge')).toMatch(/^5\.00 EUR for Café Aurora\n“doge”/)
  })

  test('S34 without a shop it leads into opening one, and goes on with what was given', async () => {
    const nina = await town.customer({ name: 'Nina Novak' })
    expect(await nina.writes('/link 12.50 Two cappuccinos')).toContain('What is it called?')
    await nina.writes('Tea Room')
    expect(nina.sees()).toMatch(/^12\.50 EUR for Tea Room\n“Two cappuccinos”/)
    expect(await links(nina)).toBe(1)
  })

  test('S34 a price that the fee would eat whole: the least that is possible, and another amount is asked', async () => {
    expect(await carla.writes('/link 0.01 crumb')).toContain('at least 0.02 EUR')
    expect(carla.sees()).toContain('amount_too_small')
    await carla.taps('Another amount')
    await carla.writes('0.02')
    expect(carla.sees()).toContain('0.02 EUR for Café Aurora\n“crumb”')
  })

  test('S34 Cancel makes none; a restricted shopkeeper gets the way to support', async () => {
    await carla.writes('/link')
    await carla.taps('Cancel')
    expect(carla.sees()).toBe('Cancelled. No link was made.')
    await town.world.deps.prisma.user.update({ where: { id: carla.person.userId }, data: { state: 'restricted' } })
    expect(await carla.writes('/link 5 tea')).toContain('❄️ Not done: your account is frozen for now.')
    expect(carla.buttons()[0]).toBe('Ask support')
    expect(await links(carla)).toBe(0)
  })

  test('S34 in Chinese', async () => {
    const li = await shopkeeper(town, '极光咖啡', { name: '李娜', language: 'zh-hans' })
    expect(await li.writes('/link 12.50 两杯卡布奇诺')).toMatch(
      /^极光咖啡 收款 12\.50 欧元\n“两杯卡布奇诺”\n手续费 0\.13 欧元，您实收 12\.37 欧元。\n仅限一人付款，/,
    )
    expect(li.buttons()).toEqual(['分享', '复制链接', '发到聊天', '打开收款页', '付款方式', '撤回链接', '我的链接'])
    const share = new URL(li.linkOf('分享') ?? '')
    expect(share.searchParams.get('text')).toBe('极光咖啡 向您收款 12.50 欧元（两杯卡布奇诺），点此用 OKPay 付款')
  })
})

describe('actions/links actions/link actions/link-withdraw actions/link-withdraw-now actions/link-keep: my links', () => {
  test('S34 eight a page, each with its state, each opens its card', async () => {
    for (let count = 1; count <= 9; count++) await linkOf(town.world, carla, `${count}.00`, `Order ${count}`)
    await carla.writes('/merchant')
    expect(carla.sees()).toContain('9 payment links are open.')
    await carla.taps('My links')
    expect(carla.sees()).toContain('9.00 EUR Order 9 · open · ')
    expect(carla.sees()).not.toContain('Order 1 ')
    await carla.taps('Older')
    expect(carla.sees()).toContain('1.00 EUR Order 1 · open')
    expect(carla.buttons()).toEqual(['1.00 EUR · Order 1 · open', 'Newest', 'New payment link', 'My shop'])
    await carla.taps('1.00 EUR · Order 1 · open')
    expect(carla.sees()).toContain('1.00 EUR for Café Aurora\n“Order 1”')
    expect(carla.newest().media?.kind).toBe('photo')
    // The list above is a message of another kind: it stays, without its buttons.
    expect(carla.buttonsOf(carla.newest().id - 1)).toEqual([])
  })

  test('S34 taking one back asks first; Keep leaves it, and afterwards nobody can pay it', async () => {
    await carla.writes('/link 5 tea')
    const { id } = carla.newest()
    await carla.taps('Take it back')
    expect(carla.sees()).toContain('Take this link back? 5.00 EUR, tea')
    expect(carla.newest().id).toBe(id)
    await carla.taps('Keep it')
    expect(carla.sees()).toContain('One person can pay it')
    expect(carla.buttons()).toContain('Take it back')
    await carla.taps('Take it back')
    await carla.taps('Yes, take it back')
    expect(carla.newest().id).toBe(id)
    expect(carla.newest().media?.kind).toBe('photo')
    expect(carla.sees()).toBe('⛔ Taken back: 5.00 EUR, tea. Nobody can pay this link any more.')
    await carla.taps('My links')
    expect(carla.sees()).toContain('5.00 EUR tea · taken back')
    expect(carla.newest().media).toBeUndefined()
    expect(carla.buttonsOf(id)).toEqual([])
    await carla.taps('5.00 EUR · tea · taken back')
    expect(carla.sees()).toContain('⛔ Taken back')
  })

  test('S34 one that was paid while its owner thought about it stays paid', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '20.00' })
    await carla.writes('/link 5 tea')
    const token = await newestToken(carla)
    await carla.taps('Take it back')
    await anna.starts(`pay_${token}`)
    await anna.taps('Pay 5.00 EUR')
    await carla.taps('Yes, take it back')
    expect(carla.sees()).toMatch(/^✅ Paid: 5\.00 EUR, tea · /)
  })

  test('the buttons of a link are its owner’s: another person’s tap finds nothing', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await carla.writes('/link 5 tea')
    const button = (carla.newest().inlineKeyboard ?? []).flat().find(({ text }) => text === 'Take it back')
    const data = button?.callback_data ?? ''
    const read = await town.world.core.readButton({ actor: anna.actor, token: data })
    expect(read).toEqual({ ok: true, value: { state: 'dead' } })
    const token = await newestToken(carla)
    const tried = await town.world.core.withdrawLink({ actor: anna.actor, token })
    expect(tried).toMatchObject({ ok: false, failure: { code: 'invoice_unknown' } })
  })

  test('who has made none yet is told so', async () => {
    await carla.writes('/merchant')
    await carla.taps('My links')
    expect(carla.sees()).toContain('You have made no payment link yet.')
    expect(carla.buttons()[0]).toBe('New payment link')
  })
})
