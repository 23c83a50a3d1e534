import {
  type CurrencyCode,
  type Destination,
  type Money,
  money,
  type PayoutRail,
  type PayoutReport,
  type PayoutView,
} from '#core'
import { granted } from './people.ts'
import { railBody } from './rail-body.ts'
import type { Person, World } from './world.ts'

/** A real bank's example IBAN: its check digits are right. */
export const IBAN = 'DE89 3704 0044 0532 0130 00'

/** A saved bank account of somebody's, added with PIN and password page; old enough for any amount, unless `fresh`. */
export async function savedAccount(
  world: World,
  person: Person,
  { fresh = false, currency = 'EUR', typed = IBAN }: { fresh?: boolean; currency?: CurrencyCode; typed?: string } = {},
): Promise<Destination> {
  const draft = granted(await world.core.addDestination({ actor: person.chat, currency, typed }))
  return allowed(world, person, draft.id, fresh)
}

/** A saved card of somebody's likewise: its number was typed on its processor's page. */
export async function savedCard(world: World, person: Person): Promise<Destination> {
  const actor = person.chat
  const { id } = granted(await world.core.addCard({ actor }))
  granted(await world.core.getDraft({ actor, id }))
  return allowed(world, person, id, false)
}

async function allowed(world: World, person: Person, id: string, fresh: boolean): Promise<Destination> {
  const { core, deps } = world
  const actor = person.chat
  await world.authorise(person, id)
  const { token } = granted(await core.destinationLink({ actor, id }))
  granted(await core.allowDestination({ token, password: person.password }))
  if (!fresh) await deps.prisma.destination.update({ where: { id }, data: { coolingUntil: deps.clock() } })
  const { saved } = granted(await core.listDestinations({ actor }))
  const found = saved.find((one) => one.id === id)
  if (!found) throw new Error('the account was saved')
  return found
}

/** A withdrawal that was confirmed with the PIN: its money is on hold, and nobody has sent it. */
export async function confirmed(world: World, person: Person, where: Destination, amount: Money): Promise<PayoutView> {
  const { core } = world
  const actor = person.chat
  const quote = granted(await core.quotePayout({ actor, destinationId: where.id, amount }))
  if (quote.factor !== 'none') await world.authorise(person, quote.payoutId)
  return granted(await core.confirmPayout({ actor, payoutId: quote.payoutId }))
}

export const eur = (minor: bigint): Money => money(minor, 'EUR')

type PayoutWord = PayoutReport['type']

/** Lets a withdrawal's own rail speak about it, as the callback's route passes it on. */
export async function payoutSays(world: World, reference: string, type: PayoutWord): Promise<void> {
  granted(await world.core.receiveReport(await payoutReport(world, reference, type)))
}

/** What a withdrawal's own rail says of it. */
export async function payoutReport({ deps }: World, reference: string, type: PayoutWord): Promise<PayoutReport> {
  const row = await deps.prisma.payout.findUniqueOrThrow({ where: { reference } })
  const bank = deps.bankAccounts[row.currency as CurrencyCode]?.account
  const account = (row.rail === 'bank' ? bank : deps.payoutDesks[row.rail as PayoutRail]?.account) ?? ''
  const news = { amount: money(row.amount, row.currency as CurrencyCode), account, occurredAt: deps.clock() }
  const event = { type, reference, eventId: `${type}_${reference}` }
  const wire = { ...event, rail: row.rail, raw: railBody({ ...event, ...news }), signature: 'v1,x' }
  const why = type === 'payout.returned' ? { reason: 'name_mismatch' as const } : {}
  return { ...news, ...wire, ...why }
}

/** A withdrawal of 20.00 EUR that was sent, and of which nobody can say anything. */
export async function doubtfulPayout(world: World, owner?: Person): Promise<PayoutView> {
  const person = owner ?? (await world.person({ balance: '100.00' }))
  const payout = await confirmed(world, person, await savedAccount(world, person), eur(2_000n))
  const desk = world.deps.payoutDesks.bank
  const silent = { state: 'unknown' } as const
  Object.assign(world.deps.payoutDesks, { bank: { ...desk, send: async () => silent, status: async () => silent } })
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  Object.assign(world.deps.payoutDesks, { bank: desk })
  return payout
}
