import { money } from '../../src/core/index.ts'
import { granted, PIN, refusal, typePin } from '../../test/support/people.ts'
import type { House } from './house.ts'

const PLACES = 50
const DEVICE = { browser: null, system: null }

/**
 * So many wrong passwords for one account from fifty places, eight at a time; then its owner pays from their own chat, with
 * the PIN: how long that takes them (ATH-08 asks for two seconds at most), and how many of the passwords were looked at.
 */
export async function ownerAmongTries({ core, person }: House, tries: number) {
  const [owner, payee] = [await person(200_00n), await person()]
  let [next, looked] = [0, 0]
  const attack = async () => {
    while (next < tries) {
      const source = `198.51.100.${next++ % PLACES}`
      const answer = await core.logIn({ email: owner.email, password: 'wrong-Harbour-42', device: DEVICE, source })
      if (refusal(answer).code === 'auth_failed') looked++
    }
  }
  await Promise.all(Array.from({ length: 8 }, attack))
  const began = performance.now()
  const actor = owner.chat
  const { intentId } = granted(await core.quoteSend({ actor, payee, amount: money(100_00n, 'EUR') }))
  const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
  await typePin(core, actor, padId, PIN)
  granted(await core.confirmPayment({ actor, intentId }))
  return { wrongTries: tries, places: PLACES, lookedAt: looked, ownerPaysMs: Math.round(performance.now() - began) }
}
