import { query } from './database.ts'
import { type PerEuro, TEST_RATES } from './rates.ts'
import type { World } from './world.ts'

type Town = Pick<World, 'deps' | 'database'>

let turn: Promise<void> = Promise.resolve()

/**
 * Keeps rates of this very moment, as the tables' owner believes them, however far they moved. One after the other: of two
 * moments the older is refused where it comes later.
 */
export function tellRates(town: Town, perEuro: PerEuro = TEST_RATES): Promise<void> {
  turn = turn.catch(() => undefined).then(() => believe(town, perEuro))
  return turn
}

async function believe({ deps, database }: Town, perEuro: PerEuro): Promise<void> {
  const now = deps.clock()
  const believing = `select ledger.believe_rates('test', $1, $2, $3, $3)`
  await query(database.owner, believing, [Object.keys(perEuro), Object.values(perEuro), now])
}
