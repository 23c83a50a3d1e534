import { z } from 'zod'
import { type Html, join } from '../card/html.ts'
import { done, gone, type Next, next } from '../flow/define.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene, Turn } from '../turn.ts'
import { confirmingOf } from './confirmings.ts'
import { settlePayment } from './settle.ts'

/** The confirm button's payload, and a note, as they came: what is needed to go on after a factor was given. */
export const factorState = z.object({ seed: z.record(z.string(), z.string()) })

export type FactorState = z.infer<typeof factorState>

/** What is about to be paid: the words of the card before, and what it comes to. */
export function whatFor(scene: Scene, { seed }: FactorState): Html {
  const total = readAmount(seed['total'])
  return join([
    confirmingOf(seed).title(scene, seed),
    total && scene.words.t('pin-total', { total: scene.words.money(total) }),
  ])
}

/** Confirms with what was given so far, and goes where that leads: the receipt, what is still missing, or why not. */
export async function goOn(turn: Turn, { seed }: FactorState): Promise<Next<FactorState>> {
  const settled = await settlePayment(turn, seed)
  if (settled.kind === 'receipt') return done(settled.card)
  if (settled.kind === 'asked') return next(settled.factor)
  await confirmingOf(seed).afterRefusal(turn, settled.failure, seed)
  return gone()
}
