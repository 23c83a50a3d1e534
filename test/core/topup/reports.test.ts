import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Money, RAIL_REASONS, type TopUpReport, type TopUpView } from '#core'
import { accountOn, granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string): Money => amountOf(text, 'EUR')

async function started(text = '25.00'): Promise<{ ana: Person; order: TopUpView }> {
  const ana = await world.person()
  return { ana, order: granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur(text) })) }
}

function report(order: TopUpView, change: Partial<TopUpReport> = {}): TopUpReport {
  const eventId = randomUUID()
  const base = {
    rail: 'bank',
    eventId,
    type: 'topup.succeeded',
    reference: order.reference,
    account: accountOn(order),
  } as const
  return {
    ...base,
    amount: order.amount,
    occurredAt: new Date(),
    raw: new TextEncoder().encode(eventId),
    signature: 'v1,x',
    ...change,
  }
}

const tell = async (what: TopUpReport) => granted(await world.core.receiveReport(what))
const stateOf = async (who: Person, order: TopUpView) => {
  const { state, reason } = granted(await world.core.getTopUp({ actor: who.chat, reference: order.reference }))
  return [state, reason, await world.balance(who)]
}
const suspended = async (currency = 'EUR') =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind: 'unidentified', currency } }))?.balance ?? 0n

describe('topping up by bank transfer', () => {
  it('S25 S33 is pending until the bank says so, then credited', async () => {
    const { ana, order } = await started()
    expect(order).toMatchObject({
      state: 'pending',
      amount: eur('25.00'),
      fee: { minor: 0n },
      expectedHours: { from: 1, to: 48 },
    })
    expect(order.reference).toMatch(/^OK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await tell(report(order))).toBe('credited')
    expect(await stateOf(ana, order)).toEqual(['credited', null, '25.00'])
  })

  it('CBK-03 R-05 one event told a thousand times, fifty at once, by two processes, credits once', async () => {
    const { ana, order } = await started()
    const event = report(order)
    const other = world.another()
    const answers: string[] = []
    for (let round = 0; round < 20; round++)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, async (_, i) => granted(await (i % 2 ? world : other).core.receiveReport(event))),
        )),
      )
    await other.close()
    expect(answers.filter((answer) => answer !== 'repeated')).toEqual(['credited'])
    expect(await world.balance(ana)).toBe('25.00')
  })

  it.each(RAIL_REASONS)('S29 S30 S31 S32 a failure says why: %s', async (reason) => {
    const { ana, order } = await started()
    expect(await tell(report(order, { type: 'topup.failed', reason }))).toBe('failed')
    expect(await stateOf(ana, order)).toEqual(['failed', reason, '0.00'])
    const told = await world.deps.prisma.notice.findMany({ where: { userId: ana.userId } })
    expect(told.map((notice) => notice.kind)).toEqual(['topup_failed'])
  })

  it('CBK-04 CBK-09 what does not match in amount, currency, account or reference waits in suspense', async () => {
    const changes: Partial<TopUpReport>[] = [
      { amount: eur('24.99') },
      { amount: eur('25.01') },
      { amount: eur('0.05') },
      { account: 'SOMEBODY-ELSE' },
      { reference: 'OK-0000-0000' },
      { reference: '' },
    ]
    for (const change of changes) {
      const { ana, order } = await started()
      const before = await suspended()
      expect(await tell(report(order, change))).toBe('suspense')
      const expected = 'reference' in change ? 'pending' : 'in_review'
      expect(await stateOf(ana, order)).toEqual([expected, null, '0.00'])
      expect(await suspended()).toBe(before + (change.amount ?? order.amount).minor)
    }
    const { ana, order } = await started()
    expect(
      await tell(
        report(order, {
          amount: amountOf('25.000', 'KWD'),
        }),
      ),
    ).toBe('suspense')
    expect(await suspended('KWD')).toBe(25_000n)
    expect(await stateOf(ana, order)).toEqual(['in_review', null, '0.00'])
    const told = await world.deps.prisma.notice.findMany({ where: { userId: ana.userId } })
    expect(told.map((notice) => notice.kind)).toEqual(['topup_in_review'])
  })

  it('CBK-09 the same order paid twice is credited once; the second payment waits in suspense', async () => {
    const { ana, order } = await started()
    const before = await suspended()
    expect([await tell(report(order)), await tell(report(order))]).toEqual(['credited', 'suspense'])
    expect(await world.balance(ana)).toBe('25.00')
    expect(await suspended()).toBe(before + 2_500n)
  })

  it('CBK-05 every order of the same news ends in the same state', async () => {
    const kinds = ['topup.succeeded', 'topup.failed', 'topup.returned'] as const
    const ends = new Map<string, Set<string>>()
    for (const order of permutations([...kinds]).concat(
      permutations(['topup.succeeded', 'topup.failed']),
      permutations(['topup.succeeded', 'topup.returned']),
    )) {
      const { ana, order: topUp } = await started()
      for (const type of order)
        await tell(
          report(topUp, { type, ...(type === 'topup.succeeded' ? {} : { reason: 'bank_unavailable' as const }) }),
        )
      const [state, , balance] = await stateOf(ana, topUp)
      const key = [...order].sort().join()
      ends.set(key, (ends.get(key) ?? new Set()).add(`${state} ${balance}`))
    }
    expect([...ends.values()].map((set) => [...set])).toEqual([
      ['returned 0.00'],
      ['credited 25.00'],
      ['returned 0.00'],
    ])
  })

  it('a transfer the bank takes back is reversed; what of it is spent, the house carries, and staff see the case', async () => {
    const { ana, order } = await started()
    const ben = await world.person()
    await tell(report(order))
    const card = granted(
      await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount: eur('20.00') }),
    )
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId: card.intentId }))
    expect(await tell(report(order, { type: 'topup.returned', reason: 'bank_insufficient_funds' }))).toBe('returned')
    expect(await stateOf(ana, order)).toEqual(['returned', 'bank_insufficient_funds', '0.00'])
    const item = await world.deps.prisma.suspenseItem.findFirst({
      where: { cause: 'returned_short', reference: order.reference },
    })
    expect(item).toMatchObject({ amount: 2_020n, state: 'open' })
  })

  it('S33 CBK-04 money that is not as announced puts the order in review; the right transfer credits it, before or after a return', async () => {
    const { ana, order } = await started()
    await tell(report(order, { amount: eur('20.00') }))
    expect(await stateOf(ana, order)).toEqual(['in_review', null, '0.00'])
    expect(await tell(report(order, { type: 'topup.failed', reason: 'bank_unavailable' }))).toBe('ignored')
    expect(await tell(report(order))).toBe('credited')
    expect(await stateOf(ana, order)).toEqual(['credited', null, '25.00'])

    const other = await started()
    await tell(report(other.order, { amount: eur('20.00') }))
    expect(await tell(report(other.order, { type: 'topup.returned', amount: eur('20.00') }))).toBe('returned')
    expect(await stateOf(other.ana, other.order)).toEqual(['pending', null, '0.00'])
    const told = await world.deps.prisma.notice.findMany({
      where: { userId: other.ana.userId },
      orderBy: { createdAt: 'asc' },
    })
    expect(told.map((notice) => notice.kind)).toEqual(['topup_in_review', 'topup_returned'])
    expect(await tell(report(other.order))).toBe('credited')
    expect(await world.balance(other.ana)).toBe('25.00')
  })

  it('a reference as banks rewrite it is still found', async () => {
    for (const rewrite of [
      (r: string) => r.toLowerCase(),
      (r: string) => r.replaceAll('-', ' '),
      (r: string) => `  ${r.replaceAll('-', '')} `,
    ]) {
      const { order } = await started()
      expect(await tell(report(order, { reference: rewrite(order.reference) }))).toBe('credited')
    }
  })

  it('API-03 a top-up is shown to its owner only', async () => {
    const { order } = await started()
    const eve = await world.person()
    expect(refusal(await world.core.getTopUp({ actor: eve.chat, reference: order.reference })).code).toBe(
      'topup_not_found',
    )
    expect(refusal(await world.core.getTransaction({ actor: eve.chat, reference: order.reference })).code).toBe(
      'not_found',
    )
  })

  it("CBK-04 a late payment of an expired order is still its owner's", async () => {
    const { ana, order } = await started()
    await world.advance(15 * 86_400)
    granted(await world.core.sweep({}))
    expect((await stateOf(ana, order))[0]).toBe('expired')
    expect(await tell(report(order))).toBe('credited')
    expect(await world.balance(ana)).toBe('25.00')
  })
})

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}
