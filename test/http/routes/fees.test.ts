import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'

let world: World
let app: App
beforeAll(async () => {
  world = await openWorld()
  app = await startApp({ core: world.core, now: () => world.deps.clock() })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test('the fees page shows the schedule in force, every currency of it', async () => {
  const fees = await world.core.getFees({})
  if (!fees.ok) throw new Error('there is a schedule')
  const page = await pageOf('/fees')
  const currencies = new Set(fees.value.map((fee) => fee.currency))
  expect(currencies.size).toBeGreaterThan(1)
  for (const currency of currencies) expect(page).toContain(`<b>${currency}</b>`)
  expect(page).toContain('Send to someone')
  expect(await pageOf('/fees?lang=zh-CN')).toContain('银行转账充值')
})
