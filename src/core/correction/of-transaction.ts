import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import type { HistoryRow } from '../wallet/history-rows.ts'
import { type CorrectionView, POSTING_REASONS, REVERSAL_REASONS } from './views.ts'

/** Why staff corrected something, and which entry they gave back; null for any other transaction. */
export async function correctionOf({ tx }: Scope, { id, kind }: HistoryRow): Promise<CorrectionView | null> {
  if (kind !== 'corrected' && kind !== 'taken_back') return null
  const row = await tx.correction.findUniqueOrThrow({ where: { id } })
  const why = must(
    [...REVERSAL_REASONS, ...POSTING_REASONS].find((one) => one === row.why),
    'the database knows no other reason',
  )
  const sent = row.ofId && (await tx.intent.findUnique({ where: { id: row.ofId }, select: { reference: true } }))
  const posted = row.ofId && (await tx.correction.findUnique({ where: { id: row.ofId }, select: { reference: true } }))
  return { why, of: (sent || posted || null)?.reference ?? null }
}
