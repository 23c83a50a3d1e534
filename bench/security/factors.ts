import { money } from '../../src/core/index.ts'
import { newSecret, stepOf } from '../../src/core/people/second-factor/totp.ts'
import { granted, PASSWORD, PIN, typePin } from '../../test/support/people.ts'
import { codeAt } from '../../test/support/second-factor.ts'
import type { House, Somebody } from './house.ts'

/** People who authorise payments at the same time. */
const AT_ONCE = 8

/**
 * How many a second: PIN checks alone (the slow hash), whole pads, opened, typed and accepted through the core, and codes of
 * an authenticator: as arithmetic alone, and one after the other through the core, each counted, locked, kept and used up.
 */
export async function factorsPerSecond(house: House, seconds: number) {
  const { core, deps, person } = house
  const hash = await deps.hasher.hashPin(PIN)
  const pinChecksPerSec = await perSecond(seconds, () => deps.hasher.verifyPin(hash, PIN))

  const payee = await person()
  const payers: Somebody[] = []
  while (payers.length < AT_ONCE) payers.push(await person(1_000_00n))
  const pinPadsPerSec = await perSecond(seconds, async (worker) => {
    const actor = payers[worker]?.chat ?? payee.chat
    const { intentId } = granted(await core.quoteSend({ actor, payee, amount: money(100_00n, 'EUR') }))
    const pad = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
    await typePin(core, actor, pad.padId, PIN)
  })
  const secret = newSecret(deps.random)
  const codeSumsPerSec = await perSecond(seconds, async () => stepOf(secret, '000000', deps.clock()))
  return { pinChecksPerSec, pinPadsPerSec, codeSumsPerSec, codesPerSec: await codesPerSecond(house, seconds) }
}

/** Codes one person gives, a new one each time, to raise their own threshold; only that is on the clock. */
async function codesPerSecond({ core, deps, person, advance }: House, seconds: number): Promise<number> {
  const { chat: actor } = await person()
  const { padId } = granted(await core.openPad({ actor, purpose: 'unlock' }))
  await typePin(core, actor, padId, PIN)
  const { token } = granted(await core.issueLink({ actor, purpose: 'second_factor' }))
  const { secret } = granted(await core.beginAuthenticator({ token }))
  granted(await core.confirmAuthenticator({ token, code: codeAt(secret, deps.clock()), proof: PASSWORD }))
  let [codes, tookMs] = [0, 0]
  while (tookMs < seconds * 1000) {
    advance(30)
    granted(await core.setCodeThreshold({ actor, amount: money(100_00n, 'EUR') }))
    const code = codeAt(secret, deps.clock())
    const began = performance.now()
    granted(await core.setCodeThreshold({ actor, amount: money(200_00n, 'EUR'), code }))
    tookMs += performance.now() - began
    codes += 1
  }
  return Math.round((codes / tookMs) * 1000)
}

async function perSecond(seconds: number, work: (worker: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  let done = 0
  const worker = async (_: unknown, number: number) => {
    while (performance.now() - began < seconds * 1000) {
      await work(number)
      done++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return Math.round((done * 1000) / (performance.now() - began))
}
