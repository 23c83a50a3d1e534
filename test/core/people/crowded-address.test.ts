import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ADDRESS = 'nora.new@example.org'

/** Somebody new, as far as the question for their address. */
async function registering(name: string): Promise<ChatRef> {
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: name }))
  granted(await world.core.startRegistration({ actor: chat }))
  granted(await world.core.giveRegistration({ actor: chat, field: 'name', value: `${name} Newman` }))
  return chat
}

const names = (actor: ChatRef, value = ADDRESS) => world.core.giveRegistration({ actor, field: 'email', value })

test('ATH-09 whoever types somebody’s address over and over is refused themselves, and keeps nobody else from proving it', async () => {
  const thief = await registering('Theo')
  granted(await names(thief))
  for (let n = 0; n < 3; n++) granted(await world.core.resendEmail({ actor: thief }))
  expect(refusal(await world.core.resendEmail({ actor: thief })).code).toBe('too_many_requests')
  granted(await names(await registering('Nora')))
  const ana = await world.person()
  const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email: ADDRESS }))
})

test('ATH-09 many chats that type it over and over keep nobody from their first mail, nor who has an account from theirs', async () => {
  const address = 'nell.new@example.org'
  let more = 0
  for (let n = 0; n < 7; n++) {
    const thief = await registering(`Theo ${'abcdefg'[n]}`)
    granted(await names(thief, address))
    for (let again = 0; again < 3; again++) if ((await world.core.resendEmail({ actor: thief })).ok) more++
  }
  // What they ask for beyond the first is bounded together.
  expect(more).toBe(20)
  const nell = await registering('Nell')
  granted(await names(nell, address))
  expect(refusal(await world.core.resendEmail({ actor: nell })).code).toBe('too_many_requests')
  const ana = await world.person()
  for (const _ of [1, 2]) {
    const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'email_change' }))
    granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email: address }))
  }
})
