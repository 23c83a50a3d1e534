import type { Intent, RiskDecision } from '#prisma'
import { openRequests } from '../approvals/open-requests.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { amountsOf } from '../payment/intent.ts'
import { briefsOf } from '../staff/brief.ts'
import type { RiskOutcome, RiskReason } from './rules.ts'
import type { RiskItemView, RiskState } from './views.ts'

/** A payment the rules found something in, with what became of it; null when they found nothing. */
export const viewRisk = async (scope: Scope, intentId: string): Promise<RiskItemView | null> =>
  (await viewRisks(scope, [intentId]))[0] ?? null

/** Those of some payments the rules found something in, in this order; in four statements, however many they are. */
export async function viewRisks(scope: Scope, intentIds: readonly string[]): Promise<RiskItemView[]> {
  const ids = [...intentIds]
  const decisions = await scope.tx.riskDecision.findMany({ where: { intentId: { in: ids } } })
  const intents = await scope.tx.intent.findMany({ where: { id: { in: decisions.map((one) => one.intentId) } } })
  const briefs = await briefsOf(
    scope,
    intents.flatMap(({ ownerId, payeeId }) => [ownerId, payeeId]),
  )
  const asked = await openRequests(scope, ids)
  const viewOf = (intent: Intent, decision: RiskDecision): RiskItemView => ({
    id: intent.id,
    reference: intent.reference,
    amount: amountsOf(intent).amount,
    payer: must(briefs.get(intent.ownerId), 'a payer has an account'),
    payee: must(briefs.get(intent.payeeId), 'a payee has an account'),
    ...saidOf(decision),
    state: stateOf(intent),
    until: intent.state === 'held' ? intent.heldUntil : null,
    asked: asked(intent.id),
  })
  return ids.flatMap((id) => {
    const intent = intents.find((one) => one.id === id)
    const decision = decisions.find(({ intentId }) => intentId === id)
    return intent && decision ? [viewOf(intent, decision)] : []
  })
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
