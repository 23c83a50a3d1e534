import { query } from './database.ts'
import { type PerEuro, TEST_RATES } from './rates.ts'
import type { World } from './world.ts'

/** Keeps rates of this very moment, as the tables' owner believes them, however far they moved. */
export async function tellRates(
  { deps, database }: Pick<World, 'deps' | 'database'>,
  perEuro: PerEuro = TEST_RATES,
): Promise<void> {
  const now = deps.clock()
  const believe = `select ledger.believe_rates('test', $1, $2, $3, $3)`
  await query(database.owner, believe, [Object.keys(perEuro), Object.values(perEuro), now])
}
