import { expect, test } from 'vitest'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

const pageOf = async (path: string, headers: Record<string, string> = {}) =>
  (await served.app.get(path, { headers })).text()

test('S54 S56 the fees page shows the schedule in force to anybody: every currency, and each thing its own price', async () => {
  const fees = await served.world.core.getFees({})
  if (!fees.ok) throw new Error('there is a schedule')
  const page = await pageOf('/fees')
  const currencies = new Set(fees.value.map((fee) => fee.currency))
  expect(currencies.size).toBeGreaterThan(1)
  for (const currency of currencies) expect(page).toContain(`<b>${currency}</b>`)
  const euro = fees.value.filter((fee) => fee.currency === 'EUR')
  expect(new Set(euro.map(({ percent, fixed }) => `${percent} ${fixed.minor}`)).size).toBeGreaterThan(2)
  for (const { percent } of euro) expect(page).toContain(percent === '0' ? 'Free' : `${percent}%`)
  expect(page).toContain('Send to someone')
  expect(page).toContain('Get paid by payment link')
  expect(await pageOf('/fees?lang=zh-CN')).toContain('银行转账充值')
})
