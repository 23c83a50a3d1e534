import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { query } from '../../support/database.ts'
import { approveCase, verified, waitingCase } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { agreed, movedAway, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// What two of staff decide about people, written by the application's own role as if they had: a fault of the program, or
// whoever has that role, moves no wallet, verifies nobody and lets nobody go.
const MIGRATIONS = ['20261218140004_recoveries_by_two', '20261218140005_identities_by_two'].map(
  (name) => new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url),
)

let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const db = () => world.deps.prisma
const now = () => world.deps.clock()
const DAY = 86_400_000
const inDays = (days: number) => new Date(now().getTime() + days * DAY)
const TWO = /takes two people/
const WAY = /goes its way/

async function restricted(): Promise<{ person: Person; id: string }> {
  const person = await world.person()
  const { userId } = person
  const why = { category: 'security', reason: 'a stolen phone' } as const
  granted(await world.core.restrictCustomer({ actor: agent, userId, ...why }))
  const { id } = await db().restriction.findFirstOrThrow({ where: { userId } })
  return { person, id }
}

/** Two of staff agree to something. Returns their approval. */
async function byTwo(asked: Asked): Promise<string> {
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'as it should be' }))
  granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' }))
  return id
}

/** Writes what no trigger lets anybody write. */
const past = (sql: string) => query(world.database.superuser, `set session_replication_role = replica; ${sql}`)

const released = async () => {
  const { person, id } = await restricted()
  return { person, approval: await byTwo({ kind: 'release_account', userId: person.userId, restrictionId: id }) }
}

describe('ADM-03 REC-06 a recovery', () => {
  const rebind = (id: string, data: object) => db().rebind.update({ where: { id }, data, select: { id: true } })
  const approvalOf = async (id: string) => (await db().rebind.findUniqueOrThrow({ where: { id } })).approvalId

  test('ADM-03 REC-06 is approved by its own approval, by no other and by none', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const id = await recoveryOf(world, person)
    const until = inDays(3)
    const foreign = (await released()).approval
    for (const approvalId of [undefined, foreign])
      await expect(rebind(id, { state: 'waiting', until, ...(approvalId && { approvalId }) })).rejects.toThrow(TWO)
    const others = await recoveryOf(world, other)
    await agreed(world, others)
    const approvalId = await approvalOf(others)
    await expect(db().rebind.delete({ where: { id: others } })).rejects.toThrow(WAY)
    await past(`delete from rebind where id = '${others}'`)
    await expect(rebind(id, { state: 'waiting', until, approvalId })).rejects.toThrow(TWO)
    await agreed(world, id)
    expect(await approvalOf(id)).not.toBeNull()
  })

  test('ADM-03 REC-06 is of one person and one chat, and waits its 72 hours, once', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const id = await recoveryOf(world, person)
    const { botId, telegramId } = (await newChat(world)).chat
    await expect(rebind(id, { state: 'bound' })).rejects.toThrow(WAY)
    await expect(rebind(id, { state: 'open' })).rejects.toThrow(WAY)
    await agreed(world, id)
    for (const data of [
      { userId: other.userId },
      { botId, telegramId },
      { until: now() },
      { approvalId: null },
      { state: 'bound' },
    ])
      await expect(rebind(id, data), Object.keys(data).join()).rejects.toThrow(WAY)
    await rebind(id, { state: 'stopped' })
    await expect(rebind(id, { state: 'waiting', until: inDays(3) })).rejects.toThrow(WAY)
    await expect(
      rebind(id, { state: 'identity' }).then(() => rebind(id, { state: 'waiting', until: inDays(3) })),
    ).rejects.toThrow(WAY)
    const row = await db().rebind.findUniqueOrThrow({ where: { id: await recoveryOf(world, other) } })
    for (const over of [{ state: 'waiting' }, { state: 'bound' }, { approvalId: (await released()).approval }])
      await expect(db().rebind.create({ data: { ...row, id: world.deps.newId(), ...over } })).rejects.toThrow(
        /begins open/,
      )
  })

  test('ADM-03 REC-06 two agree to no shorter wait than 72 hours, and a code moves a wallet without them', async () => {
    const person = await world.person()
    const id = await recoveryOf(world, person)
    await expect(rebind(id, { state: 'waiting', until: inDays(2.9) })).rejects.toThrow(WAY)
    await movedAway(world, await world.person())
  })
})

describe('ADM-03 an identity level', () => {
  const level = (userId: string, to: number) =>
    db().user.update({ where: { id: userId }, data: { level: to }, select: { id: true } })
  const identity = (id: string, data: object) => db().identityCase.update({ where: { id }, data, select: { id: true } })

  test('ADM-03 is reached by its own case alone, which its own approval decides', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const id = await waitingCase(world, person)
    await expect(level(person.userId, 1)).rejects.toThrow(/level takes two/)
    const foreign = (await released()).approval
    for (const approvalId of [undefined, foreign])
      await expect(
        identity(id, { state: 'approved', decidedAt: now(), ...(approvalId && { approvalId }) }),
      ).rejects.toThrow(TWO)
    await verified(world, other)
    const { id: theirs } = await db().identityCase.findFirstOrThrow({ where: { userId: other.userId } })
    await expect(identity(theirs, { userId: person.userId })).rejects.toThrow(TWO)
    await expect(identity(theirs, { level: 2 })).rejects.toThrow(TWO)
    await expect(level(other.userId, 2)).rejects.toThrow(/level takes two/)
    await approveCase(world, id)
    await identity(id, { facts: null })
    expect(await db().user.count({ where: { id: person.userId, level: 1 } })).toBe(1)
  })

  test('ADM-03 nobody begins with one, and no case begins approved', async () => {
    const [person, { approval }] = [await world.person(), await released()]
    const row = await db().user.findUniqueOrThrow({ where: { id: person.userId } })
    const [id, index] = [world.deps.newId(), new Uint8Array(32)]
    const data = { ...row, id, level: 1, okpayId: 'OKX', emailIndex: index, phoneIndex: index }
    await expect(db().user.create({ data: data as never })).rejects.toThrow(/level takes two/)
    const begun = { id, userId: person.userId, level: 1, state: 'approved', createdAt: now(), approvalId: approval }
    await expect(db().identityCase.create({ data: begun })).rejects.toThrow(TWO)
  })
})

describe('ADM-03 a restriction', () => {
  const lift = (id: string, liftedBy: string | null) =>
    db().restriction.update({ where: { id }, data: { liftedAt: now(), liftedBy }, select: { id: true } })

  test('ADM-03 ends by its own approval, and neither changes nor ends twice', async () => {
    const [{ person, id }, other] = [await restricted(), await world.person()]
    await expect(lift(id, (await released()).approval)).rejects.toThrow(/lifted_by/)
    const foreign = await byTwo({ kind: 'rebind_account', rebindId: await recoveryOf(world, other) })
    for (const by of [null, world.deps.newId(), foreign]) await expect(lift(id, by), String(by)).rejects.toThrow(TWO)
    for (const data of [{ userId: other.userId }, { topUpId: null, category: 'topup' }, { createdAt: inDays(1) }])
      await expect(db().restriction.update({ where: { id }, data })).rejects.toThrow(/until two let it go/)
    const by = await byTwo({ kind: 'release_account', userId: person.userId })
    for (const again of [
      { liftedAt: null, liftedBy: null },
      { liftedBy: by, liftedAt: inDays(1) },
    ])
      await expect(db().restriction.update({ where: { id }, data: again })).rejects.toThrow(/until two let it go/)
  })

  test('ADM-03 while one stands its account is restricted, whatever else is written', async () => {
    const { person } = await restricted()
    for (const state of ['active', 'frozen_by_user'])
      await expect(db().user.update({ where: { id: person.userId }, data: { state } })).rejects.toThrow(
        /restriction of it stands/,
      )
  })
})

test('ADM-03 REC-06 what two decided before rows named it is named by the migration', async () => {
  const [person, other] = [await world.person(), await world.person()]
  const rebind = { id: await recoveryOf(world, person) }
  await agreed(world, rebind.id)
  await verified(world, other)
  const identity = await db().identityCase.findFirstOrThrow({ where: { userId: other.userId } })
  const named = async () => [
    (await db().rebind.findUniqueOrThrow({ where: rebind })).approvalId,
    (await db().identityCase.findUniqueOrThrow({ where: { id: identity.id } })).approvalId,
  ]
  const before = await named()
  expect(before).not.toContain(null)
  const asBefore = 'update rebind set approval_id = null; update identity_case set approval_id = null'
  const read = await Promise.all(MIGRATIONS.map((url) => readFile(url, 'utf8')))
  const moved = read.flatMap((sql) => sql.match(/^UPDATE [^;]*;/gm) ?? [])
  await past(asBefore)
  expect(await named()).toEqual([null, null])
  await past(moved.join(''))
  expect(await named()).toEqual(before)
})
