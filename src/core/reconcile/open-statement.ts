import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { StatementHead } from '../ports/statement.ts'
import { dateOf } from './day.ts'

/**
 * Begins to read a statement, or goes on with one of that name: read twice, or by two at once, it is the same one.
 * Returns its id.
 */
export const openStatement: UseCase<StatementHead & { rail: string }, string> = async (scope, head) => {
  const { rail, account, currency, name, opening } = head
  const where = { rail_account_currency_name: { rail, account, currency, name } }
  const known = await scope.tx.bankStatement.findUnique({ where, select: { id: true } })
  if (known) return known.id
  const [fromDay, untilDay] = [dateOf(head.from), dateOf(head.until)]
  const { id } = await scope.tx.bankStatement.create({
    data: {
      ...{ id: scope.newId(), rail, account, currency, name, fromDay, untilDay, opening },
      ...{ dataKey: scope.keyring.newDataKey(), createdAt: scope.now },
    },
    select: { id: true },
  })
  await audit(scope, 'system', 'statement.opened', `statement:${id}`, { rail, currency })
  return id
}
