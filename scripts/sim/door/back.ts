import { differs, type Real } from './answers.ts'
import type { Asked, Request } from './model/aim.ts'
import type { Model } from './model/model.ts'
import { confirmBack, nothingNew } from './model/refunds.ts'
import type { Stage } from './stage.ts'

export type Back = Asked<'confirm back'>
type Answered = { request: Back; result: Real }

export const isBack = (request: Request): request is Back => request.do === 'confirm back'

/**
 * What was asked of one sale at once was taken in some order: each that was booked left so much of it, and whatever books
 * nothing must be right before or after one of them. Says what no order explains.
 */
export function unexplained(stage: Stage, model: Model, answered: readonly Answered[]): string | undefined {
  const booked = answered.filter(({ result }) => leftBy(result) !== undefined)
  const inOrder = booked.toSorted((one, other) => Number((leftBy(other.result) ?? 0n) - (leftBy(one.result) ?? 0n)))
  let open = answered.filter((one) => !booked.includes(one))
  const why = ({ request, result }: Answered) => differs(stage, request, nothingNew(model, request), result)
  for (const { request, result } of inOrder) {
    open = open.filter(why)
    const wrong = differs(stage, request, confirmBack(model, request), result)
    if (wrong) return wrong
  }
  const [left] = open.filter(why)
  return left && why(left)
}

/** How much of the sale was left when this was booked; undefined where nothing was. */
function leftBy(result: Real): bigint | undefined {
  if (result instanceof Error || !result?.ok) return undefined
  const { first, left } = result.value as { first: boolean; left: { minor: bigint } }
  return first ? left.minor : undefined
}
