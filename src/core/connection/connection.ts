import type { Connection, Shop, User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { openName } from '../people/actor.ts'
import { maskName } from '../people/mask-name.ts'
import { leftBy } from './budget.ts'
import { budgetOf, scopesOf } from './terms.ts'
import type { ConnectionView } from './views.ts'

type Owner = Pick<User, 'id' | 'state'>
type Shown = Connection & { shop: Shop & { owner: User } }

/** A person's connections that last, the newest first; with `id`, that one. */
export async function connectionsOf(scope: Scope, owner: Owner, id?: string): Promise<ConnectionView[]> {
  const rows = await scope.tx.connection.findMany({
    where: { ownerId: owner.id, state: 'active', endsAt: { gt: scope.now }, ...(id !== undefined && { id }) },
    include: { shop: { include: { owner: true } } },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => view(scope, owner, row))
}

/** One of them, which is there. */
export async function viewConnection(scope: Scope, owner: Owner, id: string): Promise<ConnectionView> {
  const row = await scope.tx.connection.findUniqueOrThrow({
    where: { id, ownerId: owner.id },
    include: { shop: { include: { owner: true } } },
  })
  return view(scope, owner, row)
}

function view(scope: Scope, { state }: Owner, row: Shown): ConnectionView {
  const currency = currencyOf(row.currency)
  const { today, thisMonth } = leftBy(row, scope.now)
  return {
    id: row.id,
    shop: row.shop.name,
    ownerMasked: maskName(openName(scope, row.shop.owner)),
    scopes: scopesOf(row.scopes),
    budget: budgetOf(row, currency),
    leftToday: money(today, currency),
    leftThisMonth: money(thisMonth, currency),
    spent: money(row.spent, currency),
    payments: row.payments,
    grantedAt: row.grantedAt ?? row.createdAt,
    endsAt: row.endsAt ?? row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    suspended: state !== 'active',
  }
}
