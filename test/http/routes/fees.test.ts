import { expect, test } from 'vitest'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

const pageOf = async (path: string, headers: Record<string, string> = {}) =>
  (await served.app.get(path, { headers })).text()

test('the fees page shows the schedule in force, every currency of it', async () => {
  const fees = await served.world.core.getFees({})
  if (!fees.ok) throw new Error('there is a schedule')
  const page = await pageOf('/fees')
  const currencies = new Set(fees.value.map((fee) => fee.currency))
  expect(currencies.size).toBeGreaterThan(1)
  for (const currency of currencies) expect(page).toContain(`<b>${currency}</b>`)
  expect(page).toContain('Send to someone')
  expect(page).toContain('Be paid by payment link')
  expect(await pageOf('/fees?lang=zh-CN')).toContain('银行转账充值')
})
