import type { Failure } from '#core'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import { PROBLEMS } from '../../kit/problems.ts'
import { type Reply, seeOther } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { outcomePage } from '../outcome.ts'
import { problemPage } from '../problem.ts'
import { waitText } from '../refusal.ts'
import { supportWay, type Way } from '../ways.ts'
import { checkoutPath, deepLink } from './addresses.ts'

/** Why a payment cannot be made on the page, that nothing was charged, and what helps: mostly the chat, which can more. */
export function refusedHere(call: Call, token: string, failure: Failure): Reply {
  const { say, locale } = call
  const back = `${checkoutPath(token)}?lang=${locale}`
  switch (failure.code) {
    // The page itself says how the link stands.
    case 'already_paid':
    case 'invoice_expired':
    case 'invoice_withdrawn':
    case 'invoice_used_up':
    case 'invoice_unknown':
    case 'merchant_not_accepting':
      return seeOther(back)
    case 'session_ended':
      return seeOther(`/login?lang=${locale}&ended=1&pay=${token}`)
    case 'auth_locked':
      return notPaid(call, failure, { text: [waitText(call, failure)], ways: [supportWay(call, 'pin')] })
    case 'quote_expired':
      return notPaid(call, failure, {
        text: [say('checkout-here-expired')],
        onward: { label: say('checkout-here-again'), href: back },
      })
    case 'card_number':
      return problemPage(call, failure.code)
    default:
      return notPaid(call, failure, waysOut(call, token, failure))
  }
}

type Said = { text: string[]; onward?: Way; ways?: Way[] }

function notPaid(call: Call, { code }: Failure, { text, ...said }: Said): Reply {
  const { say } = call
  const title = say('checkout-here-refused')
  const told = [...text, say('checkout-here-nothing')]
  return outcomePage(call, { status: PROBLEMS[code].status, tone: 'refused', title, code, text: told, ...said })
}

function waysOut(call: Call, token: string, failure: Failure): Said {
  const { say, locale, deps } = call
  const account = { label: say('checkout-here-account'), href: `/account?lang=${locale}` }
  const again = { label: say('checkout-here-again'), href: `${checkoutPath(token)}?lang=${locale}` }
  return {
    text: failure.code === 'second_factor_needed' ? codeless(call, failure) : [reasonOf(call, failure)],
    onward: { label: say('checkout-open-telegram'), href: deepLink(deps.chatUrl, token) },
    ways: failure.code === 'account_frozen_by_user' ? [account, again] : [again],
  }
}

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

function reasonOf({ say, locale }: Call, failure: Failure): string {
  switch (failure.code) {
    case 'insufficient_balance':
      return say('checkout-here-insufficient', { available: moneyText(failure.available, locale) })
    case 'limit_single':
      return say('checkout-here-limit-single', { limit: moneyText(failure.limit, locale) })
    case 'limit_daily':
    case 'limit_monthly':
      return say('checkout-here-limit-left', {
        left: moneyText(failure.left, locale),
        until: momentText(failure.resetsAt, locale),
      })
    case 'cooling_off':
      return say('account-cooling', { until: momentText(failure.until, locale) })
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
