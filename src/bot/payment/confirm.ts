import type { Seed, Turn } from '../turn.ts'
import { confirmingOf } from './confirmings.ts'
import { settlePayment } from './settle.ts'

/** The tap on a confirm card. It needs no running flow: whatever was lost meanwhile, the intent knows what was meant. */
export async function confirm(turn: Turn, seed: Seed): Promise<void> {
  const settled = await settlePayment(turn, seed)
  if (settled.kind === 'asked') return turn.start('pin', { ...seed, factor: settled.factor })
  if (settled.kind === 'refused') return confirmingOf(seed).afterRefusal(turn, settled.failure, seed)
  await turn.leave()
  await turn.show(settled.card)
}
