import { isAbout as isApprovalAbout } from '../approvals/owners.ts'
import { fail } from '../kit/failure.ts'
import { isRowId } from '../kit/row-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { sidesOf } from '../payment/sides.ts'
import { newChatOf } from '../people/rebind/rebind.ts'
import { callbacksAbout } from '../rails/own-callbacks.ts'
import { differencesConcerning } from '../reconcile/concerned.ts'
import { isAboutOwn, type StaffActor } from '../staff/staff-actor.ts'
import { ownTicketNumbers } from '../support/ticket.ts'
import { casesConcerning } from '../suspense/concerned.ts'

/** Of some things of one kind, by what the trail calls them after the colon: those that are about the reader. */
type Own = (scope: Scope, staff: StaffActor, ids: readonly string[]) => Promise<readonly string[]>

const ofThemselves: Own = async (_scope, { wallets }, ids) => ids.filter((id) => wallets.includes(id))

// ADM-06 for whatever staff read, by what a thing is called as the subject of a row. Lists of what has one owner leave
// out the reader's wallets where they are read.
const OWN: Readonly<Record<string, Own>> = {
  user: ofThemselves,
  chat: async (_scope, { chats }, names) => {
    const own = chats.map(({ botId, telegramId }) => `${botId}:${telegramId}`)
    return names.filter((name) => own.includes(name))
  },
  link: ofThemselves,
  async shop({ tx }, staff, ids) {
    const rows = await tx.shop.findMany({ where: { id: { in: [...ids] }, ...ownShops(staff) }, select: { id: true } })
    return rows.map(({ id }) => id)
  },
  async payment(scope, { wallets }, ids) {
    const sides = await sidesOf(scope, ids)
    return ids.filter((id) => sides.get(id)?.some((side) => wallets.includes(side)))
  },
  async payout({ tx }, { wallets }, ids) {
    const where = { id: { in: [...ids] }, ownerId: { in: [...wallets] } }
    return (await tx.payout.findMany({ where, select: { id: true } })).map(({ id }) => id)
  },
  async transaction(scope, { wallets }, references) {
    const { tx } = scope
    const [named, own] = [[...references], [...wallets]]
    const payments = await tx.intent.findMany({
      where: { reference: { in: named } },
      select: { id: true, reference: true },
    })
    const sides = await sidesOf(
      scope,
      payments.map(({ id }) => id),
    )
    const rows = await tx.$queryRaw<{ reference: string }[]>`
      select reference from top_up where reference = any(${named}) and user_id = any(${own}::uuid[])
      union all select reference from exchange where reference = any(${named}) and owner_id = any(${own}::uuid[])
      union all select reference from payout where reference = any(${named}) and owner_id = any(${own}::uuid[])
      union all select reference from refund
        where reference = any(${named}) and (array[seller_id, payer_id] && ${own}::uuid[]
          or shop_id in (select m.shop_id from shop_member m where m.user_id = any(${own}::uuid[])))
      union all select reference from correction
        where reference = any(${named}) and array[to_user, from_user] && ${own}::uuid[]`
    const paid = payments.filter(({ id }) => sides.get(id)?.some((side) => wallets.includes(side)))
    return [...paid, ...rows].map(({ reference }) => reference)
  },
  async approval(scope, staff, ids) {
    const own: string[] = []
    for (const row of await scope.tx.approval.findMany({ where: { id: { in: [...ids] } } }))
      if (await isApprovalAbout(scope, staff, row)) own.push(row.id)
    return own
  },
  callback: (scope, { wallets }, names) => callbacksAbout(scope, wallets, names),
  ticket: async (scope, staff, numbers) => (await ownTicketNumbers(scope, staff, numbers.map(Number))).map(String),
  async ticket_message(scope, staff, ids) {
    const messages = await scope.tx.ticketMessage.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ticket: { select: { number: true } } },
    })
    const numbers = messages.map(({ ticket }) => ticket.number)
    const own = await ownTicketNumbers(scope, staff, numbers)
    return messages.flatMap(({ id, ticket }) => (own.includes(ticket.number) ? [id] : []))
  },
  async rebind({ tx }, staff, ids) {
    const rows = await tx.rebind.findMany({ where: { id: { in: [...ids] } } })
    return rows.flatMap((row) =>
      staff.wallets.includes(row.userId ?? '') || isAboutOwn(staff, [newChatOf(row)]) ? [row.id] : [],
    )
  },
  async suspense(scope, { wallets }, ids) {
    if (wallets.length === 0) return []
    return casesConcerning(scope, wallets, await scope.tx.suspenseItem.findMany({ where: { id: { in: [...ids] } } }))
  },
  async difference(scope, { wallets }, ids) {
    if (wallets.length === 0) return []
    const rows = await scope.tx.reconcileException.findMany({
      where: { id: { in: [...ids] } },
      include: { line: { include: { statement: true } } },
    })
    return differencesConcerning(scope, wallets, rows)
  },
}

/** Shops that are the reader's, or that they work in. */
export const ownShops = ({ wallets }: Pick<StaffActor, 'wallets'>) => ({
  OR: [{ ownerId: { in: [...wallets] } }, { members: { some: { userId: { in: [...wallets] } } } }],
})

/**
 * Which of some subjects (`payment:<id>`, `ticket:12`: what the rows of the trail name) are about whoever reads: their
 * money, account, shop, request for help, or what two of staff decide of these. All of a kind are asked for at once.
 */
export async function ownAmong(
  scope: Scope,
  staff: StaffActor,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const byKind = new Map<string, Set<string>>()
  for (const subject of subjects) {
    const at = subject.indexOf(':')
    const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)]
    if (at > 0 && isId(kind, id)) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(id))
  }
  const own = new Set<string>()
  for (const [kind, ids] of byKind)
    for (const id of (await OWN[kind]?.(scope, staff, [...ids])) ?? []) own.add(`${kind}:${id}`)
  return own
}

/** What has a name that is no id, and stands in a column of text. */
const NAMED: ReadonlySet<string> = new Set(['chat', 'transaction', 'callback'])

/** What is no id of its kind names nothing, and must not reach a column of ids. */
const isId = (kind: string, id: string): boolean =>
  NAMED.has(kind) || (kind === 'ticket' ? /^\d{1,9}$/.test(id) : isRowId(id))

/** Of some things, those that are not about the reader. @param subjectOf what the trail calls one */
export async function withoutOwn<Thing>(
  scope: Scope,
  staff: StaffActor,
  things: readonly Thing[],
  subjectOf: (thing: Thing) => string,
): Promise<Thing[]> {
  const own = await ownAmong(scope, staff, things.map(subjectOf))
  return things.filter((thing) => !own.has(subjectOf(thing)))
}

/** Nobody of staff reads, or works at, what is about themselves. `own_account`. */
export async function refuseOwnMatter(scope: Scope, staff: StaffActor, ...subjects: string[]): Promise<void> {
  if ((await ownAmong(scope, staff, subjects)).size > 0) fail({ code: 'own_account' })
}
