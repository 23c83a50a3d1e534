import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { BookAccount, JournalLine } from './views.ts'

type Row = {
  id: string
  kind: string
  at: Date
  reverses: string | null
  fromOwner: string
  fromKind: string
  toOwner: string
  toKind: string
  currency: string
  amount: bigint
}

/**
 * What a transaction did in the books, in order: the journals that bear its id or one of its keys, those that took what they had
 * put on hold, and those that gave something of it back.
 */
export async function journalsOf({ tx }: Scope, id: string, keys: readonly string[]): Promise<JournalLine[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with own as (
      select id from ledger.journal where id = ${id}::uuid or business_key = any(${[...keys]}::text[])
    ), after_them as (
      select id from own union
      select h.closed_by from ledger.hold h join own on own.id = h.opened_by where h.closed_by is not null
    ), found as (
      select id from after_them union
      select j.id from ledger.journal j join after_them a on j.reverses = a.id
    )
    select j.id, j.kind, j.recorded_at as at, j.reverses, f.owner as "fromOwner", f.kind as "fromKind",
           t.owner as "toOwner", t.kind as "toKind", p.currency, p.amount
    from found join ledger.journal j on j.id = found.id join ledger.posting p on p.journal_id = j.id
    join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
    order by j.recorded_at, j.id, p.leg`
  const names = await namesOf({ tx }, rows)
  const lines: JournalLine[] = []
  for (const { id: journal, kind, at, reverses, currency, amount, ...ends } of rows) {
    const posting = {
      from: accountOf(names, ends.fromOwner, ends.fromKind),
      to: accountOf(names, ends.toOwner, ends.toKind),
      amount: money(amount, currencyOf(currency)),
    }
    const last = lines.at(-1)
    if (last?.id === journal) last.postings.push(posting)
    else lines.push({ id: journal, kind, at, reverses, postings: [posting] })
  }
  return lines
}

const USER = /^user:(.+)$/
const RAIL = /^rail:(.+)$/

/** OKPay IDs of the customers among them, by how the ledger names them. */
async function namesOf({ tx }: Pick<Scope, 'tx'>, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ fromOwner, toOwner }) =>
    [fromOwner, toOwner].flatMap((owner) => USER.exec(owner)?.[1] ?? []),
  )
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, okpayId: true },
  })
  return new Map(users.map(({ id, okpayId }) => [`user:${id}`, okpayId]))
}

function accountOf(names: ReadonlyMap<string, string>, owner: string, kind: string): BookAccount {
  const [okpayId, rail] = [names.get(owner), RAIL.exec(owner)?.[1]]
  if (okpayId !== undefined) return { kind, owner: { okpayId } }
  return { kind, owner: rail === undefined ? null : { rail } }
}
