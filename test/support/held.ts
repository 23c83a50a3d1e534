import { granted } from './people.ts'
import { amountOf, type Person, type World } from './world.ts'

/** Somebody whose chat has just taken over an account that was there before: what they send to strangers is looked at. */
export async function rebound(world: World, person: Person): Promise<void> {
  await world.deps.prisma.chat.updateMany({ where: { userId: person.userId }, data: { reboundAt: world.deps.clock() } })
}

/** A payment of 30.00 to a stranger that waits for staff. Returns its id. */
export async function heldForReview(world: World, payer?: Person, payee?: Person): Promise<string> {
  const from = payer ?? (await world.person({ balance: '100.00' }))
  const to = payee ?? (await world.person())
  await rebound(world, from)
  return pay(world, from, to, '30.00')
}

/** Sends an amount, with the PIN. Returns the payment's id. */
export async function pay(world: World, from: Person, to: Person, amount: string): Promise<string> {
  const { core } = world
  const asked = { actor: from.chat, payee: { userId: to.userId }, amount: amountOf(amount, from.currency) }
  const { intentId, factor } = granted(await core.quoteSend(asked))
  if (factor !== 'none') await world.authorise(from, intentId)
  granted(await core.confirmPayment({ actor: from.chat, intentId }))
  return intentId
}

/** As if the one had paid the other, or their shop, before: what goes to acquaintances goes at once. */
export async function acquaint(
  world: World,
  owner: Pick<Person, 'userId'>,
  payee: Pick<Person, 'userId'>,
  kind: 'person' | 'shop' = 'person',
): Promise<void> {
  const pair = { ownerId: owner.userId, kind, payeeId: payee.userId, firstAt: new Date(0) }
  await world.deps.prisma.knownPayee.createMany({ data: [pair], skipDuplicates: true })
}
