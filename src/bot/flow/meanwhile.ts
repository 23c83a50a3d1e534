import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '../card/card.ts'
import type { Turn } from '../turn.ts'

/** A person feels a longer silence as something that does not work. */
const SILENCE_MS = 700

/** Waits for somebody outside. When they take long, the card says whom we wait for; what comes next takes its place. */
export async function meanwhile<T>(turn: Turn, saying: Card, work: Promise<T>): Promise<T> {
  const silence = new AbortController()
  const isSlow = pause(SILENCE_MS, true, { signal: silence.signal }).catch(() => false)
  const isDone = work.then(
    () => false,
    () => false,
  )
  const takesLong = await Promise.race([isDone, isSlow])
  silence.abort()
  if (takesLong) await say(turn, saying)
  return work
}

async function say(turn: Turn, card: Card): Promise<void> {
  const at = turn.session.flow
  // A typed answer is answered below it: the question above must not look alive.
  if (!turn.pressed && at?.messageId !== undefined) await turn.screen.strip(at.messageId)
  await turn.show(card, at?.card)
}
