import type { Round } from './operation.ts'

/**
 * The shortest sequence that still fails: rounds are left out by halves, quarters and so on, then operations of the
 * rounds that are left. `fails` plays a candidate from the beginning.
 */
export async function shrink(rounds: readonly Round[], fails: (rounds: Round[]) => Promise<boolean>): Promise<Round[]> {
  let kept = await leaveOut([...rounds], fails)
  for (let at = 0; at < kept.length; at++) {
    const round = kept[at]
    if (!round) continue
    const rebuilt = (operations: Round['operations']) => kept.toSpliced(at, 1, { ...round, operations })
    const operations = await leaveOut(round.operations, (fewer) => fails(rebuilt(fewer)))
    kept = rebuilt(operations)
  }
  return leaveOut(kept, fails)
}

async function leaveOut<T>(items: readonly T[], fails: (items: T[]) => Promise<boolean>): Promise<T[]> {
  let kept = [...items]
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.toSpliced(at, size)
      if (fewer.length < kept.length && (await fails(fewer))) kept = fewer
      else at += size
    }
  }
  return kept
}
