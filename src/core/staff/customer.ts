import type { User } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import { standingOf } from '../identity/desk/view-case.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { openName, userPlace } from '../people/actor.ts'
import { maskEmail } from '../people/email.ts'
import { mailboxStandingOf } from '../people/mailbox/view-mailbox-case.ts'
import { phoneTail } from '../people/phone.ts'
import { recoveryStandingOf } from '../people/rebind/standing.ts'
import { balancesOf } from '../wallet/balances.ts'
import { rowsOf } from '../wallet/history-rows.ts'
import { briefOf } from './brief.ts'
import { restrictionsOf, wordless } from './restriction.ts'
import type { CustomerView } from './views.ts'

const RECENT = 5

/** A customer as staff see them. @param whole with everything that is masked otherwise: its caller has kept the reason */
export async function viewCustomer(scope: Scope, user: User, whole: boolean): Promise<CustomerView> {
  const { keyring, tx } = scope
  const brief = must(await briefOf(scope, user.id), 'the customer was just read')
  const email = keyring.open(user.dataKey, userPlace('email', user.id), user.email)
  const phone = keyring.open(user.dataKey, userPlace('phone', user.id), user.phone)
  const holds = await openHolds(scope, user.id)
  const openTickets = await tx.ticket.findMany({
    where: { userId: user.id, state: { not: 'closed' } },
    orderBy: { number: 'asc' },
    select: { number: true, state: true },
  })
  const restrictions = await restrictionsOf(scope, user.id)
  const recent = await rowsOf(scope, user, { newer: false, limit: RECENT })
  return {
    ...brief,
    state: user.state,
    locale: localeOf(user),
    restrictions: whole ? restrictions : wordless(restrictions),
    level: user.level,
    homeCurrency: currencyOf(user.homeCurrency),
    openedAt: user.createdAt,
    email: whole ? email : maskEmail(email),
    phone: whole ? phone : `•••${phoneTail(phone)}`,
    holds: holds.length,
    identity: await standingOf(scope, user, whole),
    recovery: await recoveryStandingOf(scope, user.id),
    lostMailbox: await mailboxStandingOf(scope, user.id),
    openTickets: openTickets as CustomerView['openTickets'],
    recent: recent.map(({ reference }) => reference),
    unmasked: whole ? { name: openName(scope, user), balances: await balancesOf(scope, user), holds } : null,
  }
}

async function openHolds({ tx }: Scope, userId: string): Promise<{ amount: Money; reason: string }[]> {
  const rows = await tx.$queryRaw<{ reason: string; currency: string; left: bigint }[]>`
    select h.reason, h.currency, h.amount - h.captured - h.released as left
    from ledger.hold h join ledger.account a on a.id = h.account_id
    where a.owner = ${ownerOfUser(userId)} and h.state = 'open' order by h.id`
  return rows.map(({ reason, currency, left }) => ({ reason, amount: money(left, currencyOf(currency)) }))
}
