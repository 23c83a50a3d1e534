import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-06 S87 what somebody asked support moves with their wallet: the answer reaches the new chat, and the old one is nobody’s there', async () => {
  const { core } = world
  const person = await world.person()
  const agent = await world.agent()
  const { number } = granted(await core.writeToSupport({ actor: person.chat, text: 'Where is my money?' }))
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, person, chat)
  await agreed(world, id)
  await world.advance(72 * 3600 + 1)
  granted(await core.finishRebind({ id }))

  const before = (await noticesFor(world, person.chat)).length
  granted(await core.answerTicket({ actor: agent, number, text: 'At your new address.' }))
  expect((await noticesFor(world, chat)).at(-1)).toMatchObject({ kind: 'ticket_answered', number })
  expect(await noticesFor(world, person.chat)).toHaveLength(before)
  expect(granted(await core.myTicket({ actor: chat }))).toMatchObject({ number })

  expect(granted(await core.myTicket({ actor: person.chat }))).toBeNull()
  expect(refusal(await core.closeOwnTicket({ actor: person.chat, number }))).toEqual({ code: 'ticket_not_found' })
  const strange = granted(await core.writeToSupport({ actor: person.chat, text: 'It is me, raise my limits' }))
  expect(strange.number).not.toBe(number)
  expect(strange.customer.okpayId).toBeNull()

  // The old chat says that it was not its owner: what was asked comes back with the wallet.
  granted(await core.stopRebind({ actor: person.chat, id }))
  expect(granted(await core.myTicket({ actor: chat }))).toBeNull()
  granted(await core.answerTicket({ actor: agent, number, text: 'Back again.' }))
  expect(await noticesFor(world, person.chat)).toContainEqual(expect.objectContaining({ text: 'Back again.' }))
})
