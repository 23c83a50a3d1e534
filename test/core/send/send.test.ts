import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Money, money } from '#core'
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
  it('S36 S52 S55 shows what it costs before, and books exactly that', async () => {
    const [ana, ben] = [
      await world.person({ balance: '100.00' }),
      await world.person({ name: 'Ben Kovač', username: 'benk' }),
    ]
    const card = await quote(ana, ben, '15.00', 'lunch')
    expect(card).toMatchObject({
      amount: eur('15.00'),
      fee: eur('0.15'),
      total: eur('15.15'),
      keeps: eur('84.85'),
      note: 'lunch',
      factor: 'none',
      payee: { maskedName: 'B•• K••••', handle: '@benk', firstPayment: true },
    })
    expect(await world.balance(ana)).toBe('100.00')
    const receipt = granted(await confirm(ana, card.intentId))
    expect(receipt).toMatchObject({ total: eur('15.15'), payeeName: 'Ben Kovač', note: 'lunch', first: true })
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['84.85', '15.00'])
    expect((await quote(ana, ben, '1.00')).payee.firstPayment).toBe(false)
  })

  it('S42 S46 S47 S38 refuses with numbers, and leaves no trace', async () => {
    const [ana, ben] = [await world.person({ balance: '600.00' }), await world.person()]
    const ask = async (
      text: string,
      payee = { userId: ben.userId } as Parameters<typeof world.core.quoteSend>[0]['payee'],
    ) => refusal(await world.core.quoteSend({ actor: ana.chat, payee, amount: eur(text) }))
    expect(await ask('500.01')).toMatchObject({ code: 'limit_single', limit: eur('500.00') })
    expect(
      refusal(await world.core.quoteSend({ actor: ben.chat, payee: { userId: ana.userId }, amount: eur('25.00') })),
    ).toMatchObject({
      code: 'insufficient_balance',
      short: eur('25.25'),
      sendable: null,
    })
    expect(await ask('1.00', { handle: '@nobody_here' })).toEqual({ code: 'payee_not_found', asked: '@nobody_here' })
    expect(await ask('1.00', { handle: '' })).toMatchObject({ code: 'payee_not_found' })
    expect(await ask('1.00', { userId: ana.userId })).toEqual({ code: 'self_transfer' })
    expect(await ask('1.00', { handle: ana.okpayId })).toEqual({ code: 'self_transfer' })
    expect(await ask('1.00', { phone: ana.phone })).toEqual({ code: 'self_transfer' })
    expect(await ask('1.00', { telegramId: ana.chat.telegramId })).toEqual({ code: 'self_transfer' })
    expect(
      refusal(
        await world.core.quoteSend({ actor: world.stranger(), payee: { userId: ben.userId }, amount: eur('1.00') }),
      ),
    ).toEqual({ code: 'not_registered' })
    expect(await world.balance(ana)).toBe('600.00')
  })

  it('S35 TG-07 finds a payee by username, OKPay id, phone and chat; a name that moved away takes nothing along', async () => {
    const [ana, ben] = [await world.person({ balance: '50.00' }), await world.person({ username: 'wanderer' })]
    for (const payee of [
      { handle: '@Wanderer' },
      { handle: 'wanderer' },
      { handle: ben.okpayId.toLowerCase() },
      { phone: ben.phone },
      { telegramId: ben.chat.telegramId },
    ])
      expect(granted(await world.core.findPayee({ actor: ana.chat, payee }))).toMatchObject({ userId: ben.userId })
    const card = granted(
      await world.core.quoteSend({ actor: ana.chat, payee: { handle: '@wanderer' }, amount: eur('5.00') }),
    )
    const thief = await world.person({ username: 'wanderer' })
    granted(await confirm(ana, card.intentId))
    expect([await world.balance(ben), await world.balance(thief)]).toEqual(['5.00', '0.00'])
    expect(granted(await world.core.findPayee({ actor: ana.chat, payee: { handle: '@wanderer' } })).userId).toBe(
      thief.userId,
    )
  })

  it('API-09 whoever looks for twenty people that do not exist has to wait', async () => {
    const [ana, ben] = [await world.person(), await world.person()]
    const look = (handle: string) => world.core.findPayee({ actor: ana.chat, payee: { handle } })
    for (let i = 0; i < 20; i++) expect(refusal(await look(`@nobody${i}`)).code).toBe('payee_not_found')
    expect(refusal(await look(ben.okpayId)).code).toBe('too_many_requests')
    await world.advance(3601)
    expect(granted(await look(ben.okpayId)).userId).toBe(ben.userId)
  })

  it('S45 MNY-16 a frozen payer pays nothing, not even a card shown before; a freeze races no payment through', async () => {
    const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
    const cards = await Promise.all(Array.from({ length: 10 }, () => quote(ana, ben, '1.00')))
    const frozen = world.core.freezeSelf({ actor: ana.chat })
    const results = await Promise.all(cards.map(({ intentId }) => confirm(ana, intentId)))
    granted(await frozen)
    for (const result of results) if (!result.ok) expect(result.failure.code).toBe('account_frozen_by_user')
    const after = refusal(
      await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount: eur('1.00') }),
    )
    expect(after.code).toBe('account_frozen_by_user')
    const paid = results.filter((result) => result.ok).length
    expect(await world.balance(ben)).toBe(`${paid}.00`)
  })

  it('MNY-16 money for a restricted payee waits on hold', async () => {
    const [ana, ben] = [await world.person({ balance: '50.00' }), await world.person()]
    const { query } = await import('../../support/database.ts')
    await query(world.database.owner, `update "user" set state = 'restricted' where id = $1`, [ben.userId])
    const { intentId } = await quote(ana, ben, '5.00')
    granted(await confirm(ana, intentId))
    const { balances } = granted(await world.core.getBalances({ actor: ben.chat }))
    expect(balances[0]).toMatchObject({
      available: money(0n, 'EUR'),
      onHold: eur('5.00'),
    })
  })

  it('S18 MNY-13 the payee hears of it once, in a notice that names no secret at rest', async () => {
    const [ana, ben] = [await world.person({ balance: '50.00', name: 'Ana Canary' }), await world.person()]
    const { intentId } = await quote(ana, ben, '5.00', 'canary note')
    granted(await confirm(ana, intentId))
    granted(await confirm(ana, intentId))
    const waiting = await world.deps.prisma.notice.findMany({ where: { userId: ben.userId } })
    expect(waiting).toHaveLength(1)
    const notice = granted(await world.core.takeNotice({ id: waiting[0]?.id ?? '' }))
    expect(notice).toMatchObject({
      chat: ben.chat,
      notice: {
        kind: 'money_received',
        amount: eur('5.00'),
        from: 'Ana Canary',
        note: 'canary note',
        available: eur('5.00'),
      },
    })
    const dump = JSON.stringify(await world.deps.prisma.notice.findMany(), (_k, v) =>
      typeof v === 'bigint' ? String(v) : v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v,
    )
    expect(dump).not.toContain('canary')
    expect(dump).not.toContain('Canary')
  })
})
