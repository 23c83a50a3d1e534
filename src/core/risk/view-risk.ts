import type { Destination, Intent, Payout, RiskDecision } from '#prisma'
import { openRequests } from '../approvals/open-requests.ts'
import { staysWith } from '../held/stays.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import { payoutRailOf } from '../payout/rails.ts'
import { briefsOf } from '../staff/brief.ts'
import type { RiskOutcome, RiskReason } from './rules.ts'
import type { RiskItemView, RiskState } from './views.ts'

type Out = Payout & { destination: Destination }

/** A payment or withdrawal the rules found something in, with what became of it; null when they found nothing. */
export const viewRisk = async (scope: Scope, intentId: string): Promise<RiskItemView | null> =>
  (await viewRisks(scope, [intentId]))[0] ?? null

/** Those of some the rules found something in, in this order; in six statements, however many they are. */
export async function viewRisks(scope: Scope, intentIds: readonly string[]): Promise<RiskItemView[]> {
  const ids = [...intentIds]
  const decisions = await scope.tx.riskDecision.findMany({ where: { intentId: { in: ids } } })
  const intents = await scope.tx.intent.findMany({ where: { id: { in: decisions.map((one) => one.intentId) } } })
  const payouts = await scope.tx.payout.findMany({
    where: { id: { in: decisions.map((one) => one.intentId) } },
    include: { destination: true },
  })
  const briefs = await briefsOf(scope, [
    ...intents.flatMap(({ ownerId, payeeId }) => [ownerId, payeeId]),
    ...payouts.map(({ ownerId }) => ownerId),
  ])
  const asked = await openRequests(scope, ids)
  const stays = await staysWith(
    scope,
    [...intents, ...payouts].map(({ ownerId }) => ownerId),
  )
  const viewOf = (intent: Intent, decision: RiskDecision): RiskItemView => ({
    id: intent.id,
    reference: intent.reference,
    amount: amountsOf(intent).amount,
    payer: must(briefs.get(intent.ownerId), 'a payer has an account'),
    payee: must(briefs.get(intent.payeeId), 'a payee has an account'),
    account: null,
    ...saidOf(decision),
    state: stateOf(intent),
    until: intent.state === 'held' ? intent.heldUntil : null,
    stays: intent.state === 'held' ? stays(intent.ownerId) : null,
    asked: asked(intent.id),
  })
  const viewOut = (payout: Out, decision: RiskDecision): RiskItemView => ({
    id: payout.id,
    reference: payout.reference,
    amount: money(payout.amount, currencyOf(payout.currency)),
    payer: must(briefs.get(payout.ownerId), 'who withdraws has an account'),
    payee: null,
    account: { rail: payoutRailOf(payout.rail), lastFour: payout.destination.lastFour ?? '' },
    ...saidOf(decision),
    state: stateOfPayout(payout),
    until: payout.state === 'review' ? payout.reviewUntil : null,
    stays: payout.state === 'review' ? stays(payout.ownerId) : null,
    asked: asked(payout.id),
  })
  return ids.flatMap((id) => {
    const intent = intents.find((one) => one.id === id)
    const payout = payouts.find((one) => one.id === id)
    const decision = decisions.find(({ intentId }) => intentId === id)
    if (!decision) return []
    return intent ? [viewOf(intent, decision)] : payout ? [viewOut(payout, decision)] : []
  })
}

const saidOf = ({ outcome, reasons, at, answer, answeredBy, closedAt }: RiskDecision) => ({
  outcome: outcome as RiskOutcome,
  reasons: reasons as RiskReason[],
  at,
  isConfirmed: answer === 'mine',
  confirmedByNew: answeredBy,
  isClosed: closedAt !== null,
})

/** Of a withdrawal that nobody has to look at any more: it went, came back, or was never booked. */
function stateOfPayout({ state }: Payout): RiskState {
  if (state === 'review') return 'held'
  if (state === 'draft' || state === 'dropped') return 'refused'
  return state === 'returned' || state === 'cancelled' ? 'returned' : 'sent'
}

function stateOf({ state }: Intent): RiskState {
  if (state === 'held' || state === 'returned') return state
  return state === 'committed' ? 'sent' : 'refused'
}
