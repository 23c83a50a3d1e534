import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { reported } from '../../support/lost-mailbox.ts'
import { granted, PASSWORD } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Every mail that waits for an address comes back: there is no such mailbox. Returns how many there were. */
async function comeBack(to: string): Promise<number> {
  const { core, deps } = world
  let many = 0
  for (const { id } of await deps.prisma.mail.findMany({ where: { state: 'waiting' } })) {
    const mail = granted(await core.takeMail({ id }))
    if (mail?.to !== to) continue
    granted(await core.settleMail({ id, outcome: 'no_mailbox' }))
    // Told twice by a job that ran twice, it is still told once.
    granted(await core.settleMail({ id, outcome: 'no_mailbox' }))
    expect(granted(await core.takeMail({ id }))).toBeNull()
    expect(await deps.prisma.mail.findUnique({ where: { id } })).toMatchObject({
      state: 'sent',
      dataKey: new Uint8Array(0),
    })
    many += 1
  }
  return many
}

const told = async (to: ChatRef | { userId: string }) =>
  (await noticesFor(world, to)).filter(({ kind }) => kind === 'no_mailbox')

async function registering(email: string): Promise<ChatRef> {
  const { core } = world
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'Kim' }))
  granted(await core.startRegistration({ actor: chat }))
  granted(await core.giveRegistration({ actor: chat, field: 'name', value: 'Kim' }))
  granted(await core.giveRegistration({ actor: chat, field: 'email', value: email }))
  return chat
}

test('S10 ATH-09 whoever registers hears that an address is none, the same where it is somebody’s already', async () => {
  const owner = await world.person()
  for (const email of ['kim@exampel.com', owner.email]) {
    const chat = await registering(email)
    expect(await comeBack(email)).toBeGreaterThan(0)
    expect(await told(chat)).toEqual([{ kind: 'no_mailbox', of: 'registration', email }])
  }
})

test('REC-05 whoever asked for another address hears that it is none, and the account keeps what it had', async () => {
  const { core } = world
  const ana = await world.person()
  const { token } = granted(await core.issueLink({ actor: ana.chat, purpose: 'email_change' }))
  granted(await core.changeEmail({ token, password: PASSWORD, code: '', email: 'ana.new@exampel.com' }))
  expect(await comeBack('ana.new@exampel.com')).toBe(1)
  expect(await told(ana)).toEqual([{ kind: 'no_mailbox', of: 'email_change', email: 'a•••@exampel.com' }])
})

test('REC-08 so does whoever lost their mailbox', async () => {
  const ben = await world.person()
  await reported(world, ben, 'ben.new@exampel.com')
  expect(await comeBack('ben.new@exampel.com')).toBe(1)
  expect(await told(ben)).toEqual([{ kind: 'no_mailbox', of: 'lost_mailbox', email: 'b•••@exampel.com' }])
})

test('S14 an account whose own mailbox is gone hears of it once a day, whatever comes back', async () => {
  const { core } = world
  const cleo = await world.person()
  const phrase = (words: string) => core.setPhrase({ actor: cleo.chat, phrase: words })
  for (const words of ['purple heron', 'yellow heron']) granted(await phrase(words))
  expect(await comeBack(cleo.email)).toBeGreaterThanOrEqual(2)
  expect(await told(cleo)).toHaveLength(1)
  await world.advance(25 * 3600)
  granted(await phrase('green heron'))
  await comeBack(cleo.email)
  expect(await told(cleo)).toHaveLength(2)
  expect((await told(cleo))[0]).toMatchObject({ of: 'account', email: expect.stringContaining('•••@') })
})
