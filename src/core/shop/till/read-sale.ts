import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { saleFor, saleOf } from './sale.ts'
import type { TillSaleView } from './views.ts'

/** How a sale at the till stands. `invoice_unknown`, `chat_locked`. */
export const readSale: UseCase<{ actor: ChatRef; token: string }, TillSaleView> = async (scope, { actor, token }) => {
  const { acting } = await saleFor(scope, actor, token)
  refuseLockedChat(acting.me)
  return saleOf(scope, acting, token)
}
