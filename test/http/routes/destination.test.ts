import { expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { IBAN } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

/** Somebody's account that waits to be allowed, its PIN given, and the link to do so. */
async function waiting(): Promise<{ person: Person; token: string }> {
  const { core } = served.world
  const person = await served.world.person()
  const draft = granted(await core.addDestination({ actor: person.chat, currency: 'EUR', typed: IBAN }))
  await served.world.authorise(person, draft.id)
  return { person, token: granted(await core.destinationLink({ actor: person.chat, id: draft.id })).token }
}

const savedOf = async (person: Person) =>
  granted(await served.world.core.listDestinations({ actor: person.chat })).saved.length

test('S53 the password page allows an account to be withdrawn to: a wrong one keeps the link, the right one saves it, once', async () => {
  const { person, token } = await waiting()
  const visitor = await served.opened('/destination')
  const opened = await visitor.send('/destination', { token, step: 'open' })
  expect(await opened.text()).toContain(`You are adding the bank account ···${IBAN.replaceAll(' ', '').slice(-4)}`)
  const wrong = await visitor.send('/destination', { token, step: 'submit', password: 'not my password' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('That password is not right. 4 tries left.')
  expect(await savedOf(person)).toBe(0)
  expect((await visitor.send('/destination', { token, step: 'submit', password: person.password })).status).toBe(200)
  expect(await savedOf(person)).toBe(1)
  const again = await visitor.send('/destination', { token, step: 'submit', password: person.password })
  expect(again.status).toBeGreaterThanOrEqual(400)
  expect(await savedOf(person)).toBe(1)
})

test('S53 once it is frozen, an account lets no destination be saved that was begun before', async () => {
  const { person, token } = await waiting()
  granted(await served.world.core.freezeSelf({ actor: person.chat }))
  const visitor = await served.opened('/destination')
  const refused = await visitor.send('/destination', { token, step: 'submit', password: person.password })
  expect(await refused.text()).toContain('account_frozen_by_user')
  expect(await savedOf(person)).toBe(0)
})

test('S53 nor with an authenticator and its code', async () => {
  const { world } = served
  const person = await world.person()
  const app = await enrol(world, person)
  const actor = person.chat
  const { id } = granted(await world.core.addDestination({ actor, currency: 'EUR', typed: IBAN }))
  await world.authorise(person, id)
  granted(await world.core.giveCode({ actor, intentId: id, code: await app.next() }))
  granted(await world.core.freezeSelf({ actor }))
  expect(refusal(await world.core.openDestination({ actor, id })).code).toBe('account_frozen_by_user')
  expect(await savedOf(person)).toBe(0)
})
