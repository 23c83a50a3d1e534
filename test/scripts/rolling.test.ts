import { describe, expect, test } from 'vitest'
import { roll } from '../../scripts/rolling/run.ts'
import { hasRedis } from '../support/capabilities.ts'

// Two production processes behind a proxy, people, a bank and shops at them all the time: the short version of `npm run rolling`.
const SHORT = { rounds: 1, betweenMs: 2_000 }

describe.skipIf(!hasRedis)('two processes, restarted one after the other', () => {
  test('R-25 R-14 by SIGTERM nobody notices: no operation fails, none is lost or doubled', async () => {
    const outcome = await roll('SIGTERM', SHORT)
    expect(outcome).toMatchObject({ restarts: 2, breaches: 0 })
    for (const told of [outcome?.sends, outcome?.topUps, outcome?.invoices]) {
      expect(told).toMatchObject({ failed: 0, lost: 0, doubled: 0, why: {} })
      expect(told?.acknowledged).toBeGreaterThan(0)
    }
  }, 900_000)

  test('R-15 by SIGKILL whoever asks again is answered: nothing acknowledged is lost, nothing is doubled', async () => {
    const outcome = await roll('SIGKILL', SHORT)
    expect(outcome).toMatchObject({ restarts: 2, breaches: 0 })
    for (const told of [outcome?.sends, outcome?.topUps, outcome?.invoices]) {
      expect(told).toMatchObject({ lost: 0, doubled: 0 })
      expect(told?.acknowledged).toBeGreaterThan(0)
    }
  }, 900_000)
})
