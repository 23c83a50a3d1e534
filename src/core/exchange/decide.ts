import type { Failure } from '../kit/failure.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { type FeeRule, largestPayable } from '../wallet/fee.ts'

/** What an exchange's decision depends on beside its price. Amounts in minor units. */
export type Standing = { state: string; available: bigint; onHold: bigint }

/** What is exchanged, and what it costs; `least`: less than that is not sent. */
export type Deal = { send: Money; fee: Money; receive: Money; least: bigint; fees: FeeRule }

/** Whether somebody may exchange at all: a frozen account's money stays as it is. */
export function standingRefusal({ state }: Pick<Standing, 'state'>): Failure | undefined {
  if (state === 'frozen_by_user') return { code: 'account_frozen_by_user' }
  return state === 'active' ? undefined : { code: 'account_restricted' }
}

/** Whether the amounts can be exchanged. Pure. */
export function amountRefusal({ send, receive, least }: Deal): Failure | undefined {
  for (const { minor, currency } of [send, receive])
    if (minor > AMOUNT_CAP_MINOR) return { code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) }
  if (send.minor < least || receive.minor < 1n) return { code: 'amount_too_small', least: money(least, send.currency) }
  return undefined
}

/** Whether it can be paid from what is available. Pure; asked when quoting, and again under lock when confirming. */
export function fundsRefusal(
  { send, fee, fees }: Omit<Deal, 'receive' | 'least'>,
  standing: Standing,
): Failure | undefined {
  const { available, onHold } = standing
  const { currency } = send
  const needed = send.minor + fee.minor
  if (needed <= available) return undefined
  return {
    code: send.minor <= available ? 'insufficient_for_fee' : 'insufficient_balance',
    available: money(available, currency),
    onHold: money(onHold, currency),
    needed: money(needed, currency),
    short: money(needed - available, currency),
    sendable: largestPayable(fees, money(available, currency)),
  }
}
