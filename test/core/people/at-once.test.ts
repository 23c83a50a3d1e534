import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { heldRow, meetingAt } from '../../support/at-once.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { newChat, recoveryLink } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'
import { loggedIn, NEW_PASSWORD } from './web.ts'

let world: World
let fresh = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const address = () => `at-once${++fresh}@example.net`
const PASSWORDS = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

async function ask({ chat: actor }: Person, email: string, code = '') {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  return world.core.changeEmail({ token, password: PASSWORD, code, email })
}

/** Another address, asked for; and what was mailed to it. */
async function asked(person: Person, code = '') {
  const email = address()
  granted(await ask(person, email, code))
  return { email, token: await tokenMailedTo(world, email) }
}

const hasAddress = async (person: Person, email: string) =>
  Buffer.from((await userOf(person)).emailIndex).equals(Buffer.from(world.deps.keyring.blindIndex('email', email)))

describe('another password, and another address that is just being confirmed', () => {
  test('ATH-11 SES-03 out of a browser: one of the two, and never both', async () => {
    for (let round = 0; round < 2; round++) {
      const person = await world.person()
      const actor = await loggedIn(world, person)
      const { token, email } = await asked(person)
      const [confirmed, changed] = await meetingAt(world, person.userId, [
        () => world.core.confirmEmail({ token }),
        () => world.core.changePassword({ actor, ...PASSWORDS }),
      ])
      expect(confirmed.ok).toBe(!changed.ok)
      expect(await hasAddress(person, email)).toBe(confirmed.ok)
      if (!changed.ok) expect(changed.failure.code).toBe('session_ended')
      if (!confirmed.ok) expect(confirmed.failure.code).toBe('link_expired')
    }
  })

  test('ATH-11 SES-03 by a link: likewise', async () => {
    const person = await world.person()
    const { token: link } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
    const { token } = await asked(person)
    const both = await Promise.all([
      world.core.confirmEmail({ token }),
      world.core.changePassword({ token: link, ...PASSWORDS }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('ATH-11 REC-04 an address asked for by a password that is just being replaced is never confirmed', async () => {
    const person = await world.person()
    const actor = await loggedIn(world, person)
    const email = address()
    const [wanted] = await meetingAt(world, person.userId, [
      () => ask(person, email),
      () => world.core.changePassword({ actor, ...PASSWORDS }),
    ])
    if (!wanted.ok) return
    const token = await tokenMailedTo(world, email)
    expect(refusal(await world.core.confirmEmail({ token })).code).toBe('link_expired')
    expect(await hasAddress(person, person.email)).toBe(true)
  })
})

test('MNY-16 an address asked for while its owner freezes the account is not confirmed after it is thawed', async () => {
  const person = await world.person()
  const email = address()
  const [wanted] = await meetingAt(world, person.userId, [
    () => ask(person, email),
    () => world.core.freezeSelf({ actor: person.chat }),
  ])
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state: 'active' } })
  if (!wanted.ok) return
  const token = await tokenMailedTo(world, email)
  expect(refusal(await world.core.confirmEmail({ token })).code).toBe('link_expired')
})

test('REC-07 ATH-11 a thief moves the wallet while its owner keeps the address: it does not move after that', async () => {
  for (let round = 0; round < 2; round++) {
    const person = await world.person()
    const phone = await enrol(world, person)
    await asked(person, await phone.next())
    const stop = (await mailsTo(world, person.email)).find(({ template }) => template === 'email_change_asked')
    const { chat, token } = await newChat(world)
    const code = await phone.next()
    const [kept, moved] = await meetingAt(world, person.userId, [
      () => world.core.keepEmail({ token: stop?.values['token'] ?? '' }),
      () => world.core.comeBack({ token, email: person.email, password: PASSWORD, code, source: '198.51.100.7' }),
    ])
    const held = await world.deps.prisma.chat.findMany({ where: { userId: person.userId } })
    expect(held.map(({ telegramId }) => telegramId)).toEqual([moved.ok ? chat.telegramId : person.chat.telegramId])
    // A move that came first has ended what was asked for: there was nothing left to keep, and the move can be stopped.
    expect(kept.ok).toBe(!moved.ok)
  }
})

test('REC-06 two that open a recovery of one wallet at the same time: one case is left to decide', async () => {
  for (let round = 0; round < 2; round++) {
    const person = await world.person()
    const links = []
    for (let n = 0; n < 2; n++) links.push(await recoveryLink(world, (await newChat(world)).token, person.email))
    const opening = (token: string) => () => world.core.openCase({ token, password: PASSWORD, statement: 'it is mine' })
    for (const opened of await meetingAt(world, person.userId, links.map(opening))) granted(opened)
    const where = { userId: person.userId, state: { in: ['identity', 'waiting'] } }
    expect(await world.deps.prisma.rebind.count({ where })).toBe(1)
  }
})

test('REC-06 a recovery opened by a password that is just being replaced comes to nothing', async () => {
  const person = await world.person()
  const actor = await loggedIn(world, person)
  const token = await recoveryLink(world, (await newChat(world)).token, person.email)
  const [, changed] = await meetingAt(world, person.userId, [
    () => world.core.openCase({ token, password: PASSWORD, statement: 'it is mine' }),
    () => world.core.changePassword({ actor, ...PASSWORDS }),
  ])
  granted(changed)
  const where = { userId: person.userId, state: 'identity' }
  // One that came first ends with the password it was opened with.
  expect(await world.deps.prisma.rebind.count({ where })).toBe(0)
})

test('ATH-12 TXA-05 while the PIN is just being replaced, the old one allows no card that was shown in that moment, neither in the chat nor on a page', async () => {
  const { core, deps } = world
  const [person, owner] = [await world.person({ balance: '500.00' }), await world.person()]
  const [actor, page] = [person.chat, await loggedIn(world, person)]
  const quote = { actor, payee: { userId: owner.userId }, amount: amountOf('30.00', 'EUR') }
  granted(await core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const asked = { actor: owner.chat, amount: amountOf('30.00', 'EUR'), description: 'Tea' }
  const { token } = granted(await core.createLink(asked))
  const [replacing, replaced] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  // The cards there were are put away; the new PIN is written, and not yet committed.
  const change = deps.prisma.$transaction(
    async (tx) => {
      await tx.user.update({ where: { id: person.userId }, data: { pinHash: 'another', pinSetAt: deps.clock() } })
      replacing.resolve()
      await replaced.promise
    },
    { timeout: 60_000 },
  )
  await replacing.promise
  const { intentId } = granted(await core.quoteSend(quote))
  const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
  const onPage = granted(await core.quoteOnPage({ actor: page, token }))
  const typed = typePin(core, actor, padId, PIN).catch((error: Error) => error.message)
  const paid = core.payOnPage({ actor: page, intentId: onPage.intentId, pin: PIN })
  const watch = await heldRow(world, 'select 1')
  await watch.someoneWaits(2)
  replaced.resolve()
  await change
  await watch.release()
  expect(await typed).toContain('pad_expired')
  expect(refusal(await paid)).toEqual({ code: 'pad_expired' })
  expect(refusal(await core.confirmPayment({ actor, intentId }))).toMatchObject({ code: 'auth_required' })
  expect(await world.balance(person)).toBe('500.00')
})
