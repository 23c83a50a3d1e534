import type { Intent, RiskDecision } from '#prisma'
import type { ApprovalKind } from '../approvals/asked.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { amountsOf } from '../payment/intent.ts'
import { briefOf } from '../staff/brief.ts'
import type { RiskOutcome, RiskReason } from './rules.ts'
import type { RiskItemView, RiskState } from './views.ts'

/** A payment the rules found something in, with what became of it; null when they found nothing. */
export async function viewRisk(scope: Scope, intentId: string): Promise<RiskItemView | null> {
  const { tx, now } = scope
  const decision = await tx.riskDecision.findUnique({ where: { intentId } })
  const intent = decision && (await tx.intent.findUnique({ where: { id: intentId } }))
  if (!intent) return null
  const asked = await tx.approval.findMany({
    where: { state: 'open', expiresAt: { gt: now }, request: { contains: intentId } },
    select: { id: true, kind: true },
  })
  return {
    id: intentId,
    reference: intent.reference,
    amount: amountsOf(intent).amount,
    payer: must(await briefOf(scope, intent.ownerId), 'a payer has an account'),
    payee: must(await briefOf(scope, intent.payeeId), 'a payee has an account'),
    ...saidOf(decision),
    state: stateOf(intent),
    until: intent.state === 'held' ? intent.heldUntil : null,
    asked: asked.map(({ id, kind }) => ({ id, kind: kind as ApprovalKind })),
  }
}

const saidOf = ({ outcome, reasons, at, answer, closedAt }: RiskDecision) => ({
  outcome: outcome as RiskOutcome,
  reasons: reasons as RiskReason[],
  at,
  isConfirmed: answer === 'mine',
  isClosed: closedAt !== null,
})

function stateOf({ state }: Intent): RiskState {
  if (state === 'held' || state === 'returned') return state
  return state === 'committed' ? 'sent' : 'refused'
}
