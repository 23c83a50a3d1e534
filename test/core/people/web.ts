import type { Device } from '#core'
import { granted } from '../../support/people.ts'
import type { Person, World } from '../../support/world.ts'
import { tokenMailedTo } from './outbox.ts'

export const PHONE: Device = { browser: 'Chrome', system: 'Android' }
export const SOURCE = '203.0.113.7'
export const NEW_PASSWORD = 'seven boats leaving at noon'

/** A person's browser, logged in; with the second factor on, by a code of it. */
export async function loggedIn(
  world: World,
  { email, password }: Pick<Person, 'email' | 'password'>,
  code?: string,
): Promise<{ session: string }> {
  let opened = granted(await world.core.logIn({ email, password, device: PHONE, source: SOURCE }))
  if (opened.state === 'code' && code)
    opened = granted(await world.core.logInWithCode({ pending: opened.pending, code, device: PHONE }))
  if (opened.state !== 'open') throw new Error('a code is awaited')
  return { session: opened.session }
}

/** The secret part of the link in a reset's mail. */
export async function resetLink(world: World, { email }: Pick<Person, 'email'>, source = SOURCE): Promise<string> {
  granted(await world.core.requestReset({ email, source, locale: 'en' }))
  return tokenMailedTo(world, email)
}
