import { meanwhile } from '../kit/meanwhile.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type NewJournal, post } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { sealNotices, sendNotices } from '../notices/envelope.ts'
import type { Booking } from './booking.ts'
import { countSpending } from './counters.ts'
import { amountsOf, kindOf, notePlace } from './intent.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Writes a round's accepted payments: journals, intents, links, counters and notices, each as one set. The notices are
 * sealed while the database posts.
 */
export async function settle(scope: Scope, snapshot: Snapshot, bookings: readonly Booking[]): Promise<void> {
  if (bookings.length === 0) return
  const notices = () => bookings.map((booking) => noticeFor(scope, snapshot, booking))
  const [envelopes] = await Promise.all([meanwhile(() => sealNotices(scope, notices())), book(scope, bookings)])
  await commitIntents(scope, bookings)
  await payLinks(scope, bookings)
  await countSpending(scope, bookings, snapshot.monthBefore)
  await sendNotices(scope, envelopes)
}

async function book(scope: Scope, bookings: readonly Booking[]): Promise<void> {
  const statuses = await post(
    scope,
    bookings.map((booking) => journalOf(scope, booking)),
  )
  // Everything was read under the locks the posting takes, so anything but `posted` is a fault of ours: roll back.
  if (statuses.some((status) => status !== 'posted')) throw new Error(`a decided payment was not booked: ${statuses}`)
}

function journalOf({ newId }: Scope, { intent, to, held, feeAccount }: Booking): NewJournal {
  const { arrives, fee } = amountsOf(intent)
  const kind = kindOf(intent)
  const legs = [
    { from: intent.payerAccount, to, amount: arrives },
    { from: intent.payerAccount, to: feeAccount, amount: fee },
  ].filter(({ amount }) => amount.minor > 0n)
  // The business event of a link is that it is paid; of anything else, that this very card was confirmed.
  const businessKey = `${kind}:${intent.linkId ?? intent.id}`
  const journal = { id: intent.id, kind, businessKey, actor: `user:${intent.ownerId}`, legs }
  if (!held) return journal
  return { ...journal, opens: { id: newId(), backTo: intent.payeeAccount, reason: 'payee_restricted', until: null } }
}

async function commitIntents({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  await tx.$executeRaw`
    update intent set state = 'committed', confirmed_at = ${now}::timestamptz where id = any(${bookings.map((b) => b.intent.id)}::uuid[])`
}

async function payLinks({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  const paid = bookings.flatMap(({ intent: { id, linkId } }) => (linkId ? [{ id, linkId }] : []))
  if (paid.length === 0) return
  await tx.$executeRaw`
    update payment_link l set state = 'paid', paid_at = ${now}::timestamptz, paid_intent = p.intent
    from unnest(${paid.map((p) => p.linkId)}::uuid[], ${paid.map((p) => p.id)}::uuid[]) as p (link, intent)
    where l.id = p.link`
}

function noticeFor({ keyring }: Scope, { parties, links }: Snapshot, { intent, payeeAvailable, held }: Booking) {
  const payer = must(parties.get(intent.ownerId), 'the payer was read with the intent')
  const { amount, fee, arrives } = amountsOf(intent)
  const available = money(payeeAvailable, currencyOf(intent.currency))
  const [to, from, reference] = [{ userId: intent.payeeId }, payer.name, intent.reference]
  const link = intent.linkId ? links.get(intent.linkId) : undefined
  if (link) {
    const { token, description } = link
    const sold = { amount, fee, arrives, from, description, link: token, reference, available }
    return { to, notice: { kind: 'link_paid', ...sold } } as const
  }
  const note = intent.note ? keyring.open(payer.dataKey, notePlace(intent.id), intent.note) : null
  return {
    to,
    notice: { kind: 'money_received', amount, from, note, reference, available, ...(held && { held }) },
  } as const
}
