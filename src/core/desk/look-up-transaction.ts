import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { partiesById } from '../people/party.ts'
import { briefsOf } from '../staff/brief.ts'
import { type Looking, noteLook, requireLook } from '../staff/look.ts'
import { findTransaction } from './find-transaction.ts'
import { journalsOf } from './journals-of.ts'
import { refuseOwnMatter } from './own-matters.ts'
import { factsOf, partiesOf, type TransactionFacts } from './transaction-facts.ts'
import type { TransactionCase } from './views.ts'

type Look = Looking & { word: string }

/**
 * Staff: everything there is about one transaction, by any word that names it; who paid whom masked, in full with a
 * reason. Each look leaves a row. `not_found`, `own_account` where the actor is on one of its sides, or works in the shop
 * that is.
 */
export const lookUpTransaction: UseCase<Look, TransactionCase> = async (scope, look) => {
  const staff = await requireLook(scope, look, 'transactions.see')
  const found = await findTransaction(scope, look.word.trim())
  if (!found) return fail({ code: 'not_found' })
  const facts = await factsOf(scope, found)
  const subject = `transaction:${facts.reference}`
  await refuseOwnMatter(scope, staff, subject)
  const whole = await noteLook(scope, look, { noun: 'transaction', subject, detail: { id: facts.id } })
  return viewTransaction(scope, facts, whole)
}

async function viewTransaction(scope: Scope, facts: TransactionFacts, whole: boolean): Promise<TransactionCase> {
  const { payerId, payeeId, keys, destination, words, ...told } = facts
  const briefs = await briefsOf(scope, partiesOf(facts))
  const tickets = await scope.tx.ticket.findMany({
    where: { about: told.reference },
    orderBy: { number: 'desc' },
    select: { number: true, state: true },
  })
  const refunds = await refundsOf(scope, facts)
  return {
    ...told,
    payer: (payerId && briefs.get(payerId)) || null,
    payee: (payeeId && briefs.get(payeeId)) || null,
    risk: await riskOf(scope, told.id),
    refunds,
    refundable: refundableOf(facts, refunds),
    journals: await journalsOf(scope, told.id, keys),
    tickets,
    unmasked: whole ? await inFull(scope, facts) : null,
  }
}

async function refundsOf({ tx }: Scope, { id, kind }: TransactionFacts): Promise<TransactionCase['refunds']> {
  if (kind !== 'pay') return []
  const rows = await tx.refund.findMany({
    where: { intentId: id, state: 'succeeded' },
    orderBy: { confirmedAt: 'asc' },
  })
  return rows.map(({ id: refund, reference, state, amount, currency, confirmedAt, createdAt }) => ({
    ...{ id: refund, reference, state, at: confirmedAt ?? createdAt },
    amount: money(amount, currencyOf(currency)),
  }))
}

/** In the shop's currency: what was paid less what was given back. */
function refundableOf({ kind, state, amount, arrives }: TransactionFacts, refunds: TransactionCase['refunds']) {
  if (kind !== 'pay' || state !== 'done') return null
  const paid = arrives?.amount ?? amount
  return money(
    refunds.reduce((left, refund) => left - refund.amount.minor, paid.minor),
    paid.currency,
  )
}

async function riskOf({ tx }: Scope, intentId: string): Promise<TransactionCase['risk']> {
  const row = await tx.riskDecision.findUnique({ where: { intentId } })
  if (!row) return null
  const { outcome, reasons, ruleVersion, at, forStaff, closedAt } = row
  return { outcome, reasons, ruleVersion, at, open: forStaff && closedAt === null }
}

async function inFull(scope: Scope, { payerId, payeeId, destination, words }: TransactionFacts) {
  const parties = await partiesById(scope, partiesOf({ payerId, payeeId }))
  const nameOf = (id: string | null) => (id && parties.get(id)?.name) || null
  return { payer: nameOf(payerId), payee: nameOf(payeeId), destination, note: words?.() ?? null }
}
