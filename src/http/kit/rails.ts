import type { RailConfig } from '../deps.ts'
import { loadFolder } from './folder.ts'
import type { Rail } from './rail.ts'

/** Every rail there is, by code. One more rail is one more file in `rails/`. */
export const RAILS: ReadonlyMap<string, Rail> = new Map(
  (await loadFolder<Rail>(new URL('../rails/', import.meta.url))).map((rail) => [rail.code, rail]),
)

export type RailsConfig = { rails: Record<string, RailConfig>; problems: { variable: string; problem: string }[] }

/** Reads the rails that are switched on from the environment, and everything that is wrong with their variables. */
export function readRails(env: Readonly<Record<string, string | undefined>>): RailsConfig {
  const config: RailsConfig = { rails: {}, problems: [] }
  for (const rail of RAILS.values()) {
    if (!rail.variables.some((name) => env[name] !== undefined)) continue
    const read = rail.env.safeParse(env)
    if (read.success) config.rails[rail.code] = read.data
    else
      config.problems.push(
        ...read.error.issues.map(({ path, message }) => ({ variable: path.join('.'), problem: message })),
      )
  }
  return config
}
