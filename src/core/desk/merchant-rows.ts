import type { User } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { briefsOf } from '../staff/brief.ts'
import type { MerchantBrief } from './views.ts'

/** A shop as it is listed. */
export type ShopRow = {
  id: string
  name: string
  accepting: boolean
  category: string | null
  country: string | null
  ownerId: string
  owner: Pick<User, 'state'>
}

/** What is read of a shop to list it. */
export const LISTED = {
  ...{ id: true, name: true, accepting: true, category: true, country: true, ownerId: true },
  owner: { select: { state: true } },
} as const

/** Shops in one line each, their owners masked. */
export async function briefShops(scope: Scope, rows: readonly ShopRow[]): Promise<MerchantBrief[]> {
  const owners = await briefsOf(
    scope,
    rows.map(({ ownerId }) => ownerId),
  )
  return rows.map(({ id, name, category, country, ownerId, ...row }) => ({
    ...{ shopId: id, name, category, country, state: standingOf(row) },
    owner: must(owners.get(ownerId), 'a shop is somebody’s'),
  }))
}

/** Whether it can be paid: its owner's account comes first. */
function standingOf({ accepting, owner }: Pick<ShopRow, 'accepting' | 'owner'>): MerchantBrief['state'] {
  if (owner.state === 'closed') return 'closed'
  if (owner.state !== 'active') return 'stopped'
  return accepting ? 'open' : 'paused'
}
