import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProcessRate } from '../../../src/platform/rate/process-rate.ts'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
let now = 0
beforeAll(async () => {
  town = await openTown({ rate: createProcessRate(() => now) })
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

describe('too much at once', () => {
  test('TG-11 gets one line, then silence, then answers again; another person never notices', async () => {
    const [loud, calm] = [town.phone({ name: 'Lou' }), town.phone({ name: 'Cal' })]
    await loud.starts()
    for (let count = 0; count < 30; count++) await loud.writes('hello')
    const notices = loud.screen().filter((text) => text.includes('That was a lot at once'))
    expect(notices).toHaveLength(1)
    expect(loud.screen()).toHaveLength(20 + 1)
    expect(await calm.starts()).toContain('Which language')
    now += 60_000
    expect(await loud.writes('/help')).toContain('What you can do here')
  })

  test('TG-11 a press in the silence is still answered, so that the phone stops waiting', async () => {
    const phone = town.phone({ name: 'Pia' })
    await phone.starts()
    for (let count = 0; count < 25; count++) await phone.writes('hello')
    expect(await phone.taps('Home')).toEqual({})
  })
})
