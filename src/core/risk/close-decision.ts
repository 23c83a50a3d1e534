import type { Scope } from '../kit/use-case.ts'

/** What the rules found in a payment, or a withdrawal, is decided: it stands on nobody's list any more. */
export async function closeDecision({ tx, now }: Scope, id: string): Promise<void> {
  await tx.riskDecision.updateMany({ where: { intentId: id, closedAt: null }, data: { closedAt: now } })
}
