import { expect, test } from 'vitest'
import { CURRENCY_CODES, FEE_OPERATIONS } from '#core'
import { query } from '../../support/database.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

const pageOf = async (path: string) => (await served.app.get(path)).text()

/** The rows of a table of the page, by its caption: who pays what. */
const tableOf = (page: string, caption: string): string =>
  (page.split('<table>').find((part) => part.includes(`<b>${caption}</b>`)) ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('S54 S56 the fees page shows anybody what each thing costs, at every level, since when and in which version', async () => {
  const page = await pageOf('/fees?lang=en')
  const send = tableOf(page, 'Send to someone')
  expect(send).toContain('Version 1, in force since 1 Jan 2026')
  expect(send).toContain('Not verified 1% at least 0.01 EUR at most 5.00 EUR')
  expect(send).toContain('Verified, level 1 0.8%')
  expect(send).toContain('Verified, level 2 0.5%')
  expect(tableOf(page, 'Top up by bank transfer')).toContain('Everybody Free')
  expect(page.split('<table>').length - 1).toBe(FEE_OPERATIONS.length)
  expect(await pageOf('/fees?lang=zh-CN')).toContain('银行转账充值')
})

test('S56 each currency has its page, and the other language keeps it', async () => {
  const page = await pageOf('/fees?lang=en')
  for (const code of CURRENCY_CODES) expect(page).toContain(code === 'EUR' ? `>${code}</b>` : `currency=${code}&amp;`)
  const yen = await pageOf('/fees?currency=JPY&lang=en')
  expect(tableOf(yen, 'Send to someone')).toContain('at most 800 JPY')
  expect(yen).toContain('href="/fees?currency=JPY&amp;lang=zh-CN"')
  expect(await pageOf('/fees?currency=JPY&lang=zh-CN')).toContain('>日元</b>')
  for (const strange of ['<b>', 'XXX', ''])
    expect(await pageOf(`/fees?lang=en&currency=${strange}`)).toContain('>EUR</b>')
})

test('S56 a version that is decided and not yet in force is announced; one that another overtakes is not', async () => {
  const announce = (version: number, percent: number, from: string) =>
    query(
      served.world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
       values ($1, 'pay', 'GBP', $2, 0, 0, $3)`,
      [version, percent, from],
    )
  await announce(2, 2, '2031-01-01')
  await announce(3, 3, '2030-06-01')
  const table = tableOf(
    await pageOf('/fees?currency=GBP&lang=en'),
    'Get paid by payment link (the shop pays, and has it back in proportion with what it refunds)',
  )
  expect(table).toContain('Everybody 1%')
  expect(table).toContain('From 1 Jun 2030 (version 3) Everybody 3%')
  expect(table).not.toContain('2031')
  expect(await pageOf('/fees?currency=GBP&lang=zh-CN')).toContain('2030年6月1日起（第 3 版）')
})
