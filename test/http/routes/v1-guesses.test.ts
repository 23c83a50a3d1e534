import { afterAll, beforeAll, expect, test } from 'vitest'
import { merchant } from '../../support/api.ts'
import { openWorld, type World } from '../../support/world.ts'
import { startApp } from '../support/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('API-08 TG-11 whoever guesses at keys is told to wait, and the shop behind the same address goes on', async () => {
  const moment = world.deps.clock()
  await using app = await startApp({ core: world.core, now: () => moment })
  const { key } = await merchant(world)
  const balance = async (shown: string) => {
    const { status, headers } = await fetch(`${app.url}/v1/balance`, { headers: { authorization: `Bearer ${shown}` } })
    return [status, headers.get('retry-after')]
  }
  const guess = (at: number) => balance(`okp_live_${String(at).padStart(32, 'x')}`)
  expect(await balance(key)).toEqual([200, null])
  for (let at = 0; at < 60; at++) expect(await guess(at)).toEqual([401, null])
  expect(await guess(60)).toEqual([429, '60'])
  expect(await balance(key)).toEqual([200, null])
})

test('API-08 a guess is counted whatever else is wrong with its request, and never taken for a working key', async () => {
  const moment = world.deps.clock()
  await using app = await startApp({ core: world.core, now: () => moment })
  const statusOf = async (at: number, reference = '') => {
    const headers = { authorization: `Bearer okp_live_${String(at).padStart(32, 'y')}` }
    return (await fetch(`${app.url}/v1/invoices${reference}`, { headers })).status
  }
  expect(await statusOf(60, '?reference=4111111111111111')).toBe(401)
  for (let at = 0; at < 59; at++) expect(await statusOf(at)).toBe(401)
  expect(await statusOf(60)).toBe(429)
})
