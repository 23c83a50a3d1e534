import type { Money, TopUpReason } from '#core'
import { type Button, open } from '../card/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'

type Failed = { amount: Money; reference: string; reason: TopUpReason | null }

/** What helps against each reason; the amount is kept wherever it was not the trouble. */
const LABELS: Record<TopUpReason, { key: string; keepsAmount: boolean }> = {
  bank_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
  bank_insufficient_funds: { key: 'topup-again-less-button', keepsAmount: false },
  details_invalid: { key: 'topup-again-details-button', keepsAmount: true },
  name_mismatch: { key: 'topup-again-own-button', keepsAmount: true },
  provider_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
  maintenance: { key: 'topup-again-same-button', keepsAmount: true },
}

/** The next steps after a top-up that did not arrive: a fresh one first, support second. */
export function topUpRemedies({ words }: Pick<Scene, 'words'>, { amount, reference, reason }: Failed): Button[][] {
  const { key, keepsAmount } = LABELS[reason ?? 'bank_unavailable']
  const payload: Record<string, string> = keepsAmount ? { amount: writeAmount(amount) } : {}
  return [
    [open(words.label(key, { amount: words.money(amount) }), 'topup', payload, 'primary')],
    [open(words.label('topup-ask-support-button'), 'support', { about: reference })],
  ]
}
