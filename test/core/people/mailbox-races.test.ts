import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Core } from '#core'
import { meetingAt, oneBehindTheOther } from '../../support/at-once.ts'
import {
  addressChanged,
  agreedTo,
  askedFor,
  caseOf,
  linkMailed,
  lostMailbox,
  reported,
} from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

// A lost mailbox, and everybody who may say something to it, in the same instant and from two processes.
let world: World
let second: ReturnType<World['another']>
let address = 0
beforeAll(async () => {
  world = await openWorld()
  second = world.another()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(async () => {
  await second.close()
  await world.close()
})

const HOURS_72 = 72 * 3600
const fresh = () => `raced${++address}@example.net`
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
const has = async (person: Person, email: string) =>
  Buffer.from((await userOf(person)).emailIndex).equals(Buffer.from(world.deps.keyring.blindIndex('email', email)))
const stagesOf = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).flatMap((notice) => (notice.kind === 'mailbox_progress' ? [notice.stage] : []))
const counted = (of: readonly string[], one: string) => of.filter((each) => each === one).length
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)

/** Sixteen at once, by turns from two processes. @param turn what the nth of them does */
const sixteen = <T>(turn: (core: Core, n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 16 }, (_, n) => patiently(() => turn(n % 4 < 2 ? world.core : second.core, n))))

/** Whoever lost too many races on a busy machine had nothing done, and asks again. */
async function patiently<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  return work().catch((error) => (tries > 0 ? patiently(work, tries - 1) : Promise.reject(error)))
}

const won = (answers: readonly { ok: boolean }[]) => answers.filter(({ ok }) => ok).length

test('REC-08 R-05 both links of an old mailbox opened at the same instant, sixteen times: one objection, told once, frozen once', async () => {
  const person = await world.person()
  const agent = await world.agent()
  const id = await lostMailbox(world, person, fresh())
  await agreedTo(world, id)
  const links = await Promise.all(
    ['mailbox_asked', 'mailbox_approved'].map((named) => linkMailed(world, person.email, named)),
  )
  expect(new Set(links).size).toBe(2)
  const answers = await sixteen((core, n) => core.objectToMailbox({ token: links[n % 2] ?? '' }))
  expect(won(answers)).toBe(1)
  for (const answer of answers) if (!answer.ok) expect(answer.failure.code).toMatch(/^link_(used|expired)$/)
  expect(await caseOf(world, person)).toMatchObject({ state: 'identity', approvalId: null })
  expect((await userOf(person)).state).toBe('frozen_by_user')
  expect(counted(await stagesOf(person), 'objected')).toBe(1)
  expect(counted(await templates(person.email), 'account_frozen')).toBe(1)
  const told = (await noticesFor(world, agent)).filter((one) => one.kind === 'mailbox_opened' && one.id === id)
  expect(told).toMatchObject([{ objected: false }, { objected: true }])
})

test('REC-08 R-05 R-06 the objection and the end of the 72 hours at the same instant, sixteen at once: one of the two, wholly', async () => {
  for (let round = 0; round < 2; round++) {
    const person = await world.person()
    const email = fresh()
    const id = await lostMailbox(world, person, email)
    await agreedTo(world, id)
    const token = await linkMailed(world, person.email, 'mailbox_approved')
    await world.advance(HOURS_72 + 1)
    const answers = await sixteen(async (core, n): Promise<boolean> => {
      if (n % 2) return (await core.objectToMailbox({ token })).ok
      const finished = await core.finishMailboxCase({ id })
      return finished.ok && finished.value
    })
    expect(answers.filter(Boolean)).toHaveLength(1)
    await isOneOfTheTwo(person, email)
  }
})

test.each(['objection', 'end'] as const)(
  'REC-08 R-05 of objection and end the %s stands before the account first: it wins, and the other changes nothing',
  async (first) => {
    const person = await world.person()
    const email = fresh()
    const id = await lostMailbox(world, person, email)
    await agreedTo(world, id)
    const token = await linkMailed(world, person.email, 'mailbox_approved')
    await world.advance(HOURS_72 + 1)
    const works = [() => world.core.objectToMailbox({ token }), () => second.core.finishMailboxCase({ id })] as const
    const [before, behind] = first === 'objection' ? works : [works[1], works[0]]
    await oneBehindTheOther(world, person.userId, before, behind)
    expect((await caseOf(world, person)).state).toBe(first === 'objection' ? 'identity' : 'done')
    await isOneOfTheTwo(person, email)
  },
)

/** Either the old mailbox was heard, or the account has the new address: nothing of both. */
async function isOneOfTheTwo(person: Person, email: string): Promise<void> {
  const { state, objectedAt } = await caseOf(world, person)
  const done = state === 'done'
  expect(done ? objectedAt : state).toBe(done ? null : 'identity')
  expect(await has(person, done ? email : person.email)).toBe(true)
  expect((await userOf(person)).state).toBe(done ? 'active' : 'frozen_by_user')
  const stages = await stagesOf(person)
  expect([counted(stages, 'done'), counted(stages, 'objected')]).toEqual(done ? [1, 0] : [0, 1])
  expect(counted(await templates(person.email), 'mailbox_left')).toBe(done ? 1 : 0)
}

test('REC-08 R-05 the mailbox that takes its account back while the new one confirms, sixteen at once: staff have a case that was objected to, whichever came first', async () => {
  const person = await world.person()
  granted(await addressChanged(world, person, fresh()))
  const keep = await linkMailed(world, person.email, 'email_changed')
  const email = fresh()
  await reported(world, person, email)
  const confirm = await linkMailed(world, email, 'mailbox_confirm')
  const answers = await sixteen((core, n) =>
    n % 2 ? core.keepEmail({ token: keep }) : core.confirmMailbox({ token: confirm }),
  )
  expect([won(answers.filter((_, n) => n % 2)), won(answers.filter((_, n) => n % 2 === 0))]).toEqual([1, 1])
  const row = await caseOf(world, person)
  expect(row.state).toBe('identity')
  expect(row.objectedAt).not.toBeNull()
  expect((await userOf(person)).state).toBe('frozen_by_user')
  expect(await has(person, person.email)).toBe(true)
  const stages = await stagesOf(person)
  expect([counted(stages, 'opened'), counted(stages, 'objected')]).toEqual([1, 1])
  expect(await templates(person.email)).not.toContain('mailbox_agreed')
})

test('REC-08 a mailbox that objected before the new one confirmed hears of that without a second objection, and staff are told that there is one', async () => {
  const person = await world.person()
  const agent = await world.agent()
  granted(await addressChanged(world, person, fresh()))
  const email = fresh()
  await reported(world, person, email)
  granted(await world.core.keepEmail({ token: await linkMailed(world, person.email, 'email_changed') }))
  granted(await world.core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
  const told = (await templates(person.email)).filter((one) => one.startsWith('mailbox'))
  expect(told).toEqual(['mailbox_noted'])
  const { id } = await caseOf(world, person)
  const opened = (await noticesFor(world, agent)).filter((one) => one.kind === 'mailbox_opened' && one.id === id)
  expect(opened.at(-1)).toMatchObject({ objected: true })
})

test('REC-08 ADM-04 R-05 the objection and the second person’s yes at the same instant: never on its way, always objected to', async () => {
  const person = await world.person()
  const id = await lostMailbox(world, person, fresh())
  const token = await linkMailed(world, person.email, 'mailbox_asked')
  const { id: approval, hash } = await askedFor(world, await world.agent(), id)
  const actor = await world.agent('supervisor')
  const [heard, decided] = await Promise.all([
    world.core.objectToMailbox({ token }),
    second.core.decideApproval({ actor, id: approval, hash, decision: 'approve' }),
  ])
  granted(heard)
  expect(granted(decided).state).toMatch(/^(approved|void)$/)
  expect(await caseOf(world, person)).toMatchObject({ state: 'identity', approvalId: null })
  expect((await caseOf(world, person)).objectedAt).not.toBeNull()
})

test('REC-08 ATH-11 R-05 the objection and an ordinary change of address at the same instant: it is heard either way, and frozen', async () => {
  const person = await world.person()
  await lostMailbox(world, person, fresh())
  const objection = await linkMailed(world, person.email, 'mailbox_asked')
  const next = fresh()
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email: next }))
  const confirm = await tokenMailedTo(world, next)
  const [heard, confirmed] = await meetingAt(world, person.userId, [
    () => world.core.objectToMailbox({ token: objection }),
    () => second.core.confirmEmail({ token: confirm }),
  ])
  granted(heard)
  expect(await has(person, confirmed.ok ? next : person.email)).toBe(true)
  expect((await userOf(person)).state).toBe('frozen_by_user')
  expect((await caseOf(world, person)).objectedAt).not.toBeNull()
})
