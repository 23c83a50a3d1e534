/** Whether rounds still fail, played from the beginning. */
type Fails<T> = (rounds: T[][]) => Promise<boolean>

/** What points back to something made before: so many before the newest. */
const POINTERS = ['card', 'link', 'topUp', 'hold', 'entry', 'quote', 'payout', 'sale', 'refund', 'connection']

/**
 * The shortest sequence that still fails: rounds are left out by halves, quarters and so on, then operations of the
 * rounds that are left; what is left points to the newest thing it can, so that what only stood between goes, too.
 */
export async function shrink<T extends object>(rounds: readonly T[][], plays: Fails<T>): Promise<T[][]> {
  const fails = remembering(plays)
  let kept = await shorten(rounds, fails)
  for (;;) {
    const nearer = await pointNearer(kept, fails)
    const shorter = await shorten(nearer, fails)
    if (shorter.flat().length === kept.flat().length) return shorter
    kept = shorter
  }
}

/** A third of what is tried was tried before, and a play takes long. */
function remembering<T>(fails: Fails<T>): Fails<T> {
  const known = new Map<string, Promise<boolean>>()
  return (rounds) => {
    const name = JSON.stringify(rounds)
    const found = known.get(name) ?? fails(rounds)
    known.set(name, found)
    return found
  }
}

async function shorten<T>(rounds: readonly T[][], fails: Fails<T>): Promise<T[][]> {
  let kept = await leaveOut(rounds, fails)
  for (let at = 0; at < kept.length; at++) {
    const operations = await leaveOut(kept[at] ?? [], (fewer) => fails(kept.with(at, fewer)))
    kept = kept.with(at, operations)
  }
  return leaveOut(kept, fails)
}

/** What points to the same thing is moved together, of all rounds and of one: two taps on a card show something only as two. */
async function pointNearer<T extends object>(rounds: readonly T[][], fails: Fails<T>): Promise<T[][]> {
  let kept = [...rounds]
  const everywhere = pointersOf(rounds.flat()).map((pointer) => ({ ...pointer, of: () => true }))
  const inOne = rounds.flatMap((round, at) =>
    pointersOf(round).map((pointer) => ({ ...pointer, of: (index: number) => index === at })),
  )
  for (const { key, back, of } of [...everywhere, ...inOne]) {
    for (let near = 0; near < back; near++) {
      const moved = (operation: T): T => (backOf(operation, key) === back ? { ...operation, [key]: near } : operation)
      const nearer = kept.map((round, index) => (of(index) ? round.map(moved) : round))
      if (!(await fails(nearer))) continue
      kept = nearer
      break
    }
  }
  return kept
}

/** What is pointed to, each once. */
function pointersOf(operations: readonly object[]): { key: string; back: number }[] {
  return POINTERS.flatMap((key) =>
    [...new Set(operations.flatMap((operation) => backOf(operation, key) ?? []))].map((back) => ({ key, back })),
  )
}

function backOf(operation: object, key: string): number | undefined {
  const back = (operation as Record<string, unknown>)[key]
  return typeof back === 'number' ? back : undefined
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
