import type { ChatRef } from '#core'
import { noticesFor } from '../core/people/outbox.ts'
import { resetLink } from '../core/people/web.ts'
import { granted } from './people.ts'
import { newChat } from './recovery.ts'
import { enrol } from './second-factor.ts'
import type { Person, World } from './world.ts'

export type Phone = Awaited<ReturnType<typeof enrol>>

let n = 0

/** An address nobody has had yet. */
export const fresh = (): string => `anew${++n}@example.net`

/** Somebody with money and a second factor. */
export async function ownerWithPhone(world: World): Promise<{ person: Person; phone: Phone }> {
  const person = await world.person({ balance: '400.00' })
  return { person, phone: await enrol(world, person) }
}

/** Whoever has the mailbox and what the authenticator is kept in, neither chat nor PIN, takes the wallet into a chat of theirs. */
export async function tryToMove(world: World, person: Person, phone: Phone, to = newChat(world)) {
  const password = `Another-harbour-${++n}!`
  const token = await resetLink(world, person, `198.51.100.${n}`)
  granted(await world.core.resetPassword({ token, password, repeated: password }))
  const { chat, token: link } = await to
  const code = await phone.next()
  const source = `203.0.113.${n}`
  return { chat, result: await world.core.comeBack({ token: link, email: person.email, password, code, source }) }
}

/** The same, and it succeeds. Returns the chat. */
export async function moved(world: World, person: Person, phone: Phone): Promise<ChatRef> {
  const { chat, result } = await tryToMove(world, person, phone)
  granted(result)
  return chat
}

/** "This was not me", in a chat that was told of a move last. */
export async function stopIn(world: World, actor: ChatRef) {
  const alarm = (await noticesFor(world, actor)).filter(({ kind }) => kind === 'rebind_alarm').at(-1)
  return world.core.stopRebind({ actor, id: alarm && 'id' in alarm ? String(alarm.id) : '' })
}
