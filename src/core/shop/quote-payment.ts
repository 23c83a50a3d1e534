import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { refusalOf } from '../payment/decide.ts'
import { factsNow } from '../payment/facts-now.ts'
import { riskNow } from '../payment/risk-now.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import type { PayQuote } from './views.ts'

/** Writes the intent to pay a link. What would refuse it on confirming refuses it here already (S35, S36, S55). */
export const quotePayment: UseCase<{ actor: ChatRef; token: string }, PayQuote> = async (scope, { actor, token }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const link = await linkOf(scope, token)
  const owner = await scope.tx.user.findUniqueOrThrow({
    where: { id: link.ownerId },
    select: { id: true, state: true, level: true },
  })
  const amount = money(link.amount, currencyOf(link.currency))
  const facts = await factsNow(scope, me, { payee: owner, amount, link })
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  const risk = await riskNow(scope, me, facts, owner.id)
  const written = await writeIntent(scope, me, facts, risk, { payeeId: owner.id, linkId: link.id })
  return { ...written, link: viewLink(link, scope.now) }
}
