import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { add, type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import type { Party } from '../people/party.ts'
import { feeOn } from '../wallet/fee.ts'
import { dayOf, endOfDay, feeRuleAt, limitRuleAt } from '../wallet/schedule.ts'
import { isSmall, type PaymentFacts, refusalOf } from './decide.ts'
import { isFirstPayment, resolvePayee } from './find-payee.ts'
import { INTENT_TTL_SECONDS, notePlace, termsHash } from './intent.ts'
import { payeeView } from './payee.ts'
import type { PayeeRef, SendQuote } from './views.ts'

type Asked = { actor: ChatRef; payee: PayeeRef; amount: Money; note?: string }

const NOTE_MAX = 140

/** Writes the intent a confirm card shows. What would refuse it on confirming refuses it here already. */
export const quoteSend: UseCase<Asked, SendQuote> = async (scope, { actor, payee, amount, note }) => {
  const me = await actingUser(scope, actor)
  const text = note?.trim() || null
  if (text && Array.from(text).length > NOTE_MAX) fail({ code: 'text_too_long', max: NOTE_MAX })
  if (amount.minor <= 0n || amount.minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, amount.currency) })
  const party = await resolvePayee(scope, me, actor.botId, payee)
  const facts = await factsNow(scope, me, party, amount)
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  return writeIntent(scope, me, party, facts, text)
}

async function factsNow(scope: Scope, me: ActingUser, payee: Party, amount: Money): Promise<PaymentFacts> {
  const { tx, now } = scope
  const { currency } = amount
  const accounts = await tx.ledgerAccount.findMany({ where: { owner: ownerOfUser(me.id), currency } })
  const balance = (kind: string) => accounts.find((account) => account.kind === kind)?.balance ?? 0n
  const counter = await tx.spendCounter.findUnique({
    where: { userId_day_operation_currency: { userId: me.id, day: dayOf(now), operation: 'send', currency } },
  })
  const fees = await feeRuleAt(tx, 'send', currency, now)
  return {
    amount,
    fee: feeOn(fees, amount),
    payer: me,
    payee,
    samePerson: me.id === payee.id,
    available: balance('user'),
    onHold: balance('user_hold'),
    limits: await limitRuleAt(tx, me.level, currency, now),
    spent: counter?.spent ?? 0n,
    spentSmall: counter?.spentSmall ?? 0n,
    fees,
    dayEndsAt: endOfDay(now),
  }
}

async function writeIntent(
  scope: Scope,
  me: ActingUser,
  payee: Party,
  facts: PaymentFacts,
  note: string | null,
): Promise<SendQuote> {
  const { tx, now, keyring } = scope
  const { amount, fee } = facts
  const id = scope.newId()
  const terms = {
    id,
    ownerId: me.id,
    payeeId: payee.id,
    payerAccount: await accountOf(tx, ownerOfUser(me.id), 'user', amount.currency),
    payeeAccount: await accountOf(tx, ownerOfUser(payee.id), 'user', amount.currency),
    currency: amount.currency,
    amount: amount.minor,
    fee: fee.minor,
    feeVersion: facts.fees.version,
  }
  const factor = isSmall(facts) ? 'none' : 'pin'
  const expiresAt = after(now, INTENT_TTL_SECONDS * SECOND)
  const sealedNote = note ? Uint8Array.from(keyring.seal(me.dataKey, notePlace(id), note)) : null
  const reference = newReference('T', scope.random)
  const rest = { kind: 'send', hash: termsHash(terms), factor, note: sealedNote, reference, createdAt: now, expiresAt }
  await tx.intent.create({ data: { ...terms, ...rest } })
  const total = add(amount, fee)
  const keeps = money(facts.available - total.minor, amount.currency)
  const view = payeeView(payee, await isFirstPayment(scope, me.id, payee.id))
  return { intentId: id, payee: view, amount, fee, total, keeps, note, factor, expiresAt }
}
