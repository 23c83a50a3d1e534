import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { agreedTo, linkMailed, lostMailbox, mailboxReplaced, reported } from '../../support/lost-mailbox.ts'
import { fresh, moved, ownerWithPhone } from '../../support/mailbox-thief.ts'
import { granted } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

// What ends because something else was first, or because somebody said no, is told to whoever asked, once and truly.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400
const endsTold = async (chat: ChatRef) =>
  (await noticesFor(world, chat)).filter((notice) => notice.kind === 'rebind_ended')
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)
const lastTold = async ({ userId }: Person) => (await noticesFor(world, { userId })).at(-1)

describe('a recovery', () => {
  test('REC-06 REC-07 that another one was faster than hears so, once, and its link in the mail stops nothing more', async () => {
    const person = await world.person()
    const phone = await enrol(world, person)
    const { chat: slow } = await newChat(world)
    await agreed(world, await recoveryOf(world, person, slow))
    const { chat, token } = await newChat(world)
    const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
    granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.61' }))
    expect(await endsTold(slow)).toEqual([{ kind: 'rebind_ended', here: false, why: 'moved' }])
    expect(await endsTold(chat)).toEqual([])
    await world.advance(3 * DAY + 1)
    granted(await world.core.sweep({}))
    expect(await endsTold(slow)).toHaveLength(1)
  })

  test('REC-06 asked for again from another chat the first one hears so; from the same it need not', async () => {
    const person = await world.person()
    const [{ chat: first }, { chat: second }] = [await newChat(world), await newChat(world)]
    await recoveryOf(world, person, first)
    await recoveryOf(world, person, first)
    expect(await endsTold(first)).toEqual([])
    await recoveryOf(world, person, second)
    expect(await endsTold(first)).toEqual([{ kind: 'rebind_ended', here: false, why: 'again' }])
    expect(await endsTold(second)).toEqual([])
  })

  test('REC-06 REC-08 whose account has got another address meanwhile hears so', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    await agreedTo(world, id)
    const { chat } = await newChat(world)
    await recoveryOf(world, person, chat)
    await world.advance(3 * DAY + 1)
    expect(granted(await world.core.finishMailboxCase({ id }))).toBe(true)
    expect(await endsTold(chat)).toEqual([{ kind: 'rebind_ended', here: false, why: 'address' }])
  })

  test('REC-06 into a chat that has an account by now moves nothing, and everybody who was told of it hears that', async () => {
    const person = await world.person()
    const { chat } = await newChat(world)
    const id = await recoveryOf(world, person, chat)
    await agreed(world, id)
    await world.person({ chat })
    await world.advance(3 * DAY + 1)
    for (const _ of [1, 2]) expect(granted(await world.core.finishRebind({ id }))).toBe(false)
    expect(await endsTold(chat)).toEqual([{ kind: 'rebind_ended', here: false, why: 'registered' }])
    const alarms = (await noticesFor(world, person.chat)).filter((notice) => notice.kind === 'rebind_alarm')
    expect(alarms.map(({ stage }) => stage)).toEqual(['asked', 'approved', 'unmoved'])
    expect((await templates(person.email)).at(-1)).toBe('rebind_unmoved')
  })
})

describe('a lost mailbox', () => {
  test.each(['declined', 'stopped', 'restricted'] as const)(
    'REC-08 that is %s is over for the new mailbox, too, which reads no reason, no name and no phrase',
    async (how) => {
      const [person, email] = [await world.person(), fresh()]
      granted(await world.core.setPhrase({ actor: person.chat, phrase: 'blue heron' }))
      const id = await lostMailbox(world, person, email)
      if (how === 'declined') granted(await world.core.declineMailboxCase({ actor: await world.agent(), id }))
      if (how === 'stopped') granted(await world.core.stopMailboxCase({ actor: person.chat, id }))
      const grounds = { userId: person.userId, category: 'security', reason: 'odd' } as const
      if (how === 'restricted') granted(await world.core.restrictCustomer({ actor: await world.agent(), ...grounds }))
      expect(await mailsTo(world, email)).toMatchObject([
        { template: 'mailbox_confirm' },
        { template: 'mailbox_ended_new', values: {} },
      ])
      expect((await mailsTo(world, email)).at(-1)?.values).toEqual({})
      expect(await templates(person.email)).toContain('mailbox_ended')
      if (how === 'restricted') expect(await endOf(person)).toMatchObject({ restricted: true, why: 'restricted' })
    },
  )

  test('REC-08 that its new mailbox never confirmed says nothing to either', async () => {
    const [person, email] = [await world.person(), fresh()]
    await reported(world, person, email)
    const { id } = await world.deps.prisma.mailboxCase.findFirstOrThrow({ where: { userId: person.userId } })
    granted(await world.core.stopMailboxCase({ actor: person.chat, id }))
    expect([await templates(email), await templates(person.email)]).toEqual([['mailbox_confirm'], []])
  })

  test('REC-08 that ran out shows the new mailbox no phrase: nobody agreed that it is the owner’s', async () => {
    const [person, email] = [await world.person(), fresh()]
    granted(await world.core.setPhrase({ actor: person.chat, phrase: 'blue heron' }))
    await lostMailbox(world, person, email)
    await world.advance(14 * DAY + 1)
    granted(await world.core.sweep({}))
    expect((await mailsTo(world, email)).at(-1)).toMatchObject({ template: 'mailbox_undecided_new', values: {} })
    expect((await mailsTo(world, email)).at(-1)?.values).toEqual({})
  })

  test.each([
    ['active', {}, 'mailbox_done'],
    ['frozen_by_user', { frozen: true }, 'mailbox_done_frozen'],
    ['restricted', { frozen: false, restricted: true }, 'mailbox_done_restricted'],
  ])('REC-08 REC-05 done for an account that is %s: chat and mail say what goes out', async (state, told, template) => {
    const [person, email] = [await world.person(), fresh()]
    await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state } })
    if (state === 'restricted') {
      const id = await brought(person, email)
      granted(await world.core.finishMailboxCase({ id }))
    } else await mailboxReplaced(world, person, email)
    expect(await lastTold(person)).toMatchObject({ kind: 'mailbox_progress', stage: 'done', ...told })
    expect((await templates(email)).at(-1)).toBe(template)
    expect(await linkMailed(world, email, template)).not.toBe('')
  })

  test('REC-08 where the chat that asked has another account by the time the move ends the case, it is not sent into that one', async () => {
    const { person, phone } = await ownerWithPhone(world)
    await lostMailbox(world, person, fresh(), await phone.next())
    await moved(world, person, phone)
    await world.person({ chat: person.chat })
    await world.advance(DAY + 1)
    granted(await world.core.sweep({}))
    const ended = (await noticesFor(world, person.chat)).at(-1)
    expect(ended).toMatchObject({ kind: 'mailbox_progress', stage: 'ended', away: true, other: true, why: 'moved' })
  })
})

const endOf = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).findLast((notice) => notice.kind === 'mailbox_progress')

/** The house restricts while the 72 hours run. */
async function brought(person: Person, email: string): Promise<string> {
  const { prisma } = world.deps
  await prisma.user.update({ where: { id: person.userId }, data: { state: 'active' } })
  const id = await lostMailbox(world, person, email)
  await agreedTo(world, id)
  await prisma.user.update({ where: { id: person.userId }, data: { state: 'restricted' } })
  await world.advance(3 * DAY + 1)
  return id
}
