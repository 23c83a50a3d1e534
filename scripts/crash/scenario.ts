import type { Need } from './place.ts'
import type { Scene } from './scene.ts'

/**
 * One thing that somebody does: a person, a bank, the clock. Who gets no answer does it again (`again`, where that is
 * not simply the same). With `until`, what was done is in other hands now, Telegram's say, who bring it once more by
 * themselves: then only the end is awaited.
 */
export type Act = {
  what: string
  does(scene: Scene): Promise<unknown>
  until?(scene: Scene): boolean
  again?(scene: Scene): Promise<unknown>
}

/** A script of what people, banks and processors do in the town, which every process that dies leaves half played. */
export type Scenario = {
  name: string
  needs: readonly Need[]
  /** Also dies while the program starts. */
  watchesStart?: boolean
  acts: readonly Act[]
  /** Facts that may be more after a repeat, by how they begin: what is asked for twice comes twice. */
  loose?: readonly string[]
}

export const defineScenario = (scenario: Scenario): Scenario => scenario

/** Shorthand for an act that is simply done again. */
export const act = (what: string, does: Act['does'], rest: Partial<Act> = {}): Act => ({ what, does, ...rest })
