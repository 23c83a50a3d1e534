import type { Failure, Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { tellLimit } from '../shop/tell-limit.ts'
import { noteRefusal, SECURITY_REFUSALS, type SecurityRefusal } from './note-refusal.ts'

/**
 * A call at the door that leaves a row before it answers with a refusal that is a security event (LOG-04), and has a
 * shop's owner told when it may take no more.
 */
export const recorded =
  <Input, Answer>(deps: CoreDeps, name: string, call: (input: Input) => Promise<Answer>) =>
  async (input: Input): Promise<Answer> => {
    const answer = await call(input)
    const failure = failureOf(answer)
    if (failure && isSecurity(failure.code)) await run(deps, noteRefusal, { call: name, input, code: failure.code })
    if (failure?.code === 'merchant_limit') await run(deps, tellLimit, failure)
    return answer
  }

function failureOf(answer: unknown): Failure | undefined {
  const { ok, failure } = answer as Partial<Extract<Result<never>, { ok: false }>>
  return ok === false ? failure : undefined
}

const isSecurity = (code: Failure['code']): code is SecurityRefusal => code in SECURITY_REFUSALS
