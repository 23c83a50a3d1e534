import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Money, RAIL_REASONS, type TopUpReport, type TopUpView, toCanonical } from '#core'
import { CARD_ACCOUNT, cardPage } from '../../support/card-desk.ts'
import { query } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  Object.assign(world.cardDesk, { refusal: undefined, meanwhile: undefined, account: CARD_ACCOUNT })
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

const eur = (text: string): Money => amountOf(text, 'EUR')

const begin = (ana: Person, amount = eur('50.00')) => world.core.startTopUp({ actor: ana.chat, rail: 'card', amount })

async function started(amount?: Money): Promise<{ ana: Person; order: TopUpView }> {
  const ana = await world.person()
  return { ana, order: granted(await begin(ana, amount)) }
}

function report(order: TopUpView, change: Partial<TopUpReport> = {}): TopUpReport {
  const eventId = randomUUID()
  const { reference, total: amount } = order
  const news = { rail: 'card', eventId, type: 'topup.succeeded', reference, account: CARD_ACCOUNT, amount } as const
  return { ...news, occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x', ...change }
}
const tell = async (what: TopUpReport) => granted(await world.core.receiveReport(what))

const view = async (who: Person, { reference }: TopUpView) =>
  granted(await world.core.getTopUp({ actor: who.chat, reference }))
const stateOf = async (who: Person, order: TopUpView) => {
  const { state, reason } = await view(who, order)
  return [state, reason, await world.balance(who)]
}
type Kind = 'topup_clearing' | 'fee_topup' | 'unidentified' | 'loss'
const houseHas = async (kind: Kind, currency = 'EUR'): Promise<bigint> => {
  const owner = kind === 'topup_clearing' ? 'rail:card' : 'house'
  return (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency, owner } }))?.balance ?? 0n
}
const rowOf = ({ id }: TopUpView) => world.deps.prisma.topUp.findUniqueOrThrow({ where: { id } })

describe('topping up by card', () => {
  it('S26 what arrives, its fee and what is charged are fixed before anybody pays, and the order carries the total', async () => {
    const { order } = await started()
    expect(order).toMatchObject({
      rail: 'card',
      state: 'pending',
      amount: eur('50.00'),
      fee: eur('0.75'),
      total: eur('50.75'),
      details: { page: cardPage(order.reference) },
    })
    expect(order.expiresAt.getTime() - order.createdAt.getTime()).toBe(30 * 60_000)
    expect(world.cardDesk.orders.at(-1)).toEqual({
      reference: order.reference,
      amount: eur('50.75'),
      expiresAt: order.expiresAt,
      locale: 'en',
      platform: null,
    })
  })

  it('MNY-01 clearing, credit and fee add up to the last unit, in every kind of currency', async () => {
    const cases = [
      [eur('0.01'), 1n],
      [eur('33.33'), 50n],
      [eur('100.00'), 150n],
      [amountOf('1', 'JPY'), 1n],
      [amountOf('3333', 'JPY'), 50n],
      [amountOf('0.001', 'KWD'), 1n],
      [amountOf('12.345', 'KWD'), 186n],
    ] as const
    for (const [amount, fee] of cases) {
      const { ana, order } = await started(amount)
      const { currency } = amount
      const before = [await houseHas('topup_clearing', currency), await houseHas('fee_topup', currency)] as const
      expect(order.fee.minor).toBe(fee)
      expect(await tell(report(order))).toBe('credited')
      expect(await world.balance(ana, currency)).toBe(toCanonical(amount))
      expect((await houseHas('topup_clearing', currency)) - before[0]).toBe(-(amount.minor + fee))
      expect((await houseHas('fee_topup', currency)) - before[1]).toBe(fee)
    }
  })

  it('S26 its owner is told of amount, fee and balance; the history has the fee and the total', async () => {
    const { ana, order } = await started()
    await tell(report(order))
    const { id } = await world.deps.prisma.notice.findFirstOrThrow({ where: { userId: ana.userId } })
    expect(granted(await world.core.takeNotice({ id }))?.notice).toMatchObject({
      kind: 'topup_credited',
      rail: 'card',
      amount: eur('50.00'),
      fee: eur('0.75'),
      available: eur('50.00'),
    })
    expect(granted(await world.core.getTransaction({ actor: ana.chat, reference: order.reference }))).toMatchObject({
      rail: 'card',
      amount: eur('50.00'),
      fee: eur('0.75'),
      total: eur('50.75'),
      balanceAfter: eur('50.00'),
    })
  })

  it('CBK-04 what does not match in amount, currency, account or reference waits in suspense; without the fee it does not match', async () => {
    const changes: Partial<TopUpReport>[] = [
      { amount: eur('50.00') },
      { amount: eur('50.76') },
      { amount: eur('0.01') },
      { account: 'acct_somebody_else' },
      { account: 'TEST-EUR-0001' },
      { reference: 'OK-0000-0000' },
      { rail: 'bank' },
      { amount: amountOf('50.750', 'KWD') },
    ]
    for (const change of changes) {
      const { ana, order } = await started()
      const currency = change.amount?.currency ?? 'EUR'
      const before = await houseHas('unidentified', currency)
      expect(await tell(report(order, change))).toBe('suspense')
      expect(await world.balance(ana)).toBe('0.00')
      expect((await houseHas('unidentified', currency)) - before).toBe((change.amount ?? order.total).minor)
      expect(await tell(report(order))).toBe('credited')
    }
  })

  it('CBK-04 a rail that was switched off takes no money for granted', async () => {
    const { ana, order } = await started()
    const { orderDesks } = world.deps
    const { card } = orderDesks
    delete orderDesks.card
    expect(await tell(report(order))).toBe('suspense')
    expect(refusal(await begin(ana))).toEqual({
      code: 'provider_unavailable',
      rail: 'card',
      amount: eur('50.00'),
      reference: null,
    })
    const offers = granted(await world.core.getTopUpOffers({ actor: ana.chat, currency: 'EUR' }))
    expect(offers.map(({ rail }) => rail)).toEqual(['bank'])
    if (card) orderDesks.card = card
  })

  it.each(RAIL_REASONS)(
    'S29 S30 S31 S32 a decline says why, and another card on the same page still pays: %s',
    async (reason) => {
      const { ana, order } = await started()
      expect(await tell(report(order, { type: 'topup.failed', reason }))).toBe('failed')
      expect(await stateOf(ana, order)).toEqual(['failed', reason, '0.00'])
      expect(await tell(report(order, { type: 'topup.failed', reason: 'details_invalid' }))).toBe('ignored')
      expect(await tell(report(order))).toBe('credited')
      expect(await stateOf(ana, order)).toEqual(['credited', null, '50.00'])
    },
  )

  it('CBK-05 every order of the same news ends in the same state, the fee given back with the rest', async () => {
    const kinds = ['topup.succeeded', 'topup.failed', 'topup.returned'] as const
    for (const [first, second, third] of permutations([...kinds])) {
      const { ana, order } = await started()
      const before = [await houseHas('topup_clearing'), await houseHas('fee_topup')]
      for (const type of [first, second, third]) if (type) await tell(report(order, { type }))
      expect(await stateOf(ana, order)).toEqual(
        ['returned', expect.anything(), '0.00'].with(1, (await view(ana, order)).reason),
      )
      expect([await houseHas('topup_clearing'), await houseHas('fee_topup')]).toEqual(before)
    }
  })

  it('MNY-05 a chargeback takes what is left, the fee with it; the house carries only what was spent', async () => {
    const { ana, order } = await started()
    const ben = await world.person()
    await tell(report(order))
    const payment = { actor: ana.chat, payee: { userId: ben.userId }, amount: eur('10.00') }
    const { intentId } = granted(await world.core.quoteSend(payment))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    const before = [await houseHas('loss'), await houseHas('fee_topup'), await houseHas('topup_clearing')]
    expect(await tell(report(order, { type: 'topup.returned' }))).toBe('returned')
    expect(await world.balance(ana)).toBe('0.00')
    const { reference } = order
    const { balanceAfter } = granted(await world.core.getTransaction({ actor: ana.chat, reference }))
    expect(balanceAfter && toCanonical(balanceAfter)).toBe('0.00')
    const after = [await houseHas('loss'), await houseHas('fee_topup'), await houseHas('topup_clearing')]
    expect(after.map((amount, at) => amount - (before[at] ?? 0n))).toEqual([-1_010n, -75n, 5_075n])
    const item = await world.deps.prisma.suspenseItem.findFirst({ where: { reference: order.reference } })
    expect(item).toMatchObject({ cause: 'returned_short', amount: 1_010n })
  })

  it('CBK-09 an order that was never paid expires and says so; a late payment is still its owner’s', async () => {
    const { ana, order } = await started()
    await world.advance(29 * 60)
    granted(await world.core.sweep({}))
    expect((await view(ana, order)).state).toBe('pending')
    await world.advance(2 * 60)
    expect((await view(ana, order)).state).toBe('expired')
    granted(await world.core.sweep({}))
    granted(await world.core.sweep({}))
    const told = await world.deps.prisma.notice.findMany({ where: { userId: ana.userId } })
    expect(told.map(({ kind }) => kind)).toEqual(['topup_expired'])
    expect(await tell(report(order))).toBe('credited')
    expect(await world.balance(ana)).toBe('50.00')
  })

  it('the ways to top up are offered with their price, exact where the amount is known', async () => {
    const { chat: actor } = await world.person()
    const offers = granted(await world.core.getTopUpOffers({ actor, currency: 'EUR', amount: eur('50.00') }))
    expect(offers).toMatchObject([
      { rail: 'card', rule: { percent: '1.5' }, cost: { fee: eur('0.75'), total: eur('50.75') } },
      {
        rail: 'bank',
        rule: { percent: '0' },
        cost: { fee: { minor: 0n }, total: eur('50.00') },
        expectedHours: { to: 48 },
      },
    ])
    const [card] = granted(await world.core.getTopUpOffers({ actor, currency: 'JPY' }))
    expect(card?.cost).toBeNull()
  })

  it('MNY-09 an amount whose total no rail could name is refused with the most that could', async () => {
    const ana = await world.person()
    const failure = refusal(await begin(ana, { minor: 10n ** 12n, currency: 'EUR' }))
    if (failure.code !== 'amount_too_large') throw new Error(failure.code)
    const { fee, total } = granted(await begin(ana, failure.cap))
    expect(total.minor).toBe(failure.cap.minor + fee.minor)
    expect(total.minor).toBeLessThanOrEqual(10n ** 12n)
  })
})

describe('an order at the processor', () => {
  it.each(['provider_unavailable', 'maintenance'] as const)(
    'S32 that is refused (%s) fails its top-up at once, and no money is waited for',
    async (reason) => {
      const ana = await world.person()
      world.cardDesk.refusal = reason
      const failure = refusal(await begin(ana))
      if (failure.code !== reason || failure.rail === null) throw new Error(failure.code)
      expect(failure).toMatchObject({ rail: 'card', amount: eur('50.00'), reference: expect.stringMatching(/^OK-/) })
      const reference = failure.reference ?? ''
      expect(granted(await world.core.getTopUp({ actor: ana.chat, reference }))).toMatchObject({
        state: 'failed',
        reason,
      })
    },
  )

  it('S26 the top-up is committed before the order is placed, and no transaction is open meanwhile', async () => {
    const ana = await world.person()
    let seen: unknown
    world.cardDesk.meanwhile = async ({ reference }) => {
      seen = await world.deps.prisma.topUp.findUnique({ where: { reference } })
      const [open] = await world.deps.prisma.$queryRaw<{ count: bigint }[]>`
        select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
      expect(open?.count).toBe(0n)
    }
    const order = granted(await begin(ana))
    expect(seen).toMatchObject({ id: order.id, state: 'pending', pageUrl: null, amount: 5_000n, fee: 75n })
  })

  it('S26 a crash before the page was kept is made good by asking: the same order is placed once more', async () => {
    const ana = await world.person()
    world.cardDesk.meanwhile = () => Promise.reject(new Error('the process died'))
    await expect(begin(ana)).rejects.toThrow('the process died')
    world.cardDesk.meanwhile = undefined
    const first = world.cardDesk.orders.at(-1)
    const order = granted(await world.core.getTopUp({ actor: ana.chat, reference: first?.reference ?? '' }))
    expect(order).toMatchObject({ state: 'pending', details: { page: cardPage(order.reference) } })
    expect(world.cardDesk.orders.at(-1)).toEqual(first)
    const placed = world.cardDesk.orders.length
    await view(ana, order)
    expect(world.cardDesk.orders).toHaveLength(placed)
  })

  it('CBK-05 money that is reported before the processor answered is there, whatever the answer is', async () => {
    const ana = await world.person()
    world.cardDesk.refusal = 'provider_unavailable'
    world.cardDesk.meanwhile = async ({ reference }) => {
      const row = await world.deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
      await tell(report({ reference, total: eur('50.75') } as TopUpView))
      expect((await rowOf({ id: row.id } as TopUpView)).state).toBe('credited')
    }
    expect(granted(await begin(ana)).state).toBe('credited')
    expect(await world.balance(ana)).toBe('50.00')
  })

  it('a fee that changed afterwards does not change what was shown', async () => {
    const { ana, order } = await started()
    const raised = `insert into fee_rule select 2, operation, currency, 9, 0, 0, null, now() - interval '1 day' from fee_rule where operation = 'topup_card' and version = 1 and level = 0`
    await query(world.database.owner, raised)
    expect(granted(await begin(ana)).fee).toEqual(eur('4.50'))
    expect(await view(ana, order)).toMatchObject({ fee: eur('0.75'), total: eur('50.75') })
    expect(await tell(report(order))).toBe('credited')
    await query(world.database.owner, `delete from fee_rule where version = 2`)
  })

  it('API-03 another person’s order is not there', async () => {
    const { order } = await started()
    const eve = await world.person()
    expect(refusal(await world.core.getTopUp({ actor: eve.chat, reference: order.reference })).code).toBe(
      'topup_not_found',
    )
  })
})

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}
