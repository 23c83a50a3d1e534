import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { rows } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const codeOf = (secret: string, aheadSeconds = 0) =>
  generateSync({ secret, epoch: Math.floor(world.deps.clock().getTime() / 1000) + aheadSeconds })

/** A staff member as the owner's console makes one: without anything typed yet. */
async function newcomer(): Promise<ChatRef> {
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: 'New' }))
  granted(await world.core.appointStaff({ ...chat, role: 'supervisor', name: 'New Hand' }))
  return chat
}

/** ... and who accepted their invitation. */
async function enrolled(): Promise<{ chat: ChatRef; secret: string }> {
  const chat = await newcomer()
  const { token } = granted(await world.core.inviteStaff(chat))
  const { secret } = granted(await world.core.readInvitation({ token }))
  granted(await world.core.acceptInvitation({ token, code: codeOf(secret) }))
  await world.advance(60)
  return { chat, secret }
}

const unmask = (actor: ChatRef) => world.core.lookUpCustomer({ actor, who: { handle: '@nobody' }, reason: 'a reason' })
const code = async (answer: ReturnType<typeof unmask>) => refusal(await answer).code

test('ADM-02 what changes or shows something of a customer takes a fresh code, which is good for ten minutes', async () => {
  const { chat, secret } = await enrolled()
  expect(await code(unmask(chat))).toBe('staff_code_needed')
  granted(await world.core.listApprovals({ actor: chat }))
  const { until } = granted(await world.core.proveStaff({ actor: chat, code: codeOf(secret) }))
  expect(until.getTime() - world.deps.clock().getTime()).toBeGreaterThan(590_000)
  expect(await code(unmask(chat))).toBe('customer_not_found')
  await world.advance(601)
  expect(await code(unmask(chat))).toBe('staff_code_needed')
})

test('ADM-02 a decision of two takes the second person’s code, too', async () => {
  const { chat } = await enrolled()
  const [owner, customer] = [await world.agent('owner'), await world.person()]
  granted(
    await world.core.restrictCustomer({ actor: owner, userId: customer.userId, category: 'legal', reason: 'a reason' }),
  )
  const asked = { kind: 'release_account', userId: customer.userId } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: owner, asked, reason: 'a reason' }))
  const answer = await world.core.decideApproval({ actor: chat, id, hash, decision: 'approve' })
  expect(refusal(answer).code).toBe('staff_code_needed')
  const [user] = await rows<{ state: string }>(world.database.app, 'select state from "user" where id = $1', [
    customer.userId,
  ])
  expect(user?.state).toBe('restricted')
})

test('ADM-02 ADM-05 what somebody states to get their wallet back takes a code to read, in the queue, on its card, and after it', async () => {
  const { chat, secret } = await enrolled()
  const id = await recoveryOf(world, await world.person({ name: 'Dora Lost' }))
  const asker = await world.agent('agent')
  const asked = { kind: 'rebind_account', rebindId: id } as const
  const request = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'all of it agrees' }))
  const listed = granted(await world.core.listApprovals({ actor: chat }))
  expect(listed.find((one) => one.id === request.id)?.recovery?.statement).toBeNull()
  expect(refusal(await world.core.readApproval({ actor: chat, id: request.id })).code).toBe('staff_code_needed')
  granted(await world.core.proveStaff({ actor: chat, code: codeOf(secret) }))
  const read = granted(await world.core.readApproval({ actor: chat, id: request.id }))
  expect(read.recovery?.statement).toBe('I am Dora Lost')
})

test('ADM-02 TFA-02 a staff code works once, also fifty times at once, and none before it works after it', async () => {
  const { chat, secret } = await enrolled()
  const [now, before] = [codeOf(secret), codeOf(secret, -30)]
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.core.proveStaff({ actor: chat, code: now })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusal(await world.core.proveStaff({ actor: chat, code: before })).code).toBe('code_used')
})

test('ADM-02 five wrong codes lock a staff member out, with a right one too', async () => {
  const { chat, secret } = await enrolled()
  const codes: string[] = []
  for (let n = 0; n < 6; n++) codes.push(refusal(await world.core.proveStaff({ actor: chat, code: '000000' })).code)
  expect(codes).toEqual([...Array(4).fill('code_invalid'), 'auth_locked', 'auth_locked'])
  expect(refusal(await world.core.proveStaff({ actor: chat, code: codeOf(secret) })).code).toBe('auth_locked')
})

test('ADM-02 ATH-07 a code that was used forgives no wrong ones: who saw it typed guesses no more often for it', async () => {
  const { chat, secret } = await enrolled()
  const used = codeOf(secret)
  granted(await world.core.proveStaff({ actor: chat, code: used }))
  const answers: string[] = []
  for (let n = 0; n < 3; n++) {
    for (const code of ['000000', '000001', used])
      answers.push(refusal(await world.core.proveStaff({ actor: chat, code })).code)
  }
  expect(answers).toContain('auth_locked')
  expect(answers.filter((code) => code === 'code_invalid')).toHaveLength(4)
})

test('ADM-02 nobody sets up an authenticator from the chat, and an invitation works once', async () => {
  const chat = await newcomer()
  expect(refusal(await world.core.proveStaff({ actor: chat, code: '123456' })).code).toBe('staff_code_missing')
  const { token } = granted(await world.core.inviteStaff(chat))
  const { secret } = granted(await world.core.readInvitation({ token }))
  expect(refusal(await world.core.acceptInvitation({ token, code: '000000' })).code).toBe('code_invalid')
  granted(await world.core.acceptInvitation({ token, code: codeOf(secret) }))
  expect(refusal(await world.core.readInvitation({ token })).code).toBe('link_used')
  expect(refusal(await world.core.acceptInvitation({ token, code: codeOf(secret) })).code).toBe('link_used')
})

test('ADM-02 a new invitation makes the old authenticator worth nothing, and dismissal every one', async () => {
  const { chat, secret } = await enrolled()
  granted(await world.core.proveStaff({ actor: chat, code: codeOf(secret) }))
  granted(await world.core.inviteStaff(chat))
  expect(await code(unmask(chat))).toBe('staff_code_needed')
  await world.advance(60)
  expect(refusal(await world.core.proveStaff({ actor: chat, code: codeOf(secret) })).code).toBe('staff_code_missing')
  granted(await world.core.dismissStaff(chat))
  expect(refusal(await world.core.proveStaff({ actor: chat, code: codeOf(secret) })).code).toBe('not_allowed')
  expect(refusal(await world.core.inviteStaff(chat)).code).toBe('not_found')
})

test('CRY-02 a staff member’s secret is not in a dump', async () => {
  const { secret } = await enrolled()
  const found = await rows<{ line: string }>(
    world.database.superuser,
    'select row_to_json(c)::text as line from staff_code c',
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.some(({ line }) => line.includes(secret))).toBe(false)
})
