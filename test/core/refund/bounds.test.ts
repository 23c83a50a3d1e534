import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { run } from '../../../src/core/kit/use-case.ts'
import { post } from '../../../src/core/ledger/post.ts'
import { query } from '../../support/database.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (minor: bigint) => money(minor, 'EUR')
const DAY = 24 * 60 * 60

describe('never more than was paid, never twice, never unasked', () => {
  it('MNY-12 never more than is left, nor of somebody else’s payment, nor in another currency', async () => {
    const sale = await sold(world)
    await refunded(world, sale, eur(10_00n))
    const { owner, payment } = sale
    const ask = (actor: typeof owner.chat, amount: ReturnType<typeof eur>) =>
      world.core.quoteRefund({ actor, payment, amount, reason: null })
    const tooMuch = refusal(await ask(owner.chat, eur(2_51n)))
    expect(tooMuch).toEqual({ code: 'refund_too_much', left: eur(2_50n), refunded: eur(10_00n) })
    expect(refusal(await ask(owner.chat, money(1_00n, 'USD')))).toMatchObject({ code: 'currency_not_supported' })
    const other = await sold(world)
    expect(refusal(await ask(other.owner.chat, eur(1n)))).toEqual({ code: 'payment_unknown' })
    expect(refusal(await ask(sale.payer.chat, eur(1n)))).toEqual({ code: 'payment_unknown' })
    await refunded(world, sale)
    expect(refusal(await ask(owner.chat, eur(1n)))).toMatchObject({ code: 'refund_too_much', left: eur(0n) })
  })

  it('MNY-12 100 cards of 60 % each, confirmed at once over two pools: one goes through', async () => {
    const sale = await sold(world)
    await topUp(world.core, sale.owner.chat, eur(50_00n))
    const actor = sale.owner.chat
    const wish = { actor, payment: sale.payment, amount: eur(7_50n), reason: null }
    const cards = (await Promise.all(Array.from({ length: 100 }, () => world.core.quoteRefund(wish)))).map(granted)
    const other = world.another()
    const answers = await Promise.all(
      cards.map(({ refundId }, at) => (at % 2 ? world : other).core.confirmRefund({ actor, refundId })),
    )
    await other.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]))
    expect(new Set(refused)).toEqual(new Set(['refund_too_much']))
    expect(await world.balance(sale.payer)).toBe('95.00')
  })

  it('S81 50 taps on one card, over two pools: one refund, and each tap has its receipt', async () => {
    const sale = await sold(world)
    const actor = sale.owner.chat
    const wish = { actor, payment: sale.payment, amount: 'rest', reason: null } as const
    const { refundId } = granted(await world.core.quoteRefund(wish))
    const other = world.another()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => (at % 2 ? world : other).core.confirmRefund({ actor, refundId })),
    )
    await other.close()
    const receipts = answers.map(granted)
    expect(receipts.filter(({ first }) => first)).toHaveLength(1)
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
    expect(await world.balance(sale.payer)).toBe('100.00')
  })

  it('MNY-12 the database holds it too, whoever writes: a journal of more than is left is refused', async () => {
    const sale = await sold(world)
    await refunded(world, sale, eur(6_00n))
    const { payerAccount: to, payeeAccount: from } = await world.deps.prisma.intent.findUniqueOrThrow({
      where: { id: sale.id },
    })
    const legs = [{ from, to, amount: eur(6_51n) }]
    const more = { kind: 'refund', businessKey: 'refund:forged', actor: 'example', reverses: sale.id, reason: 'refund' }
    const answer = await run(world.deps, (scope) => post(scope, [{ id: scope.newId(), ...more, legs }]), null)
    expect(granted(answer)).toEqual(['nothing_left'])
    await expect(
      query(world.database.owner, `update refund set amount = 1 where intent_id = '${sale.id}'`),
    ).rejects.toThrow('stays what it was')
  })

  it('TXA-01 more than the small-payment allowance takes the PIN, and what needs none has a running cap', async () => {
    const sale = await sold(world, { price: '30.00' })
    const { chat: actor } = sale.owner
    const wish = { actor, payment: sale.payment, amount: 'rest', reason: null } as const
    const { refundId, factor } = granted(await world.core.quoteRefund(wish))
    expect(factor).toBe('pin')
    expect(refusal(await world.core.confirmRefund({ actor, refundId }))).toEqual({
      code: 'auth_required',
      factor: 'pin',
    })
    await world.authorise(sale.owner, refundId)
    granted(await world.core.confirmRefund({ actor, refundId }))
    // 50.00 a day go without it: two of 20.00 and one of 10.00, then no more.
    for (const [amount, needed] of [
      ['20.00', 'none'],
      ['20.00', 'none'],
      ['10.01', 'pin'],
      ['10.00', 'none'],
      ['0.02', 'pin'],
    ] as const) {
      const next = await sold(world, { owner: sale.owner, price: amount })
      const asked = { actor, payment: next.payment, amount: 'rest', reason: null } as const
      const card = granted(await world.core.quoteRefund(asked))
      expect(card.factor, amount).toBe(needed)
      if (needed === 'none') granted(await world.core.confirmRefund({ actor, refundId: card.refundId }))
    }
  })

  it('TXA-03 a card of which something else was given back meanwhile is void', async () => {
    const sale = await sold(world)
    const actor = sale.owner.chat
    const wish = { actor, payment: sale.payment, reason: null }
    const first = granted(await world.core.quoteRefund({ ...wish, amount: eur(5_00n) }))
    await refunded(world, sale, eur(80n))
    // Of the next 5.00 not 0.05 of the fee comes back now, but 0.06.
    expect(refusal(await world.core.confirmRefund({ actor, refundId: first.refundId })).code).toBe('quote_expired')
    expect(refusal(await world.core.confirmRefund({ actor: sale.payer.chat, refundId: first.refundId })).code).toBe(
      'quote_expired',
    )
  })

  it('S81 for 180 days, and then no more', async () => {
    const sale = await sold(world)
    await refunded(world, sale, eur(1_00n))
    await world.advance(181 * DAY)
    const wish = { actor: sale.owner.chat, payment: sale.payment, amount: 'rest', reason: null } as const
    expect(refusal(await world.core.quoteRefund(wish)).code).toBe('refund_over')
    expect(granted(await world.core.getSale({ actor: sale.owner.chat, payment: sale.payment })).left).toEqual(eur(0n))
  })
})
