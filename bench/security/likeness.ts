import { median } from '../kit/percentile.ts'
import type { House } from './house.ts'

const DEVICE = { browser: null, system: null }

/**
 * Logins with a wrong password, by turns for an account there is and for one there is not, one after the other, each
 * from a place of its own: can a clock tell them apart? Welch's t over the times; below 4.5 it cannot (ATH-09).
 */
export async function likeness({ core, person }: House, samples: number) {
  const existing: number[] = []
  const missing: number[] = []
  let email = ''
  for (let turn = 0; turn < samples; turn++) {
    // A hundred wrong passwords lock an account.
    if (turn % 50 === 0) ({ email } = await person())
    const pair: [string, number[]][] = [
      [email, existing],
      [`nobody${turn}@example.org`, missing],
    ]
    for (const [address, times] of turn % 2 ? pair : pair.toReversed()) times.push(await wrongLogin(address, turn))
  }
  return {
    existingMs: Number(median(existing).toFixed(1)),
    missingMs: Number(median(missing).toFixed(1)),
    welchT: Number(welch(existing, missing).toFixed(2)),
    timingSamples: samples,
  }

  async function wrongLogin(email: string, turn: number): Promise<number> {
    const source = `203.0.${turn >> 8}.${turn & 255}`
    const began = performance.now()
    const answer = await core.logIn({ email, password: 'wrong-Harbour-42', device: DEVICE, source })
    if (answer.ok || answer.failure.code !== 'auth_failed') throw new Error('a wrong password was not simply wrong')
    return performance.now() - began
  }
}

function welch(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [moments(a), moments(b)]
  return (one.mean - other.mean) / Math.sqrt(one.variance / a.length + other.variance / b.length)
}

function moments(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) }
}
