import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { atMost } from '../kit/text.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { refusalOf } from '../payment/decide.ts'
import { factsNow } from '../payment/facts-now.ts'
import { riskNow } from '../payment/risk-now.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { isFirstPayment, resolvePayee } from './find-payee.ts'
import { keptBy } from './kept-payee.ts'
import { payeeView } from './payee.ts'
import type { PayeeRef, SendQuote } from './views.ts'

type Asked = { actor: ChatRef; payee: PayeeRef; amount: Money; note?: string }

/** Writes the intent a confirm card shows. What would refuse it on confirming refuses it here already. */
export const quoteSend: UseCase<Asked, SendQuote> = async (scope, { actor, payee, amount, note }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const text = note ? atMost(note.trim(), NOTE_MAX) || null : null
  if (amount.minor <= 0n || amount.minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, amount.currency) })
  const party = await resolvePayee(scope, me, actor.botId, payee)
  const facts = await factsNow(scope, me, { payee: party, amount })
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  const risk = await riskNow(scope, me, facts, party.id)
  const written = await writeIntent(scope, me, facts, risk, { payeeId: party.id, note: text })
  const firstPayment = await isFirstPayment(scope, me.id, party.id)
  return { ...written, payee: payeeView(party, firstPayment, await keptBy(scope, me, party)), note: text }
}
