import type { Failure } from '#core'
import { PROBLEMS } from '../kit/problems.ts'
import type { Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { outcomePage } from './outcome.ts'
import type { Way } from './ways.ts'

type Refusal = { text: readonly string[]; onward?: Way | undefined; ways?: readonly Way[] }

/** A page about something that was refused, and what helps. Its title is the text `<code>-title`. */
export const refusalPage = (call: Call, code: Failure['code'], refusal: Refusal): Reply =>
  outcomePage(call, {
    status: PROBLEMS[code].status,
    tone: 'refused',
    title: call.say(`${code}-title`),
    code,
    ...refusal,
  })

/** That it can be tried again, and in how many whole minutes. */
export function waitText(
  { say, deps }: Call,
  { code, until }: Extract<Failure, { code: 'auth_locked' | 'too_many_requests' }>,
): string {
  return say(`${code}-text`, { minutes: waitMinutes({ deps }, until) })
}

/** In how many whole minutes a moment is; one at least. */
export const waitMinutes = ({ deps }: Pick<Call, 'deps'>, until: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - deps.now().getTime()) / 60_000))
