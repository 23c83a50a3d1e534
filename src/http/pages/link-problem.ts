import type { Failure, LinkPurpose } from '#core'
import { momentText } from '../kit/moment-text.ts'
import type { Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { problemPage } from './problem.ts'
import { refusalPage, waitText } from './refusal.ts'
import { loginWay, resetWay, supportWay, type Way } from './ways.ts'

/** Why a link does not open, or did not do its work, and what to do next. */
export function linkProblemPage(call: Call, purpose: LinkPurpose, failure: Failure): Reply {
  const { say } = call
  const { code } = failure
  switch (code) {
    case 'link_expired':
    case 'link_used':
    case 'link_unknown': {
      const next = code === 'link_unknown' ? 'link_unknown-text' : `${purpose}-${code}-text`
      return refusalPage(call, code, { text: [say(next)], ...askAgain(call, purpose, code) })
    }
    case 'auth_locked':
    case 'too_many_requests':
      return refusalPage(call, code, { text: [waitText(call, failure)], ways: [resetWay(call)] })
    case 'pin_new_waits':
    case 'pin_reset_waits': {
      const text = say(`${code}-text`, { until: momentText(failure.until, call.locale) })
      return refusalPage(call, code, { text: [text], ways: [supportWay(call, code)] })
    }
    case 'second_factor_waits': {
      const text = say('second_factor_waits-text', { until: momentText(failure.until, call.locale) })
      return refusalPage(call, code, { text: [text], ways: [supportWay(call, code)] })
    }
    case 'wrong_chat':
    case 'mailbox_case_open':
    case 'mailbox_unprovable':
    case 'mailbox_left':
    case 'mailbox_decided':
    case 'account_frozen_by_user':
    case 'account_restricted':
    case 'rebind_over':
    case 'already_registered':
      return refusalPage(call, code, { text: [say(`${code}-text`)], ways: [supportWay(call, code)] })
    default:
      return problemPage(call, code)
  }
}

// Links that come from the chat are asked for there; one that comes by mail, on its page.
function askAgain(call: Call, purpose: LinkPurpose, code: string): { onward?: Way; ways?: readonly Way[] } {
  if (purpose !== 'password_reset') return {}
  const another = { label: call.say('way-new-link'), href: resetWay(call).href }
  // A link that was used has done its work.
  if (code === 'link_used') return { onward: loginWay(call), ways: [another, supportWay(call, purpose)] }
  return { onward: another, ways: [supportWay(call, purpose)] }
}
