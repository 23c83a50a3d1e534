import type { KindOf } from '../approvals/kind.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import type { Leg } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import { briefOf } from '../staff/brief.ts'
import { bookCorrection, lockPeople, missing } from './book.ts'
import { type Entry, entryAskedAbout, findEntry, legsBack } from './entry.ts'
import { REVERSAL_REASONS, type ReversalProposal } from './views.ts'

/** To the cent: `minor` of what was moved leaves its payee, `gets` reaches whoever paid. */
type Request = { ofId: string; minor: string; currency: string; gets: string; getsCurrency: string; why: string }

/**
 * Two of staff give a payment between people back, or a posting by hand: forwards, by an entry that names it and is
 * never more than is left of it. The fee comes back with it; across currencies the payment's exchange is undone at its
 * own rate. What its payee no longer has is not taken from anybody else.
 */
export const REVERSE_ENTRY: KindOf<'reverse_entry'> = {
  ask: 'entries.ask',
  approve: 'entries.approve',
  async prepare(scope, { entry: reference, amount, why }) {
    const entry = await findEntry(scope, { reference })
    const left = leftOf(entry)
    if (amount && amount.currency !== left.currency)
      return fail({ code: 'currency_not_supported', supported: [left.currency] })
    const minor = amount?.minor ?? left.minor
    if (left.minor === 0n || minor > left.minor)
      return fail({ code: 'refund_too_much', left, refunded: money(entry.before, left.currency) })
    await refuseGone(scope, entry)
    const request = requestOf(entry, minor, await backTo(scope, entry, minor), why)
    return { request, beneficiary: entry.payerId }
  },
  async short(scope, { ofId, minor, currency }: Request) {
    const { payeeId: id } = await entryAskedAbout(scope, ofId)
    const short = id === null ? null : await missing(scope, { id, gives: money(BigInt(minor), currencyOf(currency)) })
    return short && short.amount.minor > 0n ? short : null
  },
  async execute(scope, request: Request, approval) {
    await lockIntents(scope, [request.ofId])
    const seen = await findEntry(scope, { id: request.ofId })
    await lockPeople(scope, [seen.payerId, seen.payeeId])
    const entry = await findEntry(scope, { id: request.ofId })
    const minor = BigInt(request.minor)
    if (leftOf(entry).minor < minor || (await isGone(scope, entry))) return false
    const back = await backTo(scope, entry, minor)
    const now = requestOf(entry, minor, back, request.why)
    if (now.gets !== request.gets || now.getsCurrency !== request.getsCurrency) return false
    const { id, reference, payerId, payeeId, moved } = entry
    const gives = money(minor, moved.currency)
    const row = await bookCorrection(scope, {
      kind: 'reverse_entry',
      ...{ approval, of: { id, reference }, amount: back.gets, legs: back.legs, why: reasonOf(request) },
      to: payerId === null ? null : { id: payerId, gets: back.gets, account: back.account },
      from: payeeId === null ? null : { id: payeeId, gives },
    })
    await audit(scope, 'system', 'entry.reversed', `approval:${approval}`, { entry: id, correction: row.id })
    return true
  },
  async concerns(scope, { ofId }: Request) {
    const entry = await entryAskedAbout(scope, ofId)
    return [entry.payerId, entry.payeeId].filter((id) => id !== null)
  },
  async show(scope, request: Request): Promise<ReversalProposal> {
    const entry = await entryAskedAbout(scope, request.ofId)
    return {
      kind: 'reverse_entry',
      entry: entry.reference,
      at: entry.at,
      to: await briefOf(scope, entry.payerId),
      gets: money(BigInt(request.gets), currencyOf(request.getsCurrency)),
      from: await briefOf(scope, entry.payeeId),
      gives: money(BigInt(request.minor), currencyOf(request.currency)),
      left: leftOf(entry),
      why: reasonOf(request),
    }
  },
}

const reasonOf = ({ why }: Request) =>
  must(
    REVERSAL_REASONS.find((one) => one === why),
    'one of the reasons was asked for',
  )

const leftOf = ({ moved, before }: Entry): Money => money(moved.minor - before, moved.currency)

type Back = { legs: Leg[]; gets: Money; account: bigint }

/** What comes back, and to which account: of what was the house's own, all that leaves its payee. */
async function backTo({ tx }: Scope, entry: Entry, minor: bigint): Promise<Back> {
  const legs = legsBack(entry, minor)
  const { payerId, moved } = entry
  if (payerId === null) return { legs, gets: money(minor, moved.currency), account: 0n }
  const [first] = entry.legs
  const account = must(first, 'an entry has legs').from
  const { currency } = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: account }, select: { currency: true } })
  const mine = await accountOf(tx, ownerOfUser(payerId), 'user', currencyOf(currency))
  const got = legs.filter(({ to }) => to === mine)
  const sum = got.reduce((all, { amount }) => all + amount.minor, 0n)
  return { legs, gets: money(sum, currencyOf(currency)), account: mine }
}

const requestOf = ({ id, moved }: Entry, minor: bigint, { gets }: Back, why: string): Request => ({
  ofId: id,
  minor: String(minor),
  currency: moved.currency,
  gets: String(gets.minor),
  getsCurrency: gets.currency,
  why,
})

const isGone = async ({ tx }: Scope, { payerId }: Entry): Promise<boolean> =>
  payerId !== null && (await tx.user.findUniqueOrThrow({ where: { id: payerId } })).state === 'closed'

async function refuseGone(scope: Scope, entry: Entry): Promise<void> {
  if (await isGone(scope, entry)) fail({ code: 'payer_gone' })
}
