import { type CurrencyCode, type Destination, type Money, money, type PayoutView } from '#core'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** A real bank's example IBAN: its check digits are right. */
export const IBAN = 'DE89 3704 0044 0532 0130 00'

/** A saved bank account of somebody's, added with PIN and password page; old enough for any amount, unless `fresh`. */
export async function savedAccount(
  world: World,
  person: Person,
  { fresh = false, currency = 'EUR', typed = IBAN }: { fresh?: boolean; currency?: CurrencyCode; typed?: string } = {},
): Promise<Destination> {
  const { core } = world
  const actor = person.chat
  const draft = granted(await core.addDestination({ actor, currency, typed }))
  await world.authorise(person, draft.id)
  const { token } = granted(await core.destinationLink({ actor, id: draft.id }))
  granted(await core.allowDestination({ token, password: person.password }))
  if (!fresh)
    await world.deps.prisma.destination.update({ where: { id: draft.id }, data: { coolingUntil: world.deps.clock() } })
  const { saved } = granted(await core.listDestinations({ actor }))
  const found = saved.find(({ id }) => id === draft.id)
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
