import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TopUpReport, type TopUpView, Unavailable } from '#core'
import { nextAsked } from '../../../src/core/topup/asking.ts'
import { CARD_ACCOUNT, paidBy } from '../../support/card-desk.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  Object.assign(world.cardDesk, { answer: undefined, mood: 'up', asked: [] })
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

async function started(amount: string): Promise<{ ana: Person; order: TopUpView; report: TopUpReport }> {
  const ana = await world.person()
  const wish = { actor: ana.chat, rail: 'card', amount: amountOf(amount, 'EUR') } as const
  const order = granted(await world.core.startTopUp(wish))
  const { reference, total } = order
  const eventId = `evt-${reference}`
  const news = {
    rail: 'card',
    eventId,
    type: 'topup.succeeded',
    reference,
    account: CARD_ACCOUNT,
    amount: total,
  } as const
  const wire = { occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'sig' }
  return { ana, order, report: { ...news, ...wire } }
}

const doubts = () => world.deps.prisma.callbackDoubt.count()
const alerts = () => world.deps.prisma.notice.count({ where: { kind: 'report_contradicted' } })

describe('CBK-10 a large sum is credited only when its rail, asked, says the same', () => {
  it('asks above the amount and not at it', async () => {
    const { ana, report } = await started('492.61')
    expect(report.amount).toEqual(amountOf('500.00', 'EUR'))
    expect(granted(await world.core.receiveReport(report))).toBe('credited')
    expect(world.cardDesk.asked).toEqual([])
    const more = await started('492.62')
    expect(granted(await world.core.receiveReport(more.report))).toBe('credited')
    expect(world.cardDesk.asked).toEqual([more.order.reference])
    expect(await world.balance(ana)).toBe('492.61')
  })

  it('asks from the first unit where no rule names the currency: one that was added without', async () => {
    const { ana, order, report } = await started('5.00')
    const dropped = "delete from rail_rule where currency = 'EUR'"
    const { owner } = world.database
    const rules = await world.deps.prisma.railRule.findMany({ where: { currency: 'EUR' } })
    await query(owner, dropped)
    expect(granted(await world.core.receiveReport(report))).toBe('credited')
    expect(world.cardDesk.asked).toEqual([order.reference])
    expect(await world.balance(ana)).toBe('5.00')
    for (const { version, rail, askAbove } of rules)
      await query(owner, `insert into rail_rule values (${version}, '${rail}', 'EUR', ${askAbove}, '2026-01-01')`)
  })

  it.each([
    ['not paid', null],
    ['paid less', amountOf('5.00', 'EUR')],
    ['paid in another currency', amountOf('609.00', 'USD')],
  ])(
    'the rail says %s: nothing is credited, staff hear of it once, and a later yes still counts',
    async (_what, paid) => {
      await world.agent('finance')
      const { ana, report } = await started('600.00')
      const [before, told] = [await doubts(), await alerts()]
      world.cardDesk.answer = { known: true, paid, news: [] }
      for (let times = 0; times < 3; times++)
        expect(granted(await world.core.receiveReport(report))).toBe('contradicted')
      expect(await world.balance(ana)).toBe('0.00')
      expect(await doubts()).toBe(before + 1)
      expect(await alerts()).toBeGreaterThan(told)
      const toldOnce = await alerts()
      expect(granted(await world.core.receiveReport(report))).toBe('contradicted')
      expect(await alerts()).toBe(toldOnce)
      world.cardDesk.answer = paidBy(report)
      expect(granted(await world.core.receiveReport(report))).toBe('credited')
      expect(granted(await world.core.receiveReport(report))).toBe('repeated')
      expect(await world.balance(ana)).toBe('600.00')
    },
  )

  it('the rail says nothing: unavailable, nothing kept, so that it comes again', async () => {
    const { ana, report } = await started('600.00')
    world.cardDesk.answer = { known: false }
    await expect(world.core.receiveReport(report)).rejects.toBeInstanceOf(Unavailable)
    expect(await world.balance(ana)).toBe('0.00')
    expect(await world.deps.prisma.callbackInbox.count({ where: { eventId: report.eventId } })).toBe(0)
    world.cardDesk.answer = undefined
    expect(granted(await world.core.receiveReport(report))).toBe('credited')
  })

  it('twenty at once, over two processes: credited once', async () => {
    const other = world.another()
    const { ana, report } = await started('600.00')
    const cores = Array.from({ length: 20 }, (_, at) => (at % 2 ? world.core : other.core))
    const outcomes = await Promise.all(cores.map(async (core) => granted(await core.receiveReport(report))))
    expect(outcomes.filter((outcome) => outcome === 'credited')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['credited', 'repeated']))
    expect(await world.balance(ana)).toBe('600.00')
    await other.close()
  })
})

describe('asking rails what they did not tell', () => {
  it('S33 asks an order when it is two minutes old, then ever more rarely, for three days', () => {
    const at = (minutes: number) => new Date(minutes * 60_000)
    const gaps = [0, 2, 4, 30, 1_440].map(
      (age) => ((nextAsked(at(0), at(age))?.getTime() ?? 0) - age * 60_000) / 60_000,
    )
    expect(gaps).toEqual([2, 2, 4, 30, 1_440])
    expect(nextAsked(at(0), at(3 * 1_440 + 1))).toBeNull()
  })

  it('CBK-03 CBK-05 the answer and the callback, in every order and at once: credited once', async () => {
    const sequences = [
      ['ask', 'tell'],
      ['tell', 'ask'],
      ['ask', 'ask', 'tell', 'tell'],
    ] as const
    for (const sequence of sequences) {
      const { ana, report } = await started('50.00')
      world.cardDesk.answer = paidBy(report)
      await world.advance(130)
      for (const step of sequence) await (step === 'ask' ? world.core.askOrders({}) : world.core.receiveReport(report))
      expect(await world.balance(ana)).toBe('50.00')
    }
    const { ana, report } = await started('50.00')
    world.cardDesk.answer = paidBy(report)
    await world.advance(130)
    const other = world.another()
    await Promise.all([other.core.askOrders({}), world.core.askOrders({}), world.core.receiveReport(report)])
    expect(await world.balance(ana)).toBe('50.00')
    await other.close()
  })

  it('a decline and a return that were never told are heard, too', async () => {
    const { ana, order, report } = await started('50.00')
    const returned = { ...report, eventId: `${report.eventId}-back`, type: 'topup.returned' as const }
    world.cardDesk.answer = { known: true, paid: null, news: [report, returned] }
    await world.advance(130)
    expect(granted(await world.core.askOrders({})).heard).toBeGreaterThan(0)
    const { state } = granted(await world.core.getTopUp({ actor: ana.chat, reference: order.reference }))
    expect([state, await world.balance(ana)]).toEqual(['returned', '0.00'])
  })

  it('whoever looks makes us ask, every ten seconds at most', async () => {
    const { ana, order } = await started('50.00')
    world.cardDesk.answer = { known: false }
    const look = () => world.core.getTopUp({ actor: ana.chat, reference: order.reference })
    for (let times = 0; times < 5; times++) await look()
    expect(world.cardDesk.asked).toEqual([order.reference])
    await world.advance(11)
    await look()
    expect(world.cardDesk.asked).toHaveLength(2)
  })
})
