import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { linkMailed, pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { NEW_PASSWORD } from './web.ts'

const DAY = 86_400
const NEW_PIN = '608143'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

describe('TFA-01 TFA-06 an open phone has the mailbox and the code, too', () => {
  const ask = ({ chat: actor }: Person) => world.core.issueLink({ actor, purpose: 'second_factor' })
  const waits = { code: 'pin_new_waits', until: expect.any(Date) }

  async function passwordReset(person: Person): Promise<void> {
    granted(await world.core.requestReset({ email: person.email, source: person.userId, locale: 'en' }))
    const token = await linkMailed(world, person.email, 'password_reset')
    granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  }

  /** By the password and a code, on the page and in the chat. */
  async function choosesPin(person: Person, password: string, code: string): Promise<Person> {
    const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'pin_reset' }))
    granted(await world.core.allowNewPin({ token, password, code }))
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
    expect(await typePin(world.core, person.chat, padId, NEW_PIN, 2)).toMatchObject({ state: 'pin_changed' })
    return { ...person, pin: NEW_PIN }
  }

  test('TFA-06 a PIN chosen by a password that came by mail opens its page a day later; the one from before does at once', async () => {
    const person = await world.person()
    const { recovery } = await enrol(world, person)
    await world.advance(2 * DAY)
    await passwordReset(person)
    await pinGiven(world, person)
    granted(await ask(person))
    const now = await choosesPin(person, NEW_PASSWORD, recovery[0] ?? '')
    await pinGiven(world, now)
    expect(refusal(await ask(now))).toEqual(waits)
    await world.advance(DAY)
    await pinGiven(world, now)
    granted(await ask(now))
  })

  test('TFA-06 nor is the code alone enough where that password made the PIN void', async () => {
    const person = await world.person()
    const { recovery } = await enrol(world, person)
    await world.advance(60)
    await choosesPin(person, person.password, recovery[0] ?? '')
    await passwordReset(person)
    expect(refusal(await ask(person))).toEqual(waits)
  })
})
