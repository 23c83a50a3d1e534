import type { Failure, LinkPurpose } from '#core'
import { PROBLEMS } from '../kit/problems.ts'
import type { Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { outcomePage } from './outcome.ts'
import { problemPage } from './problem.ts'

/** Why a link does not open, or did not do its work, and what to do next. */
export function linkProblemPage(call: Call, purpose: LinkPurpose, failure: Failure): Reply {
  const { code } = failure
  switch (code) {
    case 'link_expired':
    case 'link_used':
    case 'link_unknown': {
      const next = code === 'link_unknown' ? 'link_unknown-text' : `${purpose}-${code}-text`
      return refusal(call, code, [call.say(next)])
    }
    case 'auth_locked':
    case 'too_many_requests':
      return refusal(call, code, [call.say(`${code}-text`, { minutes: minutesUntil(call, failure.until) })])
    default:
      return problemPage(call, code)
  }
}

function refusal(call: Call, code: Failure['code'], text: readonly string[]): Reply {
  return outcomePage(call, {
    status: PROBLEMS[code].status,
    tone: 'refused',
    title: call.say(`${code}-title`),
    text,
    code,
  })
}

const minutesUntil = ({ deps }: Call, until: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - deps.now().getTime()) / 60_000))
