import type { Assessment } from '../risk/assess.ts'
import { type PaymentFacts, requiredFactor } from './decide.ts'
import type { Factor } from './factor.ts'

/** What a payment must be allowed with: what its amount asks for, and one step more where the risk rules say so. */
export function neededFactor(facts: PaymentFacts, risk: Pick<Assessment, 'outcome'>): Factor {
  const required = requiredFactor(facts)
  if (risk.outcome !== 'step_up') return required
  if (required === 'none') return 'pin'
  // Whoever has no second factor cannot be asked for more than the PIN.
  return facts.payer.secondFactorAt ? 'pin_and_code' : required
}
