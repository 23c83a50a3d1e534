import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { liftTo } from '../../support/level.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400
const NEW_PIN = '592736'

/** Somebody whose papers were seen, and whose wallet two of staff have brought into another chat a while ago. */
async function moved(): Promise<{ person: Person; chat: ChatRef }> {
  const person = await world.person()
  await liftTo(world.deps, person.userId, 1)
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, person, chat)
  await agreed(world, id)
  await world.advance(3 * DAY + 1)
  granted(await world.core.finishRebind({ id }))
  await world.advance(DAY + 1)
  return { person, chat }
}

const asks = (actor: ChatRef) => world.core.issueLink({ actor, purpose: 'lost_mailbox' })

async function choosesPin(actor: ChatRef, password: string): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'pin_reset' }))
  granted(await world.core.allowNewPin({ token, password, code: '' }))
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_new' }))
  await typePin(world.core, actor, padId, NEW_PIN)
  await typePin(world.core, actor, padId, NEW_PIN)
}

test('REC-08 REC-06 a chat that staff moved a wallet to asks for another address only once its owner has chosen a PIN', async () => {
  const { person, chat } = await moved()
  expect(refusal(await asks(chat)).code).toBe('pin_unset')
  await choosesPin(chat, person.password)
  expect(refusal(await asks(chat))).toEqual({ code: 'pin_needed', why: 'lost_mailbox' })
  // One that was chosen since and is voided again by undoing what a thief did: the papers have to do, as ever.
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { pinHash: '' } })
  granted(await asks(chat))
})
