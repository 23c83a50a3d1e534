import type { Intent } from '#prisma'
import { spendBudgets } from '../connection/lock-connections.ts'
import { paidEvents } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import { meanwhile } from '../kit/meanwhile.ts'
import { must } from '../kit/must.ts'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { type NewJournal, post } from '../ledger/post.ts'
import { money } from '../money/money.ts'
import { sealNotices, sendNotices } from '../notices/envelope.ts'
import type { Booking, Waiting } from './booking.ts'
import { countSpending } from './counters.ts'
import { amountsOf, kindOf, notePlace } from './intent.ts'
import { legsOf } from './legs.ts'
import { mailWaits } from './mail-waits.ts'
import { payersNotice, waitsNotice } from './payers-notice.ts'
import { payoutEvents } from './payout-events.ts'
import { spendAllowances } from './payout-facts.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Writes a round's accepted payments: journals, intents, links, counters and notices, each as one set. The notices are
 * sealed while the database commits the intents.
 */
export async function settle(scope: Scope, snapshot: Snapshot, bookings: readonly Booking[]): Promise<void> {
  if (bookings.length === 0) return
  // Who is to be paid later hears of it when they are.
  const sent = bookings.filter(({ waits }) => waits === null)
  const notices = () => [
    ...sent.flatMap((booking) => [
      noticeFor(scope, snapshot, booking),
      ...cashierNotice(snapshot, booking.intent),
      ...paidOnPage(snapshot, booking),
      ...payersNotice(snapshot, booking.intent),
    ]),
    ...bookings.flatMap((booking) => waitsNotice(snapshot, booking)),
  ]
  const [envelopes] = await Promise.all([meanwhile(() => sealNotices(scope, notices())), commitIntents(scope, sent)])
  await holdIntents(scope, snapshot, bookings)
  await payLinks(scope, bookings)
  await spendBudgets(scope, snapshot.connections.values())
  await spendAllowances(scope, snapshot.payouts)
  const paid = sent.map((booking) => booking.intent)
  await recordEvents(scope, [...paidEvents(snapshot.links, paid), ...payoutEvents(snapshot.payouts, bookings)])
  await countSpending(scope, bookings, snapshot.begun)
  await sendNotices(scope, envelopes)
  await mailWaits(scope, bookings)
  // Last, for with it begins what no two rounds can do at once: the accounts of the house, which all of them share.
  await book(scope, bookings)
}

async function book(scope: Scope, bookings: readonly Booking[]): Promise<void> {
  const statuses = await post(
    scope,
    bookings.map((booking) => journalOf(scope, booking)),
  )
  // Everything was read under the locks the posting takes, so anything but `posted` is a fault of ours: roll back.
  if (statuses.some((status) => status !== 'posted')) throw new Error(`a decided payment was not booked: ${statuses}`)
}

function journalOf({ newId }: Scope, { intent, route, held, waits }: Booking): NewJournal {
  if (waits) return holdingJournal(newId(), intent, waits)
  const kind = kindOf(intent)
  const legs = legsOf(intent, route)
  // The business event of a link for one payment is that it is paid; of anything else, that this very card was confirmed.
  const businessKey = `${kind}:${intent.paysOnce ? intent.linkId : intent.id}`
  const journal = { id: intent.id, kind, businessKey, actor: `user:${intent.ownerId}`, legs }
  if (!held) return journal
  return { ...journal, opens: { id: newId(), backTo: intent.payeeAccount, reason: 'payee_restricted', until: null } }
}

/** All that leaves the payer, fee included, waits with them: it goes on, or comes back, as one. */
function holdingJournal(id: string, intent: Intent, { holdId, heldIn, why }: Waiting): NewJournal {
  const from = intent.payerAccount
  const legs = [{ from, to: heldIn, amount: amountsOf(intent).total }]
  const business = { kind: 'hold', businessKey: `hold:${intent.id}`, actor: `user:${intent.ownerId}` }
  return { id, ...business, legs, opens: { id: holdId, backTo: from, reason: why, until: null } }
}

async function commitIntents({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  if (bookings.length === 0) return
  await tx.$executeRaw`
    update intent set state = 'committed', confirmed_at = ${now}::timestamptz where id = any(${bookings.map((b) => b.intent.id)}::uuid[])`
}

async function holdIntents(
  { tx, now }: Scope,
  { begun }: Pick<Snapshot, 'begun'>,
  bookings: readonly Booking[],
): Promise<void> {
  const held = bookings.flatMap(({ intent, waits, counted }) =>
    waits ? [{ id: intent.id, ...waits, counted, ...begun(intent) }] : [],
  )
  if (held.length === 0) return
  await tx.$executeRaw`
    update intent i set state = 'held', confirmed_at = ${now}::timestamptz,
           hold_id = h.hold, held_why = h.why, held_until = h.until, counted = h.counted, counted_in = h.home, counted_on = h.day
    from unnest(${held.map((h) => h.id)}::uuid[], ${held.map((h) => h.holdId)}::uuid[], ${held.map((h) => h.why)}::text[],
                ${held.map((h) => h.until)}::timestamptz[], ${held.map((h) => h.counted.minor)}::bigint[], ${held.map((h) => h.counted.currency)}::text[],
                ${held.map((h) => h.day)}::date[])
         as h (id, hold, why, until, counted, home, day)
    where i.id = h.id`
}

/** One row a link, however many of a round paid it; which of them was the last it takes, the database knows by its count. */
async function payLinks({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  const paid = Map.groupBy(
    bookings.filter(({ intent: { linkId } }) => linkId !== null),
    ({ intent: { linkId } }) => linkId ?? '',
  )
  if (paid.size === 0) return
  const sets = [...paid.values()]
  const today = startOfDay(now)
  const sum = (set: readonly Booking[]) => set.reduce((all, { intent }) => all + amountsOf(intent).price.minor, 0n)
  await tx.$executeRaw`
    update payment_link l set paid_count = l.paid_count + p.times, paid_sum = l.paid_sum + p.sum,
           day = greatest(l.day, ${today}::date),
           day_sum = case when l.day >= ${today}::date then l.day_sum else 0 end + p.sum,
           state = case when l.paid_count + p.times = l.uses then 'paid' else l.state end,
           paid_at = case when l.paid_count + p.times = l.uses then ${now}::timestamptz end,
           paid_intent = case when l.paid_count + p.times = l.uses then p.last end
    from unnest(${[...paid.keys()]}::uuid[], ${sets.map((set) => set.length)}::int[], ${sets.map(sum)}::bigint[],
                ${sets.map((set) => set.at(-1)?.intent.id)}::uuid[]) as p (link, times, sum, last)
    where l.id = p.link`
}

/** Who paid in a browser has the receipt in their chat, and the brake beside it (S38, S63). */
function paidOnPage({ links }: Pick<Snapshot, 'links'>, { intent, onPage }: Booking) {
  const link = onPage && intent.linkId ? links.get(intent.linkId) : undefined
  if (!link) return []
  const { shop, description } = link
  const { total } = amountsOf(intent)
  const told = { kind: 'paid_on_page', total, shop, description, reference: intent.reference } as const
  return [{ to: { userId: intent.ownerId }, notice: told }]
}

type Paid = Pick<Booking, 'intent' | 'payeeAvailable' | 'held'>

/** Who of the shop's team made the link, and works there still, hears of it: nothing of what its owner has. */
function cashierNotice({ parties, links }: Pick<Snapshot, 'parties' | 'links'>, intent: Intent) {
  const link = intent.linkId ? links.get(intent.linkId) : undefined
  if (!link?.cashierId) return []
  const { name: from } = must(parties.get(intent.ownerId), 'the payer was read with the intent')
  const { shop, description, cashierId, token } = link
  const told = { shop, amount: amountsOf(intent).price, from, description, reference: intent.reference, link: token }
  return [{ to: { userId: cashierId }, notice: { kind: 'charge_paid', ...told } } as const]
}

/** What whoever was paid is told. */
export function noticeFor(
  { keyring }: Scope,
  { parties, links }: Pick<Snapshot, 'parties' | 'links'>,
  { intent, payeeAvailable, held }: Paid,
) {
  const payer = must(parties.get(intent.ownerId), 'the payer was read with the intent')
  const { price, fee, arrives } = amountsOf(intent)
  const available = money(payeeAvailable, arrives.currency)
  const [to, from, reference] = [{ userId: intent.payeeId }, payer.name, intent.reference]
  const link = intent.linkId ? links.get(intent.linkId) : undefined
  if (link) {
    const { token, description } = link
    const sold = { amount: price, fee, arrives, from, description, link: token, reference, available }
    return { to, notice: { kind: 'link_paid', ...sold } } as const
  }
  const note = intent.note ? keyring.open(payer.dataKey, notePlace(intent.id), intent.note) : null
  return {
    to,
    notice: { kind: 'money_received', amount: arrives, from, note, reference, available, ...(held && { held }) },
  } as const
}
