import type { Scope } from '../kit/use-case.ts'
import { chatsOf } from '../staff/same-person.ts'
import { walletsOf } from '../staff/wallets.ts'
import { openDetails, type ShownLine } from './details.ts'
import { GUESS_DAYS } from './match.ts'

type MayBe = { line: string; owner: string }

/**
 * ADM-06: of some lines those that do not open, with whichever of these accounts they may be money of. Their key is all
 * that is left of their words, and may be short of some, or be written by whoever wrote the rest. So whoever had money of
 * just that sum on this rail is kept from it, paid or not, or any money there in the days around it: more people than have
 * to be, for others can do it, and where none can, staff are told (`undecided`). What came to nothing has no days.
 */
export async function unreadOf(
  scope: Scope,
  wallets: readonly string[],
  lines: readonly ShownLine[],
): Promise<MayBe[]> {
  const unread = wallets.length === 0 ? [] : lines.filter((line) => openDetails(scope, line.statement, line) === null)
  if (unread.length === 0) return []
  return scope.tx.$queryRaw<MayBe[]>`
    with moved as (
      select user_id as owner, rail, currency, array[amount, amount + fee, credited] as sums,
        state not in ('failed', 'expired') as moves, created_at as since,
        coalesce(settled_at, greatest(expires_at, ${scope.now}::timestamptz)) as until
      from top_up where user_id = any(${[...wallets]}::uuid[])
      union all select owner_id, rail, currency, array[amount], state <> 'cancelled', confirmed_at,
        coalesce(greatest(settled_at, ended_at), ${scope.now}::timestamptz)
      from payout where owner_id = any(${[...wallets]}::uuid[]) and confirmed_at is not null)
    select distinct l.id as line, m.owner from bank_line l join moved m on m.rail = l.rail
      and (m.currency = l.currency and abs(l.minor) = any(m.sums)
        or m.moves and l.booked_on between m.since::date - ${GUESS_DAYS}::int and m.until::date + ${GUESS_DAYS}::int)
    where l.id = any(${unread.map(({ id }) => id)}::uuid[])`
}

/** Whose of all staff a line may be that does not open; nobody's where it does. */
export async function staffUnread(scope: Scope, line: ShownLine): Promise<string[]> {
  if (openDetails(scope, line.statement, line) !== null) return []
  const staff = await scope.tx.staff.findMany({ select: { botId: true, telegramId: true } })
  const chats = []
  for (const one of staff) chats.push(...(await chatsOf(scope.tx, one)))
  const { all } = await walletsOf(scope.tx, chats)
  return (await unreadOf(scope, all, [line])).map(({ owner }) => owner)
}
