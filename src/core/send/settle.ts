import type { Scope } from '../kit/use-case.ts'
import { openHold } from '../ledger/hold.ts'
import { type NewJournal, post } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notifyAll } from '../notices/notify.ts'
import type { Booking } from './booking.ts'
import { amountsOf, notePlace } from './intent.ts'
import type { Snapshot } from './snapshot.ts'

/** Writes a round's accepted payments: journals, intents, counters and notices, each as one set. */
export async function settle(scope: Scope, snapshot: Snapshot, bookings: readonly Booking[]): Promise<void> {
  if (bookings.length === 0) return
  const { tx, now } = scope
  const statuses = await post(scope, bookings.map(journalOf))
  // Everything was read under the locks the posting takes, so anything but `posted` is a fault of ours: roll back.
  if (statuses.some((status) => status !== 'posted')) throw new Error(`a decided payment was not booked: ${statuses}`)
  await tx.$executeRaw`
    update intent set state = 'committed', confirmed_at = ${now}::timestamptz where id = any(${bookings.map((b) => b.intent.id)}::uuid[])`
  await tx.$executeRaw`
    update spend_counter c set spent = c.spent + s.spent, spent_small = c.spent_small + s.small
    from (select u, cur, sum(a)::bigint as spent, sum(case when sm then a else 0 end)::bigint as small
          from unnest(${bookings.map((b) => b.intent.ownerId)}::uuid[], ${bookings.map((b) => b.intent.currency)}::text[],
                      ${bookings.map((b) => b.intent.amount)}::bigint[], ${bookings.map((b) => b.small)}::bool[])
               as x (u, cur, a, sm) group by u, cur) s
    where c.user_id = s.u and c.currency = s.cur::char(3) and c.operation = 'send' and c.day = ${bookings[0]?.day ?? now}::date`
  for (const { intent, to } of bookings.filter(({ held }) => held)) {
    const { id: openedBy, payeeAccount: backTo, amount: minor } = intent
    await openHold(scope, { openedBy, heldIn: to, backTo, minor, reason: 'payee_restricted' })
  }
  await notifyAll(
    scope,
    bookings.map((booking) => noticeFor(scope, snapshot, booking)),
  )
}

function journalOf({ intent, to, feeAccount }: Booking): NewJournal {
  const { amount, fee } = amountsOf(intent)
  const legs = [{ from: intent.payerAccount, to, amount }]
  if (fee.minor > 0n) legs.push({ from: intent.payerAccount, to: feeAccount, amount: fee })
  return { id: intent.id, kind: 'send', businessKey: `send:${intent.id}`, actor: `user:${intent.ownerId}`, legs }
}

function noticeFor({ keyring }: Scope, { parties }: Snapshot, { intent, payeeAvailable }: Booking) {
  const payer = parties.get(intent.ownerId)
  if (!payer) throw new Error('the payer was read with the intent')
  const note = intent.note ? keyring.open(payer.dataKey, notePlace(intent.id), intent.note) : null
  const available = money(payeeAvailable, currencyOf(intent.currency))
  const { amount } = amountsOf(intent)
  return {
    to: { userId: intent.payeeId },
    notice: { kind: 'money_received', amount, from: payer.name, note, reference: intent.reference, available },
  } as const
}
