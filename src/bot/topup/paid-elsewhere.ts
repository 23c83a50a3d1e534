import type { RailReason } from '#core'
import type { Remedy } from './rail.ts'

/** What helps where people pay from an account they have with somebody else. */
export const PAID_ELSEWHERE: Record<RailReason, Remedy> = {
  bank_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
  bank_insufficient_funds: { key: 'topup-again-less-button', keepsAmount: false },
  details_invalid: { key: 'topup-again-pay-button', keepsAmount: true },
  name_mismatch: { key: 'topup-again-own-platform-button', keepsAmount: true },
  provider_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
  maintenance: { key: 'topup-again-same-button', keepsAmount: true },
}
