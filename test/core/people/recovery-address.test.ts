import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, numberShown, recoveryLink, recoveryOf } from '../../support/recovery.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

// A recovery lives as long as the address it was opened with, also where its owner confirms another one.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function takes(email: string, { chat: actor }: Person): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
}

test('REC-06 ATH-11 a recovery that two agreed to ends as another address is confirmed, and whoever asked for it hears why', async () => {
  const person = await world.person()
  const { chat } = await newChat(world)
  const rebindId = await recoveryOf(world, person, chat)
  await agreed(world, rebindId)
  await takes('owner.confirmed@example.net', person)
  await world.advance(3 * 86_400)
  expect(granted(await world.core.finishRebind({ id: rebindId }))).toBe(false)
  granted(await world.core.getBalances({ actor: person.chat }))
  expect((await noticesFor(world, chat)).at(-1)).toMatchObject({ kind: 'rebind_ended', here: false, why: 'address' })
})

test('REC-06 ATH-11 a link out of the mailbox that was left opens none, whether its digits were typed before or not', async () => {
  const person = await world.person()
  const [typed, untyped] = [await newChat(world), await newChat(world)]
  const link = await recoveryLink(world, typed.token, person.email)
  const asked = { token: untyped.token, email: person.email, source: '192.0.2.78', locale: 'en' } as const
  granted(await world.core.requestRecovery(asked))
  const other = await tokenMailedTo(world, person.email)
  await takes('owner.gone@example.net', person)
  const open = { password: person.password, statement: 'I am the owner' }
  expect(refusal(await world.core.openCase({ token: link, ...open })).code).toBe('link_expired')
  const number = await numberShown(world, untyped.chat)
  expect(refusal(await world.core.matchChat({ token: other, number })).code).toBe('link_expired')
  expect((await mailsTo(world, 'owner.gone@example.net')).map(({ template }) => template)).not.toContain(
    'recovery_wrong_chat',
  )
})
