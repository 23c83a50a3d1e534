import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { auditBooks } from '../../../src/core/ledger/audit-books.ts'
import { query, rows } from '../../support/database.ts'
import { ownDatabase } from '../../support/own-ledger.ts'

// Whoever has the application's own role says to the database what a currency is worth. What of it may be, the database
// decides by its own clock and by what it has kept, whatever the program thinks.

const own = ownDatabase()
const HOUR = 3_600
let offset = 0
/** The database's clock: only the tables' owner moves it. */
const advance = async (seconds: number): Promise<void> => {
  offset += seconds
  await query(own.database.owner, 'update clock set offset_seconds = $1', [offset])
}
beforeEach(() => advance(2 * HOUR))

type Said = { USD: number | string; observed?: string; stored?: string; source?: string }
const call = ({ USD, observed = 'public.app_now()', stored = observed, source = 'insider' }: Said): string =>
  `select ledger.store_rates('${source}', '{USD}', array['${USD}'::numeric], ${observed}, ${stored}) as added`
const say = async (said: Said): Promise<number> =>
  (await rows<{ added: number }>(own.database.app, call(said)))[0]?.added ?? 0
const newest = async () => {
  const [row] = await rows<{ per_euro: string; source: string; late: number }>(
    own.database.app,
    `select per_euro, source, extract(epoch from public.app_now() - stored_at)::float8 as late from ledger.fx_rate
     where currency = 'USD' order by observed_at desc, id desc limit 1`,
  )
  return { perEuro: Number(row?.per_euro), source: row?.source, late: row?.late ?? 0 }
}
/** A rate of now that everybody believes. */
const begin = async (USD: number): Promise<void> =>
  query(
    own.database.owner,
    `select ledger.believe_rates('feed', '{USD}', '{${USD}}', public.app_now(), public.app_now())`,
  )

describe('a rate is of now', () => {
  it('MNY-10 one of a moment that has not been is refused', async () => {
    const ahead = say({ USD: 1.2, observed: `public.app_now() + interval '10 minutes'` })
    await expect(ahead).rejects.toThrow('a moment that has not been')
    expect(await say({ USD: 1.2, observed: `public.app_now() + interval '1 minute'` })).toBe(1)
  })

  it('MNY-10 one of a moment before the newest that is kept is not kept', async () => {
    await begin(1.2)
    expect(await say({ USD: 1.21, observed: `public.app_now() - interval '1 minute'` })).toBe(0)
    expect(await newest()).toMatchObject({ perEuro: 1.2, source: 'feed' })
  })

  it('MNY-10 when it was stored says the database’s clock', async () => {
    await begin(1.2)
    await say({ USD: 1.21, stored: `'2026-02-02'` })
    expect(await newest()).toMatchObject({ perEuro: 1.21 })
    expect((await newest()).late).toBeLessThan(300)
    await say({ USD: 1.22, stored: `public.app_now() + interval '1 day'` })
    expect((await newest()).late).toBeGreaterThanOrEqual(0)
  })
})

describe('a rate that jumps', () => {
  it('MNY-10 further than the policy believes is not kept, either way', async () => {
    await begin(1)
    expect(await say({ USD: 1.11 })).toBe(0)
    expect(await say({ USD: 0.89 })).toBe(0)
    expect(await say({ USD: 'NaN' })).toBe(0)
    expect(await say({ USD: 1.1 })).toBe(1)
  })

  it('MNY-10 in small steps goes no further within an hour, and further in the next', async () => {
    await begin(1)
    for (let step = 1; step <= 6; step++) await say({ USD: 1.05 ** step })
    expect((await newest()).perEuro).toBeLessThanOrEqual(1.1)
    for (let step = 1; step <= 6; step++) await say({ USD: 0.95 ** step })
    expect((await newest()).perEuro).toBeGreaterThanOrEqual(0.9)
    await advance(HOUR + 600)
    expect(await say({ USD: 0.86 })).toBe(1)
  })

  it('MNY-10 is measured by everything that was kept, also by what another transaction kept meanwhile', async () => {
    await begin(1)
    const old = `begin isolation level repeatable read; select count(*) from ledger.fx_rate; ${call({ USD: 1.01 })}; commit`
    await expect(query(own.database.app, old)).rejects.toThrow('read committed')
    await Promise.all([1.06, 1.07, 0.95, 0.94].map((USD, n) => say({ USD, source: `insider ${n}` })))
    const [span] = await rows<{ widest: number }>(
      own.database.app,
      `select max(per_euro)::float8 / min(per_euro)::float8 as widest from ledger.fx_rate
       where id >= (select max(id) from ledger.fx_rate where believed)`,
    )
    expect(span?.widest).toBeLessThanOrEqual(1 / 0.9)
  })

  it('MNY-10 is kept once the tables’ owner believes it, and is the measure from then on; nobody else may', async () => {
    await begin(1)
    const believe = `select ledger.believe_rates('feed', '{USD}', '{1.5}', public.app_now(), public.app_now())`
    await expect(query(own.database.app, believe)).rejects.toThrow('permission denied')
    expect(await say({ USD: 1.5 })).toBe(0)
    await query(own.database.owner, believe)
    expect(await say({ USD: 1.55 })).toBe(1)
    expect(await say({ USD: 1.1 })).toBe(0)
  })

  it('MNY-10 by more than half from the house’s own of the first day is not the first one of a feed', async () => {
    const first = (GBP: number) =>
      rows<{ added: number }>(
        own.database.app,
        `select ledger.store_rates('insider', '{GBP}', '{${GBP}}', public.app_now(), public.app_now()) as added`,
      )
    expect(await first(8.77)).toEqual([{ added: 0 }])
    expect(await first(0.4)).toEqual([{ added: 0 }])
    expect(await first(0.8)).toEqual([{ added: 1 }])
  })
})

describe('the books', () => {
  const found = async () => {
    const { checks } = await own.prisma.$transaction((tx) => auditBooks({ tx } as Scope, {}))
    return checks.find(({ id }) => id === 'I8')?.sample.map((what) => what.slice(0, 8))
  }
  const write = (currency: string, perEuro: number, observed: string): Promise<void> =>
    query(
      own.database.owner,
      `insert into ledger.fx_rate (source, currency, per_euro, observed_at, stored_at, believed)
       values ('past the door', '${currency}', ${perEuro}, ${observed}, public.app_now(), false)`,
    )

  it('MNY-10 find nothing in what came through the door, and a jump, a moment out of order and one that had not been', async () => {
    expect(await found()).toEqual([])
    await write('CNY', 8, 'public.app_now()')
    await write('CNY', 8.9, 'public.app_now()')
    await write('HKD', 9, 'public.app_now()')
    await write('HKD', 9, `public.app_now() - interval '1 minute'`)
    await write('JPY', 180, `public.app_now() + interval '1 hour'`)
    await write('KRW', 3_000, 'public.app_now()')
    expect((await found())?.sort()).toEqual(['rate CNY', 'rate HKD', 'rate JPY', 'rate KRW'])
  })
})
