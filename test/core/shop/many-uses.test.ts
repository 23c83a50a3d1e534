import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { query } from '../../support/database.ts'
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
const priced = async (uses: number | null, amount = '1.00') =>
  granted(await world.core.createLink({ actor: owner.chat, amount: eur(amount), description: 'Raffle', uses })).token
const open = async (least: string | null) =>
  granted(
    await world.core.createLink({
      ...{ actor: owner.chat, description: 'Tips', uses: null },
      ...{ open: 'EUR', least: least === null ? null : eur(least) },
    }),
  ).token
const own = async (token: string) => granted(await world.core.readOwnLink({ actor: owner.chat, token }))
const quote = (payer: Person, token: string, amount?: string) =>
  world.core.quotePayment({ actor: payer.chat, token, ...(amount !== undefined && { amount: eur(amount) }) })

async function pay(payer: Person, token: string, amount?: string) {
  const { intentId } = granted(await quote(payer, token, amount))
  return world.core.confirmPayment({ actor: payer.chat, intentId })
}

describe('a link for many', () => {
  it('R-04 MNY-05 takes exactly its cap of fifty payers at once, over two processes; the rest are told so', async () => {
    const token = await priced(20)
    const payers: Person[] = []
    for (let n = 0; n < 10; n++) payers.push(await world.person({ balance: '9.00' }))
    const cards = []
    for (const payer of payers) for (let n = 0; n < 5; n++) cards.push({ payer, ...granted(await quote(payer, token)) })
    const other = world.another()
    const answers = await Promise.all(
      cards.map(({ payer, intentId }, n) =>
        (n % 2 ? world.core : other.core).confirmPayment({ actor: payer.chat, intentId }),
      ),
    )
    await other.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code])))
    expect([...codes]).toEqual(['invoice_used_up'])
    expect(await own(token)).toMatchObject({ state: 'paid', uses: 20, paid: { times: 20, sum: eur('20.00') } })
    expect(refusal(await quote(await world.person(), token))).toEqual({ code: 'invoice_used_up' })
  })

  it('one person may pay it twice, each payment with a receipt of its own; the same card only once', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await priced(null)]
    const { intentId } = granted(await quote(payer, token))
    const first = granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
    expect(granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))).toEqual({
      ...first,
      first: false,
    })
    const second = granted(await pay(payer, token))
    expect(second.reference).not.toBe(first.reference)
    expect(await world.balance(payer)).toBe('7.00')
    expect(await own(token)).toMatchObject({ state: 'open', paid: { times: 2, sum: eur('2.00') } })
  })

  it('is stopped by its shop: what was paid stays paid', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await priced(null)]
    granted(await pay(payer, token))
    const { intentId } = granted(await quote(payer, token))
    const stopped = granted(await world.core.withdrawLink({ actor: owner.chat, token }))
    expect(stopped).toMatchObject({ state: 'withdrawn', paid: { times: 1 } })
    expect(refusal(await world.core.confirmPayment({ actor: payer.chat, intentId }))).toEqual({
      code: 'invoice_withdrawn',
    })
  })

  it('how often it was paid only its shop sees', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await priced(null)]
    granted(await pay(payer, token))
    expect(granted(await world.core.readPaymentLink({ token }))).not.toHaveProperty('paid')
    expect(refusal(await world.core.readOwnLink({ actor: payer.chat, token }))).toEqual({ code: 'invoice_unknown' })
  })

  it('lives as long as its shop said, and no longer than 31 days', async () => {
    const lives = async (livesSeconds: number) => {
      const wish = { actor: owner.chat, amount: eur('1.00'), description: '', livesSeconds }
      const { createdAt, expiresAt } = granted(await world.core.createLink(wish))
      return (expiresAt.getTime() - createdAt.getTime()) / 1000
    }
    expect(await lives(3600)).toBe(3600)
    expect(await lives(365 * 86_400)).toBe(31 * 86_400)
  })
})

describe('a link whose payer names the sum', () => {
  it('S40 asks for it, and books what was named', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await open(null)]
    expect(refusal(await quote(payer, token))).toEqual({ code: 'amount_needed', currency: 'EUR', least: null })
    expect(granted(await pay(payer, token, '3.21'))).toMatchObject({ kind: 'pay', total: eur('3.21') })
    expect(await own(token)).toMatchObject({ paid: { times: 1, sum: eur('3.21') } })
  })

  it('refuses less than the minimum with the number, and another currency', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await open('5.00')]
    expect(refusal(await quote(payer, token, '4.99'))).toEqual({ code: 'below_minimum', least: eur('5.00') })
    const pounds = { actor: payer.chat, token, amount: money(500n, 'GBP') }
    expect(refusal(await world.core.quotePayment(pounds))).toMatchObject({ code: 'amount_needed', least: eur('5.00') })
    expect(granted(await pay(payer, token, '5.00'))).toMatchObject({ total: eur('5.00') })
  })

  it('refuses what nobody can pay: nothing, less than nothing, too much', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await open(null)]
    const named = (minor: bigint) => world.core.quotePayment({ actor: payer.chat, token, amount: money(minor, 'EUR') })
    for (const minor of [0n, -1n, 1n]) expect(refusal(await named(minor)).code).toBe('amount_too_small')
    expect(refusal(await named(10n ** 18n)).code).toBe('amount_too_large')
  })

  it('says it is over before it asks how much', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await open(null)]
    granted(await world.core.withdrawLink({ actor: owner.chat, token }))
    expect(refusal(await quote(payer, token))).toEqual({ code: 'invoice_withdrawn' })
    expect(refusal(await quote(owner, token))).toEqual({ code: 'own_link' })
  })
})

describe('the database', () => {
  it('MNY-14 knows by itself which intents pay once, and keeps terms, counts and caps', async () => {
    const [payer, token] = [await world.person({ balance: '9.00' }), await priced(2)]
    granted(await pay(payer, token))
    const { app } = world.database
    const refused = [
      `uses = null`,
      `amount = 1`,
      `paid_count = 0`,
      `paid_sum = 0`,
      `paid_count = 3`,
      `state = 'paid', paid_intent = gen_random_uuid(), paid_at = now()`,
    ]
    for (const set of refused)
      await expect(query(app, `update payment_link set ${set} where token = '${token}'`), set).rejects.toThrow()
    await expect(query(app, `delete from payment_link where token = '${token}'`)).rejects.toThrow('stays')
    await query(app, `update intent set pays_once = true where link_id is not null`)
    const { id } = await world.deps.prisma.paymentLink.findUniqueOrThrow({ where: { token } })
    const written = await world.deps.prisma.intent.findMany({ where: { linkId: id } })
    expect(written.map(({ paysOnce }) => paysOnce)).toEqual([false])
  })
})
