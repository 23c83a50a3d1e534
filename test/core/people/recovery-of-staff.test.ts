import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { appoint, granted, PASSWORD, refusal } from '../../support/people.ts'
import { newChat, recoveryLink, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A recovery of somebody's wallet into this chat, as staff have it to compare. */
async function wanted(chat: ChatRef): Promise<string> {
  granted(await world.core.meetChat({ chat, firstName: 'Sly' }))
  return recoveryOf(world, await world.person(), chat)
}

/** That this member of staff neither sees nor asks for a recovery, nor agrees to what somebody else asked. */
async function staysOut(actor: ChatRef, rebindId: string): Promise<void> {
  const { core } = world
  const asked = { kind: 'rebind_account', rebindId } as const
  expect(refusal(await core.readCase({ actor, id: rebindId })).code).toBe('own_account')
  expect(granted(await core.listCases({ actor })).map(({ id }) => id)).not.toContain(rebindId)
  expect(refusal(await core.requestApproval({ actor, asked, reason: 'it agrees' })).code).toBe('own_account')
  const honest = await world.agent('agent')
  expect(granted(await core.listCases({ actor: honest })).map(({ id }) => id)).toContain(rebindId)
  const { id, hash } = granted(await core.requestApproval({ actor: honest, asked, reason: 'all of it agrees' }))
  expect(granted(await core.listApprovals({ actor })).map((one) => one.id)).not.toContain(id)
  expect(refusal(await core.readApproval({ actor, id })).code).toBe('own_account')
  expect(refusal(await core.decideApproval({ actor, id, hash, decision: 'approve' })).code).toBe('own_account')
  expect((await world.deps.prisma.rebind.findUniqueOrThrow({ where: { id: rebindId } })).state).toBe('identity')
}

describe('ADM-06 REC-06 whoever a wallet would come to has no part in letting it come', () => {
  test('ADM-06 not from another Telegram account that is known to be theirs', async () => {
    const [staff, private_] = [await world.agent('supervisor'), world.stranger()]
    const rebindId = await wanted(private_)
    granted(await world.core.tieStaff({ chat: staff, other: private_ }))
    await staysOut(staff, rebindId)
  })

  test('ADM-06 not once the chat that asked is one of staff’s itself', async () => {
    const chat = world.stranger()
    const rebindId = await wanted(chat)
    await appoint(world, chat, 'supervisor')
    await staysOut(chat, rebindId)
  })

  test('ADM-06 a chat that is known to be theirs opens none, as little as their own', async () => {
    const person = await world.person()
    const { token, chat } = await newChat(world)
    granted(await world.core.tieStaff({ chat: await world.agent('supervisor'), other: chat }))
    const link = await recoveryLink(world, token, person.email)
    const opened = await world.core.openCase({ token: link, password: PASSWORD, statement: 'me' })
    expect(refusal(opened).code).toBe('not_allowed')
  })
})
