import type { RiskInputs } from '../../../src/core/risk/assess.ts'
import type { RiskRule } from '../../../src/core/risk/rules.ts'

const rule = (code: RiskRule['code'], outcome: RiskRule['outcome'], rest: Partial<RiskRule> = {}): RiskRule => ({
  version: 2,
  code,
  outcome,
  currency: 'EUR',
  atLeast: 0,
  percent: 0,
  overMinor: 0n,
  seconds: outcome === 'delay' || outcome === 'hold' ? 86_400 : 0,
  alerts: 'both',
  ...rest,
})

/** The rules in force in euros, as the migration has it; a test of the database holds the two together. */
export const RULES: RiskRule[] = [
  rule('first_payment', 'delay', { overMinor: 25_000n, seconds: 7_200, alerts: 'nobody' }),
  rule('velocity', 'step_up', { atLeast: 20 }),
  rule('velocity', 'refuse', { atLeast: 60 }),
  rule('structuring', 'step_up', { atLeast: 1, percent: 90 }),
  rule('fan_out', 'hold', { atLeast: 8 }),
  rule('fan_in', 'allow', { atLeast: 15, alerts: 'staff' }),
  rule('reset_then_out', 'step_up', { overMinor: 500n }),
  rule('failed_factors', 'hold', { atLeast: 5 }),
  rule('new_chat', 'hold', { overMinor: 2_000n, percent: 500 }),
]

/** Lunch with a friend. */
export const PLAIN: RiskInputs = {
  kind: 'send',
  currency: 'EUR',
  amountMinor: 1_200n,
  singleMinor: 50_000n,
  newPayee: false,
  acquaintedSeconds: 90 * 86_400,
  newPayees: 0,
  newPayers: 0,
  paymentsThisHour: 0,
  nearLimitToday: 0,
  cooling: false,
  failedTries: 0,
  newChat: false,
}
