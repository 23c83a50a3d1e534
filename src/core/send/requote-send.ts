import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { amountsOf, notePlace } from '../payment/intent.ts'
import { actingUser } from '../people/actor.ts'
import { quoteSend } from './quote-send.ts'
import type { SendQuote } from './views.ts'

/** A fresh card for one that expired: same payee, amount and note, today's fee and rate. */
export const requoteSend: UseCase<{ actor: ChatRef; intentId: string }, SendQuote> = async (
  scope,
  { actor, intentId },
) => {
  const me = await actingUser(scope, actor)
  const old = await scope.tx.intent.findUnique({ where: { id: intentId } })
  if (!old || old.ownerId !== me.id || old.kind !== 'send') return fail({ code: 'not_found' })
  const note = old.note ? scope.keyring.open(me.dataKey, notePlace(old.id), old.note) : undefined
  const { amount, price } = amountsOf(old)
  const asked = old.given === 'send' ? { amount, to: price.currency } : { amount: price, from: amount.currency }
  return quoteSend(scope, { actor, payee: { userId: old.payeeId }, ...asked, ...(note && { note }) })
}
