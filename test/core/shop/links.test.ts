import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { query } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

async function shopkeeper(name = 'Café Aurora'): Promise<Person> {
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name }))
  return owner
}

describe('a shop and its links', () => {
  it('TG-08 MNY-05 a shop has a name that pretends to be nobody, and is opened once', async () => {
    const owner = await world.person()
    expect(refusal(await world.core.getShop({ actor: owner.chat }))).toEqual({ code: 'shop_missing' })
    for (const name of ['OKPay Support', '支付宝客服', 'Caf\u202eé', ''])
      expect(refusal(await world.core.nameShop({ actor: owner.chat, name })).code).toBe('name_invalid')
    const first = granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
    expect(first).toMatchObject({ name: 'Café Aurora', role: 'owner', accepting: true, repeats: false, openLinks: 0 })
    expect(granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Nord' })).name).toBe('Café Nord')
    expect(await world.deps.prisma.shop.count({ where: { ownerId: owner.userId } })).toBe(1)
  })

  it('API-06 makes a link that says everything about the price and nothing about people', async () => {
    const owner = await shopkeeper()
    const link = granted(
      await world.core.createLink({ actor: owner.chat, amount: eur('12.50'), description: ' Two cappuccinos ' }),
    )
    expect(link).toMatchObject({
      shop: 'Café Aurora',
      ownerMasked: 'C•••• A•••••',
      amount: eur('12.50'),
      description: 'Two cappuccinos',
      state: 'open',
      accepting: true,
      paidAt: null,
    })
    expect(link.token).toMatch(/^[A-Za-z0-9_-]{22}$/)
    const { owned, paid, takes, ...anybodys } = link
    expect(owned).toBe(true)
    expect(paid).toEqual({ times: 0, sum: money(0n, 'EUR') })
    expect(takes).toBeNull()
    expect(granted(await world.core.readPaymentLink({ token: link.token }))).toEqual(anybodys)
    const [row] = await world.deps.prisma.$queryRaw<{ text: string }[]>`
      select encode(description, 'escape') as text from payment_link where token = ${link.token}`
    expect(row?.text).not.toContain('cappuccinos')
  })

  it('S34 says what a link brings its shop, as it would be booked now', async () => {
    const owner = await shopkeeper()
    const { token } = granted(await world.core.createLink({ actor: owner.chat, amount: eur('12.50'), description: '' }))
    expect(granted(await world.core.linkProceeds({ token }))).toEqual({ fee: eur('0.13'), arrives: eur('12.37') })
    expect(refusal(await world.core.linkProceeds({ token: 'A'.repeat(22) })).code).toBe('invoice_unknown')
  })

  it('refuses a price the fee would eat, one that nobody may name, and a long story', async () => {
    const owner = await shopkeeper()
    const make = (amount: string, description = '') =>
      world.core.createLink({ actor: owner.chat, amount: eur(amount), description })
    expect(refusal(await make('0.01'))).toEqual({ code: 'amount_too_small', least: eur('0.02') })
    expect(granted(await make('0.02')).amount).toEqual(eur('0.02'))
    const most = { minor: 10n ** 12n + 1n, currency: 'EUR' } as const
    expect(refusal(await world.core.createLink({ actor: owner.chat, amount: most, description: '' })).code).toBe(
      'amount_too_large',
    )
    expect(refusal(await make('1.00', 'x'.repeat(141)))).toEqual({ code: 'text_too_long', max: 140 })
    expect(
      refusal(
        await world.core.createLink({ actor: (await world.person()).chat, amount: eur('1.00'), description: '' }),
      ),
    ).toEqual({ code: 'shop_missing' })
  })

  it('lists the newest first in pages, each link once', async () => {
    const owner = await shopkeeper()
    const made: string[] = []
    for (let n = 1; n <= 10; n++) {
      const link = await world.core.createLink({ actor: owner.chat, amount: eur(`${n}.00`), description: `${n}` })
      made.unshift(granted(link).token)
    }
    const first = granted(await world.core.listLinks({ actor: owner.chat }))
    const second = granted(await world.core.listLinks({ actor: owner.chat, cursor: first.older ?? '' }))
    expect([...first.links, ...second.links].map(({ token }) => token)).toEqual(made)
    expect([first.links.length, second.older]).toEqual([8, null])
  })

  it('TG-02 only the shop itself takes a link back; what was paid stays paid', async () => {
    const [owner, other] = [await shopkeeper(), await shopkeeper('Someone else')]
    const { token } = granted(
      await world.core.createLink({ actor: owner.chat, amount: eur('3.00'), description: 'tea' }),
    )
    expect(refusal(await world.core.withdrawLink({ actor: other.chat, token }))).toEqual({ code: 'invoice_unknown' })
    expect(granted(await world.core.withdrawLink({ actor: owner.chat, token }))?.state).toBe('withdrawn')
    const payer = await world.person({ balance: '10.00' })
    expect(refusal(await world.core.quotePayment({ actor: payer.chat, token }))).toEqual({ code: 'invoice_withdrawn' })
  })

  it('asks a person whose OKPay ID was typed, in their chat, and says the same of anybody', async () => {
    const [owner, ana] = [await shopkeeper(), await world.person()]
    const { token } = granted(
      await world.core.createLink({ actor: owner.chat, amount: eur('3.00'), description: 'tea' }),
    )
    const asked = () => world.deps.prisma.notice.count({ where: { userId: ana.userId, kind: 'payment_asked' } })
    const ask = (okpayId: string) => world.core.askToPay({ token, okpayId })
    expect(await ask(ana.okpayId.toLowerCase())).toEqual(await ask('OK00000000'))
    expect(await ask('nonsense')).toEqual({ ok: true, value: null })
    expect(await asked()).toBe(1)
    for (let n = 0; n < 10; n++) granted(await ask(ana.okpayId))
    expect(await asked()).toBe(6)
    expect(refusal(await world.core.askToPay({ token: 'x'.repeat(22), okpayId: ana.okpayId }))).toEqual({
      code: 'invoice_unknown',
    })
  })

  it('does not go through the OKPay IDs with one link', async () => {
    const [owner, ana] = [await shopkeeper(), await world.person()]
    const link = async () =>
      granted(await world.core.createLink({ actor: owner.chat, amount: eur('3.00'), description: 'tea' })).token
    const [token, other] = [await link(), await link()]
    for (let n = 0; n < 20; n++) granted(await world.core.askToPay({ token, okpayId: 'OK00000000' }))
    for (const okpayId of [ana.okpayId, 'OK00000000'])
      expect(refusal(await world.core.askToPay({ token, okpayId })).code).toBe('too_many_requests')
    expect(await world.deps.prisma.notice.count({ where: { userId: ana.userId, kind: 'payment_asked' } })).toBe(0)
    granted(await world.core.askToPay({ token: other, okpayId: ana.okpayId }))
    await world.advance(3600)
    granted(await world.core.askToPay({ token, okpayId: ana.okpayId }))
  })

  it('asks nobody for a shop that may not be paid, or does not want to be', async () => {
    const [owner, ana] = [await shopkeeper(), await world.person()]
    const { token } = granted(
      await world.core.createLink({ actor: owner.chat, amount: eur('3.00'), description: 'tea' }),
    )
    const asked = () => world.deps.prisma.notice.count({ where: { userId: ana.userId, kind: 'payment_asked' } })
    const ask = () => world.core.askToPay({ token, okpayId: ana.okpayId })
    granted(await world.core.setAccepting({ actor: owner.chat, accepting: false }))
    expect(await ask()).toEqual({ ok: true, value: null })
    granted(await world.core.setAccepting({ actor: owner.chat, accepting: true }))
    const fraud = { userId: owner.userId, category: 'payment', reason: 'asks everybody' } as const
    granted(await world.core.restrictCustomer({ actor: await world.agent(), ...fraud }))
    expect(await ask()).toEqual({ ok: true, value: null })
    expect(await asked()).toBe(0)
  })

  it('MNY-11 a fee that rose above an open link’s price: it is paid no more, and nobody pays the rest', async () => {
    const [owner, ana] = [await shopkeeper(), await world.person({ balance: '9.00' })]
    const { token } = granted(await world.core.createLink({ actor: owner.chat, amount: eur('0.16'), description: '' }))
    const shown = granted(await world.core.quotePayment({ actor: ana.chat, token }))
    const dearer = async (fixed: number) =>
      query(
        world.database.owner,
        `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
         values (${fixed}, 'pay', 'EUR', 0, ${fixed}, 0, app_now() - interval '1 second')`,
      )
    for (const fixed of [16, 31]) {
      await dearer(fixed)
      const answer = await world.core.confirmPayment({ actor: ana.chat, intentId: shown.intentId })
      expect(refusal(answer).code).toBe('quote_expired')
      const least = { minor: BigInt(fixed) + 1n, currency: 'EUR' }
      expect(refusal(await world.core.quotePayment({ actor: ana.chat, token }))).toEqual({
        code: 'amount_too_small',
        least,
      })
    }
    await query(world.database.owner, 'delete from fee_rule where version in (16, 31)')
    expect(await world.balance(ana)).toBe('9.00')
  })

  it('asks nobody again for a week for a shop they said "not me" to, whichever of its links', async () => {
    const [owner, other, ana] = [await shopkeeper(), await shopkeeper('Café Nord'), await world.person()]
    const link = async (of: Person) =>
      granted(await world.core.createLink({ actor: of.chat, amount: eur('3.00'), description: 'tea' })).token
    const asked = () => world.deps.prisma.notice.count({ where: { userId: ana.userId, kind: 'payment_asked' } })
    const ask = async (token: string, okpayId = ana.okpayId) => granted(await world.core.askToPay({ token, okpayId }))
    const first = await link(owner)
    await ask(first)
    granted(await world.core.declineAsk({ actor: ana.chat, token: first }))
    granted(await world.core.declineAsk({ actor: ana.chat, token: first }))
    for (const token of [first, await link(owner)]) expect(await ask(token)).toBeNull()
    expect(await asked()).toBe(1)
    await ask(await link(other))
    expect(await asked()).toBe(2)
    const ben = await world.person()
    await ask(first, ben.okpayId)
    expect(await world.deps.prisma.notice.count({ where: { userId: ben.userId, kind: 'payment_asked' } })).toBe(1)
    expect(
      granted(await world.core.quotePayment({ actor: (await world.person({ balance: '9.00' })).chat, token: first }))
        .amount,
    ).toEqual(eur('3.00'))
    await world.advance(7 * 86_400 + 1)
    await ask(await link(owner))
    expect(await asked()).toBe(3)
  })
})
