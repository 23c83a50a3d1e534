import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

// A password that was voided because somebody else knew it: it opens nothing, and is not chosen again.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chosen = (token: string, password: string) => world.core.resetPassword({ token, password, repeated: password })
const logsIn = (email: string, password: string) =>
  world.core.logIn({ email, password, source: '192.0.2.17', device: { browser: null, system: null } })

async function stopped(): Promise<Person> {
  const person = await world.person()
  const id = await recoveryOf(world, person, (await newChat(world)).chat)
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  return person
}

async function kept(): Promise<Person> {
  const person = await world.person()
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email: 'thiefs@example.net' }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, 'thiefs@example.net') }))
  const mail = (await mailsTo(world, person.email)).findLast(({ template }) => template === 'email_changed')
  granted(await world.core.keepEmail({ token: mail?.values['token'] ?? '' }))
  return person
}

test.each([
  ['a recovery is stopped', stopped],
  ['an address is kept', kept],
])(
  'ATH-11 REC-07 after %s the old password cannot be chosen again, and the link stays for another',
  async (_, thiefIsOut) => {
    const person = await thiefIsOut()
    const { core } = world
    expect(refusal(await logsIn(person.email, PASSWORD)).code).toBe('auth_failed')
    const token = await tokenMailedTo(world, person.email)
    expect(refusal(await chosen(token, PASSWORD)).code).toBe('password_same')
    expect(granted(await core.getSecurity({ actor: person.chat })).passwordSetAt).toBeNull()
    granted(await chosen(token, NEW_PASSWORD))
    granted(await logsIn(person.email, NEW_PASSWORD))
    expect(refusal(await logsIn(person.email, PASSWORD)).code).toBe('auth_failed')
  },
)

test('ATH-11 who only forgot theirs may choose it again', async () => {
  const person = await world.person()
  granted(await world.core.requestReset({ email: person.email, locale: 'en', source: '192.0.2.18' }))
  granted(await chosen(await tokenMailedTo(world, person.email), PASSWORD))
})
