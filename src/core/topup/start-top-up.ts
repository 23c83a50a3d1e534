import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { openTopUp } from './open-top-up.ts'
import { placeOrder } from './place-order.ts'
import type { TopUpRail, TopUpView } from './views.ts'

/** Opens a top-up: first what is meant, written down; then, on rails that are paid on somebody else's page, the order there. */
export async function startTopUp(
  deps: CoreDeps,
  input: { actor: ChatRef; rail: TopUpRail; amount: Money; link?: string | undefined },
): Promise<Result<TopUpView>> {
  const opened = await run(deps, openTopUp, input)
  return opened.ok ? placeOrder(deps, opened.value) : opened
}
