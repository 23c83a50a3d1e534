import type { OrderDesk } from '#core'
import { loadFolder } from '../../load-folder.ts'
import type { RailConfig } from '../deps.ts'
import type { DeskParts, Rail, RailAccess } from './rail.ts'

/** Every rail there is, by code. One more rail is one more file in `rails/`. */
export const RAILS: ReadonlyMap<string, Rail> = new Map(
  (await loadFolder<Rail>(new URL('../rails/', import.meta.url))).map((rail) => [rail.code, rail]),
)

const KEY_BYTES_MIN = 24

/**
 * Throws when a callback could be forged: a rail without a secret, or with one that can be guessed. The configuration
 * has refused such a thing before; what accepts news of money does not depend on that.
 */
export function checkRails(rails: Readonly<Record<string, RailConfig>>): void {
  for (const [code, { secrets }] of Object.entries(rails)) {
    if (!RAILS.has(code)) throw new Error(`there is no rail ${code}`)
    if (secrets.length === 0) throw new Error(`rail ${code} has no secret`)
    if (secrets.some((key) => key.length < KEY_BYTES_MIN))
      throw new Error(`rail ${code} has a secret under ${KEY_BYTES_MIN} bytes`)
  }
}

type Accesses = Readonly<Record<string, RailAccess>>

/** Opens the order desks of the rails we have access to and on which something can be ordered, by rail. */
export function openDesks(accesses: Accesses, parts: DeskParts): Readonly<Record<string, OrderDesk>> {
  checkRails(accesses)
  return opened(accesses, ({ desk }, access) => desk?.(access, parts))
}

/** Where money out is sent, by rail; and where cards are saved, if anywhere. */
export function openPayoutDesks(accesses: Accesses, parts: DeskParts) {
  checkRails(accesses)
  const [cardVault] = Object.values(opened(accesses, ({ vault }, access) => vault?.(access, parts)))
  const payoutDesks = opened(accesses, ({ payouts }, access) => payouts?.(access, parts))
  return { payoutDesks, ...(cardVault && { cardVault }) }
}

function opened<T>(
  accesses: Accesses,
  open: (rail: Rail, access: RailAccess) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(accesses).flatMap(([code, access]) => {
      const rail = RAILS.get(code)
      const desk = rail && open(rail, access)
      return desk ? [[code, desk]] : []
    }),
  )
}
