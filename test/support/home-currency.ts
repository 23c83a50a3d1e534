import type { ChatView, CurrencyCode } from '#core'
import { pinGiven } from './lost-mailbox.ts'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** Changes somebody's home currency, with the PIN. */
export async function moveHome(
  world: World,
  person: Pick<Person, 'chat' | 'pin'>,
  currency: CurrencyCode,
): Promise<ChatView> {
  await pinGiven(world, person)
  return granted(await world.core.setHomeCurrency({ actor: person.chat, currency }))
}
