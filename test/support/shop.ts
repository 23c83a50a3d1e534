import type { ChatRef, MemberRole } from '#core'
import type { Phone, Town } from './chat.ts'
import { granted, PIN, typePin } from './people.ts'
import { amountOf, type Person, type World } from './world.ts'

export type Shopkeeper = Phone & { person: Person }

/** Somebody with a phone, an account and a shop. */
export async function shopkeeper(town: Town, name = 'Café Aurora', details: Parameters<Town['customer']>[0] = {}) {
  const keeper = await town.customer({ name: 'Carla Aurora', ...details })
  granted(await town.world.core.nameShop({ actor: keeper.actor, name }))
  return keeper
}

/** A link of that person's shop, made through the core's door; its token. */
export async function linkOf(
  { core }: World,
  { actor }: { actor: ChatRef },
  amount = '12.50',
  description = 'Two cappuccinos',
): Promise<string> {
  return granted(await core.createLink({ actor, amount: amountOf(amount, 'EUR'), description })).token
}

/** Types the PIN for what asks for it beside payments. */
export async function givePin(core: World['core'], actor: ChatRef): Promise<void> {
  const { padId } = granted(await core.openPad({ actor, purpose: 'unlock' }))
  await typePin(core, actor, padId, PIN)
}

/** Somebody takes a place in the shop that `owner` acts for, and acts for that shop from then on. */
export async function hire({ core }: World, owner: ChatRef, actor: ChatRef, role: MemberRole): Promise<void> {
  if (role === 'manager') await givePin(core, owner)
  const { token } = granted(await core.inviteMember({ actor: owner, role }))
  const { id } = granted(await core.readTeamInvitation({ actor, token }))
  granted(await core.joinTeam({ actor, id }))
}
