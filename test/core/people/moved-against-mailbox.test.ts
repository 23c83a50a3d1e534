import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreedTo, askedFor, caseOf, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { fresh, moved, ownerWithPhone, stopIn, tryToMove } from '../../support/mailbox-thief.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400

const stagesFor = async (to: Parameters<typeof noticesFor>[1]) =>
  (await noticesFor(world, to)).flatMap((notice) => (notice.kind === 'mailbox_progress' ? [notice.stage] : []))
const chatOf = (userId: string) => world.deps.prisma.chat.findFirst({ where: { userId } })

describe('REC-08 REC-07 a lost mailbox and moves out of it', () => {
  test('REC-08 REC-07 whom two of staff believed is not outlasted by moves out of the lost mailbox: the case goes on, and is heard once', async () => {
    const { person, phone } = await ownerWithPhone(world)
    await moved(world, person, phone)
    granted(await stopIn(world, person.chat))
    const email = fresh()
    const id = await lostMailbox(world, person, email, await phone.next())
    await agreedTo(world, id)

    await world.advance(DAY)
    const thief = await moved(world, person, phone)
    expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', approvalId: null })
    granted(await stopIn(world, person.chat))
    expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', movedBy: null })
    expect((await stagesFor(person.chat)).at(-1)).toBe('moved')
    expect((await stagesFor({ userId: person.userId })).at(-1)).toBe('resumed')
    expect(await stagesFor(thief)).toEqual([])
    await agreedTo(world, id)

    await world.advance(2 * DAY + 60)
    const again = await tryToMove(world, person, phone)
    expect(refusal(again.result).code).toBe('mailbox_decided')
    expect(await chatOf(person.userId)).toMatchObject({ telegramId: person.chat.telegramId })
    expect((await stagesFor({ userId: person.userId })).at(-1)).toBe('kept')

    await world.advance(DAY)
    expect(granted(await world.core.finishMailboxCase({ id }))).toBe(true)
    expect((await mailsTo(world, email)).map(({ template }) => template)).toContain('mailbox_done_frozen')
  })

  test('REC-08 REC-07 while staff have the case its chat stops moves, also days after the first; declined, it no longer does', async () => {
    const { person, phone } = await ownerWithPhone(world)
    await moved(world, person, phone)
    granted(await stopIn(world, person.chat))
    await world.advance(DAY / 2)
    const id = await lostMailbox(world, person, fresh(), await phone.next())
    await agreedTo(world, id)
    await world.advance(3 * DAY - DAY / 2 + 60)
    await moved(world, person, phone)
    granted(await stopIn(world, person.chat))
    expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', movedBy: null })

    granted(await world.core.declineMailboxCase({ actor: await world.agent(), id }))
    await lostMailbox(world, person, fresh(), await phone.next())
    await moved(world, person, phone)
    expect(refusal(await stopIn(world, person.chat)).code).toBe('rebind_over')
  })

  test('REC-08 a move that nobody stops ends the case with its day; until then nobody decides, and who has the account now neither sees nor stops it', async () => {
    const { person, phone } = await ownerWithPhone(world)
    const id = await lostMailbox(world, person, fresh(), await phone.next())
    const [agent, supervisor] = [await world.agent(), await world.agent('supervisor')]
    const { id: approval, hash } = await askedFor(world, agent, id)
    const chat = await moved(world, person, phone)

    const decided = await world.core.decideApproval({ actor: supervisor, id: approval, hash, decision: 'approve' })
    expect(granted(decided).state).toBe('void')
    expect(refusal(await world.core.readMailboxCase({ actor: agent, id })).code).toBe('superseded')
    expect(refusal(await world.core.declineMailboxCase({ actor: agent, id })).code).toBe('superseded')
    expect(granted(await world.core.listMailboxCases({ actor: agent })).map((each) => each.id)).not.toContain(id)
    expect(granted(await world.core.getLostMailbox({ actor: chat })).standing).toBeNull()
    // It is not told of a request that it is not shown.
    const asked = await world.core.issueLink({ actor: chat, purpose: 'lost_mailbox' })
    expect(refusal(asked)).toEqual({ code: 'second_factor_waits', until: expect.any(Date) })
    expect(refusal(await world.core.stopMailboxCase({ actor: chat, id })).code).toBe('rebind_over')

    await world.advance(DAY + 1)
    expect(refusal(await stopIn(world, person.chat)).code).toBe('rebind_over')
    await world.core.sweep({})
    expect((await caseOf(world, person)).state).toBe('closed')
    expect((await noticesFor(world, person.chat)).at(-1)).toMatchObject({ stage: 'ended', away: true })
    expect((await stagesFor(person.chat)).at(-1)).toBe('ended')
    expect(await stagesFor(chat)).toEqual([])
  })

  test('REC-08 REC-06 a move that two of staff decided ends the case: they have compared, and the chat that asked hears', async () => {
    const person = await world.person()
    await lostMailbox(world, person, fresh())
    const rebind = await recoveryOf(world, person)
    await agreed(world, rebind)
    await world.advance(3 * DAY + 1)
    expect(granted(await world.core.finishRebind({ id: rebind }))).toBe(true)
    expect((await caseOf(world, person)).state).toBe('closed')
    expect((await stagesFor(person.chat)).at(-1)).toBe('ended')
  })

  test('REC-08 the mailbox objects while the account is elsewhere: its chat still hears that the move is to be stopped, and by when', async () => {
    const { person, phone } = await ownerWithPhone(world)
    await lostMailbox(world, person, fresh(), await phone.next())
    await moved(world, person, phone)
    const { until } = await caseOf(world, person)
    granted(await world.core.objectToMailbox({ token: await linkMailed(world, person.email, 'mailbox_asked') }))
    expect((await stagesFor(person.chat)).slice(-2)).toEqual(['moved', 'moved'])
    expect((await caseOf(world, person)).until).toEqual(until)
    granted(await stopIn(world, person.chat))
    expect(await caseOf(world, person)).toMatchObject({ state: 'identity', movedBy: null })
  })

  test('REC-08 a move of the move leaves it to the first: stopped by the chat in between nothing goes on, by the chat that asked it does', async () => {
    const { person, phone } = await ownerWithPhone(world)
    const id = await lostMailbox(world, person, fresh(), await phone.next())
    const first = await moved(world, person, phone)
    await moved(world, person, phone)
    granted(await stopIn(world, first))
    expect((await caseOf(world, person)).movedBy).not.toBeNull()
    granted(await stopIn(world, person.chat))
    expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', movedBy: null })
  })

  test('REC-08 R-04 two of staff and a move at the same instant: either it moved and takes two once more, or it stayed', async () => {
    const { person, phone } = await ownerWithPhone(world)
    await moved(world, person, phone)
    granted(await stopIn(world, person.chat))
    const id = await lostMailbox(world, person, fresh(), await phone.next())
    await moved(world, person, phone)
    granted(await stopIn(world, person.chat))
    const link = newChat(world)
    await link
    const [{ chat, result }] = await Promise.all([tryToMove(world, person, phone, link), agreedTo(world, id)])
    const { state, movedBy } = await caseOf(world, person)
    const there = await chatOf(person.userId)
    if (result.ok) expect({ state, at: there?.telegramId }).toEqual({ state: 'identity', at: chat.telegramId })
    else expect({ state, movedBy }).toEqual({ state: 'waiting', movedBy: null })
  })
})
