import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Somebody with an authenticator, whose wallet was just moved by code. `locks`: their chat locked itself. */
async function moved({ locks }: { locks: boolean }) {
  const person = await world.person({ balance: '100.00' })
  const phone = await enrol(world, person)
  if (locks) granted(await world.core.setChatLock({ actor: person.chat, on: true }))
  const { chat, token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next(), source: '198.51.100.7' }
  granted(await world.core.comeBack({ token, ...proof }))
  const there: Person = { ...person, chat }
  return { person, phone, there }
}

async function unlock({ chat: actor }: Person) {
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'unlock' }))
  expect(await typePin(world.core, actor, padId, PIN)).toEqual({ state: 'unlocked' })
}
const stops = async ({ email }: Person) =>
  granted(await world.core.stopRebind({ token: await tokenMailedTo(world, email) }))
const locks = async ({ chat: actor }: Person) => granted(await world.core.getSecurity({ actor })).chatLock

test('SES-01 REC-07 a chat’s lock comes along when the wallet moves: the new chat shows nothing before the PIN', async () => {
  const { there } = await moved({ locks: true })
  expect(refusal(await world.core.getBalances({ actor: there.chat })).code).toBe('chat_locked')
  await unlock(there)
  expect(granted(await world.core.getBalances({ actor: there.chat })).balances).toHaveLength(1)
  await world.advance(16 * 60)
  expect(refusal(await world.core.getBalances({ actor: there.chat })).code).toBe('chat_locked')
})

test('SES-01 after a move was stopped the old chat locks itself as before, whatever was switched off meanwhile', async () => {
  const { person, there } = await moved({ locks: true })
  await unlock(there)
  granted(await world.core.setChatLock({ actor: there.chat, on: false }))
  await stops(person)
  expect(await locks(person)).toBe(true)
  expect(refusal(await world.core.getBalances({ actor: person.chat })).code).toBe('chat_locked')
})

test('SES-01 who had no lock has none after a move, nor after it was stopped; a new account in an old chat has none', async () => {
  const { person, there } = await moved({ locks: false })
  expect(await locks(there)).toBe(false)
  await stops(person)
  expect(await locks(person)).toBe(false)
  const left = await moved({ locks: true })
  expect(await locks(await world.person({ chat: left.person.chat }))).toBe(false)
})

test('S66 after a stopped move no password works, and that is what is said until another one is chosen', async () => {
  const { person } = await moved({ locks: false })
  const setAt = async () => granted(await world.core.getSecurity({ actor: person.chat })).passwordSetAt
  await stops(person)
  expect(await setAt()).toBeNull()
  const token = await tokenMailedTo(world, person.email)
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  expect(await setAt()).not.toBeNull()
})
