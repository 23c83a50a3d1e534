import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { agreedTo, askedFor, caseOf, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { PHONE } from './web.ts'

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const HOURS_72 = 72 * 3600
const fresh = () => `decided${++address}@example.net`
const finish = (id: string) => world.core.finishMailboxCase({ id })
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
const hasEmail = async (person: Person, email: string) =>
  Buffer.from((await userOf(person)).emailIndex).equals(Buffer.from(world.deps.keyring.blindIndex('email', email)))
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)
const stateOf = async (person: Person) => (await caseOf(world, person)).state
const logIn = (email: string, password = PASSWORD) =>
  world.core.logIn({ email, password, device: PHONE, source: `203.0.113.${++address % 250}` })

describe('who decides', () => {
  test('REC-08 ADM-03 ADM-06 two of staff, neither of them its owner: one alone changes nothing', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    await appoint(world, person.chat, 'supervisor')
    expect(granted(await world.core.listMailboxCases({ actor: person.chat })).map((one) => one.id)).not.toContain(id)
    for (const own of [
      await world.core.readMailboxCase({ actor: person.chat, id }),
      await world.core.declineMailboxCase({ actor: person.chat, id }),
    ])
      expect(refusal<unknown>(own).code).toBe('own_account')
    const actor = await world.agent('supervisor')
    const { id: approval, hash } = await askedFor(world, actor, id)
    const alone = await world.core.decideApproval({ actor, id: approval, hash, decision: 'approve' })
    expect(refusal(alone).code).toBe('second_person')
    const own = await world.core.decideApproval({ actor: person.chat, id: approval, hash, decision: 'approve' })
    expect(refusal(own).code).toBe('own_account')
    await world.advance(HOURS_72 + 1)
    expect(granted(await finish(id))).toBe(false)
    expect(await hasEmail(person, person.email)).toBe(true)
  })

  test('REC-08 ADM-03 the database itself keeps a case from waiting without two people', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    const { id: approvalId } = await askedFor(world, await world.agent(), id)
    const { mailboxCase } = world.deps.prisma
    await expect(mailboxCase.update({ where: { id }, data: { state: 'waiting' } })).rejects.toThrow()
    await expect(mailboxCase.update({ where: { id }, data: { state: 'waiting', approvalId } })).rejects.toThrow(
      /this takes two people/,
    )
    expect(await stateOf(person)).toBe('identity')
  })

  test('REC-08 what does not agree is declined by one: the address stays, chat and old mailbox hear, and the chat asks again', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    const actor = await world.agent()
    granted(await world.core.declineMailboxCase({ actor, id }))
    expect(refusal(await world.core.declineMailboxCase({ actor, id })).code).toBe('superseded')
    expect((await noticesFor(world, { userId: person.userId })).at(-1)).toMatchObject({ stage: 'declined' })
    expect(await templates(person.email)).toContain('mailbox_ended')
    await lostMailbox(world, person, fresh())
    expect(await stateOf(person)).toBe('identity')
  })

  test('REC-08 a case that is stopped or restricted away is over, and so is what was asked of a second person', async () => {
    for (const over of ['stopped', 'restricted'] as const) {
      const person = await world.person()
      const { userId } = person
      const id = await lostMailbox(world, person, fresh())
      const { id: approval, hash } = await askedFor(world, await world.agent(), id)
      if (over === 'stopped') granted(await world.core.stopMailboxCase({ actor: person.chat, id }))
      const grounds = { actor: await world.agent(), userId, category: 'security', reason: 'odd' } as const
      if (over === 'restricted') granted(await world.core.restrictCustomer(grounds))
      const decided = { actor: await world.agent('supervisor'), id: approval, hash, decision: 'approve' } as const
      expect(granted(await world.core.decideApproval(decided)).state).toBe('void')
      expect(await stateOf(person)).toBe(over === 'stopped' ? 'stopped' : 'closed')
    }
  })
})

describe('the 72 hours', () => {
  test('REC-08 chat and both mailboxes hear; its own chat stops it with one tap, twice the same, and nobody else’s does', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const email = fresh()
    const id = await lostMailbox(world, person, email)
    expect(granted(await world.core.openClosing({ actor: person.chat })).blockers).toEqual([{ kind: 'recovery' }])
    await agreedTo(world, id)
    expect((await noticesFor(world, { userId: person.userId })).at(-1)).toMatchObject({ stage: 'approved', id })
    expect(await templates(person.email)).toContain('mailbox_approved')
    expect(await templates(email)).toContain('mailbox_agreed')
    expect(refusal(await world.core.stopMailboxCase({ actor: other.chat, id })).code).toBe('rebind_over')
    granted(await world.core.stopMailboxCase({ actor: person.chat, id }))
    granted(await world.core.stopMailboxCase({ actor: person.chat, id }))
    await world.advance(HOURS_72 + 1)
    expect(granted(await finish(id))).toBe(false)
    expect(await hasEmail(person, person.email)).toBe(true)
    expect((await userOf(person)).state).toBe('active')
    granted(await logIn(person.email))
  })

  test('REC-08 the old mailbox objects once: frozen, back to two of staff, who see it; it ends nothing, and objects no more', async () => {
    const person = await world.person()
    const email = fresh()
    const id = await lostMailbox(world, person, email)
    const first = await linkMailed(world, person.email, 'mailbox_asked')
    await agreedTo(world, id)
    const token = await linkMailed(world, person.email, 'mailbox_approved')
    granted(await world.core.objectToMailbox({ token }))
    expect((await userOf(person)).state).toBe('frozen_by_user')
    expect(await stateOf(person)).toBe('identity')
    const agent = await world.agent()
    expect(granted(await world.core.readMailboxCase({ actor: agent, id })).objectedAt).toEqual(expect.any(Date))
    await world.advance(HOURS_72 + 1)
    expect(granted(await finish(id))).toBe(false)
    for (const again of [token, first]) expect((await world.core.objectToMailbox({ token: again })).ok).toBe(false)
    await agreedTo(world, id)
    expect(await linkMailed(world, person.email, 'mailbox_agreed')).toBe('')
    await world.advance(HOURS_72 + 1)
    expect(granted(await finish(id))).toBe(true)
    expect(await hasEmail(person, email)).toBe(true)
    expect((await userOf(person)).state).toBe('frozen_by_user')
  })

  test('REC-08 ADM-04 who agreed before the objection agreed to something else', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    const { id: approval, hash } = await askedFor(world, await world.agent(), id)
    granted(await world.core.objectToMailbox({ token: await linkMailed(world, person.email, 'mailbox_asked') }))
    const decided = { actor: await world.agent('supervisor'), id: approval, hash, decision: 'approve' } as const
    expect(granted(await world.core.decideApproval(decided)).state).toBe('void')
    expect(await stateOf(person)).toBe('identity')
  })
})
