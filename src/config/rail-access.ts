import type { RailAccess } from '../http/index.ts'
import { signingKeys } from '../platform/keys/index.ts'
import type { RailsConfig } from './rails.ts'

/** Where the sandbox serves a rail's API, and under which account of ours. */
export type Stand = Pick<RailAccess, 'url' | 'account' | 'platforms'>

/**
 * Who may report on money, and where orders are placed; by rail.
 * @param standIns what serves in development where no real rail is named
 */
export function railAccess(rails: RailsConfig, standIns: Readonly<Record<string, Stand>> = {}) {
  const ordered: Record<string, RailAccess> = {}
  const callbacks: Record<string, { secrets: readonly Uint8Array[] }> = {}
  for (const [code, settings] of Object.entries(rails)) {
    const { url = standIns[code]?.url, account = standIns[code]?.account, accounts } = settings
    const secrets = signingKeys(settings.secrets)
    const platforms = settings.platforms ?? standIns[code]?.platforms
    if (url && account) ordered[code] = { url, account, secrets, platforms }
    if (accounts || ordered[code]) callbacks[code] = { secrets }
  }
  return { ordered, callbacks }
}
