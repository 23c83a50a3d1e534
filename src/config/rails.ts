import { RAILS, type Rail, type RailSettings, statementsVariable } from '../http/index.ts'

type Given = Record<string, string | undefined>

/** What the environment says of every rail there is, by code. */
export type RailsConfig = Record<string, RailSettings>

const nameOf = ({ code }: Rail, setting: string): string =>
  `RAIL_${code.toUpperCase()}_${setting === 'secrets' ? 'SECRET' : setting.toUpperCase()}`

const settingsOf = (rail: Rail, production: boolean) =>
  Object.entries({
    ...rail.variables(production),
    ...(rail.statement && { statements: statementsVariable(production) }),
  }).map(([setting, variable]) => ({
    setting,
    name: nameOf(rail, setting),
    ...variable,
  }))

/** The variables the rails bring; they stand in the rails' own files. */
export const railVariables = (production: boolean) =>
  Object.fromEntries(
    [...RAILS.values()]
      .flatMap((rail) => settingsOf(rail, production))
      .map(({ name, accepted, schema }) => [name, { accepted, schema }]),
  )

/** The variables whose values development makes for itself. */
export const railSecretNames = (): string[] => [...RAILS.values()].map((rail) => nameOf(rail, 'secrets'))

/** @param values checked, by the names of the variables */
export const railSettings = (values: Record<string, unknown>): RailsConfig =>
  Object.fromEntries(
    [...RAILS.values()].map((rail) => {
      const known = settingsOf(rail, false)
        .map(({ setting, name }) => [setting, values[name]] as const)
        .filter(([, value]) => value !== undefined)
      return [rail.code, { secrets: [], ...Object.fromEntries(known) }]
    }),
  )

/** A rail that may be left out is there whole or not at all. In development its secret is made and proves nothing. */
export function railConflicts(given: Given, production: boolean): [string, string][] {
  return [...RAILS.values()]
    .filter(({ optional }) => optional)
    .flatMap((rail) => {
      // A rail works without its statements; they are read by hand then.
      const parts = settingsOf(rail, production)
        .filter(({ setting }) => setting !== 'statements')
        .map(({ name }) => name)
      const secret = nameOf(rail, 'secrets')
      const isMeant = parts.some((name) => given[name] && (production || name !== secret))
      const missing = isMeant ? parts.filter((name) => !given[name]) : []
      const beside = `is missing beside the other RAIL_${rail.code.toUpperCase()}_ variables; accepted: all of them, or none`
      return missing.map((name): [string, string] => [name, beside])
    })
}
