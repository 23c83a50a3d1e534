import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const link = async (amount = '12.50') =>
  granted(await world.core.createLink({ actor: owner.chat, amount: eur(amount), description: 'Two cappuccinos' })).token
const quote = (payer: Person, token: string) => world.core.quotePayment({ actor: payer.chat, token })
const confirm = (payer: Person, intentId: string) => world.core.confirmPayment({ actor: payer.chat, intentId })

/** Pays a link the whole way. */
async function pay(payer: Person, token: string) {
  const { intentId, factor } = granted(await quote(payer, token))
  if (factor === 'pin') await world.authorise(payer, intentId)
  return confirm(payer, intentId)
}

describe("paying a shop's link", () => {
  it('S35 S36 S55 shows shop, price, fee and total before, and books exactly that', async () => {
    const [payer, token] = [await world.person({ balance: '20.00' }), await link()]
    const before = await world.balance(owner)
    const card = granted(await quote(payer, token))
    expect(card).toMatchObject({
      amount: eur('12.50'),
      fee: eur('0.13'),
      total: eur('12.50'),
      keeps: eur('7.50'),
      factor: 'none',
      link: { shop: 'Café Aurora', description: 'Two cappuccinos', state: 'open' },
    })
    const receipt = granted(await confirm(payer, card.intentId))
    expect(receipt).toMatchObject({ kind: 'pay', shop: 'Café Aurora', total: eur('12.50'), link: token, first: true })
    expect(granted(await confirm(payer, card.intentId))).toEqual({ ...receipt, first: false })
    expect(await world.balance(payer)).toBe('7.50')
    expect(Number(await world.balance(owner)) - Number(before)).toBeCloseTo(12.37)
    expect(granted(await world.core.readPaymentLink({ token }))).toMatchObject({ state: 'paid' })
  })

  it('S19 S38 both sides find it in their history, each as it is for them', async () => {
    const [payer, token] = [await world.person({ name: 'Ben Kovač', balance: '20.00' }), await link()]
    const { reference } = granted(await pay(payer, token))
    const mine = granted(await world.core.getTransaction({ actor: payer.chat, reference }))
    expect(mine).toMatchObject({
      kind: 'paid',
      amount: money(-1250n, 'EUR'),
      fee: money(0n, 'EUR'),
      counterparty: 'Café Aurora',
    })
    expect(mine).toMatchObject({ note: 'Two cappuccinos', total: eur('12.50'), balanceAfter: eur('7.50') })
    expect(mine.counterpartyOkpayId).toBeNull()
    const theirs = granted(await world.core.getTransaction({ actor: owner.chat, reference }))
    expect(theirs).toMatchObject({ kind: 'sold', amount: eur('12.37'), fee: eur('0.13'), counterparty: 'Ben Kovač' })
    const notice = await world.deps.prisma.notice.count({ where: { userId: owner.userId, kind: 'link_paid' } })
    expect(notice).toBeGreaterThan(0)
  })

  it('MNY-05 R-04 API-06 two hundred people paying one link at once, over two processes: one payment', async () => {
    const token = await link('1.00')
    const payers: Person[] = []
    for (let n = 0; n < 10; n++) payers.push(await world.person({ balance: '5.00' }))
    const cards = await Promise.all(
      payers.flatMap((payer) =>
        Array.from({ length: 20 }, async () => ({ payer, card: granted(await quote(payer, token)) })),
      ),
    )
    const other = world.another()
    const answers = await Promise.all(
      cards.map(({ payer, card: { intentId } }, n) =>
        (n % 2 ? world.core : other.core).confirmPayment({ actor: payer.chat, intentId }),
      ),
    )
    await other.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code])))
    expect([...codes]).toEqual(['already_paid'])
  })

  it('says "already paid" with the number to who paid, and without it to anybody else', async () => {
    const [ana, ben, token] = [
      await world.person({ balance: '20.00' }),
      await world.person({ balance: '20.00' }),
      await link(),
    ]
    const { reference } = granted(await pay(ana, token))
    expect(refusal(await quote(ana, token))).toMatchObject({ code: 'already_paid', reference })
    expect(refusal(await quote(ben, token))).toMatchObject({ code: 'already_paid', reference: null })
  })

  it('S49 API-06 refuses an own link, a late one, a shop that pauses and one whose owner was restricted after the card', async () => {
    const payer = await world.person({ balance: '50.00' })
    expect(refusal(await quote(owner, await link()))).toEqual({ code: 'own_link' })
    expect(refusal(await quote(payer, 'A'.repeat(22)))).toEqual({ code: 'invoice_unknown' })
    expect(refusal(await quote(payer, "' or 1=1 --"))).toEqual({ code: 'invoice_unknown' })

    const { intentId: paused } = granted(await quote(payer, await link()))
    granted(await world.core.setAccepting({ actor: owner.chat, accepting: false }))
    expect(refusal(await confirm(payer, paused))).toEqual({ code: 'merchant_not_accepting' })
    granted(await world.core.setAccepting({ actor: owner.chat, accepting: true }))

    const { intentId: frozen } = granted(await quote(payer, await link()))
    await world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'restricted' } })
    expect(refusal(await confirm(payer, frozen))).toEqual({ code: 'merchant_unavailable' })
    await world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'active' } })

    const late = await link()
    await world.advance(7 * 86_400 + 1)
    expect(refusal(await quote(payer, late))).toMatchObject({ code: 'invoice_expired' })
    expect(await world.balance(payer)).toBe('50.00')
  })

  it('S42 S47 counts against the same limits and balance as sending, and asks the PIN above the allowance', async () => {
    const payer = await world.person({ balance: '30.00' })
    expect(refusal(await quote(payer, await link('40.00')))).toMatchObject({
      code: 'insufficient_balance',
      short: eur('10.00'),
      sendable: null,
    })
    const { intentId } = granted(await quote(payer, await link('25.00')))
    expect(refusal(await confirm(payer, intentId))).toEqual({ code: 'auth_required', factor: 'pin' })
    await world.authorise(payer, intentId)
    expect(granted(await confirm(payer, intentId)).total).toEqual(eur('25.00'))
    expect(granted(await world.core.getLimits({ actor: payer.chat })).usedToday).toEqual(eur('25.00'))
  })

  it('TXA-03 terms that were changed behind the card void it', async () => {
    const [payer, token] = [await world.person({ balance: '20.00' }), await link()]
    const { intentId } = granted(await quote(payer, token))
    const elsewhere = await world.deps.prisma.paymentLink.findUniqueOrThrow({ where: { token: await link('1.00') } })
    await world.deps.prisma.intent.update({ where: { id: intentId }, data: { linkId: elsewhere.id } })
    expect(refusal(await confirm(payer, intentId))).toEqual({ code: 'quote_expired' })
  })

  it('MNY-05 the database itself refuses a second committed payment of a link', async () => {
    const [ana, ben, token] = [
      await world.person({ balance: '20.00' }),
      await world.person({ balance: '20.00' }),
      await link(),
    ]
    const { intentId: second } = granted(await quote(ben, token))
    granted(await pay(ana, token))
    await expect(
      world.deps.prisma.intent.update({ where: { id: second }, data: { state: 'committed' } }),
    ).rejects.toThrow()
  })

  it('REC-05 after a password reset only small payments go out, for a day', async () => {
    const payer = await world.person({ balance: '100.00' })
    const coolingUntil = new Date(world.deps.clock().getTime() + 86_400_000)
    await world.deps.prisma.user.update({ where: { id: payer.userId }, data: { coolingUntil } })
    expect(refusal(await quote(payer, await link('20.01')))).toEqual({
      code: 'cooling_off',
      left: eur('20.00'),
      until: coolingUntil,
    })
    for (const price of ['20.00', '20.00']) granted(await pay(payer, await link(price)))
    expect(refusal(await quote(payer, await link('12.50')))).toMatchObject({ code: 'cooling_off', left: eur('10.00') })
    await world.advance(86_401)
    expect(granted(await quote(payer, await link('30.00'))).factor).toBe('pin')
  })
})
