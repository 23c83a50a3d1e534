import type { Notice } from '#core'
import type { Stage } from '../turn.ts'
import { payoutCard } from './payout-card.ts'

const NEWS: readonly Notice['kind'][] = ['payout_sent', 'payout_settled', 'payout_returned', 'payout_unknown']

/**
 * Brings the card that stands for a withdrawal up to date with what a notice said of it, so that it offers nothing that can
 * no longer be done. It was told already: a card that cannot be changed stays as it is, and its buttons answer all the same.
 */
export async function renewPayoutCard(stage: Stage, notice: Notice): Promise<void> {
  const { session, screen, core, actor, log } = stage
  if (!NEWS.includes(notice.kind) || !('reference' in notice)) return
  const card = session.standing?.find(({ reference }) => reference === notice.reference)
  if (!card) return
  const found = await core.getPayout({ actor, reference: card.reference })
  if (!found.ok) return
  try {
    await screen.renew(card, payoutCard(stage, found.value))
  } catch (err) {
    log.warn({ err, reference: card.reference }, 'the card of a withdrawal was not brought up to date')
  }
}
