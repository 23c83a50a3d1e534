import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { openTopUp, type TopUpWish } from './open-top-up.ts'
import { placeOrder } from './place-order.ts'
import type { TopUpView } from './views.ts'

/** Opens a top-up: first what is meant, written down; then, on rails that are paid on somebody else's page, the order there. */
export async function startTopUp(deps: CoreDeps, input: TopUpWish): Promise<Result<TopUpView>> {
  const opened = await run(deps, openTopUp, input)
  return opened.ok ? placeOrder(deps, opened.value) : opened
}
