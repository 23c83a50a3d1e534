import { generateSync } from 'otplib'
import { pinGiven } from './lost-mailbox.ts'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** What an authenticator with this secret shows at a moment. */
export const codeAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })

/** Somebody's authenticator: what it shows now, and the recovery codes that came with it. */
export type Phone = { secret: string; recovery: string[]; code(): string; next(): Promise<string> }

/** The link out of the chat that leads to the page where a second factor is set up: the first takes the PIN, where there is one. */
export async function factorLink(world: World, person: Pick<Person, 'chat' | 'pin'>): Promise<string> {
  const ask = () => world.core.issueLink({ actor: person.chat, purpose: 'second_factor' })
  const asked = await ask()
  if (asked.ok || asked.failure.code !== 'pin_needed') return granted(asked).token
  await pinGiven(world, person)
  const { token } = granted(await ask())
  // What a test does next asks for the PIN itself.
  await world.deps.prisma.chat.updateMany({ where: person.chat, data: { pinAt: null } })
  return token
}

/** Switches somebody's second factor on, as its page does. The code it took is used: `next` waits for a fresh one. */
export async function enrol(world: World, person: Person): Promise<Phone> {
  const token = await factorLink(world, person)
  const { secret } = granted(await world.core.beginAuthenticator({ token }))
  const code = () => codeAt(secret, world.deps.clock())
  const { codes } = granted(await world.core.confirmAuthenticator({ token, code: code(), proof: person.password }))
  const next = async () => {
    await world.advance(30)
    return code()
  }
  return { secret, recovery: codes, code, next }
}
