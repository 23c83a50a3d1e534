import type { User } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { type Money, money } from '../../money/money.ts'
import { limitRulesAt } from '../../wallet/schedule.ts'
import { thresholdsIn } from '../../wallet/thresholds.ts'
import { type ActingUser, lockActingUser } from '../actor.ts'
import type { ThresholdView } from '../views.ts'

type Owner = Pick<User, 'homeCurrency' | 'level' | 'smallPaymentMinor' | 'codeMinor'>

/** Up to what no PIN is asked of somebody, and up to what no code: in their home currency, now and at most. */
export async function thresholdsOf(
  { tx, now }: Scope,
  owner: Owner,
): Promise<{ withoutPin: ThresholdView; withoutCode: ThresholdView }> {
  const at = { level: owner.level, currency: currencyOf(owner.homeCurrency) }
  const rule = (await limitRulesAt(tx, [at.currency], now))(at)
  const own = thresholdsIn(owner, rule)
  const view = (set: bigint | null, most: bigint) => ({
    now: money(set ?? most, at.currency),
    most: money(most, at.currency),
  })
  return { withoutPin: view(own.smallPaymentMinor, rule.smallMinor), withoutCode: view(own.codeMinor, rule.codeMinor) }
}

/** Refuses what cannot be an allowance: `amount_too_large` with the most it may be, `currency_not_supported`. */
export async function checkAllowance(scope: Scope, owner: Owner, amount: Money): Promise<ThresholdView> {
  const { withoutPin } = await thresholdsOf(scope, owner)
  return within(withoutPin, amount)
}

/** The same for the amount above which a code is asked. */
export async function checkCodeThreshold(scope: Scope, owner: Owner, amount: Money): Promise<ThresholdView> {
  const { withoutCode } = await thresholdsOf(scope, owner)
  return within(withoutCode, amount)
}

/**
 * Holds the account until the transaction ends, and returns it as it is then. `superseded` where a threshold, or what it is in, was changed since it was
 * read, `not_registered` where the chat has lost it since.
 */
export async function holdSteady(
  scope: Scope,
  actor: ChatRef,
  { id, smallPaymentMinor, codeMinor, homeCurrency }: Owner & Pick<User, 'id'>,
): Promise<ActingUser> {
  const held = await lockActingUser(scope, actor)
  const same = await scope.tx.user.count({ where: { id, smallPaymentMinor, codeMinor, homeCurrency } })
  return same === 0 ? fail({ code: 'superseded' }) : held
}

function within(threshold: ThresholdView, { minor, currency }: Money): ThresholdView {
  const { most } = threshold
  if (currency !== most.currency) return fail({ code: 'currency_not_supported', supported: [most.currency] })
  return minor < 0n || minor > most.minor ? fail({ code: 'amount_too_large', cap: most }) : threshold
}
