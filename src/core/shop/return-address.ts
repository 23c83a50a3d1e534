import { typedId } from '../kit/typed-id.ts'
import { type TargetProblem, targetProblem } from '../webhook/target.ts'

/** Why nobody is sent back there. `not_registered`: the key was made without that origin. */
export type ReturnProblem = TargetProblem | 'not_registered'

/** A page of the shop's that asks itself what became of the invoice with this id. */
const INVOICE = 'invoice'

/** Why this is no origin to register; undefined for one. `https://shop.example`, with nothing behind it. */
export function originProblem(text: string, allowed: readonly string[] = []): TargetProblem | undefined {
  const problem = targetProblem(text, allowed)
  if (problem) return problem
  return new URL(text).origin === text ? undefined : 'malformed'
}

/** API-07: an address is only ever on an origin that was registered, letter by letter; `allowed` are the sandbox's own. */
export function returnProblem(
  text: string,
  registered: readonly string[],
  allowed: readonly string[] = [],
): ReturnProblem | undefined {
  const problem = targetProblem(text, allowed)
  if (problem) return problem
  return registered.includes(new URL(text).origin) ? undefined : 'not_registered'
}

/** Where a payer goes back to: what travels is the invoice's id, which pays nothing and proves nothing. */
export function backTo({ id, returnUrl }: { id: string; returnUrl: string | null }): string | null {
  if (returnUrl === null) return null
  const url = new URL(returnUrl)
  url.searchParams.set(INVOICE, typedId('inv', id))
  return url.href
}
