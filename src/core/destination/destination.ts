import type { Destination as Row } from '#prisma'
import { after, DAY, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { ActingUser } from '../people/actor.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { PayoutTarget } from '../ports/payout-desk.ts'
import type { Destination, Wanted } from './views.ts'

/** The most somebody may have saved. */
export const DESTINATIONS_MAX = 5
/** For so long only small amounts go to a new one. */
export const COOLING = DAY
/** How long one that is being added waits for its owner. */
export const DRAFT_LIVES = 20 * MINUTE

export const coolingFrom = (now: Date): Date => after(now, COOLING)

/** What is kept of it, sealed. Of a card there is no number anywhere with us (PCI-01). */
export type Kept = { account: string; code: string | null } | { token: string }

const place = (id: string): string => `destination.details:${id}`

/** What a destination is, as its row keeps it: sealed with its owner's data key, four digits, and a fingerprint. */
export function keptAs({ keyring }: Scope, me: ActingUser, id: string, kept: Kept, lastFour: string) {
  const named = 'token' in kept ? kept.token : `${kept.code ?? ''} ${kept.account}`
  return {
    details: keyring.seal(me.dataKey, place(id), JSON.stringify(kept)),
    lastFour,
    fingerprint: keyring.blindIndex('destination', named),
    hash: termsHash(keyring, id, named),
  }
}

/**
 * What a PIN or a code is given for: this very account, and no other. Keyed, for an account's number is soon guessed by
 * whoever has its four digits; with the draft it ends, too (`keep_destination`).
 */
export const termsHash = (keyring: Pick<Keyring, 'blindIndex'>, id: string, named: string): Uint8Array<ArrayBuffer> =>
  keyring.blindIndex('destination_terms', `${id}\n${named}`)

/** Where a provider is to send money, opened at the last moment. */
export function targetOf(
  { keyring }: Scope,
  owner: Pick<ActingUser, 'dataKey'>,
  row: Row,
  holder: string,
): PayoutTarget {
  if (!row.details) throw new Error('an open destination says where it is')
  const kept = JSON.parse(keyring.open(owner.dataKey, place(row.id), row.details)) as Kept
  return 'token' in kept ? { kind: 'card', holder, token: kept.token } : { kind: 'bank', holder, ...kept }
}

/** As it may be shown. */
export function viewDestination({ now }: Pick<Scope, 'now'>, row: Row, holder: string): Destination {
  const { id, lastFour, coolingUntil } = row
  return {
    id,
    kind: row.kind === 'card' ? 'card' : 'bank',
    currency: row.currency === null ? null : currencyOf(row.currency),
    lastFour: lastFour ?? '',
    holder,
    coolingUntil: coolingUntil && coolingUntil > now ? coolingUntil : null,
    wanted: wantedOf(row),
  }
}

/** What was to be withdrawn there when it was begun. */
function wantedOf({ wantedMinor: minor, wantedCurrency: code }: Row): Wanted | null {
  if (code === null) return null
  const currency = currencyOf(code)
  return minor === null ? { everything: currency } : { minor, currency }
}

/** The same, as a new row keeps it. */
export const keepWanted = (wanted: Wanted | undefined) =>
  wanted && 'everything' in wanted
    ? { wantedCurrency: wanted.everything }
    : { wantedMinor: wanted?.minor ?? null, wantedCurrency: wanted?.currency ?? null }

/** One's own open destination. */
export const findOpen = ({ tx }: Scope, ownerId: string, id: string): Promise<Row | null> =>
  tx.destination.findFirst({ where: { id, ownerId, state: 'open' } })
