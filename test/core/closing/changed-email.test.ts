import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 24 * 3_600_000

/** Whoever has the chat, its PIN and the password makes their own mailbox the account's. Returns the old one's undo. */
async function changedBy(person: Person, email: string): Promise<string> {
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  const mails = await mailsTo(world, person.email)
  return mails.findLast(({ template }) => template === 'email_changed')?.values['token'] ?? ''
}

async function closes(person: Person, core = world.core) {
  const { id } = granted(await core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  return core.closeAccount({ actor: person.chat, id })
}

test('REC-05 CLS-01 while the old mailbox can undo a change of address nobody closes the account', async () => {
  const anna = await world.person({ email: 'anna.old@example.org' })
  const undo = await changedBy(anna, 'thief.new@example.net')
  const { blockers } = granted(await world.core.openClosing({ actor: anna.chat }))
  expect(blockers).toEqual([{ kind: 'email', until: expect.any(Date) }])
  expect(refusal(await closes(anna)).code).toBe('closing_blocked')
  granted(await world.core.keepEmail({ token: undo }))
})

test('CLS-01 when that time is over the owner of the new address leaves', async () => {
  const ben = await world.person({ email: 'ben.old@example.org' })
  await changedBy(ben, 'ben.new@example.org')
  const later = createCore({ ...world.deps, clock: () => new Date(Date.now() + 3 * DAY + 60_000) })
  expect(granted(await later.openClosing({ actor: ben.chat })).blockers).toEqual([])
})
