import { Prisma } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import type { TopUpRail, TopUpReason } from '../topup/views.ts'
import type { HistoryEntry } from './views.ts'

/** One line of the history as the database has it: a payment from either side, or a top-up. Amounts in minor units. */
export type HistoryRow = {
  id: string
  reference: string
  at: Date
  kind: HistoryEntry['kind']
  currency: string
  amount: bigint
  fee: bigint
  otherId: string | null
  payerId: string | null
  note: Uint8Array | null
  /** Of a payment by link: the shop, and what for, sealed with its owner's key. */
  shop: string | null
  linkId: string | null
  description: Uint8Array | null
  rail: TopUpRail | null
  state: HistoryEntry['state']
  reason: TopUpReason | null
}

/** A place in the history: between the line of that moment and reference and the next one. */
export type Place = { at: string; reference: string }

/** Which rows: so many on the newer or older side of a place; without one, from that end of the history. */
type Window = { place?: Place; newer: boolean; limit: number }

type Owner = Pick<ActingUser, 'id'>

/**
 * Rows of a person, the newest first; on the newer side of a place, the nearest first. Each of the three sources has an
 * index in this very order and gives at most a page of it, so a page costs a page, however long the history.
 */
export function rowsOf({ tx }: Scope, { id }: Owner, { place, newer, limit }: Window): Promise<HistoryRow[]> {
  const order = newer ? Prisma.sql`order by at, reference` : Prisma.sql`order by at desc, reference desc`
  const beyond = newer ? Prisma.sql`>` : Prisma.sql`<`
  const page = (at: Prisma.Sql) => {
    const side = place
      ? Prisma.sql`and (${at}, reference) ${beyond} (${place.at}::timestamptz, ${place.reference})`
      : Prisma.empty
    return Prisma.sql`${side} ${order} limit ${limit}`
  }
  return tx.$queryRaw<HistoryRow[]>`${described(Prisma.sql`${sourcesOf(id, page)} ${order} limit ${limit}`)} ${order}`
}

/** The row of a person that has this reference. */
export async function rowOf({ tx }: Scope, { id }: Owner, reference: string): Promise<HistoryRow | undefined> {
  const named = () => Prisma.sql`and reference = ${reference}`
  const [row] = await tx.$queryRaw<HistoryRow[]>`${described(Prisma.sql`${sourcesOf(id, named)} limit 1`)}`
  return row
}

/** What a person paid, what they were paid, and their top-ups. `part` says which rows of a source, given its moment. */
function sourcesOf(id: string, part: (at: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const [confirmed, created] = [Prisma.sql`confirmed_at`, Prisma.sql`created_at`]
  return Prisma.sql`
    (select id, reference, confirmed_at as at, case kind when 'pay' then 'paid' else 'sent' end as kind, currency, amount,
            case kind when 'pay' then 0 else fee end as fee, payee_id as "otherId", owner_id as "payerId", note,
            link_id as "linkId", null as rail, 'done' as state, null as reason
     from intent where owner_id = ${id}::uuid and state = 'committed' ${part(confirmed)})
    union all
    (select id, reference, confirmed_at as at, case kind when 'pay' then 'sold' else 'received' end, currency,
            case kind when 'pay' then amount - fee else amount end, case kind when 'pay' then fee else 0 end,
            owner_id, owner_id, note, link_id, null, 'done', null
     from intent where payee_id = ${id}::uuid and state = 'committed' ${part(confirmed)})
    union all
    (select id, reference, created_at as at, 'topup', currency, amount, fee, null, null, null, null, rail, state, reason
     from top_up where user_id = ${id}::uuid ${part(created)})`
}

/** The rows with what their links say. A shop has its name for those who paid it. */
const described = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select h.*, case h.kind when 'paid' then s.name end as shop, l.description
  from (${rows}) h left join payment_link l on l.id = h."linkId" left join shop s on s.id = l.shop_id`
