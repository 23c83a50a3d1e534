import type { Failure, Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { noteRefusal, SECURITY_REFUSALS, type SecurityRefusal } from './note-refusal.ts'

/** A call at the door that leaves a row before it answers with a refusal that is a security event (LOG-04). */
export const recorded =
  <Input, Answer>(deps: CoreDeps, name: string, call: (input: Input) => Promise<Answer>) =>
  async (input: Input): Promise<Answer> => {
    const answer = await call(input)
    const code = refusedWith(answer)
    if (code) await run(deps, noteRefusal, { call: name, input, code })
    return answer
  }

function refusedWith(answer: unknown): SecurityRefusal | undefined {
  const { ok, failure } = answer as Partial<Extract<Result<never>, { ok: false }>>
  return ok === false && failure && isSecurity(failure.code) ? failure.code : undefined
}

const isSecurity = (code: Failure['code']): code is SecurityRefusal => code in SECURITY_REFUSALS
