import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { movedBy } from './quote.ts'
import { quoteExchange } from './quote-exchange.ts'
import type { ExchangeQuote } from './views.ts'

/** A fresh quote for one whose time is over: the same side, the same amount, today's rate. */
export const requoteExchange: UseCase<{ actor: ChatRef; quoteId: string }, ExchangeQuote> = async (scope, input) => {
  const { actor, quoteId } = input
  const me = await actingUser(scope, actor)
  const old = await scope.tx.exchange.findUnique({ where: { id: quoteId } })
  if (!old || old.ownerId !== me.id) return fail({ code: 'not_found' })
  const { send, receive } = movedBy(old)
  const side = old.given === 'receive' ? { receive, from: send.currency } : { send, to: receive.currency }
  return quoteExchange(scope, { actor, side })
}
