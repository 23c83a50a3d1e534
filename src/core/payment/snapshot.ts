import type { Intent } from '#prisma'
import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Party, partiesById } from '../people/party.ts'
import { lockLinks, type PaymentLink, stateOf } from '../shop/payment-link.ts'
import { endOfDay, endOfMonth } from '../wallet/schedule.ts'
import { thresholdsIn } from '../wallet/thresholds.ts'
import { type Accounts, lockAccounts } from './accounts.ts'
import type { Booking, Confirmation } from './booking.ts'
import { type Counters, readCounters } from './counters.ts'
import type { LinkFacts, PaymentFacts } from './decide.ts'
import { amountsOf, kindOf } from './intent.ts'
import { lockIntents } from './lock-intents.ts'
import { type Rules, readRules } from './rules.ts'

/** Everything a round decides on, read once and under lock; `book` keeps it true while the round goes on. */
export type Snapshot = {
  intents: ReadonlyMap<string, Intent>
  parties: ReadonlyMap<string, Party>
  links: ReadonlyMap<string, PaymentLink>
  actorOf(chat: ChatRef): string | undefined
  factsFor(intent: Intent, now: Date): PaymentFacts
  /** What a payer had spent this month before the round. */
  monthBefore: Counters['monthBefore']
  /** Notes a payment as made: later ones of the round see its effect. */
  book(intent: Intent, now: Date): Booking
}

/**
 * Reads it in a fixed number of statements. Intents, links and accounts are locked, each by id and in this order; the
 * accounts' locks hold still whatever else is read of their owners.
 */
export async function readSnapshot(scope: Scope, asked: readonly Confirmation[]): Promise<Snapshot> {
  const intents = await lockIntents(
    scope,
    asked.map((a) => a.intentId),
  )
  const all = [...intents.values()]
  const open = all.filter((i) => i.state === 'draft')
  const links = await lockLinks(scope, [...new Set(all.flatMap((i) => i.linkId ?? []))])
  const actors = await readActors(scope, asked)
  const accounts = await lockAccounts(scope, open)
  const parties = await partiesById(scope, [...new Set(all.flatMap((i) => [i.ownerId, i.payeeId]))])
  await accounts.openHolds(open.filter((i) => parties.get(i.payeeId)?.state === 'restricted'))
  const counters = await readCounters(scope, open)
  const rules = await readRules(scope, open, parties)
  return snapshotOf({ intents, parties, links, actors, counters, accounts, rules })
}

type Parts = Pick<Snapshot, 'intents' | 'parties'> & {
  links: Map<string, PaymentLink>
  actors: ReadonlyMap<string, string>
  counters: Counters
  accounts: Accounts
  rules: Rules
}

function snapshotOf({ intents, parties, links, actors, counters, accounts, rules }: Parts): Snapshot {
  const party = (id: string): Party => must(parties.get(id), 'both parties were read with the intent')
  return {
    intents,
    parties,
    links,
    actorOf: (chat) => actors.get(chatName(chat)),
    monthBefore: counters.monthBefore,
    factsFor(intent, now) {
      const [payer, payee] = [party(intent.ownerId), party(intent.payeeId)]
      const { amount, fee } = amountsOf(intent)
      return {
        kind: kindOf(intent),
        amount,
        fee,
        payer: { ...payer, ...thresholdsIn(payer, rules.limits(intent), rules.homeLimits(intent)) },
        payee,
        samePerson: intent.payerAccount === intent.payeeAccount || payer.id === payee.id,
        link: intent.linkId ? linkFacts(links.get(intent.linkId), payer.id, now) : null,
        available: accounts.balance(intent.payerAccount),
        onHold: accounts.held(payer.id, intent.currency),
        ...counters.of(intent),
        limits: rules.limits(intent),
        fees: rules.fees(intent),
        now,
        dayEndsAt: endOfDay(now),
        monthEndsAt: endOfMonth(now),
      }
    },
    book(intent, now) {
      const held = party(intent.payeeId).state === 'restricted'
      const to = held ? accounts.holdOf(intent.payeeId, intent.currency) : intent.payeeAccount
      const small = intent.authorisedAt === null
      counters.add(intent, small)
      const { total, arrives } = amountsOf(intent)
      accounts.move(intent.payerAccount, -total.minor)
      accounts.move(to, arrives.minor)
      Object.assign(intent, { state: 'committed', confirmedAt: now })
      if (intent.linkId) markPaid(links, intent, now)
      const payeeAvailable = accounts.balance(intent.payeeAccount)
      return { intent, to, held, small, feeAccount: accounts.feeAccount(intent), payeeAvailable }
    },
  }
}

/** The facts of a link for one payer; without the link itself (it cannot be, the intent names it) nothing is payable. */
export function linkFacts(link: PaymentLink | undefined, payerId: string, now: Date): LinkFacts {
  const known = must(link, 'the link was read with the intent')
  const { accepting, expiresAt, paidAt, paidReference, paidBy } = known
  return { state: stateOf(known, now), accepting, expiresAt, paidAt, paidReference, mine: paidBy === payerId }
}

function markPaid(links: Map<string, PaymentLink>, { linkId, ownerId, reference }: Intent, now: Date): void {
  const link = must(links.get(linkId ?? ''), 'the link was read with the intent')
  links.set(link.id, { ...link, stored: 'paid', paidAt: now, paidBy: ownerId, paidReference: reference })
}

async function readActors({ tx }: Scope, asked: readonly Confirmation[]): Promise<Map<string, string>> {
  const chats = await tx.$queryRaw<(ChatRef & { userId: string })[]>`
    select c.bot_id as "botId", c.telegram_id as "telegramId", c.user_id as "userId" from chat c
    where c.user_id is not null and (c.bot_id, c.telegram_id) in (
      select * from unnest(${asked.map((a) => a.actor.botId)}::bigint[], ${asked.map((a) => a.actor.telegramId)}::bigint[]))`
  return new Map(chats.map((chat) => [chatName(chat), chat.userId]))
}
