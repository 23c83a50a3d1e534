import { describe, expect, it } from 'vitest'
import { fxPolicyAt, isStale, observedAt } from '../../../src/core/fx/policy.ts'
import { ratesAt } from '../../../src/core/fx/rates.ts'
import { storeRates } from '../../../src/core/fx/store-rates.ts'
import { CURRENCY_CODES } from '../../../src/core/money/currency.ts'
import type { RateReading } from '../../../src/core/ports/rate-feed.ts'
import { query } from '../../support/database.ts'
import { ownDatabase } from '../../support/own-ledger.ts'

const at = (time: string) => new Date(`2026-11-26T${time}:00.000Z`)
const own = ownDatabase()

/** Moves the database's clock, by which it judges what is stored, a little past a moment. */
const clockAt = (time: string): Promise<void> =>
  query(
    own.database.owner,
    'update clock set offset_seconds = ceil(extract(epoch from $1::timestamptz - clock_timestamp()))::bigint',
    [at(time)],
  )

describe('stored rates', () => {
  it('are there from the first day, for every currency, and too old to exchange by', async () => {
    const { prisma: tx } = own
    const rates = await ratesAt(tx, at('08:00'))
    expect([...rates.keys()].sort()).toEqual([...CURRENCY_CODES].sort())
    expect(isStale(await fxPolicyAt(tx, at('08:00')), rates, 'EUR', 'USD', at('08:00'))).toBe(true)
  })

  it('are told as they were known at a moment, whatever was learnt later of it', async () => {
    const { prisma: tx } = own
    const usd = async (time: string) => (await ratesAt(tx, at(time))).get('USD')?.perEuro
    const store = async (observed: string, stored: string, USD: string) => {
      await clockAt(stored)
      return storeRates({ tx, now: at(stored) }, { source: 'test', observedAt: at(observed), perEuro: { USD } })
    }
    const believed = ['USD']
    expect(await store('09:00', '09:01', '1.20')).toEqual({ added: 1, believed, jumps: [] })
    expect(await store('09:10', '09:30', '1.30')).toEqual({ added: 1, believed, jumps: [] })
    expect(await store('09:10', '09:40', '1.99')).toEqual({
      added: 0,
      believed: [],
      jumps: [{ currency: 'USD', was: '1.2', now: '1.99' }],
    })
    expect(await store('09:05', '09:45', '1.25')).toEqual({ added: 0, believed: [], jumps: [], isLate: true })
    expect(await usd('09:00')).toBe('1.159')
    expect(await usd('09:01')).toBe('1.2')
    expect(await usd('09:29')).toBe('1.2')
    expect(await usd('10:00')).toBe('1.3')
  })

  it('are held back a currency at a time', async () => {
    const { prisma: tx } = own
    const store = (minute: string, perEuro: RateReading['perEuro']) =>
      storeRates({ tx, now: at(minute) }, { source: 'many', observedAt: at(minute), perEuro })
    await clockAt('09:41')
    await store('09:40', { GBP: '1', JPY: '200', KRW: '1000' })
    const { believed, jumps } = await store('09:41', { GBP: '0.9', JPY: '220.1', KRW: '899' })
    expect(believed).toEqual(['GBP'])
    expect(jumps).toEqual([
      { currency: 'JPY', was: '200', now: '220.1' },
      { currency: 'KRW', was: '1000', now: '899' },
    ])
  })

  it('are as old as the older of the two currencies, and the euro has no age', async () => {
    const { prisma: tx } = own
    const [rates, policy] = [await ratesAt(tx, at('10:00')), await fxPolicyAt(tx, at('10:00'))]
    expect(observedAt(rates, 'EUR', 'USD')).toEqual(at('09:10'))
    expect(isStale(policy, rates, 'USD', 'EUR', at('09:24'))).toBe(false)
    expect(isStale(policy, rates, 'USD', 'EUR', at('09:25'))).toBe(true)
    expect(isStale(policy, rates, 'USD', 'CNY', at('09:24'))).toBe(true)
  })

  it('are never changed, not even by the tables’ owner, and never written but by their function', async () => {
    const { owner, app } = own.database
    await expect(query(owner, 'update ledger.fx_rate set per_euro = 2')).rejects.toThrow('append-only')
    await expect(query(owner, 'delete from ledger.fx_rate')).rejects.toThrow('append-only')
    const insert = `insert into ledger.fx_rate (source, currency, per_euro, observed_at, stored_at) values ('x', 'USD', 1, now(), now())`
    await expect(query(app, insert)).rejects.toThrow('permission denied')
    await expect(query(app, `update ledger.fx_policy set stale_seconds = 9`)).rejects.toThrow('permission denied')
  })
})
