import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { sql } from '../kit/sql.ts'
import type { UseCase } from '../kit/use-case.ts'
import { isOthers } from '../payment/sides.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewRisks } from './view-risk.ts'
import type { RiskItemView } from './views.ts'

const SHOWN_MAX = 50

/**
 * Staff: what the risk rules found and nobody has closed, the oldest first; of one customer, the newest, whatever became
 * of it: so support can say why a payment was refused (S51). Never where the reader is on one of the sides.
 */
export const listRisk: UseCase<{ actor: ChatRef; of?: string }, RiskItemView[]> = async (scope, { actor, of }) => {
  const staff = await requireStaff(scope, actor, 'risk.see')
  await audit(scope, actor, 'risk.listed', of === undefined ? 'risk' : `user:${of}`)
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    select d.intent_id as id from risk_decision d
     where ${of === undefined ? OPEN : sql`d.user_id = ${of}::uuid`}
       and d.user_id <> all(${[...staff.wallets]}::uuid[]) and ${isOthers(sql`d.intent_id`, staff.wallets)}
     order by ${of === undefined ? sql`d.at asc` : sql`d.at desc`} limit ${SHOWN_MAX}`
  return viewRisks(
    scope,
    rows.map(({ id }) => id),
  )
}

const OPEN = sql`d.for_staff and d.closed_at is null`
