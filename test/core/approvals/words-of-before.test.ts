import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { agreedTo, askedFor, caseOf, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { agreed as recovered, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// What two of staff agreed to once, written once more by the application's own role: a word is used by what it was given for,
// at once, and never again, whatever that role does to the row it was about.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const db = () => world.deps.prisma
const inHours = (hours: number) => new Date(world.deps.clock().getTime() + hours * 3_600_000)
const past = (sql: string) => query(world.database.superuser, `set session_replication_role = replica; ${sql}`)
const TWO = /takes two people/
const WAY = /goes its way/

let address = 0
const fresh = () => `word${++address}@example.net`

describe('REC-08 ADM-03 another address', () => {
  const write = (id: string, data: object) => db().mailboxCase.update({ where: { id }, data, select: { id: true } })
  const approvalOf = async (person: Person) => (await caseOf(world, person)).approvalId

  /** Agreed to, and spoken against since. */
  async function objected() {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    await agreedTo(world, id)
    const approvalId = await approvalOf(person)
    granted(await world.core.objectToMailbox({ token: await linkMailed(world, person.email, 'mailbox_approved') }))
    return { person, id, approvalId }
  }

  test('REC-08 ADM-03 waits by no word from before somebody spoke against it, and nobody unsays that', async () => {
    const { person, id, approvalId } = await objected()
    const waits = { state: 'waiting', approvalId, until: inHours(73) }
    await expect(write(id, waits)).rejects.toThrow(TWO)
    for (const objectedAt of [null, inHours(-48)]) {
      await expect(write(id, { objectedAt })).rejects.toThrow(WAY)
      await expect(write(id, { ...waits, objectedAt })).rejects.toThrow(WAY)
    }
    expect((await caseOf(world, person)).state).toBe('identity')
    await agreedTo(world, id)
    for (const data of [
      { state: 'identity', approvalId: null },
      { objectedAt: null },
      { objectedAt: inHours(1) },
      { movedAt: inHours(0) },
      { until: inHours(1) },
      { approvalId },
      { state: 'asked', approvalId: null },
      { state: 'done' },
      { movedBy: id },
      { code: 'authenticator' },
    ])
      await expect(write(id, data), Object.keys(data).join()).rejects.toThrow(WAY)
    await world.advance(72 * 3600 + 1)
    expect(granted(await world.core.finishMailboxCase({ id }))).toBe(true)
    await expect(write(id, { state: 'waiting' })).rejects.toThrow(WAY)
  })

  test('REC-08 ADM-03 waits no shorter than 72 hours, is of one person and one address, and is done after them', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const id = await lostMailbox(world, person, fresh())
    const row = await caseOf(world, person)
    const { id: approvalId } = await askedFor(world, await world.agent(), id)
    const until = inHours(73)
    for (const data of [
      { state: 'waiting', approvalId, until: inHours(70) },
      { state: 'waiting', approvalId, until, movedBy: world.deps.newId() },
      { state: 'done', approvalId },
      { state: 'asked' },
      { approvalId },
      { userId: other.userId },
      { newEmail: Uint8Array.from([1]) },
      { createdAt: inHours(1) },
    ])
      await expect(write(id, data), Object.keys(data).join()).rejects.toThrow(WAY)
    await expect(write(id, { state: 'waiting', approvalId, until })).rejects.toThrow(TWO)
    await expect(db().mailboxCase.delete({ where: { id } })).rejects.toThrow(WAY)
    for (const over of [{ state: 'identity' }, { objectedAt: inHours(0) }, { approvalId }]) {
      const begun = { ...row, id: world.deps.newId(), userId: other.userId, state: 'asked', ...over }
      await expect(db().mailboxCase.create({ data: begun })).rejects.toThrow(/begins asked/)
    }
    await write(id, { state: 'closed' })
    await expect(write(id, { state: 'identity' })).rejects.toThrow(WAY)
  })

  test('REC-08 ADM-03 what two agreed to is not about another case that takes its name', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    await agreedTo(world, id)
    const { approvalId, ...row } = await caseOf(world, person)
    await past(`delete from mailbox_case where id = '${id}'`)
    await db().mailboxCase.create({ data: { ...row, state: 'asked', newEmail: Uint8Array.from([1]) } })
    await write(id, { state: 'identity' })
    await world.advance(300)
    await expect(write(id, { state: 'waiting', approvalId, until: inHours(73) })).rejects.toThrow(TWO)
  })
})

test('REC-06 ADM-03 a recovery that two agreed to stays, and its word is used at once or never', async () => {
  const person = await world.person()
  const id = await recoveryOf(world, person)
  await recovered(world, id)
  const { approvalId, ...row } = await db().rebind.findUniqueOrThrow({ where: { id } })
  await expect(db().rebind.delete({ where: { id } })).rejects.toThrow(WAY)
  await past(`delete from rebind where id = '${id}'`)
  await db().rebind.create({ data: { ...row, telegramId: row.telegramId + 1n, state: 'identity' } })
  await world.advance(300)
  const waits = { state: 'waiting', approvalId, until: inHours(73) }
  await expect(db().rebind.update({ where: { id }, data: waits })).rejects.toThrow(TWO)
})

describe('ADM-03 RSK-02 a restriction', () => {
  const lift = (id: string, liftedBy: string) =>
    db().restriction.update({ where: { id }, data: { liftedAt: inHours(0), liftedBy }, select: { id: true } })

  async function restricted({ userId }: Person): Promise<string> {
    const why = { category: 'security', reason: 'a stolen phone' } as const
    granted(await world.core.restrictCustomer({ actor: await world.agent(), userId, ...why }))
    return (await db().restriction.findFirstOrThrow({ where: { userId, liftedAt: null } })).id
  }

  /** Let go by a request as they were before there could be two restrictions: it names none. */
  async function letGo({ userId }: Person): Promise<string> {
    const [actor, second] = [await world.agent(), await world.agent('supervisor')]
    const asked = { kind: 'release_account', userId } as const
    const { id, hash } = granted(await world.core.requestApproval({ actor, asked, reason: 'it was found' }))
    granted(await world.core.decideApproval({ actor: second, id, hash, decision: 'approve' }))
    const without = `(request::jsonb - 'restrictionId')::text`
    const set = `request = ${without}, request_hash = sha256(convert_to(kind || E'\\n' || ${without}, 'UTF8'))`
    await past(`update approval set ${set} where id = '${id}'`)
    return id
  }

  test('ADM-03 RSK-02 ends by no word from before it stood, and one word ends one', async () => {
    const person = await world.person()
    const first = await restricted(person)
    const word = await letGo(person)
    await world.advance(1)
    const second = await restricted(person)
    await past(`update restriction set lifted_at = null, lifted_by = null where id = '${first}'`)
    await expect(lift(second, word)).rejects.toThrow(TWO)
    await lift(first, word)
    await past(`update restriction set created_at = created_at - interval '1 day' where id = '${second}'`)
    await expect(lift(second, word)).rejects.toThrow(/lifted_by/)
  })

  test('ADM-03 RSK-02 ends by the word of just now', async () => {
    const person = await world.person()
    const id = await restricted(person)
    const word = await letGo(person)
    await past(`update restriction set lifted_at = null, lifted_by = null where id = '${id}'`)
    await past(`update "user" set state = 'restricted' where id = '${person.userId}'`)
    await world.advance(300)
    await expect(lift(id, word)).rejects.toThrow(TWO)
  })
})
