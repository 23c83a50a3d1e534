import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneBehindTheOther } from '../../support/at-once.ts'
import { granted } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'

// What is written for an account in the moment its owner takes it back: whoever ends links waits for the account first.
const NEW = 'A-thief-chose-this-0ne'
const device = { browser: null, system: null }
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).findLast(({ template }) => template === named)?.values['token'] ?? ''

async function changed({ chat: actor }: Pick<Person, 'chat'>, email: string, code: string): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code, email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
}

async function resetOpensNothing(userId: string, token: string): Promise<void> {
  expect((await world.core.resetPassword({ token, password: NEW, repeated: NEW })).ok).toBe(false)
  expect((await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash).toMatch(/^!/)
}

test('REC-04 a link to reset the password that is written while the address is kept opens nothing', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const theirs = 'another-thief@example.net'
  await changed(person, theirs, await phone.next())
  const keep = await mailed(person.email, 'email_changed')
  granted(await world.core.requestReset({ email: theirs, source: '192.0.2.77', locale: 'en' }))
  let token = ''
  await oneBehindTheOther(
    world,
    person.userId,
    async () => granted(await world.core.keepEmail({ token: keep })),
    async () => (token = await mailed(theirs, 'password_reset')),
  )
  await resetOpensNothing(person.userId, token)
})

test('REC-04 a link to reset the password that is written while a move is stopped opens nothing', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const theirs = 'thief@example.net'
  const { chat, token: link } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token: link, ...proof, source: '192.0.2.78' }))
  const stop = await mailed(person.email, 'rebind_moved')
  await changed({ chat }, theirs, await phone.next())
  granted(await world.core.requestReset({ email: theirs, source: '192.0.2.77', locale: 'en' }))
  let token = ''
  await oneBehindTheOther(
    world,
    person.userId,
    async () => granted(await world.core.stopRebind({ token: stop })),
    async () => (token = await mailed(theirs, 'password_reset')),
  )
  await resetOpensNothing(person.userId, token)
})

test('SES-03 a login that was under way while the password was changed opens no browser', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
  const { email } = person
  let pending = ''
  await oneBehindTheOther(
    world,
    person.userId,
    async () => {
      const login = granted(await world.core.logIn({ email, password: PASSWORD, device, source: '192.0.2.79' }))
      pending = login.state === 'code' ? login.pending : ''
    },
    async () => granted(await world.core.changePassword({ token, old: PASSWORD, password: NEW, repeated: NEW })),
  )
  expect(pending).not.toBe('')
  expect((await world.core.logInWithCode({ pending, code: await phone.next(), device })).ok).toBe(false)
})
