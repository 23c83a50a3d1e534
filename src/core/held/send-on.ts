import type { Intent } from '#prisma'
import { audit } from '../kit/audit.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type NewJournal, post } from '../ledger/post.ts'
import { notifyAll } from '../notices/notify.ts'
import { amountsOf, arrivingIn } from '../payment/intent.ts'
import { legsOf, type Route } from '../payment/legs.ts'
import { noticeFor } from '../payment/settle.ts'
import { type Party, partiesById } from '../people/party.ts'
import { acquaint } from '../risk/acquaintance.ts'
import { closeDecision } from '../risk/close-decision.ts'
import { giveBack, tellReturned } from './give-back.ts'
import type { Held } from './lock-held.ts'
import { isTakenBack, tellOfPayout } from './payout-held.ts'
import { stays } from './stays.ts'

/** `waits`: its payer is frozen, or stopped after wrong codes, so it leaves nobody. */
export type SentOn = 'sent' | 'returned' | 'waits'

/**
 * Sends a payment on that waited: the hold is closed by the journal that pays, with the business key the payment would
 * have had at once, so it is paid once whatever happens. To somebody who has left it does not go, nor for a server that may
 * pay nobody any more; it comes back.
 * @param approvedBy the approval that says so, where staff had to look
 */
export async function sendOn(scope: Scope, { intent, accounts }: Held, approvedBy?: string): Promise<SentOn> {
  const parties = await partiesById(scope, [intent.ownerId, intent.payeeId])
  const party = (id: string): Party => must(parties.get(id), 'both have accounts')
  const [payer, payee] = [party(intent.ownerId), party(intent.payeeId)]
  if (stays(payer, scope.now)) return 'waits'
  const why = payee.state === 'closed' ? 'payee_gone' : (await isTakenBack(scope, intent)) ? 'payouts_off' : null
  if (why) {
    await giveBack(scope, intent, 'system')
    await tellReturned(scope, intent, why)
    return 'returned'
  }
  const held = payee.state === 'restricted'
  const arriving = arrivingIn(intent)
  if (held) await accounts.openHolds([{ userId: payee.id, currency: arriving }])
  const to = held ? accounts.holdOf(payee.id, arriving) : intent.payeeAccount
  const from = accounts.holdOf(payer.id, intent.currency)
  await book(scope, journalOf(scope, intent, { route: { from, to, ...accounts.house(intent) }, held, approvedBy }))
  await commit(scope, intent)
  if (approvedBy !== undefined)
    await audit(scope, 'system', 'payment.released', `payment:${intent.id}`, { approval: approvedBy })
  await tellOfPayout(scope, intent, 'succeeded')
  const { arrives } = amountsOf(intent)
  const payeeAvailable = accounts.balance(intent.payeeAccount) + (held ? 0n : arrives.minor)
  const sent = { kind: 'held_sent', amount: arrives, to: payee.name, reference: intent.reference } as const
  await notifyAll(scope, [
    noticeFor(scope, { parties, links: new Map() }, { intent, payeeAvailable, held }),
    { to: { userId: payer.id }, notice: sent },
  ])
  return 'sent'
}

type Ways = { route: Route; held: boolean; approvedBy: string | undefined }

function journalOf({ newId }: Scope, intent: Intent, { route, held, approvedBy }: Ways): NewJournal {
  const legs = legsOf(intent, route)
  const business = { kind: 'send', businessKey: `send:${intent.id}`, actor: `user:${intent.ownerId}` }
  const closes = must(intent.holdId, 'what waits is held')
  const opens = { id: newId(), backTo: intent.payeeAccount, reason: 'payee_restricted', until: null } as const
  const approved = approvedBy === undefined ? {} : { approvedBy: `approval:${approvedBy}` }
  return { id: intent.id, ...business, legs, closes, ...approved, ...(held && { opens }) }
}

async function book(scope: Scope, journal: NewJournal): Promise<void> {
  const [status] = await post(scope, [journal])
  if (status !== 'posted') throw new Error(`a payment that waited was not booked: ${status}`)
}

async function commit(scope: Scope, { id, ownerId, payeeId, confirmedAt }: Intent): Promise<void> {
  const { tx, now } = scope
  // Its place in both histories is where it arrived, not where it began to wait.
  await tx.intent.update({ where: { id }, data: { state: 'committed', confirmedAt: now }, select: { id: true } })
  await acquaint(scope, { ownerId, payeeId }, confirmedAt ?? now)
  await closeDecision(scope, id)
}
