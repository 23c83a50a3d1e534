import type { Dice } from '../../test/support/dice.ts'
import { createDice } from '../../test/support/dice.ts'
import { play as playDoor } from './door/play.ts'
import { roundsOf as doorRounds } from './door/rounds.ts'
import type { Databases } from './door/stage.ts'
import { roundsOf as ledgerRounds } from './ledger/operation.ts'
import { play as playLedger } from './ledger/play.ts'
import type { Outcome } from './outcome.ts'
import { shrink } from './shrink.ts'

/** A sequence that fails, as short as it could be made, and over what. */
export type Finding = { game: string; seed: number; what: string; rounds: readonly unknown[][] }

/** One of the two things that are played: the ledger's port, and the core's door. */
export type Game = {
  name: 'ledger' | 'door'
  /** Plays so many operations of a seed; what fails is shrunk. */
  run(seed: number, operations: number): Promise<Outcome & { finding?: Finding }>
  /** Plays rounds that were printed. */
  replay(rounds: readonly unknown[][]): Promise<Outcome>
}

export function createGames(databases: Databases): [ledger: Game, door: Game] {
  return [
    game('ledger', ledgerRounds, (rounds) => playLedger(databases.prisma, rounds)),
    game('door', doorRounds, (rounds) => playDoor(databases, rounds)),
  ]
}

function game<T extends object>(
  name: Game['name'],
  roundsOf: (dice: Dice, operations: number) => T[][],
  play: (rounds: readonly T[][]) => Promise<Outcome>,
): Game {
  return {
    name,
    replay: (rounds) => play(rounds as T[][]),
    async run(seed, operations) {
      const rounds = roundsOf(createDice(seed), operations)
      const outcome = await play(rounds)
      const { failed } = outcome
      if (!failed) return outcome
      const fails = async (fewer: T[][]) => (await play(fewer)).failed !== undefined
      const shortest = await shrink(rounds.slice(0, failed.round + 1), fails)
      const what = (await play(shortest)).failed?.what ?? failed.what
      return { ...outcome, finding: { game: name, seed, what, rounds: shortest } }
    },
  }
}
