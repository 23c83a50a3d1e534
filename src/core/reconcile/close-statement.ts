import type { BankStatement } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { fillGap, openDifference } from './differences.ts'
import { lockRail } from './rail-lock.ts'

/**
 * `moved`: what all its lines came to as they were read, signed; `kept`: what they come to as they are kept, from whatever
 * statement showed them first; `lines`: how many they were.
 */
export type Closing = { statementId: string; closing: bigint; moved: bigint; kept: bigint; lines: number }

/**
 * A statement was read to its end. Its balances must be each other's and the last statement's, and no line may say another
 * amount than it said before: where that is not so, it is a difference of its own. Read again, it is looked at again.
 * Returns whether its balances are right.
 */
export const closeStatement: UseCase<Closing, boolean> = async (
  scope,
  { statementId, closing, moved, kept, lines },
) => {
  const { rail } = await scope.tx.bankStatement.findUniqueOrThrow({ where: { id: statementId } })
  await lockRail(scope, rail)
  const statement = await scope.tx.bankStatement.update({
    where: { id: statementId },
    data: { closing, lines, closedAt: scope.now },
  })
  await audit(scope, 'system', 'statement.read', `statement:${statementId}`, { lines })
  const within = statement.opening + moved - closing
  const gap = within || moved - kept || (await gapBefore(scope, statement))
  if (gap !== 0n) await openDifference(scope, { cause: 'balance_gap', statement, minor: gap })
  else await fillGap(scope, statementId)
  await lookAgainAfter(scope, statement)
  return gap === 0n
}

/** How far a statement's opening balance is from what the last one before it ended with. */
async function gapBefore({ tx }: Scope, statement: BankStatement): Promise<bigint> {
  const { rail, account, currency, fromDay, opening } = statement
  const before = await tx.bankStatement.findFirst({
    where: { rail, account, currency, untilDay: { lt: fromDay }, closing: { not: null } },
    orderBy: [{ untilDay: 'desc' }, { createdAt: 'desc' }],
  })
  return before?.closing == null ? 0n : opening - before.closing
}

/** A statement that was missing has come: the one after it may fit now. */
async function lookAgainAfter(scope: Scope, { rail, account, currency, untilDay }: BankStatement): Promise<void> {
  const next = await scope.tx.bankStatement.findFirst({
    where: { rail, account, currency, fromDay: { gt: untilDay }, closing: { not: null } },
    orderBy: [{ fromDay: 'asc' }, { createdAt: 'asc' }],
  })
  if (next && (await gapBefore(scope, next)) === 0n) await fillGap(scope, next.id)
}
