import type { Intent } from '#prisma'
import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { lockConnections, type Spending } from '../connection/lock-connections.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { type Party, partiesById } from '../people/party.ts'
import { assess, isNearLimit } from '../risk/assess.ts'
import { lookAtRisk, type RiskLook } from '../risk/look.ts'
import { lockLinks, type PaymentLink } from '../shop/payment-link.ts'
import { endOfDay, endOfMonth } from '../wallet/schedule.ts'
import { type OwnThresholds, thresholdsIn } from '../wallet/thresholds.ts'
import { type Accounts, lockAccounts } from './accounts.ts'
import { type Acting, readActors } from './acting.ts'
import type { Booking, Confirmation, RiskVerdict } from './booking.ts'
import { budgeted } from './connection-facts.ts'
import { type Counters, readCounters } from './counters.ts'
import type { PaymentFacts } from './decide.ts'
import { amountsOf, arrivingIn, kindOf } from './intent.ts'
import { type LinkPayer, linkFacts, markPaid } from './link-facts.ts'
import { lockIntents } from './lock-intents.ts'
import { countedBy, limitsBy, type Measure, type Measures, readMeasures, thresholdsBy } from './measure.ts'
import { paidBy, spend } from './other-payers.ts'
import { capped, lockPayouts, type Payouts } from './payout-facts.ts'
import { isMetByStranger, newChatSince, riskInputs } from './risk-inputs.ts'
import { type Rules, readRules } from './rules.ts'
import { take, takersOf, takesOf } from './taking.ts'
import { waitingOf } from './waiting.ts'

/** Everything a round decides on, read once and under lock; `book` keeps it true while the round goes on. */
export type Snapshot = {
  intents: ReadonlyMap<string, Intent>
  parties: ReadonlyMap<string, Party>
  links: ReadonlyMap<string, PaymentLink>
  connections: ReadonlyMap<string, Spending>
  payouts: Payouts
  actorOf(chat: ChatRef): Acting | undefined
  factsFor(intent: Intent, now: Date): PaymentFacts
  riskOf(intent: Intent, chat: Acting, how: How, now: Date): RiskVerdict
  /** What a payer had spent this month before the round. */
  begun: Counters['begun']
  /** Notes a payment as made: later ones of the round see its effect. */
  book(intent: Intent, risk: RiskVerdict, now: Date, how: How): Booking
}

type How = Pick<Confirmation, 'onPage'>

/**
 * Reads it in a fixed number of statements. Intents, links, connections, payouts and accounts are locked, each by id
 * and in this order; the accounts' locks hold still whatever else is read of their owners.
 */
export async function readSnapshot(scope: Scope, asked: readonly Confirmation[]): Promise<Snapshot> {
  const intents = await lockIntents(
    scope,
    asked.map((a) => a.intentId),
  )
  const all = [...intents.values()]
  const open = all.filter((i) => i.state === 'draft')
  const links = await lockLinks(scope, [...new Set(all.flatMap((i) => i.linkId ?? []))])
  const connections = await lockConnections(scope, [...new Set(open.flatMap((i) => i.connectionId ?? []))])
  const payouts = await lockPayouts(
    scope,
    open.flatMap((i) => i.shopPayoutId ?? []),
  )
  const actors = await readActors(scope, asked)
  const accounts = await lockAccounts(scope, open)
  const parties = await partiesById(scope, [...new Set(all.flatMap((i) => [i.ownerId, i.payeeId]))])
  await accounts.openHolds(open.flatMap((i) => mayWaitWith(i, parties.get(i.payeeId))))
  const spent = open.map((i) => ({ ...i, homeCurrency: homeOf(parties, i) }))
  const takers = takersOf(open, parties)
  const counters = await readCounters(scope, [...spent, ...takers])
  const rules = await readRules(scope, open, parties)
  const measures = await readMeasures(scope, [
    ...spent,
    ...takers,
    ...budgeted(spent, connections),
    ...capped(spent, payouts),
  ])
  const since = new Map([...actors.values()].map((chat) => [chat.userId, newChatSince(chat, scope.now)]))
  const look = await lookAtRisk(
    scope,
    spent.map((i) => ({ ...i, currency: i.homeCurrency, since: since.get(i.ownerId) ?? null })),
  )
  const read = { intents, parties, links, connections, payouts, actors, counters, accounts, rules, measures, look }
  return snapshotOf(scope, read)
}

const homeOf = (parties: ReadonlyMap<string, Party>, { ownerId }: Intent): string =>
  must(parties.get(ownerId), 'the payer was read with the intent').homeCurrency

/** With whom the money of an intent may have to wait: with its payer, until it is sent, or with a restricted payee. */
function mayWaitWith(intent: Intent, payee: Party | undefined) {
  const { kind, ownerId, payeeId, currency } = intent
  const payees = payee?.state === 'restricted' ? [{ userId: payeeId, currency: arrivingIn(intent) }] : []
  return kind === 'send' ? [{ userId: ownerId, currency }, ...payees] : payees
}

type Parts = Pick<Snapshot, 'intents' | 'parties' | 'payouts'> & {
  links: Map<string, PaymentLink>
  connections: Map<string, Spending>
  actors: ReadonlyMap<string, Acting>
  counters: Counters
  accounts: Accounts
  rules: Rules
  measures: Measures
  look: RiskLook
}

function snapshotOf(scope: Scope, parts: Parts): Snapshot {
  const { intents, parties, links, connections, payouts, actors, counters, accounts, rules, measures, look } = parts
  const measureOf = (intent: Intent) => measures({ ...intent, homeCurrency: homeOf(parties, intent) })
  const party = (id: string): Party => must(parties.get(id), 'both parties were read with the intent')
  return {
    ...{ intents, parties, links, connections, payouts },
    actorOf: (chat) => actors.get(chatName(chat)),
    begun: counters.begun,
    factsFor(intent, now) {
      const [payer, payee] = [party(intent.ownerId), party(intent.payeeId)]
      const { amount, fee, price: pays } = amountsOf(intent)
      const measure = measureOf(intent)
      return {
        kind: kindOf(intent),
        amount,
        fee,
        payer: payerFacts(payer, thresholdsBy(measure, thresholdsIn(payer, rules.limits(intent)))),
        payee,
        samePerson: intent.payerAccount === intent.payeeAccount || payer.id === payee.id,
        link: linkOf(parts, intent, { payer, pays }, now),
        ...paidBy(parts, intent),
        available: accounts.balance(intent.payerAccount),
        onHold: accounts.held(payer.id, intent.currency),
        ...countedBy(measure, counters.of(intent)),
        limits: limitsBy(measure, rules.limits(intent)),
        fees: rules.fees(intent),
        now,
        dayEndsAt: endOfDay(now),
        monthEndsAt: endOfMonth(now),
      }
    },
    riskOf(intent, chat, { onPage = false }, now) {
      const { singleMinor } = rules.limits(intent)
      const worth = worthOf(measureOf(intent), intent)
      const inputs = riskInputs(kindOf(intent), worth, {
        ...{ singleMinor, chat, onPage, now },
        counted: counters.of(intent),
        seen: look.of(intent),
        payer: party(intent.ownerId),
        connectedAt: connections.get(intent.connectionId ?? '')?.grantedAt ?? null,
      })
      return { inputs, assessment: assess(inputs, look.rules) }
    },
    book(intent, risk, now, { onPage = false }) {
      const waits = waitingOf(scope, accounts, intent, risk)
      const held = waits === null && party(intent.payeeId).state === 'restricted'
      const to = waits?.heldIn ?? (held ? accounts.holdOf(intent.payeeId, arrivingIn(intent)) : intent.payeeAccount)
      const small = isUnasked(intent)
      const near = look.rules.some(({ code, percent }) => code === 'structuring' && isNearLimit(risk.inputs, percent))
      const addsUp = look.addsUp(intent) || isMetByStranger(risk.inputs)
      const counted = worthOf(measureOf(intent), intent)
      counters.add(intent, { small, near, counted })
      const taken = take(parts, intent)
      look.meet(intent, { minor: counted.minor, waits: waits !== null, addsUp })
      const { total, arrives } = amountsOf(intent)
      accounts.move(intent.payerAccount, -total.minor)
      accounts.move(to, waits ? total.minor : arrives.minor)
      if (waits) Object.assign(intent, { holdId: waits.holdId, heldWhy: waits.why, heldUntil: waits.until })
      Object.assign(intent, { state: waits ? 'held' : 'committed', confirmedAt: now })
      if (intent.linkId) markPaid(links, intent, now)
      spend(parts, intent, now)
      const payeeAvailable = accounts.balance(intent.payeeAccount)
      const route = { from: intent.payerAccount, to, ...accounts.house(intent) }
      return { intent, risk, waits, addsUp, near, route, held, small, counted, taken, onPage, payeeAvailable }
    },
  }
}

const linkOf = (parts: Parts, intent: Intent, who: Omit<LinkPayer, 'takes'>, now: Date) =>
  intent.linkId ? linkFacts(parts.links.get(intent.linkId), { ...who, takes: takesOf(parts, intent) }, now) : null

/** It goes without a PIN, by the allowance for such payments: what a connection or a shop's server pays goes by its own. */
const isUnasked = (intent: Intent): boolean => intent.authorisedAt === null && isOfPerson(intent)

/** A person pays it, by a card of their own: no connection does, and no shop's server. */
export const isOfPerson = ({ connectionId, shopPayoutId }: Intent): boolean =>
  connectionId === null && shopPayoutId === null

/** What a payment counts for, and what the risk rules see of it, in the payer's home currency. */
const worthOf = ({ home, counts }: Measure, { amount }: Intent): Money => money(counts(amount), home)

// Field by field: a name is opened only where somebody reads it.
const payerFacts = (
  { state, coolingUntil, secondFactorAt, outStoppedUntil }: Party,
  own: OwnThresholds,
): PaymentFacts['payer'] => ({ state, coolingUntil, secondFactorAt, outStoppedUntil, ...own })
