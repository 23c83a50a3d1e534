import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, numberShown } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`
const asks = async (token: string, email: string, from = elsewhere()) =>
  granted(await world.core.requestRecovery({ token, email, source: from, locale: 'en' }))
const recoveryMails = async ({ email }: Pick<Person, 'email'>) =>
  (await mailsTo(world, email)).filter(({ template }) => template === 'recovery')
/** The link in the newest mail of a recovery. */
const newestLink = async (owner: Pick<Person, 'email'>) => (await recoveryMails(owner)).at(-1)?.values['token'] ?? ''
const templatesTo = async ({ email }: Person) => (await mailsTo(world, email)).map(({ template }) => template)
const opens = (token: string, { password }: Person, statement = 'It is me') =>
  world.core.openCase({ token, password, statement })
const stateOf = async ({ telegramId }: ChatRef) =>
  world.deps.prisma.rebind.findMany({ where: { telegramId }, select: { state: true, userId: true, number: true } })

describe('a stranger who knows the address', () => {
  test('REC-06 REC-07 whoever asks for mails to somebody else’s address does not become the chat of that owner’s own recovery', async () => {
    const { core } = world
    const owner = await world.person({ balance: '100.00' })
    await enrol(world, owner)
    const stranger = await newChat(world)
    for (let n = 0; n < 3; n++) await asks(stranger.token, owner.email)
    const theirs = await newestLink(owner)
    // The owner, in the new chat they really have, opens the mail that lies there.
    const own = await newChat(world)
    await asks(own.token, owner.email)
    const number = await numberShown(world, own.chat)
    expect(granted(await core.readLink({ token: theirs, purpose: 'recovery' }))).toMatchObject({ asksNumber: true })
    expect(refusal(await opens(theirs, owner)).code).toBe('link_expired')
    expect(refusal(await core.matchChat({ token: theirs, number })).code).toBe('wrong_chat')
    // That link is over, also for the digits it would have taken; the mailbox hears why, the stranger's chat does not.
    const { number: strangers = null } = (await stateOf(stranger.chat))[0] ?? {}
    expect(refusal(await core.matchChat({ token: theirs, number: strangers ?? 0 })).code).toBe('link_expired')
    expect(refusal(await opens(theirs, owner)).code).toBe('link_expired')
    expect(await templatesTo(owner)).toContain('recovery_wrong_chat')
    const subject = `user:${owner.userId}`
    const rows = { where: { action: 'recovery.wrong_chat', subject } }
    expect(await world.deps.prisma.auditEvent.findMany(rows)).toMatchObject([{ actor: 'page:recovery' }])
    const kinds = (await noticesFor(world, stranger.chat)).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['recovery_number']))

    // Their own mail was neither used up nor ended by any of that.
    const token = await newestLink(owner)
    expect(token).not.toBe(theirs)
    granted(await core.matchChat({ token, number }))
    expect(granted(await core.readLink({ token, purpose: 'recovery' })).asksNumber).toBeUndefined()
    granted(await opens(token, owner, `I am ${owner.name}`))
    const where = { userId: owner.userId, state: 'identity' }
    const opened = await world.deps.prisma.rebind.findFirstOrThrow({ where })
    expect(opened.telegramId).toBe(own.chat.telegramId)
    await agreed(world, opened.id)
    await world.advance(72 * 3600 + 1)
    granted(await core.finishRebind({ id: opened.id }))
    granted(await core.getBalances({ actor: own.chat }))
    expect(refusal(await core.getBalances({ actor: stranger.chat })).code).toBe('not_registered')
  })

  test('REC-06 no two chats that ask for the same address are shown the same digits', async () => {
    const { email } = await world.person()
    const numbers = new Set<number>()
    for (let n = 0; n < 30; n++) {
      const { chat, token } = await newChat(world)
      await asks(token, email)
      numbers.add(await numberShown(world, chat))
    }
    expect(numbers.size).toBe(30)
    for (const number of numbers) expect(number).toSatisfy((one: number) => one >= 10 && one <= 99)
  })

  test('REC-06 what a chat proved for an address of its own counts for no other address', async () => {
    const [owner, stranger] = [await world.person(), await world.person()]
    const { chat, token } = await newChat(world)
    await asks(token, stranger.email)
    const first = await newestLink(stranger)
    granted(await world.core.matchChat({ token: first, number: await numberShown(world, chat) }))
    await asks(token, owner.email)
    expect(refusal(await opens(first, stranger)).code).toBe('link_expired')
    expect(refusal(await opens(await newestLink(owner), owner)).code).toBe('link_expired')
  })

  test('REC-06 a mail that goes out after its chat has named another address leads nowhere', async () => {
    const owner = await world.person()
    const { token } = await newChat(world)
    await asks(token, owner.email)
    await asks(token, 'nobody.at.all@example.net')
    expect(await recoveryMails(owner)).toEqual([])
  })
})

describe('how many mails', () => {
  test('REC-06 a stranger’s three do not use up the owner’s, and nobody gets more than twelve a day', async () => {
    const owner = await world.person()
    const strangers = [await newChat(world), await newChat(world), await newChat(world)]
    for (const { token } of strangers) for (let n = 0; n < 5; n++) await asks(token, owner.email)
    expect(await recoveryMails(owner)).toHaveLength(9)
    const own = await newChat(world)
    await asks(own.token, owner.email)
    const token = await newestLink(owner)
    granted(await world.core.matchChat({ token, number: await numberShown(world, own.chat) }))
    for (let n = 0; n < 6; n++) await asks((await newChat(world)).token, owner.email)
    expect(await recoveryMails(owner)).toHaveLength(12)
    await world.advance(86_401)
    const next = await newChat(world)
    await asks(next.token, owner.email)
    expect(await recoveryMails(owner)).toHaveLength(13)
  })

  test('REC-06 ATH-09 the chat shows digits for every address alike, also where no mail goes any more', async () => {
    const { email } = await world.person()
    const shown = async (address: string) => {
      const { chat, token } = await newChat(world)
      for (let n = 0; n < 5; n++) await asks(token, address)
      const told = await noticesFor(world, chat)
      // Whatever was asked in between, it is the same number each time.
      expect(new Set(told.map((notice) => JSON.stringify(notice))).size).toBe(1)
      return told.map(({ kind }) => kind)
    }
    expect(await shown(email)).toEqual(Array(5).fill('recovery_number'))
    expect(await shown('nobody.there@example.net')).toEqual(Array(5).fill('recovery_number'))
  })
})

describe('typing them', () => {
  test('REC-06 of two answers at once one counts, and a wrong one is final', async () => {
    const owner = await world.person()
    const { chat, token } = await newChat(world)
    await asks(token, owner.email)
    const link = await newestLink(owner)
    const right = await numberShown(world, chat)
    const wrong = right === 99 ? 10 : right + 1
    const answers = await Promise.all(
      [wrong, right, wrong].map((number) => world.core.matchChat({ token: link, number })),
    )
    expect(answers.filter((answer) => !answer.ok && answer.failure.code === 'wrong_chat')).toHaveLength(1)
    expect(refusal(await opens(link, owner)).code).toBe('link_expired')
    expect((await templatesTo(owner)).filter((one) => one === 'recovery_wrong_chat')).toHaveLength(1)
    // Another attempt from the same chat: the digits it shows are the same.
    await asks(token, owner.email)
    const again = await newestLink(owner)
    granted(await world.core.matchChat({ token: again, number: right }))
    granted(await opens(again, owner))
  })

  test('REC-06 who lost only the second factor types the digits of their own chat, and no stranger’s mail takes them', async () => {
    const owner = await world.person()
    await enrol(world, owner)
    const stranger = await newChat(world)
    await asks(stranger.token, owner.email)
    const theirs = await newestLink(owner)
    const { number } = granted(await world.core.reportLostFactor({ actor: owner.chat }))
    expect(refusal(await world.core.matchChat({ token: theirs, number })).code).toBe('wrong_chat')
    const own = await newestLink(owner)
    granted(await world.core.matchChat({ token: own, number }))
    granted(await opens(own, owner))
  })
})

test('REC-06 ADM-06 staff see the chat a wallet would go to, how long it is known, what was asked from it, and that others ask', async () => {
  const { core } = world
  const [owner, other] = [await world.person(), await world.person()]
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'Newly', username: 'Newly_There' }))
  const caseFrom = async (person: Person) => {
    const { token } = granted(await core.issueLink({ actor: chat, purpose: 'rebind' }))
    await asks(token, person.email)
    const link = await newestLink(person)
    granted(await core.matchChat({ token: link, number: await numberShown(world, chat) }))
    granted(await opens(link, person))
    const where = { userId: person.userId, state: 'identity' }
    return (await world.deps.prisma.rebind.findFirstOrThrow({ where })).id
  }
  const metAt = world.deps.clock()
  granted(await core.stopRebind({ actor: other.chat, id: await caseFrom(other) }))
  const stranger = await newChat(world)
  await asks(stranger.token, owner.email)
  const theirs = await newestLink(owner)
  const { number = null } = (await stateOf(stranger.chat))[0] ?? {}
  refusal(await core.matchChat({ token: theirs, number: number === 10 ? 11 : 10 }))
  const id = await caseFrom(owner)
  const read = granted(await core.readCase({ actor: await world.agent('agent'), id }))
  expect(read).toMatchObject({ strangers: 1 })
  expect(read.chat).toEqual({
    ...{ telegramId: chat.telegramId, handle: '@newly_there', others: 1, stopped: 1 },
    metAt: expect.any(Date),
  })
  expect(read.chat?.metAt?.getTime()).toBeGreaterThanOrEqual(metAt.getTime() - 60_000)
})
