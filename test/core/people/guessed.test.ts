import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink, SOURCE } from './web.ts'

// Whoever reads the mailbox, or knows a password, chooses passwords. What a password does not open they do not guess at, one reset after another.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function reset(person: Person): Promise<void> {
  const token = await resetLink(world, person)
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

/** A wrong code behind the new password: what it is refused with. */
async function guess({ email }: Person): Promise<string> {
  const login = { email, password: NEW_PASSWORD, device: PHONE, source: SOURCE }
  const asked = granted(await world.core.logIn(login))
  if (asked.state !== 'code') throw new Error('the second factor is on')
  return refusal(await world.core.logInWithCode({ pending: asked.pending, code: '000000', device: PHONE })).code
}

test('ATH-07 ATH-08 REC-04 a reset opens the way to codes that somebody else closed, and a second one within a day does not', async () => {
  const person = await world.person()
  await enrol(world, person)
  await reset(person)
  for (let n = 0; n < 4; n++) expect(await guess(person)).toBe('code_invalid')
  expect(await guess(person)).toBe('auth_locked')
  await world.advance(60)
  await reset(person)
  expect(await guess(person)).toBe('auth_locked')
  await world.advance(2 * DAY)
  for (let n = 0; n < 4; n++) expect(await guess(person)).toBe('code_invalid')
  expect(await guess(person)).toBe('auth_locked')
  await reset(person)
  expect(await guess(person)).toBe('code_invalid')
})

test('ATH-07 ATH-08 S14 a password that is changed again and again forgives no wrong PINs of a browser', async () => {
  const person = await world.person()
  const actor = await loggedIn(world, person)
  const guess = async () => refusal(await world.core.requestData({ actor, pin: '918273' })).code
  const change = async (old: string, password: string) =>
    granted(await world.core.changePassword({ actor, old, password, repeated: password }))
  await change(PASSWORD, NEW_PASSWORD)
  for (let n = 0; n < 4; n++) expect(await guess()).toBe('auth_failed')
  expect(await guess()).toBe('auth_locked')
  await change(NEW_PASSWORD, `${NEW_PASSWORD} again`)
  expect(await guess()).toBe('auth_locked')
})

test('REC-07 ATH-07 coming back without its code is no guess: none is counted, for anybody and for no address at all', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const { token } = await newChat(world)
  const comeBack = (email: string, code: string) =>
    world.core.comeBack({ token, email, password: PASSWORD, code, source: SOURCE })
  const emails = [...Array(6).fill(person.email), 'nobody.at.all@example.net']
  for (const email of emails)
    expect(refusal(await comeBack(email, ' '))).toEqual({ code: 'code_invalid', triesLeft: null })
  expect(refusal(await comeBack(person.email, '000000'))).toEqual({ code: 'auth_failed', triesLeft: 4 })
  granted(await comeBack(person.email, await phone.next()))
  expect(refusal(await comeBack(person.email, '')).code).toBe('link_used')
})
