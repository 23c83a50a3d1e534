import type { Turn } from '../turn.ts'

type Payload = Readonly<Record<string, string>>

/** Starts a conversation about a payment; the message whose button began it (`below`) stays as it is. */
export function startBeside(turn: Turn, flow: 'refund' | 'refund-words', { below, ...seed }: Payload) {
  if (below) turn.pressed = null
  return turn.start(flow, seed)
}
