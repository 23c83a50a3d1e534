import type { User } from '#prisma'
import { deleteRows } from '../kit/delete-rows.ts'
import { dueIds } from '../kit/due-ids.ts'
import type { RowWork } from '../kit/row-by-row.ts'
import { sql } from '../kit/sql.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { NO_NAME, userPlace } from '../people/actor.ts'

/** Sealed by no key, for whoever's key is lost is forgotten, too: `openName` reads it as `NO_NAME`. */
const UNSEALED = new Uint8Array()
/** An account to withdraw to of which nothing has to be kept. */
const FORGOTTEN = { details: null, lastFour: null }

const sealer =
  ({ keyring }: Scope, id: string, dataKey: Uint8Array) =>
  (field: 'name' | 'email' | 'phone', text: string) =>
    Uint8Array.from(keyring.seal(dataKey, userPlace(field, id), text))

/**
 * Erases at once what nobody has to keep: how to reach them, what they knew and had to get in, whom they paid, which
 * accounts they saved and never used, and identity papers that were not accepted. Address and phone may register anew.
 * It takes the key, which whoever leaves has: nobody acts, or confirms a card, whose name does not open (`actingUser`).
 * Once it is lost an account can be erased by nobody's word until it is back; what time erases takes none.
 */
export async function forgetAtOnce(scope: Scope, { id, dataKey }: Pick<User, 'id' | 'dataKey'>): Promise<void> {
  const { tx, random } = scope
  const seal = sealer(scope, id, dataKey)
  const gone = { email: seal('email', ''), phone: seal('phone', ''), phrase: null }
  const knew = { passwordHash: '', passwordBefore: null, pinHash: '' }
  const nobodys = { emailIndex: Uint8Array.from(random(32)), phoneIndex: Uint8Array.from(random(32)) }
  const not = { secondFactorAt: null, worksIn: null, country: null, paysFirst: null, topsUpFirst: null }
  await tx.user.update({
    where: { id },
    data: { ...gone, ...knew, ...nobodys, ...not, monthlyPicture: false },
    select: { id: true },
  })
  await tx.secondFactor.deleteMany({ where: { userId: id } })
  await tx.secondFactorDraft.deleteMany({ where: { userId: id } })
  await tx.recoveryCode.deleteMany({ where: { userId: id } })
  await tx.emailChange.deleteMany({ where: { userId: id } })
  await tx.pinRenewal.deleteMany({ where: { userId: id } })
  await forgetMailed(scope, id)
  await tx.rebind.deleteMany({ where: { userId: id } })
  await tx.mailboxCase.deleteMany({ where: { userId: id } })
  await tx.keptPayee.deleteMany({ where: { ownerId: id } })
  await tx.forgottenPayee.deleteMany({ where: { ownerId: id } })
  await tx.knownPayee.deleteMany({ where: { ownerId: id } })
  // Fingerprint and proofs go with the state (`keep_destination`).
  await tx.destination.updateMany({ where: { ownerId: id }, data: { state: 'removed' } })
  await tx.destination.updateMany({ where: { ownerId: id, payouts: { none: {} } }, data: FORGOTTEN })
  const notAccepted = { userId: id, state: { not: 'approved' } }
  await tx.identityFile.updateMany({ where: { case: notAccepted }, data: { content: null } })
  await tx.identityCase.updateMany({
    where: { userId: id, state: { in: ['draft', 'pending', 'asked'] } },
    data: { state: 'withdrawn', decidedAt: scope.now },
  })
  await tx.identityCase.updateMany({ where: notAccepted, data: { facts: null, words: null } })
}

/** The links that name the mailbox they went to, by which somebody's address could be tried. */
const forgetMailed = ({ tx }: Scope, id: string) => tx.$executeRaw`
  delete from link_token where mailbox is not null and subject in (
    select c.id from mailbox_case c where c.user_id = ${id}::uuid
    union all select r.id from rebind r where r.user_id = ${id}::uuid)`

/** Erases the rest: with the data key of whom nothing has to be kept of goes everything that was ever sealed with it. */
export async function forgetKey(scope: Scope, { id }: Pick<User, 'id'>): Promise<void> {
  const dataKey = Uint8Array.from(scope.keyring.newDataKey())
  const seal = sealer(scope, id, dataKey)
  const data = { dataKey, name: seal('name', NO_NAME), email: seal('email', ''), phone: seal('phone', '') }
  await scope.tx.user.update({ where: { id }, data, select: { id: true } })
}

/**
 * Erases what the law made us keep of people who left, once its time is over: their name, identity papers, the accounts
 * their money went to, what they wrote to us, and which chats were theirs. Journals stay; they name nobody. It takes no
 * key: whoever's is lost is forgotten as well.
 */
export const closedLongAgo: RowWork<string, boolean> = {
  due: (scope) =>
    dueIds(scope, sql`closing`, sql`state = 'closed' and erased_at is null and erase_at <= ${scope.now}::timestamptz`),
  end: forgetClosed,
}

async function forgetClosed(scope: Scope, id: string): Promise<boolean> {
  const { tx, now } = scope
  const [due] = await tx.$queryRaw<{ ownerId: string }[]>`
    select owner_id as "ownerId" from closing
    where id = ${id}::uuid and state = 'closed' and erased_at is null and erase_at <= ${now}::timestamptz
    for update skip locked`
  if (!due) return false
  const { ownerId } = due
  await tx.user.update({ where: { id: ownerId }, data: { name: UNSEALED }, select: { id: true } })
  await tx.identityFile.updateMany({ where: { case: { userId: ownerId } }, data: { content: null } })
  await tx.identityCase.updateMany({ where: { userId: ownerId }, data: { facts: null, words: null } })
  await tx.destination.updateMany({ where: { ownerId }, data: FORGOTTEN })
  await tx.ticketMessage.deleteMany({ where: { ticket: { userId: ownerId } } })
  await tx.closedChat.deleteMany({ where: { closingId: id } })
  await tx.closing.update({ where: { id }, data: { erasedAt: now }, select: { id: true } })
  return true
}

/** Cards on which nobody left. */
export const forgetCards = (scope: Scope, limit: number) =>
  deleteRows(
    scope,
    sql`closing`,
    sql`state <> 'closed' and expires_at <= ${after(scope.now, -DAY)}::timestamptz`,
    limit,
  )
