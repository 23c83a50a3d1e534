import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CURRENCY_CODES, type CurrencyCode, money } from '#core'
import { CURRENCIES } from '../../../src/core/money/currency.ts'
import { query, rows } from '../../support/database.ts'
import { granted, topUp } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { openWorld, type World } from '../../support/world.ts'

const ADDED = 'BHD' as CurrencyCode

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
  // The list is the process's, and the next file's test may run in this one.
  Reflect.deleteProperty(CURRENCIES, ADDED)
  CURRENCY_CODES.splice(CURRENCY_CODES.indexOf(ADDED), 1)
})

/** Every table that has rows for each currency before anybody has any money. */
const PER_CURRENCY = ['ledger.fx_terms', 'ledger.fx_rate', 'public.fee_rule', 'public.limit_rule', 'public.risk_rule']

const codesIn = async (table: string) =>
  (await rows<{ currency: string }>(world.database.owner, `select distinct currency from ${table} order by 1`)).map(
    ({ currency }) => currency,
  )

describe('S20 MNY-03 the currencies', () => {
  it('are the same in the code and in the database, with the same decimals', async () => {
    const stored = await rows<{ code: string; exponent: number }>(world.database.owner, 'select * from ledger.currency')
    expect(Object.fromEntries(stored.map(({ code, exponent }) => [code, exponent]))).toEqual(CURRENCIES)
  })

  it.each(PER_CURRENCY)('each have their rows in %s', async (table) => {
    expect(await codesIn(table)).toEqual([...CURRENCY_CODES].sort())
  })

  it('are data: one more is a line, and a copy of another one’s rows; then it is held and exchanged', async () => {
    Object.assign(CURRENCIES, { [ADDED]: 3 })
    CURRENCY_CODES.push(ADDED)
    await query(world.database.owner, `insert into ledger.currency (code, exponent) values ('BHD', 3)`)
    for (const table of PER_CURRENCY.filter((name) => name !== 'ledger.fx_rate')) await copyRows(table)
    await query(
      world.database.owner,
      `insert into ledger.region_rule (version, country, operation, currencies, valid_from)
       select version + 1, country, operation,
              case when 'KWD' = any(currencies) then currencies || array['BHD']::char(3)[] else currencies end, valid_from
       from ledger.region_rule`,
    )
    Object.assign(world.deps.bankAccounts, {
      BHD: { holder: 'OKPay', bank: 'Test Bank', account: 'TEST-BHD-0001', code: 'TESTDEFF' },
    })
    await tellRates(world, { BHD: '0.45', USD: '1.25' } as Record<string, string>)
    const ana = await world.person({ currency: ADDED })
    await topUp(world.core, ana.chat, money(90_000n, ADDED))
    expect(await world.balance(ana)).toBe('90.000')
    const side = { send: money(45_000n, ADDED), to: 'USD' } as const
    const { quoteId, receive } = granted(await world.core.quoteExchange({ actor: ana.chat, side }))
    expect(receive).toEqual(money(12_387n, 'USD'))
    granted(await world.core.confirmExchange({ actor: ana.chat, quoteId }))
    expect([await world.balance(ana), await world.balance(ana, 'USD')]).toEqual(['44.910', '123.87'])
  })
})

/** The rows of KWD once more, for BHD: what an operator's migration does, with amounts of its own. */
async function copyRows(table: string): Promise<void> {
  const columns = await rows<{ name: string }>(
    world.database.owner,
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const names = columns.map(({ name }) => name)
  const values = names.map((name) => (name === 'currency' ? `'BHD'` : name))
  await query(
    world.database.owner,
    `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} where currency = 'KWD'`,
  )
}
