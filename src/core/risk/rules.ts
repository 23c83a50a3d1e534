import { type CurrencyCode, currencyOf } from '../money/currency.ts'

/** What the rules look for. */
export const RISK_REASONS = [
  'first_payment', // much, to somebody never paid before
  'velocity', // many payments within an hour
  'structuring', // one more just under the limit of one payment
  'fan_out', // to many people who were strangers a day ago
  'fan_in', // the payee is paid by many strangers
  'reset_then_out', // to a stranger, soon after the password was reset
  'failed_factors', // to a stranger, after many wrong PINs and codes
  'new_chat', // from an account whose chat is new, to a stranger or whoever that chat paid first
] as const
export type RiskReason = (typeof RISK_REASONS)[number]

/** What then becomes of a payment, the strictest last. */
export const RISK_OUTCOMES = ['allow', 'step_up', 'delay', 'hold', 'refuse'] as const
export type RiskOutcome = (typeof RISK_OUTCOMES)[number]

type Alerted = 'nobody' | 'owner' | 'staff' | 'both'

/** One rule of a version (RSK-01): what it looks for, from how much on, above which amount, and what follows. */
export type RiskRule = {
  version: number
  code: RiskReason
  outcome: RiskOutcome
  currency: CurrencyCode
  atLeast: number
  percent: number
  overMinor: bigint
  /** How long a payment waits, where it does. */
  seconds: number
  alerts: Alerted
}

/** A rule as JSON out of the database has it. */
export type RuleRow = {
  version: number
  code: string
  outcome: string
  currency: string
  at_least: number
  percent: number
  over_minor: number
  seconds: number
  alerts: string
}

/** A code or an outcome this program does not know stops it: nobody may think they are watched and not be. */
export function ruleOf(row: RuleRow): RiskRule {
  const code = RISK_REASONS.find((known) => known === row.code)
  const outcome = RISK_OUTCOMES.find((known) => known === row.outcome)
  if (!code || !outcome) throw new Error(`there is no risk rule ${row.code} with the outcome ${row.outcome}`)
  const { version, percent, seconds } = row
  const amounts = { atLeast: row.at_least, percent, overMinor: BigInt(row.over_minor), seconds }
  return { version, code, outcome, currency: currencyOf(row.currency), ...amounts, alerts: row.alerts as Alerted }
}
