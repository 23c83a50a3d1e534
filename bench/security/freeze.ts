import { setTimeout as pause } from 'node:timers/promises'
import { money } from '../../src/core/index.ts'
import { granted } from '../../test/support/people.ts'
import { percentile } from '../kit/percentile.ts'
import type { House, Somebody } from './house.ts'

const IN_FLIGHT = 32
const APART_MS = 2

/**
 * Somebody freezes their account while payments of theirs are being confirmed: milliseconds from the tap to the first
 * payment refused for it, and how many went through although they were begun after the freeze was answered (none).
 */
export async function freezeUnderLoad(house: House, rounds: number) {
  const payee = await house.person()
  const races: Race[] = []
  for (let round = 0; round < rounds; round++) races.push(await race(house, payee))
  const waits = races.map(({ tapped, firstRefused }) => firstRefused - tapped)
  const sum = (of: (race: Race) => number) => races.reduce((total, one) => total + of(one), 0)
  return {
    freezeToRefusalP50Ms: Number(percentile(waits, 0.5).toFixed(1)),
    freezeToRefusalMaxMs: Number(Math.max(...waits).toFixed(1)),
    paidBeforeFreeze: sum(({ paid, paidAfter }) => paid - paidAfter),
    paidAfterFreeze: sum(({ paidAfter }) => paidAfter),
  }
}

type Race = { tapped: number; firstRefused: number; paid: number; paidAfter: number }

async function race({ core, person }: House, payee: Somebody): Promise<Race> {
  const { chat: actor } = await person(200_00n)
  const cards: string[] = []
  while (cards.length < IN_FLIGHT)
    cards.push(granted(await core.quoteSend({ actor, payee, amount: money(10n, 'EUR') })).intentId)
  const seen: Race = { tapped: 0, firstRefused: Number.POSITIVE_INFINITY, paid: 0, paidAfter: 0 }
  let frozenAt = Number.POSITIVE_INFINITY

  const confirm = async (intentId: string, number: number) => {
    await pause(number * APART_MS)
    const begun = performance.now()
    const answer = await core.confirmPayment({ actor, intentId })
    if (answer.ok) seen.paid++
    if (answer.ok && begun > frozenAt) seen.paidAfter++
    if (!answer.ok && answer.failure.code === 'account_frozen_by_user')
      seen.firstRefused = Math.min(seen.firstRefused, performance.now())
  }
  const freeze = async () => {
    await pause((IN_FLIGHT / 2) * APART_MS)
    seen.tapped = performance.now()
    granted(await core.freezeSelf({ actor }))
    frozenAt = performance.now()
  }
  await Promise.all([freeze(), ...cards.map(confirm)])
  return seen
}
