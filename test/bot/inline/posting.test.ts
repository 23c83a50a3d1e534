import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { linkCard } from '../../../src/bot/shop/link-card.ts'
import { openTown, type Phone, TEXTS, type Town } from '../../support/chat.ts'
import { payloadOf, posted, renewed, typed } from '../../support/inline.ts'
import { granted, refusal } from '../../support/people.ts'
import { hire, linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let ben: Phone & { person: Person }
/** A group the bot is no member of. */
let group: number

beforeAll(async () => {
  town = await openTown()
  carla = await shopkeeper(town)
  ben = await town.customer({ name: 'Ben Kovac', balance: '60.00' })
  group = town.standIn.world.addGroup(carla.id, 'Neighbours', { memberIds: [ben.id] }).id
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const links = () => town.world.deps.prisma.paymentLink.count()
const standing = (id: number) => town.standIn.world.chat(group).messages.find((message) => message.id === id)
/** Pays what the deep link of a posted message leads to. */
async function pays(phone: Phone, payload: string): Promise<void> {
  await phone.starts(payload)
  await phone.taps('Pay 12.50 EUR')
}

describe('deeplinks/ask deeplinks/link src/jobs/renew-posts: a payment link in any chat', () => {
  test('S34 an amount and a few words become a link where it is needed; paid, the message says so', async () => {
    const rows = async () => [await links(), await town.world.deps.prisma.handledUpdate.count()]
    const before = await rows()
    for (const text of ['1', '12', '12.', '12.5', '12.50 capp']) await typed(town, carla, text, group)
    const { results } = await typed(town, carla, '12.50 cappuccino', group)
    expect(results?.map(({ title, description }) => [title, description])).toEqual([
      ['12.50 EUR · Café Aurora', 'cappuccino'],
    ])
    expect(await rows()).toEqual(before)
    const { id, text, inlineKeyboard } = await posted(town, carla, '12.50 cappuccino', group)
    expect(text).toMatch(/^Café Aurora asks for 12\.50 EUR\n“cappuccino”\nCan be paid until /)
    expect(inlineKeyboard?.[0]?.[0]?.text).toBe('Pay 12.50 EUR')
    await expect.poll(links).toBe((before[0] ?? 0) + 1)
    await pays(ben, payloadOf(standing(id)))
    expect(ben.sees()).toContain('12.50 EUR')
    await renewed(town)
    expect(standing(id)?.text).toMatch(/^Café Aurora asks for 12\.50 EUR\n“cappuccino”\n✅ Paid · /)
    expect(standing(id)?.inlineKeyboard).toBeUndefined()
    expect(await town.world.deps.prisma.linkPost.count()).toBe(0)
  })

  test('S34 ATH-06 what looks like a code is not offered: the line says why, and a word in front of a number is enough', async () => {
    const refused = await typed(town, carla, '12.50 204417', group)
    expect(refused.results).toEqual([])
    expect(refused.button?.text).toBe('These words look like a code: choose others')
    const { results } = await typed(town, carla, '12.50 Order 204417', group)
    expect(results?.map(({ description }) => description)).toEqual(['Order 204417'])
  })

  test('S34 “Post in a chat” below a link offers that link alone, however many are newer, and nobody else’s', async () => {
    await carla.writes('/link 7.50 Poster')
    expect(carla.buttons()).toContain('Post in a chat')
    const { inline: token = '' } = await carla.taps('Post in a chat')
    for (let made = 0; made < 21; made += 1) await linkOf(town.world, carla, '8.00', `Newer ${made}`)
    const own = await typed(town, carla, token, group)
    expect(own.results?.map(({ title, description }) => [title, description])).toEqual([
      ['7.50 EUR · Café Aurora', 'Poster'],
    ])
    expect((await posted(town, carla, token, group)).inlineKeyboard?.[0]?.[0]?.text).toBe('Pay 7.50 EUR')
    expect((await typed(town, await shopkeeper(town), token)).results).toEqual([])
    const view = granted(await town.world.core.readOwnLink({ actor: carla.actor, token }))
    const scene = {
      core: town.world.core,
      actor: carla.actor,
      words: createTexts(TEXTS).in('en'),
      phrase: null,
      moved: null,
      actions: new Map(),
    }
    const where = { publicUrl: 'https://okpay.example', botUsername: 'okpay_bot', clock: () => new Date() }
    const off = await linkCard({ ...scene, ...where, inlineMode: false, drawQr: async () => new Uint8Array() }, view)
    expect(off.buttons?.flat().map(({ kind }) => kind)).not.toContain('inline')
  })

  test('R-04 what was chosen twice, and opened by two at once, is one link and one payment; both messages say so', async () => {
    const { queryId, results = [] } = await typed(town, carla, '12.50 lunch', group)
    const [one, other] = [0, 1].map(() => town.standIn.world.choose(carla.id, queryId, results[0]?.id ?? ''))
    await carla.settled()
    const eve = await town.customer({ name: 'Eve Adams', balance: '60.00' })
    await Promise.all([ben.starts(payloadOf(one)), eve.starts(payloadOf(other))])
    await Promise.all([ben, eve].map((phone) => phone.taps('Pay 12.50 EUR')))
    const link = await town.world.deps.prisma.paymentLink.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect([link.paidCount, link.state]).toEqual([1, 'paid'])
    await renewed(town)
    for (const message of [one, other]) expect(standing(message?.id ?? 0)?.text).toContain('✅ Paid')
  })

  test('S34 without news of what was chosen the button makes the link itself, once, whoever presses it', async () => {
    town.standIn.world.setInlineFeedback(false)
    const { id } = await posted(town, carla, 'EUR 12.50 tea', group)
    town.standIn.world.setInlineFeedback(true)
    const before = await links()
    await pays(ben, payloadOf(standing(id)))
    expect(ben.sees()).toContain('✅')
    await ben.starts(payloadOf(standing(id)))
    expect(ben.sees()).toContain('paid')
    expect(await links()).toBe(before + 1)
  })

  test('TG-04 who types sees what is theirs alone: nothing of others, and strangers a way in', async () => {
    await linkOf(town.world, carla, '7.00', 'A secret of Carla')
    const own = await typed(town, carla, '', group)
    expect(own.results?.map(({ description }) => description)).toContain('A secret of Carla')
    expect((await typed(town, carla, 'secret', group)).results).toHaveLength(1)
    const bens = await typed(town, ben, '', group)
    expect(bens).toMatchObject({ results: [], button: { text: 'Ask for money here: give it a name first' } })
    const nina = town.phone({ name: 'Nina Novak', language: 'zh-hans' })
    const news = await typed(town, nina, '5 茶')
    expect(news).toMatchObject({ results: [], button: { text: '想在这里收款，先开一个账户', startParameter: 'link' } })
    expect(await town.world.deps.prisma.chat.count({ where: { telegramId: nina.actor.telegramId } })).toBe(0)
    await ben.starts('link')
    expect(ben.sees()).toContain('Your shop')
    await ben.writes("Ben's Bikes")
    expect(ben.sees()).toContain('New payment link')
    await ben.writes('/cancel')
    const asked = await town.world.core.postLink({
      ...{ actor: ben.actor, description: '', message: 'AgAAA1' },
      chosen: own.results?.find(({ description }) => description === 'A secret of Carla')?.id ?? '',
    })
    expect(refusal(asked).code).toBe('invoice_unknown')
  })

  test('S34 an address of another maker, shop or amount, and one that is none of ours, make nothing', async () => {
    const { core } = town.world
    const { offer } = granted(
      await core.offerLink({ actor: carla.actor, amount: amountOf('3.00', 'EUR'), description: '' }),
    )
    const before = await links()
    for (let at = 0; at < offer.length; at += 1) {
      const altered = offer.slice(0, at) + (offer[at] === 'A' ? 'B' : 'A') + offer.slice(at + 1)
      expect(refusal(await core.takeOffer({ offer: altered })).code).toBe('invoice_unknown')
    }
    const foreign = await core.postLink({ actor: ben.actor, chosen: offer, description: 'mine', message: null })
    expect(refusal(foreign).code).toBe('invoice_unknown')
    await ben.starts(`ask_${'x'.repeat(60)}`)
    expect(ben.sees()).toContain('link')
    expect(await links()).toBe(before)
  })

  test('TG-09 hostile words are words, and what is doubtful is offered in each of its meanings', async () => {
    const hostile = '5 <b>x</b> <a href="https://evil.example">free</a> \u202e&amp;'
    const { text, entities } = await posted(town, carla, hostile, group)
    expect(text).toContain('“<b>x</b> <a href="https://evil.example">free</a> &amp;”')
    expect(entities.filter(({ type }) => type === 'text_link')).toEqual([])
    const doubtful = await typed(town, carla, '1,250 beans', group)
    expect(doubtful.results?.map(({ title }) => title)).toEqual([
      '1.25 EUR · Café Aurora',
      '1,250.00 EUR · Café Aurora',
    ])
    const lines = [
      'beans',
      '0',
      '-5 x',
      '0.001 x',
      '99999999999999 x',
      `5 ${'long '.repeat(49)}`,
      '5 4111 1111 1111 1111',
    ]
    for (const line of lines) {
      const { results, button } = await typed(town, carla, line, group)
      expect([line, results, button?.startParameter]).toEqual([line, [], 'link'])
    }
    expect((await typed(town, carla, '4 KWD gold')).results?.[0]?.title).toBe('4.000 KWD · Café Aurora')
    expect((await typed(town, carla, '¥500')).results).toEqual([])
  })

  test('S5 a cashier asks in the name of the shop; dismissed, what they posted and nobody opened asks for nothing', async () => {
    const dora = await town.customer({ name: 'Dora Lang', language: 'zh-hans' })
    await hire(town.world, carla.actor, dora.actor, 'cashier')
    expect((await typed(town, dora, '')).results).toEqual([])
    const first = await posted(town, dora, '12.50 咖啡')
    expect(first.text).toMatch(/^Café Aurora 收款 12\.50 欧元|^Café Aurora 收款/)
    expect(first.inlineKeyboard?.[0]?.[0]?.text).toMatch(/^付款 12\.50/)
    await ben.starts(payloadOf(first))
    expect(ben.buttons()).toContain('Pay 12.50 EUR')
    town.standIn.world.setInlineFeedback(false)
    const second = await posted(town, dora, '12.50 茶')
    town.standIn.world.setInlineFeedback(true)
    const { members } = granted(await town.world.core.listTeam({ actor: carla.actor }))
    granted(await town.world.core.dismissMember({ actor: carla.actor, userId: members[0]?.id ?? '' }))
    await ben.starts(payloadOf(second))
    expect(ben.buttons()).not.toContain('Pay 12.50 EUR')
  })

  test('S36 a link that is taken back, or whose time is over, says so wherever it was posted', async () => {
    const token = await linkOf(town.world, carla, '6.00', 'Cake')
    const taken = await posted(town, carla, 'Cake', group)
    const late = await posted(town, carla, '6.50 pie', group)
    granted(await town.world.core.withdrawLink({ actor: carla.actor, token }))
    await renewed(town)
    expect(standing(taken.id)?.text).toContain('⛔ Taken back')
    await town.world.advance(8 * 86_400)
    granted(await town.world.core.sweep({}))
    await renewed(town)
    expect(standing(late.id)?.text).toContain('⌛ Its time is over')
    await ben.starts(payloadOf(late))
    expect(ben.buttons()).not.toContain('Pay 6.50 EUR')
  })
})
