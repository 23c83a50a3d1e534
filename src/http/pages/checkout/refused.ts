import type { Failure } from '#core'
import { PROBLEMS } from '../../kit/problems.ts'
import { type Reply, seeOther } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { outcomePage } from '../outcome.ts'
import { problemPage } from '../problem.ts'
import { waitText } from '../refusal.ts'
import { supportWay, type Way } from '../ways.ts'
import { checkoutPath, deepLink } from './addresses.ts'
import { reasonsOf } from './reasons.ts'

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
    // Nobody pays from an account that no chat has: its owner brings it back into theirs first.
    case 'not_registered':
      return notPaid(call, failure, {
        text: [say('checkout-here-no-chat')],
        onward: { label: say('checkout-open-telegram'), href: call.deps.chatUrl },
        ways: [supportWay(call, 'come_back')],
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
    text: reasonsOf(call, failure),
    onward: { label: say('checkout-open-telegram'), href: deepLink(deps.chatUrl, token) },
    ways: failure.code === 'account_frozen_by_user' ? [account, again] : [again],
  }
}
