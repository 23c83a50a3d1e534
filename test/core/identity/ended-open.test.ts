import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { meetingAt } from '../../support/at-once.ts'
import { looksAt, waitingCase } from '../../support/identity.ts'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, movedAway, recoveryOf } from '../../support/recovery.ts'
import { ofUser, trailOf } from '../../support/trail.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
let first: ChatRef
let second: ChatRef

beforeAll(async () => {
  world = await openWorld()
  first = await world.agent('agent')
  second = await world.agent('supervisor')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** A case handed in from an open chat, which one of staff has asked to approve and the other has read. */
async function asked(person: Person) {
  const caseId = await waitingCase(world, person)
  await looksAt(world, caseId, first, second)
  const request = { kind: 'set_level', caseId } as const
  const { id, hash } = granted(
    await world.core.requestApproval({ actor: first, asked: request, reason: 'all of it fits' }),
  )
  const approve = () => world.core.decideApproval({ actor: second, id, hash, decision: 'approve' })
  return { caseId, approve }
}

const levelOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).level
const stateOf = async (id: string) => (await world.deps.prisma.identityCase.findUniqueOrThrow({ where: { id } })).state
const toldOf = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).filter(({ kind }) => kind === 'identity_withdrawn')
const tracesOf = ({ userId }: Person) =>
  world.deps.prisma.auditEvent.count({ where: { subject: `user:${userId}`, action: 'identity.withdrawn' } })

const whyOf = async (person: Person) =>
  (await trailOf(world, 'identity.withdrawn', ofUser(person))).map(({ detail }) => detail['why'])

async function expectEnded(person: Person, { caseId, approve }: Awaited<ReturnType<typeof asked>>) {
  expect(await stateOf(caseId)).toBe('withdrawn')
  expect(await toldOf(person)).toEqual([{ kind: 'identity_withdrawn', level: 1 }])
  expect(await tracesOf(person)).toBe(1)
  expect(granted(await approve()).state).toBe('void')
  expect(await levelOf(person)).toBe(0)
}

test('S69 KYC-05 notices/identity-withdrawn, notices/identity-cards: why it was taken back and what to do, in both languages, with the way there', async () => {
  const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
  for (const [locale, why, what] of [
    ['en', 'frozen, recovered or moved to another chat', 'begin again'],
    ['zh-CN', '冻结、找回或换绑聊天', '重新申请'],
  ] as const) {
    const scene = { words: texts.in(locale), phrase: null } as Scene
    const card = noticeCard(scene, { kind: 'identity_withdrawn', level: 1 })
    for (const said of [why, what]) expect(card.text.markup).toContain(said)
    expect(JSON.stringify(card.buttons)).toContain('"action":"identity"')
  }
})

describe('what was handed in from a chat that may be somebody else’s', () => {
  test('KYC-05 S64 its owner freezes the account: it is taken back, what staff asked about it void, and they hear of it; with the PIN it is handed in again', async () => {
    const person = await world.person()
    const { chat: actor } = person
    const handedIn = await asked(person)
    granted(await world.core.freezeSelf({ actor }))
    await expectEnded(person, handedIn)
    await pinGiven(world, person)
    await world.advance(1)
    const again = await asked(person)
    // Frozen on and on it stays: it was handed in with the PIN.
    granted(await world.core.freezeSelf({ actor }))
    expect(granted(await again.approve()).state).toBe('approved')
    expect(await levelOf(person)).toBe(1)
  })

  test('KYC-05 S64 below a restriction of ours it is taken back by its owner’s freeze, and by the restriction alone not', async () => {
    const person = await world.person()
    const handedIn = await asked(person)
    const stop = { userId: person.userId, category: 'security', reason: 'a stolen phone' } as const
    granted(await world.core.restrictCustomer({ actor: first, ...stop }))
    expect(await stateOf(handedIn.caseId)).toBe('pending')
    granted(await world.core.freezeSelf({ actor: person.chat }))
    await expectEnded(person, handedIn)
  })

  test('KYC-05 REC-07 a move takes it back, and the move that was not its owner’s takes back what was handed in there', async () => {
    const person = await world.person()
    const handedIn = await asked(person)
    const chat = await movedAway(world, person)
    await expectEnded(person, handedIn)
    await world.advance(1)
    const thiefs = await asked({ ...person, chat })
    const alarm = (await noticesFor(world, person.chat)).findLast(({ kind }) => kind === 'rebind_alarm')
    if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
    granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
    expect(await stateOf(thiefs.caseId)).toBe('withdrawn')
    expect(granted(await thiefs.approve()).state).toBe('void')
    expect(await levelOf(person)).toBe(0)
  })

  test('KYC-05 REC-06 so does a move that staff agreed to', async () => {
    const person = await world.person()
    const handedIn = await asked(person)
    const rebind = await recoveryOf(world, person)
    await agreed(world, rebind)
    expect(await stateOf(handedIn.caseId)).toBe('pending')
    await world.advance(3 * 86_400 + 1)
    granted(await world.core.finishRebind({ id: rebind }))
    expect(await stateOf(handedIn.caseId)).toBe('withdrawn')
    expect(await toldOf(person)).toHaveLength(1)
  })

  test('KYC-05 what was begun is taken back, too, and one that still waits from before a freeze is approved by nobody', async () => {
    const person = await world.person()
    const { chat: actor } = person
    granted(await world.core.beginIdentity({ actor }))
    granted(await world.core.freezeSelf({ actor }))
    expect(granted(await world.core.getIdentity({ actor })).application?.state).toBe('withdrawn')
    expect(refusal(await world.core.submitIdentity({ actor })).code).toBe('pin_needed')
    const other = await world.person()
    const handedIn = await asked(other)
    await world.advance(1)
    granted(await world.core.freezeSelf({ actor: other.chat }))
    // As a process of the version before leaves it.
    await world.deps.prisma.identityCase.update({ where: { id: handedIn.caseId }, data: { state: 'pending' } })
    expect(granted(await handedIn.approve()).state).toBe('void')
    expect([await stateOf(handedIn.caseId), await levelOf(other)]).toEqual(['withdrawn', 0])
    expect(await whyOf(other)).toEqual(['frozen', 'frozen'])
  })

  test('KYC-05 LOG-04 one that still waits from before a move is taken back because of the move', async () => {
    const person = await world.person()
    const { caseId, approve } = await asked(person)
    await world.advance(1)
    await movedAway(world, person)
    await world.deps.prisma.identityCase.update({ where: { id: caseId }, data: { state: 'pending' } })
    expect(granted(await approve()).state).toBe('void')
    expect(await whyOf(person)).toEqual(['moved', 'moved'])
  })

  test('KYC-05 ADM-03 the freeze and the second approval at the same time: whoever goes first decides, and no level comes after a freeze', async () => {
    for (let round = 0; round < 4; round++) {
      const person = await world.person()
      const { caseId, approve } = await asked(person)
      const freeze = () => world.core.freezeSelf({ actor: person.chat })
      const works = round % 2 ? ([freeze, approve] as const) : ([approve, freeze] as const)
      for (const answer of await meetingAt(world, person.userId, works)) granted<unknown>(answer)
      const [state, level] = [await stateOf(caseId), await levelOf(person)]
      expect([state, level]).toEqual(level === 1 ? ['approved', 1] : ['withdrawn', 0])
      expect(await tracesOf(person)).toBe(level === 1 ? 0 : 1)
    }
  })
})
