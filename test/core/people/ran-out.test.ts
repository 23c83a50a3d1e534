import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askedFor, caseOf, linkMailed, lostLink, lostMailbox, reported } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { lostFactorLink, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

// What nobody decided in its time ends, and whoever asked hears so, once, and how to begin anew.
let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const DAY = 86_400
const fresh = () => `late${++address}@example.net`
const sweep = () => world.core.sweep({})
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)
const stagesOf = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).flatMap((notice) => (notice.kind === 'mailbox_progress' ? [notice.stage] : []))

/** Two processes sweep at once, several times over, and once more later. */
async function sweptOften(): Promise<void> {
  const second = world.another()
  const sweeps = Array.from({ length: 8 }, (_, n) => (n % 2 ? second.core.sweep({}) : sweep()))
  for (const swept of await Promise.all(sweeps)) granted(swept)
  await second.close()
  await world.advance(DAY)
  granted(await sweep())
}

describe('another address', () => {
  test('REC-08 R-05 that the new mailbox did not confirm in a day: the chat hears it once, neither mailbox does, and it is asked for again', async () => {
    const person = await world.person()
    const email = fresh()
    await reported(world, person, email)
    await world.advance(DAY - 60)
    granted(await sweep())
    expect(await stagesOf(person)).toEqual(['asked'])
    await world.advance(61)
    await sweptOften()
    expect(await stagesOf(person)).toEqual(['asked', 'unconfirmed'])
    expect(await templates(person.email)).toEqual([])
    expect(await templates(email)).toEqual(['mailbox_confirm'])
    await lostMailbox(world, person, email)
    expect((await caseOf(world, person)).state).toBe('identity')
  })

  test('REC-08 R-05 that two of staff did not agree to in fourteen days: chat and both mailboxes hear it once, and nothing has changed', async () => {
    const person = await world.person()
    const email = fresh()
    const id = await lostMailbox(world, person, email)
    const { id: approval, hash } = await askedFor(world, await world.agent(), id)
    await world.advance(14 * DAY + 1)
    await sweptOften()
    expect(await stagesOf(person)).toEqual(['asked', 'opened', 'undecided'])
    expect(await templates(person.email)).toEqual(['mailbox_asked', 'mailbox_undecided'])
    expect(await templates(email)).toEqual(['mailbox_confirm', 'mailbox_undecided_new'])
    expect((await caseOf(world, person)).state).toBe('closed')
    const decided = { actor: await world.agent('supervisor'), id: approval, hash, decision: 'approve' } as const
    expect((await world.core.decideApproval(decided)).ok && (await caseOf(world, person)).state).not.toBe('waiting')
    const late = await linkMailed(world, person.email, 'mailbox_asked')
    expect(refusal(await world.core.objectToMailbox({ token: late })).code).toBe('link_expired')
    await lostMailbox(world, person, fresh())
  })

  test('REC-08 after an objection the chat hears that its account is still frozen', async () => {
    const person = await world.person()
    await lostMailbox(world, person, fresh())
    granted(await world.core.objectToMailbox({ token: await linkMailed(world, person.email, 'mailbox_asked') }))
    await world.advance(14 * DAY + 1)
    granted(await sweep())
    const last = (await noticesFor(world, { userId: person.userId })).at(-1)
    expect(last).toMatchObject({ kind: 'mailbox_progress', stage: 'undecided', frozen: true })
  })

  test('REC-08 who asks again before the sweep came hears both, in order and once', async () => {
    const person = await world.person()
    await lostMailbox(world, person, fresh())
    await world.advance(14 * DAY + 1)
    await reported(world, person, fresh())
    await sweptOften()
    expect(await stagesOf(person)).toEqual(['asked', 'opened', 'undecided', 'asked', 'unconfirmed'])
  })

  test('REC-08 who asks again in time, for the address was a slip, is not told that anything ended', async () => {
    const person = await world.person()
    for (let n = 0; n < 2; n++) await reported(world, person, fresh())
    expect(await stagesOf(person)).toEqual(['asked', 'asked'])
  })

  test('REC-08 R-05 confirmed at the same instant as it is asked for again: one of the two, and only one is alive', async () => {
    const person = await world.person()
    const first = fresh()
    await reported(world, person, first)
    const [link, confirm] = [await lostLink(world, person), await linkMailed(world, first, 'mailbox_confirm')]
    const again = { token: link, email: fresh(), code: '', statement: 'It is me' }
    const [asked, confirmed] = await Promise.all([
      world.core.reportLostMailbox(again),
      world.core.confirmMailbox({ token: confirm }),
    ])
    expect(asked.ok).toBe(!confirmed.ok)
    if (!asked.ok) expect(asked.failure.code).toBe('mailbox_case_open')
    const alive = { userId: person.userId, state: { in: ['asked', 'identity', 'waiting'] } }
    expect(await world.deps.prisma.mailboxCase.count({ where: alive })).toBe(1)
    expect((await templates(person.email)).includes('mailbox_asked')).toBe(confirmed.ok)
  })
})

describe('a recovery', () => {
  test('REC-06 R-05 into another chat that two of staff did not agree to: both chats and the mailbox hear it once, without any way to stop', async () => {
    const person = await world.person()
    const { chat } = await newChat(world)
    await recoveryOf(world, person, chat)
    await world.advance(14 * DAY + 1)
    await sweptOften()
    const stages = async (to: typeof chat) =>
      (await noticesFor(world, to)).flatMap((notice) => ('stage' in notice ? [`${notice.kind} ${notice.stage}`] : []))
    expect(await stages(chat)).toEqual(['rebind_progress asked', 'rebind_progress undecided'])
    expect(await stages(person.chat)).toEqual(['rebind_alarm asked', 'rebind_alarm undecided'])
    const mails = (await mailsTo(world, person.email)).filter(({ template }) => template.startsWith('rebind'))
    expect(mails.map(({ template }) => template)).toEqual(['rebind_asked', 'rebind_undecided'])
    expect(mails.at(-1)?.values).not.toHaveProperty('token')
    expect(granted(await world.core.getBalances({ actor: person.chat })).balances).toBeDefined()
    await recoveryOf(world, person, chat)
  })

  test('REC-06 R-05 of a lost second factor, in its own chat: it hears how to begin anew, and the factor stays', async () => {
    const person = await world.person()
    await enrol(world, person)
    const token = await lostFactorLink(world, person)
    granted(await world.core.openCase({ token, password: person.password, statement: 'It is me' }))
    await world.advance(14 * DAY + 1)
    await sweptOften()
    const told = (await noticesFor(world, person.chat)).filter(({ kind }) => kind.startsWith('rebind'))
    expect(told).toMatchObject([{ stage: 'asked' }, { kind: 'rebind_alarm', stage: 'undecided', here: true }])
    expect((await templates(person.email)).filter((one) => one.includes('undecided'))).toEqual([
      'lost_factor_undecided',
    ])
    const { secondFactorAt } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(secondFactorAt).not.toBeNull()
  })
})
