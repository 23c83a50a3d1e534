import type { KindOf } from '../approvals/kind.ts'
import { ratesAt } from '../fx/rates.ts'
import { valueIn } from '../fx/value-in.ts'
import { audit } from '../kit/audit.ts'
import { type Failure, fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { briefOf } from '../staff/brief.ts'
import { findCustomer } from '../staff/find-customer.ts'
import { bookCorrection, lockPeople } from './book.ts'
import { HOUSE_ACCOUNTS, POSTING_CAP, POSTING_DAY_CAP, POSTING_REASONS, type PostingProposal } from './views.ts'

type Request = { from: string; to: string | null; userId: string | null; minor: string; currency: string; why: string }

/**
 * Two of staff post money of the house's own: to a customer (a fee that was wrong, goodwill) or from one of its accounts
 * to another. Nothing is ever taken from a customer by hand. Capped for one and for a day.
 */
export const POST_MANUALLY: KindOf<'post_manually'> = {
  ask: 'entries.ask',
  approve: 'entries.approve',
  async prepare(scope, { from, to, userId, amount, why }, botId) {
    if (to === from) return fail({ code: 'proposal_invalid', why: 'same_account' })
    const customer = userId === null ? null : await findCustomer(scope, botId, { userId })
    if ((to === null) === (customer === null)) return fail({ code: 'proposal_invalid', why: 'same_account' })
    if (customer?.state === 'closed') fail({ code: 'payee_unavailable' })
    if (amount.minor <= 0n) fail({ code: 'amount_too_small', least: money(1n, amount.currency) })
    const over = await overCap(scope, amount)
    if (over) fail(over)
    const { minor, currency } = amount
    return { request: { from, to, userId, minor: String(minor), currency, why }, beneficiary: userId }
  },
  async execute(scope, { from, to, userId, minor, currency: code, why }: Request, approval) {
    const { tx } = scope
    const amount = money(BigInt(minor), currencyOf(code))
    // One posting of a day at a time: the day's cap is counted under this lock.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('post_manually', 0))::text`
    await lockPeople(scope, [userId])
    if (await overCap(scope, amount)) return false
    if (userId !== null && (await tx.user.findUniqueOrThrow({ where: { id: userId } })).state === 'closed') return false
    const source = await accountOf(tx, HOUSE, accountNamed(from), amount.currency)
    const target =
      userId === null
        ? await accountOf(tx, HOUSE, accountNamed(to), amount.currency)
        : await accountOf(tx, ownerOfUser(userId), 'user', amount.currency)
    const row = await bookCorrection(scope, {
      kind: 'post_manually',
      ...{ approval, of: null, from: null, amount, why: reasonNamed(why) },
      to: userId === null ? null : { id: userId, gets: amount, account: target },
      legs: [{ from: source, to: target, amount }],
    })
    await audit(scope, 'system', 'entry.posted', `approval:${approval}`, { correction: row.id, from, to, why })
    return true
  },
  async show(scope, { from, to, userId, minor, currency, why }: Request): Promise<PostingProposal> {
    const customer = await briefOf(scope, userId)
    return {
      kind: 'post_manually',
      from: accountNamed(from),
      to: customer ?? accountNamed(to),
      amount: money(BigInt(minor), currencyOf(currency)),
      why: reasonNamed(why),
    }
  },
}

const accountNamed = (name: string | null) =>
  must(
    HOUSE_ACCOUNTS.find((one) => one === name),
    'one of the accounts was asked for',
  )

const reasonNamed = (why: string) =>
  must(
    POSTING_REASONS.find((one) => one === why),
    'one of the reasons was asked for',
  )

/** Why so much may not be posted now: it is above the cap for one, or above what is left of the day's. */
async function overCap({ tx, now }: Scope, amount: Money): Promise<Failure | null> {
  const rates = await ratesAt(tx, now)
  const worth = (sum: Money) => valueIn(rates, sum, POSTING_CAP.currency).minor
  if (worth(amount) > POSTING_CAP.minor) return { code: 'proposal_invalid', why: 'over_cap', amount: POSTING_CAP }
  const today = { kind: 'post_manually', createdAt: { gte: startOfDay(now) } }
  const rows = await tx.correction.findMany({ where: today, select: { amount: true, currency: true } })
  const used = rows.reduce((sum, row) => sum + worth(money(row.amount, currencyOf(row.currency))), 0n)
  if (used + worth(amount) <= POSTING_DAY_CAP.minor) return null
  return { code: 'proposal_invalid', why: 'over_day_cap', amount: POSTING_DAY_CAP }
}
