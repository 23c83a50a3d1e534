import type { Result } from '../../../src/core/index.ts'
import type { Request } from './model/aim.ts'
import type { Answer } from './model/model.ts'
import { difference, plain } from './plain.ts'
import type { Connected, Stage } from './stage.ts'

/** What the core answered; an error where it did not. */
export type Real = Result<object | null> | Error | undefined

/** How an answer differs from what the model expects of it. */
export function differs(stage: Stage, request: Request, expected: Answer, result: Real): string | undefined {
  const wrong = result instanceof Error || !result ? `${result}` : unlike(stage, expected, result)
  return wrong && `${wrong}: ${JSON.stringify(request)}`
}

function unlike({ names }: Stage, expected: Answer, result: Result<object | null>): string | undefined {
  const real = result.ok ? { granted: plain(result.value, names) } : { refused: plain(result.failure, names) }
  const unsaid =
    result.ok || !expected || !('refused' in expected)
      ? []
      : Object.keys(result.failure).filter((key) => !(key in expected.refused))
  return difference(expected, real) ?? (unsaid.length > 0 ? `the core also said ${unsaid}` : undefined)
}

/** Notes what the core calls the thing that was made. */
export function keep(stage: Stage, request: Request, result: Real): void {
  if (result instanceof Error || !result?.ok || !result.value) return
  const made = result.value as Record<'intentId' | 'quoteId' | 'payoutId' | 'refundId' | 'token' | 'reference', string>
  if (request.do === 'confirm') stage.names.set(made.reference, `card ${request.card}`)
  if (request.do === 'exchange') stage.keep({ quoteId: made.quoteId })
  if (request.do === 'swap') stage.names.set(made.reference, `quote ${request.quote}`)
  if (request.do === 'pay out') stage.keep({ payoutId: made.payoutId })
  if (request.do === 'confirm out') stage.names.set(made.reference, `payout ${request.payout}`)
  if (request.do === 'connect') stage.keep({ connection: (result.value as { kept: Connected }).kept })
  if (request.do === 'give back') stage.keep({ refundId: made.refundId })
  if (request.do === 'confirm back') stage.names.set(made.reference, `refund ${request.refund}`)
  if (request.do === 'link') stage.keep({ token: made.token })
  if (request.do === 'top up') stage.keep({ order: made as unknown as Parameters<Stage['keep']>[0]['order'] & object })
  if (request.do === 'send' || request.do === 'send again' || request.do === 'pay')
    stage.keep({ intentId: made.intentId })
}
