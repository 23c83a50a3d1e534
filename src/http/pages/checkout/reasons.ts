import type { Failure, LimitFailure, ShortFailure } from '#core'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import type { Call } from '../../kit/route.ts'

/** Why a payment is refused, as the page says it. Of what the page cannot say, the chat does. */
export function reasonsOf(call: Call, failure: Failure): string[] {
  switch (failure.code) {
    case 'insufficient_balance':
    case 'insufficient_for_fee':
      return short(call, failure)
    case 'limit_single':
    case 'limit_daily':
    case 'limit_monthly':
    case 'cooling_off':
    case 'second_factor_needed':
      return limits(call, failure)
    case 'risk_refused':
      return unusual(call, failure)
    default:
      return [standing(call, failure)]
  }
}

/** S50: where a limit would refuse it afterwards, nobody is sent to top up for it. */
function short(call: Call, { available, needed, limited }: ShortFailure): string[] {
  const { say, locale } = call
  const has = moneyText(available, locale)
  if (!limited) return [say('checkout-here-insufficient', { available: has })]
  return [
    ...limits(call, limited),
    say('checkout-here-also-short', { available: has, needed: moneyText(needed, locale) }),
  ]
}

/** The limit, and the level that would allow it. */
function limits(call: Call, failure: LimitFailure): string[] {
  const { say, locale } = call
  switch (failure.code) {
    case 'limit_single':
      return [
        say('checkout-here-limit-single', { limit: moneyText(failure.limit, locale) }),
        ...levelLine(call, failure),
      ]
    case 'limit_daily':
    case 'limit_monthly':
      return [
        say('checkout-here-limit-left', {
          left: moneyText(failure.left, locale),
          until: momentText(failure.resetsAt, locale),
        }),
        ...levelLine(call, failure),
      ]
    case 'cooling_off':
      return [say('account-cooling', { until: momentText(failure.until, locale) })]
    case 'second_factor_needed':
      return codeless(call, failure)
  }
}

/** S48, S51: what may be told of what the risk rules found, and from when on it goes, where that can be said. */
function unusual({ say, locale }: Call, { reason, until }: Extract<Failure, { code: 'risk_refused' }>): string[] {
  return [
    say('checkout-here-unusual', { reason: say(`risk-told-${reason.replaceAll('_', '-')}`) }),
    until
      ? say('checkout-here-unusual-until', { until: momentText(until, locale) })
      : say('checkout-here-unusual-support'),
  ]
}

const levelLine = ({ say }: Call, { level }: { level: number | null }): string[] =>
  level === null ? [] : [say('checkout-here-limit-level', { level: String(level) })]

/** What goes without a second factor, and how to have one; of a shop that is new to them, also when more goes. */
function codeless(
  { say, locale }: Call,
  { limit, newShop }: Extract<Failure, { code: 'second_factor_needed' }>,
): string[] {
  const most = moneyText(limit, locale)
  const turnOn = say('checkout-here-second-factor-on')
  if (!newShop) return [say('checkout-here-second-factor', { limit: most }), turnOn]
  const { left, until } = newShop
  const isNever = left.minor === limit.minor
  return [
    say(isNever ? 'checkout-here-new-shop' : 'checkout-here-new-shop-lately', { limit: most }),
    ...(isNever || left.minor === 0n ? [] : [say('checkout-here-new-shop-left', { left: moneyText(left, locale) })]),
    turnOn,
    ...(until ? [say('checkout-here-new-shop-until', { until: momentText(until, locale) })] : []),
  ]
}

function standing({ say, locale }: Call, failure: Failure): string {
  switch (failure.code) {
    case 'account_frozen_by_user':
      return say('account-frozen_by_user')
    case 'account_restricted':
      return say('account-restricted')
    case 'amount_needed':
      return say('checkout-here-sum-hint', { currency: failure.currency })
    case 'below_minimum':
    case 'amount_too_small':
      return say('checkout-here-sum-least', { least: moneyText(failure.least, locale) })
    case 'static_code_limit':
      return say('checkout-here-static', { left: moneyText(failure.left, locale) })
    case 'merchant_limit':
      return say('checkout-here-merchant-limit', { asked: moneyText(failure.asked, locale) })
    case 'pin_unset':
      return say('checkout-here-pin-unset')
    case 'own_link':
      return say('checkout-here-own')
    default:
      return say('checkout-here-why')
  }
}
