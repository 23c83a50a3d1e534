import type { HistoryRow } from '../../src/core/wallet/history-rows.ts'
import { rows } from './database.ts'
import { createDice } from './dice.ts'

/** Lines of a history, as a test compares them. */
export type Line = Pick<HistoryRow, 'reference' | 'at' | 'kind'>

/** Newest first; what happened in the same millisecond by reference. */
export const newestFirst = (a: Line, b: Line): number =>
  b.at.getTime() - a.at.getTime() || (a.reference < b.reference ? 1 : -1)

const FROM = { sent: 'intent', received: 'intent', topup: 'top_up' } as const
const REFERENCE = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

/**
 * Writes lines into a person's history straight into the tables, without any money: many in the same millisecond, the
 * sources mixed, references in no order, some payments given back. Cards that were only shown, and lines of others, lie between.
 * @param seconds the span of time they are spread over, from `begin` on
 */
export async function writeHistory(
  owner: string,
  {
    me,
    friend,
    lines,
    begin,
    seconds,
    seed,
  }: { me: string; friend: string; lines: number; begin: Date; seconds: number; seed: number },
): Promise<Line[]> {
  const dice = createDice(seed)
  const written = Array.from({ length: lines }, (): Line => {
    const reference = `T-${Array.from({ length: 8 }, () => REFERENCE[dice.below(32)]).join('')}`
    const kind = (['sent', 'received', 'topup'] as const)[dice.below(3)] ?? 'sent'
    return { kind, reference, at: new Date(begin.getTime() + dice.below(seconds * 4) * 250) }
  })
  const of = (source: 'intent' | 'top_up') => written.filter(({ kind }) => FROM[kind as keyof typeof FROM] === source)
  const payments = of('intent')
  await rows(
    owner,
    `insert into intent (id, kind, owner_id, payee_id, payer_account, payee_account, currency, amount, fee, fee_version, hash,
                         factor, state, reference, created_at, expires_at, confirmed_at, held_why, held_until, hold_id)
     select gen_random_uuid(), 'send', case k when 'sent' then $1 else $2 end::uuid, case k when 'sent' then $2 else $1 end::uuid,
            1, 2, 'EUR', 100, 1, 1, '', 'none', case when back then 'returned' else s end, r || x, at, at,
            case s when 'committed' then at end, case when back then 'review' end, case when back then at end,
            case when back then gen_random_uuid() end
     from unnest($3::text[], $4::text[], $5::timestamptz[]) p (k, r, at),
          (values ('committed', ''), ('draft', '-D')) as also (s, x),
          lateral (select s = 'committed' and k = 'sent' and r < 'T-K' as back)`,
    [me, friend, payments.map((l) => l.kind), payments.map((l) => l.reference), payments.map((l) => l.at)],
  )
  const topUps = of('top_up')
  await rows(
    owner,
    `insert into top_up (id, user_id, rail, reference, currency, amount, state, created_at, expires_at)
     select gen_random_uuid(), case x when '' then $1 else $2 end::uuid, 'bank', r || x, 'EUR', 100, 'expired', at, at
     from unnest($3::text[], $4::timestamptz[]) t (r, at), (values (''), ('-F')) as also (x)`,
    [me, friend, topUps.map((l) => l.reference), topUps.map((l) => l.at)],
  )
  return written
}
