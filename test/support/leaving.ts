import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** What a tap on the last card of a closing does, the PIN typed. */
export async function closes(world: World, person: Person) {
  const { id } = granted(await world.core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  return world.core.closeAccount({ actor: person.chat, id })
}

/** The same, and nothing is in the way. */
export async function leaves(world: World, person: Person): Promise<void> {
  granted(await closes(world, person))
}
