import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SalesPeriod } from '#core'
import { settlementCsv } from '../../../../src/papers/settlement.ts'
import { wordsIn } from '../../../../src/papers/words.ts'
import { TEXTS } from '../../../support/chat.ts'
import { rows } from '../../../support/database.ts'
import { granted } from '../../../support/people.ts'
import { refunded, type Sold, sold } from '../../../support/refund.ts'
import { amountOf, openWorld, type Person, type World } from '../../../support/world.ts'

let world: World
let owner: Person
let payer: Person
let months: readonly [Date, Date, Date]

const monthOf = (now: Date, later: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later, 1))

// Three sales in one month and one in the next; what was given back, in the month of the sale and in the one after it.
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person({ name: 'Carla Aurora' })
  payer = await world.person({ name: 'Ana Payer', balance: '100.00' })
  const now = world.deps.clock()
  months = [monthOf(now, 0), monthOf(now, 1), monthOf(now, 2)]
  const sell = (price: string): Promise<Sold> => sold(world, { owner, payer, price })
  const first = await sell('10.00')
  const second = await sell('12.50')
  await sell('3.33')
  await refunded(world, first, amountOf('4.01', 'EUR'))
  await world.advance(Math.ceil((months[1].getTime() - now.getTime()) / 1_000) + 3_600)
  await sell('7.77')
  await refunded(world, first)
  await refunded(world, second, amountOf('1.11', 'EUR'))
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

/** The last four columns of the file, added up: cents. */
async function columns(period: SalesPeriod) {
  const made = granted(await settlementCsv(world.core, { actor: owner.chat, period }, wordsIn(TEXTS, 'en')))
  const lines = Buffer.from(made.bytes).toString('utf8').trimEnd().split('\r\n').slice(1)
  const sum = (at: number) => lines.reduce((all, line) => all + Math.round(Number(line.split(',').at(at)) * 100), 0)
  return { lines: lines.length, gross: sum(-4), fee: sum(-3), refund: sum(-2), net: sum(-1), name: made.name }
}

/** The same from the postings alone, whatever the shop's own tables say: the payer's, the fee's and the owner's side. */
async function booked(from: Date, until: Date) {
  const [found] = await rows<Record<'gross' | 'fee' | 'refund' | 'net', string>>(
    world.database.owner,
    `with moved as (
       select j.kind, p.amount, a.owner as from_owner, a.kind as from_kind, b.owner as to_owner, b.kind as to_kind
       from ledger.journal j join ledger.posting p on p.journal_id = j.id
         join ledger.account a on a.id = p.from_account join ledger.account b on b.id = p.to_account
       where j.kind in ('pay', 'refund') and j.occurred_at >= $1 and j.occurred_at < $2)
     select coalesce(sum(amount) filter (where kind = 'pay' and from_owner = $3), 0) as gross,
            coalesce(sum(amount) filter (where to_kind = 'fee_pay'), 0)
              - coalesce(sum(amount) filter (where from_kind = 'fee_pay'), 0) as fee,
            coalesce(sum(amount) filter (where kind = 'refund' and to_owner = $3), 0) as refund,
            coalesce(sum(amount) filter (where to_owner = $4), 0)
              - coalesce(sum(amount) filter (where from_owner = $4), 0) as net
     from moved`,
    [from, until, `user:${payer.userId}`, `user:${owner.userId}`],
  )
  return Object.fromEntries(Object.entries(found ?? {}).map(([name, sum]) => [name, Number(sum)]))
}

test('EXP-01 the file of a month has columns that are the ledger’s, to the cent: the month that is over, and the one that runs', async () => {
  const { lines, name, ...last } = await columns('last_month')
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  expect(name).toBe(`okpay-sales-${day(months[0])}-${day(new Date(months[1].getTime() - 1))}.csv`)
  expect([lines, last.gross, last.refund]).toEqual([4, 2_583, 401])
  expect(last).toEqual(await booked(months[0], months[1]))
  const { lines: more, name: _, ...runs } = await columns('this_month')
  expect([more, runs.gross, runs.refund]).toEqual([3, 777, 710])
  expect(runs).toEqual(await booked(months[1], months[2]))
  expect(last.net + runs.net).toBe(Math.round(Number(await world.balance(owner)) * 100))
})

test('the picture of the month that is over has its figures, a bar for each of its days, and none of the month that runs', async () => {
  const { sums, bars, from, to } = granted(await world.core.getSales({ actor: owner.chat, period: 'last_month' }))
  const { lines: _, name: __, ...last } = await columns('last_month')
  const [{ gross, fee, refunded: back, net }] = sums as [(typeof sums)[number]]
  expect({ gross, fee, refund: back, net }).toEqual(
    Object.fromEntries(
      (['gross', 'fee', 'refund', 'net'] as const).map((of) => [of, { minor: BigInt(last[of]), currency: 'EUR' }]),
    ),
  )
  expect([bars.length, bars[0]?.at, bars.at(-1)?.at]).toEqual([Number(to.slice(-2)), from, to])
  const { payments } = granted(await world.core.listSales({ actor: owner.chat, period: 'last_month' }))
  expect(payments.map(({ amount }) => amount.minor)).toEqual([333n, 1_250n, 1_000n])
})
