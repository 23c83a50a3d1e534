import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Failure, Result } from '../kit/failure.ts'
import { type CoreDeps, type Manner, run, type UseCase } from '../kit/use-case.ts'
import { noteMissed } from '../staff/missed-customer.ts'
import type { Asked } from './asked.ts'
import { subjectAsked } from './subject-asked.ts'

type Wish = { actor: ChatRef; asked: Asked }

/** Says nothing of what was asked about, but who asks: whoever may not is noted where they are refused, if at all. */
const SAYS_NOTHING: ReadonlySet<Failure['code']> = new Set(['not_allowed', 'staff_code_needed', 'too_many_requests'])

/**
 * What is refused to somebody of staff says something of a customer, too: that they are short, that there is such an entry.
 * So it leaves a row, in a transaction of its own, for the one that refused has rolled back.
 */
export const notingRefusals =
  <I extends Wish, O>(use: UseCase<I, O>, manner: Manner) =>
  async (deps: CoreDeps, input: I): Promise<Result<O>> => {
    const said = await run(deps, use, input, manner)
    if (said.ok || SAYS_NOTHING.has(said.failure.code)) return said
    const { actor, asked } = input
    if (said.failure.code === 'customer_not_found') await noteMissed(deps, actor, asked.kind)
    else await run(deps, noteRefused, { actor, asked, refused: nameOf(said.failure) })
    return said
  }

/** What the trail calls it. */
export const nameOf = (failure: Failure): string => (failure.code === 'proposal_invalid' ? failure.why : failure.code)

const noteRefused: UseCase<Wish & { refused: string }, null> = async (scope, { actor, asked, refused }) => {
  const subject = await subjectAsked(scope, actor.botId, asked)
  await audit(scope, actor, 'approval.proposed', subject, { kind: asked.kind, refused })
  return null
}
