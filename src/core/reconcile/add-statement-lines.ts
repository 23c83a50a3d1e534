import type { BankStatement } from '#prisma'
import { maskCardNumbers } from '../kit/card-number.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { StatementLine } from '../ports/statement.ts'
import { dateOf } from './day.ts'
import { sealDetails, writtenOf } from './details.ts'
import { lineKeyOf, nameLines, oldKeyOf } from './line-key.ts'
import { KEY_RULE, referenceKey } from './reference-key.ts'

/** A line, and the how manieth of its like it is in its statement: without a name of their own, two twins are two. */
export type NumberedLine = StatementLine & { twin: number }

/** How many lines were new, and what all of them come to. */
export type KeptLines = { fresh: number; kept: bigint }

/**
 * Keeps lines of a statement. A line that is kept already, from this statement or one that overlaps it, is not kept
 * again. Returns how many were new, and what all of them come to as they are kept, signed.
 */
export const addStatementLines: UseCase<{ statementId: string; lines: readonly NumberedLine[] }, KeptLines> = async (
  scope,
  { statementId, lines: said },
) => {
  const lines = said.map(withoutCardNumbers)
  const statement = await scope.tx.bankStatement.findUniqueOrThrow({ where: { id: statementId } })
  const { rail, account, currency } = statement
  const old = lines.flatMap((line) => oldKeyOf(currency, line) ?? [])
  if (old.length > 0)
    await nameLines(scope, await scope.tx.bankLine.findMany({ where: { rail, account, lineKey: { in: old } } }))
  const { count: fresh } = await scope.tx.bankLine.createMany({
    data: lines.map((line) => rowOf(scope, statement, line)),
    skipDuplicates: true,
  })
  const lineKey = { in: lines.map((line) => lineKeyOf(scope, currency, line)) }
  const { _sum } = await scope.tx.bankLine.aggregate({ where: { rail, account, lineKey }, _sum: { minor: true } })
  return { fresh, kept: _sum.minor ?? 0n }
}

/** What a payer wrote, as callbacks keep it, too: both know the payment by the same words (PCI-02). */
const withoutCardNumbers = (line: NumberedLine): NumberedLine => ({
  ...line,
  reference: maskCardNumbers(line.reference),
  counterparty: maskCardNumbers(line.counterparty),
  info: maskCardNumbers(line.info),
})

function rowOf(scope: Scope, statement: BankStatement, line: NumberedLine) {
  const { id: statementId, rail, account, currency } = statement
  const [id, written] = [scope.newId(), writtenOf(line)]
  return {
    ...{ id, statementId, rail, account, currency, lineKey: lineKeyOf(scope, currency, line) },
    ...{ bookedOn: dateOf(line.bookedOn), minor: line.minor, isFee: line.isFee, createdAt: scope.now },
    ...{ reference: referenceKey(written.reference || written.info), rule: KEY_RULE },
    details: sealDetails(scope, statement, id, written),
  }
}
