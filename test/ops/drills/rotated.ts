import { setTimeout as pause } from 'node:timers/promises'

/** What went on while a secret was rotated: how often somebody asked, what went wrong, and whether the old one opens nothing more. */
export type Rotated = { asked: number; trouble: string[]; oldIsDead: boolean }

export type Drill = () => Promise<Rotated>

/** Something that goes on, again and again, until it is stopped. */
export type Life = {
  /** Resolves once three more times were asked for and answered. */
  goesOn(): Promise<void>
  stop(): Promise<Pick<Rotated, 'asked' | 'trouble'>>
}

/** @param once one thing somebody does; throws when it went wrong */
export function live(once: () => Promise<unknown>): Life {
  const seen = { asked: 0, trouble: [] as string[] }
  let going = true
  const again = async () => {
    while (going) {
      await once().catch((error: Error) => seen.trouble.push(error.message))
      seen.asked += 1
      await pause(5)
    }
  }
  const work = again()
  return {
    async goesOn() {
      // One may have begun before whatever was just changed.
      const wanted = seen.asked + 4
      while (seen.asked < wanted) await pause(5)
    },
    async stop() {
      going = false
      await work
      return seen
    },
  }
}

/** Whether this is refused, as everything done with an old secret has to be. */
export const isRefused = (tried: Promise<unknown>): Promise<boolean> =>
  tried.then(
    () => false,
    () => true,
  )
