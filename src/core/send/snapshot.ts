import type { Intent } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { holdAccountOf } from '../ledger/hold.ts'
import { currencyOf } from '../money/currency.ts'
import { type Party, partiesById } from '../people/party.ts'
import type { FeeRule } from '../wallet/fee.ts'
import { dayOf, endOfDay, feeRuleAt, type LimitRule, limitRuleAt } from '../wallet/schedule.ts'
import type { Booking, Confirmation } from './booking.ts'
import type { PaymentFacts } from './decide.ts'
import { amountsOf } from './intent.ts'

/** Everything a round decides on, read once and under lock; `book` keeps it true while the round goes on. */
export type Snapshot = {
  intents: ReadonlyMap<string, Intent>
  parties: ReadonlyMap<string, Party>
  actorOf(chat: ChatRef): string | undefined
  factsFor(intent: Intent, now: Date): PaymentFacts
  /** Notes a payment as made: later ones of the round see its effect. */
  book(intent: Intent, now: Date): Booking
}

/** Reads it in a fixed number of statements, locking intents, people, counters and accounts, each in the order of ids. */
export async function readSnapshot(scope: Scope, asked: readonly Confirmation[]): Promise<Snapshot> {
  const { tx } = scope
  const ids = [...new Set(asked.map((a) => a.intentId))]
  await tx.$queryRaw`select id from intent where id = any(${ids}::uuid[]) order by id for update`
  const intents = new Map((await tx.intent.findMany({ where: { id: { in: ids } } })).map((i) => [i.id, i]))
  const open = [...intents.values()].filter((i) => i.state === 'draft')
  const chats = await tx.chat.findMany({
    where: { OR: asked.map(({ actor }) => ({ botId: actor.botId, telegramId: actor.telegramId })) },
    select: { botId: true, telegramId: true, userId: true },
  })
  const actors = new Map(chats.map((c) => [`${c.botId}:${c.telegramId}`, c.userId ?? undefined]))
  const parties = await partiesById(
    scope,
    [...intents.values()].flatMap((i) => [i.ownerId, i.payeeId]),
    'share',
  )
  const counters = await lockCounters(scope, open)
  const { balances, feeAccounts, holdAccounts } = await lockAccounts(scope, open, parties)
  const { fees, limits } = await readRules(scope, open, parties)
  return {
    intents,
    parties,
    actorOf: (chat) => actors.get(`${chat.botId}:${chat.telegramId}`),
    factsFor(intent, at) {
      const [payer, payee] = [party(intent.ownerId), party(intent.payeeId)]
      const counter = counters.get(counterKey(intent))
      return {
        ...amountsOf(intent),
        payer,
        payee,
        samePerson: intent.payerAccount === intent.payeeAccount || payer.id === payee.id,
        available: balances.get(intent.payerAccount) ?? 0n,
        onHold: balances.get(holdAccounts.get(`${payer.id} ${intent.currency}`) ?? -1n) ?? 0n,
        limits: must(limits.get(`${payer.level} ${intent.currency}`)),
        spent: counter?.spent ?? 0n,
        spentSmall: counter?.spentSmall ?? 0n,
        fees: must(fees.get(intent.currency)),
        dayEndsAt: endOfDay(at),
      }
    },
    book(intent, at) {
      const held = party(intent.payeeId).state === 'restricted'
      const to = held ? must(holdAccounts.get(`${intent.payeeId} ${intent.currency}`)) : intent.payeeAccount
      const small = intent.authorisedAt === null
      const counter = must(counters.get(counterKey(intent)))
      counter.spent += intent.amount
      counter.spentSmall += small ? intent.amount : 0n
      balances.set(intent.payerAccount, (balances.get(intent.payerAccount) ?? 0n) - intent.amount - intent.fee)
      balances.set(to, (balances.get(to) ?? 0n) + intent.amount)
      intent.state = 'committed'
      intent.confirmedAt = at
      const payeeAvailable = balances.get(intent.payeeAccount) ?? 0n
      return {
        intent,
        to,
        held,
        small,
        feeAccount: must(feeAccounts.get(intent.currency)),
        payeeAvailable,
        day: dayOf(at),
      }
    },
  }

  function party(id: string): Party {
    return must(parties.get(id))
  }
}

type Counter = { spent: bigint; spentSmall: bigint }

const counterKey = (intent: Intent): string => `${intent.ownerId} ${intent.currency}`

async function lockCounters({ tx, now }: Scope, open: readonly Intent[]): Promise<Map<string, Counter>> {
  const [users, currencies] = [open.map((i) => i.ownerId), open.map((i) => i.currency)]
  await tx.$executeRaw`
    insert into spend_counter (user_id, day, operation, currency)
    select distinct u, ${dayOf(now)}::date, 'send', c from unnest(${users}::uuid[], ${currencies}::text[]) as a (u, c)
    order by u, c on conflict do nothing`
  const rows = await tx.$queryRaw<(Counter & { userId: string; currency: string })[]>`
    select user_id as "userId", currency, spent, spent_small as "spentSmall" from spend_counter
    where day = ${dayOf(now)}::date and operation = 'send'
      and (user_id, currency) in (select u, c::char(3) from unnest(${users}::uuid[], ${currencies}::text[]) as a (u, c))
    order by user_id, currency for update`
  return new Map(rows.map((row) => [`${row.userId} ${row.currency}`, { spent: row.spent, spentSmall: row.spentSmall }]))
}

async function lockAccounts(scope: Scope, open: readonly Intent[], parties: ReadonlyMap<string, Party>) {
  const { tx } = scope
  const [feeAccounts, holdAccounts] = [new Map<string, bigint>(), new Map<string, bigint>()]
  for (const currency of new Set(open.map((i) => i.currency)))
    feeAccounts.set(currency, await accountOf(tx, HOUSE, 'fee_send', currencyOf(currency)))
  const owners = open.flatMap((i) => [i.ownerId, i.payeeId]).map(ownerOfUser)
  const holds = await tx.ledgerAccount.findMany({ where: { owner: { in: owners }, kind: 'user_hold' } })
  for (const hold of holds) holdAccounts.set(`${hold.owner.slice('user:'.length)} ${hold.currency}`, hold.id)
  for (const { payeeId, currency } of open)
    if (parties.get(payeeId)?.state === 'restricted' && !holdAccounts.has(`${payeeId} ${currency}`))
      holdAccounts.set(`${payeeId} ${currency}`, await holdAccountOf(scope, payeeId, currencyOf(currency)))
  const ids = [
    ...open.flatMap((i) => [i.payerAccount, i.payeeAccount]),
    ...feeAccounts.values(),
    ...holdAccounts.values(),
  ]
  const rows = await tx.$queryRaw<
    { id: bigint; balance: bigint }[]
  >`select id, balance from ledger.lock_accounts(${ids}::bigint[])`
  return { balances: new Map(rows.map((row) => [row.id, row.balance])), feeAccounts, holdAccounts }
}

async function readRules({ tx, now }: Scope, open: readonly Intent[], parties: ReadonlyMap<string, Party>) {
  const [fees, limits] = [new Map<string, FeeRule>(), new Map<string, LimitRule>()]
  for (const intent of open) {
    const level = parties.get(intent.ownerId)?.level ?? 0
    const currency = currencyOf(intent.currency)
    if (!fees.has(currency)) fees.set(currency, await feeRuleAt(tx, 'send', currency, now))
    const key = `${level} ${currency}`
    if (!limits.has(key)) limits.set(key, await limitRuleAt(tx, level, currency, now))
  }
  return { fees, limits }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the snapshot read everything its intents name')
  return value
}
