import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { isRowId } from '../kit/row-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { briefShops, LISTED } from './merchant-rows.ts'
import { ownShops } from './own-matters.ts'
import type { MerchantPage } from './views.ts'

const PAGE = 8

/**
 * Staff: shops, the newest first, eight at a time, or those a word names: a part of the name, the shop's id, or its
 * owner's OKPay ID. Never one the actor owns or works in.
 */
export const listMerchants: UseCase<{ actor: ChatRef; word?: string; page?: number }, MerchantPage> = async (
  scope,
  { actor, word = '', page = 0 },
) => {
  const staff = await requireStaff(scope, actor, 'merchants.see')
  await audit(scope, actor, 'merchants.listed', 'merchants')
  const named = word.trim()
  const byName = { name: { contains: named, mode: 'insensitive' as const } }
  const byOwner = { owner: { okpayId: named.toUpperCase().replace(/\s/g, '') } }
  const asked = isRowId(named.toLowerCase()) ? { id: named } : { OR: [byName, byOwner] }
  const where = { NOT: ownShops(staff), ...(named === '' ? {} : asked) }
  const rows = await scope.tx.shop.findMany({
    where,
    select: LISTED,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: page * PAGE,
    take: PAGE,
  })
  return {
    merchants: await briefShops(scope, rows),
    page,
    pages: Math.ceil((await scope.tx.shop.count({ where })) / PAGE),
  }
}
