import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { saleFor, saleOf } from './sale.ts'
import type { TillSaleView } from './views.ts'

/** Nobody can pay this sale any more; one that was paid stays paid, and the answer says so. `invoice_unknown`, `chat_locked`. */
export const callOffSale: UseCase<{ actor: ChatRef; token: string }, TillSaleView> = async (
  scope,
  { actor, token },
) => {
  const { acting, link } = await saleFor(scope, actor, token)
  // The answer has the till in it, and what it took today.
  refuseLockedChat(acting.me)
  await scope.tx.paymentLink.updateMany({ where: { id: link.id, state: 'open' }, data: { state: 'withdrawn' } })
  return saleOf(scope, acting, token)
}
