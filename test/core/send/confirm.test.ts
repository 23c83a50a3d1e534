import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Money, money } from '#core'
import { acquaint } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string): Money => amountOf(text, 'EUR')
const quote = async (from: Person, to: Person, text: string, note?: string) =>
  granted(
    await world.core.quoteSend({
      actor: from.chat,
      payee: { userId: to.userId },
      amount: eur(text),
      ...(note && { note }),
    }),
  )
const confirm = (from: Person, intentId: string) => world.core.confirmPayment({ actor: from.chat, intentId })

describe('sending money', () => {
  it('S37 TXA-05 fifty taps on one Confirm, from two processes, are one payment and one receipt', async () => {
    const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
    const { intentId } = await quote(ana, ben, '15.00')
    const other = world.another()
    const taps = Array.from({ length: 50 }, (_, i) =>
      (i % 2 ? world.core : other.core).confirmPayment({ actor: ana.chat, intentId }),
    )
    const receipts = (await Promise.all(taps)).map(granted)
    await other.close()
    expect(receipts.filter((receipt) => receipt.first)).toHaveLength(1)
    expect(new Set(receipts.map((receipt) => receipt.reference)).size).toBe(1)
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['84.85', '15.00'])
  })

  it('MNY-05 R-04 two hundred payments at once from a balance good for one: exactly one goes through', async () => {
    const [ana, ben] = [await world.person({ balance: '1.01' }), await world.person()]
    const cards = []
    for (let i = 0; i < 200; i++) cards.push(await quote(ana, ben, '1.00'))
    const other = world.another()
    const taps = cards.map(({ intentId }, i) =>
      (i % 2 ? world.core : other.core).confirmPayment({ actor: ana.chat, intentId }),
    )
    const results = await Promise.all(taps)
    await other.close()
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    for (const result of results)
      if (!result.ok) expect(result.failure).toMatchObject({ code: 'insufficient_balance', short: eur('1.01') })
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['0.00', '1.00'])
  })

  it('MNY-13 fifty payments at once never pass the daily limit, nor the cap of payments without the PIN', async () => {
    const [ana, ben] = [await world.person({ balance: '2000.00' }), await world.person()]
    await acquaint(world, ana, ben)
    const cards = []
    for (let i = 0; i < 5; i++) cards.push(await quote(ana, ben, '20.00'))
    const results = await Promise.all(cards.map(({ intentId }) => confirm(ana, intentId)))
    expect(results.map((result) => (result.ok ? 'ok' : result.failure.code)).sort()).toEqual([
      'auth_required',
      'auth_required',
      'auth_required',
      'ok',
      'ok',
    ])

    const large = []
    for (let i = 0; i < 4; i++) {
      const { intentId, factor } = await quote(ana, ben, '400.00')
      expect(factor).toBe('pin')
      await world.authorise(ana, intentId)
      large.push(intentId)
    }
    const outcomes = await Promise.all(large.map((intentId) => confirm(ana, intentId)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2)
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      failure: { code: 'limit_daily', used: eur('840.00'), left: eur('160.00') },
    })
    await world.advance(86_400)
    expect(granted(await world.core.getLimits({ actor: ana.chat })).usedToday).toEqual(money(0n, 'EUR'))
  })

  it('TG-02 TXA-04 nobody confirms, authorises or cancels the intent of another', async () => {
    const [ana, ben, eve] = [
      await world.person({ balance: '50.00' }),
      await world.person(),
      await world.person({ balance: '50.00' }),
    ]
    const { intentId } = await quote(ana, ben, '5.00')
    expect(refusal(await confirm(eve, intentId)).code).toBe('quote_expired')
    expect((await world.core.openPad({ actor: eve.chat, purpose: 'authorise', intentId })).ok).toBe(false)
    granted(await world.core.cancelPayment({ actor: eve.chat, intentId }))
    expect(refusal(await world.core.requoteSend({ actor: eve.chat, intentId })).code).toBe('not_found')
    granted(await confirm(ana, intentId))
    expect(refusal(await confirm(eve, intentId)).code).toBe('quote_expired')
  })

  it('TXA-01 TXA-05 above the allowance the PIN is asked, counts for this card, and for five minutes', async () => {
    const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
    const [first, second] = [await quote(ana, ben, '25.00'), await quote(ana, ben, '25.00')]
    expect(refusal(await confirm(ana, first.intentId))).toEqual({ code: 'auth_required', factor: 'pin' })
    await world.authorise(ana, first.intentId)
    expect(refusal(await confirm(ana, second.intentId))).toEqual({ code: 'auth_required', factor: 'pin' })
    granted(await confirm(ana, first.intentId))
    await world.authorise(ana, second.intentId)
    await world.advance(301)
    expect(refusal(await confirm(ana, second.intentId)).code).toBe('quote_expired')
    const fresh = granted(await world.core.requoteSend({ actor: ana.chat, intentId: second.intentId }))
    expect(refusal(await confirm(ana, fresh.intentId))).toEqual({ code: 'auth_required', factor: 'pin' })
  })

  it('TXA-03 MNY-11 terms or a fee that changed after the card was shown void it', async () => {
    const [ana, ben, eve] = [await world.person({ balance: '100.00' }), await world.person(), await world.person()]
    const admin = await import('../../support/database.ts')
    for (const change of [
      `amount = amount + 1`,
      `fee = 0`,
      `payee_id = '${eve.userId}'`,
      `payee_account = payer_account + 1`,
      `fee_version = 2`,
    ]) {
      const { intentId } = await quote(ana, ben, '5.00')
      await admin.query(world.database.owner, `update intent set ${change} where id = $1`, [intentId])
      expect(refusal(await confirm(ana, intentId)).code, change).toBe('quote_expired')
    }
    const { intentId } = await quote(ana, ben, '5.00')
    await admin.query(
      world.database.owner,
      `insert into fee_rule select 2, operation, currency, 2, fixed_minor, min_minor, max_minor, app_now() - interval '1 second' from fee_rule where version = 1 and level = 0`,
    )
    expect(refusal(await confirm(ana, intentId)).code).toBe('quote_expired')
    const fresh = granted(await world.core.requoteSend({ actor: ana.chat, intentId }))
    expect(fresh.fee).toEqual(eur('0.10'))
    granted(await confirm(ana, fresh.intentId))
    // It is what it was again, by a version of its own: what was paid at the other price stays priced.
    await admin.query(
      world.database.owner,
      `insert into fee_rule select 3, operation, currency, percent, fixed_minor, min_minor, max_minor, app_now(), level from fee_rule where version = 1`,
    )
  })
})
