import type { PadKey, PadOutcome, PadView, Result } from '#core'
import type { Input } from '../flow/input.ts'
import type { Turn } from '../turn.ts'
import { KEY } from './card.ts'

/** Whether a press left the keys where they were: taking digits back does, a full pad starts over in another order. */
export const keptOrder = (input: Input, { filled }: PadView): boolean =>
  filled > 0 || (input.kind === 'press' && isSign(input.payload['key'] ?? ''))

/** Passes one press of a pad on to the core; null when the input is no such press. */
export async function pressKey(turn: Turn, input: Input): Promise<Result<PadOutcome> | null> {
  if (input.kind !== 'press' || input.action !== KEY) return null
  const { pad = '', key = '', deal = '' } = input.payload
  return turn.core.pressPad({ actor: turn.actor, padId: pad, key: readKey(key, deal) })
}

const isSign = (key: string): key is 'back' | 'clear' => key === 'back' || key === 'clear'

const readKey = (key: string, deal: string): PadKey =>
  isSign(key) ? key : { position: Number(key), deal: Number(deal) }
