import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hasRedis } from '../support/capabilities.ts'

// Two production processes behind a proxy, people, a bank and shops at them all the time: the short version of `npm run
// rolling`, in a process of its own, for whom it trusts is settled before a process first calls anybody.
const rolled = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/rolling.ts', '--between', '1000', ...args]).then(
    ({ stdout }) => stdout,
  )

/** How many were acknowledged of each kind. */
const acknowledged = (said: string) => [...said.matchAll(/(\d+) acknowledged/g)].map(([, count]) => Number(count))

describe.skipIf(!hasRedis)('two processes, restarted one after the other', () => {
  test('R-15 by SIGKILL whoever asks again is answered: nothing acknowledged is lost, nothing is doubled', async () => {
    const said = await rolled('--rounds', '0', '--kills', '1', '--upgrades', '0')
    expect(said).toContain('SIGKILL: 2 restarts')
    expect(said.match(/lost: 0, doubled: 0/g)).toHaveLength(3)
    expect(said).toContain('breaches: 0')
    expect(Math.min(...acknowledged(said))).toBeGreaterThan(0)
  })

  test('R-25 R-14 by SIGTERM a next version with migrations is brought under load, and taken back: nobody notices, none is lost or doubled, and too early it does not start', async () => {
    const said = await rolled('--rounds', '0', '--kills', '0', '--upgrades', '1')
    expect(said).toContain('upgrade: 3 restarts')
    expect(said).toContain('ended badly: 0')
    expect(said.match(/failed: 0, lost: 0, doubled: 0/g)).toHaveLength(3)
    expect(said).toContain('breaches: 0')
    expect(said).toMatch(/next version ended with 1: The tables are older/)
    expect(said).toContain('migrations: 5 under load')
    expect(said).toContain('0.1.0 0.1.0, then 0.2.0 0.1.0, then 0.2.0 0.2.0, then 0.1.0 0.2.0')
    expect(said).not.toContain('WRONG')
    expect(Math.min(...acknowledged(said))).toBeGreaterThan(0)
  }, 600_000)
})
