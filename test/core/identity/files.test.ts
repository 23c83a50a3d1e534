import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rows } from '../../support/database.ts'
import { photo, verified } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let sent: Buffer

beforeAll(async () => {
  world = await openWorld()
  sent = await photo(640, 480)
})
afterAll(() => world.close())

/** Somebody in the middle of level 2. */
async function applicant(): Promise<Person> {
  const person = await world.person()
  await verified(world, person)
  granted(await world.core.beginIdentity({ actor: person.chat }))
  granted(await world.core.giveIdentity({ actor: person.chat, field: 'documentKind', value: 'passport' }))
  return person
}

const add = ({ chat: actor }: Person, file: Uint8Array, core = world.core) =>
  core.addIdentityFile({ actor, part: 'document', file })

/** Another file that is the same picture. */
const variant = (number: number) => Buffer.concat([sent, Buffer.from(`variant ${number}`)])

const kept = ({ userId }: Person) => world.deps.prisma.identityFile.findMany({ where: { userId } })

describe('files somebody is verified by', () => {
  test('KYC-01 ten a day and forty in all, those that were deleted among them', async () => {
    const person = await applicant()
    for (let day = 0; day < 4; day++) {
      for (let number = 0; number < 10; number++) granted(await add(person, variant(day * 10 + number)))
      const eleventh = refusal(await add(person, variant(99)))
      expect(eleventh).toMatchObject({ code: 'too_many_files', max: day < 3 ? 10 : 40 })
      granted(await world.core.clearIdentityFiles({ actor: person.chat }))
      await world.advance(86_400 + 1)
    }
    expect(refusal(await add(person, variant(99)))).toEqual({ code: 'too_many_files', max: 40, until: null })
    expect(await kept(person)).toHaveLength(40)
  })

  test('KYC-02 a picture nobody could read is not taken: 480 pixels on the shorter side are the least, upright or not', async () => {
    const person = await applicant()
    for (const [width, height] of [
      [60, 60],
      [2000, 479],
      [479, 2000],
    ] as const)
      expect(refusal(await add(person, await photo(width, height)))).toEqual({ code: 'file_refused', reason: 'small' })
    expect(await kept(person)).toHaveLength(0)
    granted(await add(person, await photo(480, 700)))
  })

  test('KYC-01 the same file at the same time, from two processes, is one file', async () => {
    const person = await applicant()
    const other = world.another()
    for (const answer of await Promise.all([add(person, sent), add(person, sent, other.core), add(person, sent)]))
      granted(answer)
    await other.close()
    expect(await kept(person)).toHaveLength(1)
    expect(granted(await world.core.getIdentity({ actor: person.chat })).application?.documents).toBe(1)
  })

  test('KYC-01 S67 the same file as document and as selfie is refused as the second, whichever comes first, and the first stays', async () => {
    for (const [first, second] of [
      ['document', 'selfie'],
      ['selfie', 'document'],
    ] as const) {
      const { chat: actor } = await applicant()
      granted(await world.core.addIdentityFile({ actor, part: first, file: sent }))
      const again = refusal(await world.core.addIdentityFile({ actor, part: second, file: sent }))
      expect(again).toEqual({ code: 'file_refused', reason: `is_${first}` })
      const { application } = granted(await world.core.getIdentity({ actor }))
      expect([application?.documents, application?.selfies]).toEqual(first === 'document' ? [1, 0] : [0, 1])
      // Deleted, it may be what it is.
      granted(await world.core.clearIdentityFiles({ actor }))
      granted(await world.core.addIdentityFile({ actor, part: second, file: sent }))
    }
  })

  test('KYC-03 a process that ends in the middle leaves nothing, and the same file again is taken', async () => {
    const person = await applicant()
    const { clean } = world.deps.documents
    world.deps.documents.clean = () => Promise.reject(new Error('killed'))
    await expect(add(person, sent)).rejects.toThrow('killed')
    world.deps.documents.clean = clean
    expect(await kept(person)).toHaveLength(0)
    granted(await add(person, sent))
    expect(await kept(person)).toHaveLength(1)
  })

  test('KYC-04 CRY-03 it is sealed with its owner’s key, under an id of ours, and bound to its row', async () => {
    const [person, other] = [await applicant(), await applicant()]
    granted(await add(person, sent))
    granted(await add(other, sent))
    const [[mine], [theirs]] = [await kept(person), await kept(other)]
    if (!mine?.content || !theirs?.content) throw new Error('both are kept')
    expect(Buffer.from(mine.content).includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    const key = async ({ userId }: Person) =>
      (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).dataKey
    const { keyring } = world.deps
    const place = (id: string) => `identity_file.content:${id}`
    const opened = keyring.openBytes(await key(person), place(mine.id), mine.content)
    expect(Buffer.from(opened.subarray(0, 3))).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    const [own, foreign] = [await key(person), await key(other)]
    expect(() => keyring.openBytes(own, place(theirs.id), mine.content as Uint8Array)).toThrow('does not open')
    expect(() => keyring.openBytes(foreign, place(mine.id), mine.content as Uint8Array)).toThrow('does not open')
    expect(Buffer.compare(mine.fingerprint, theirs.fingerprint)).toBe(0)
  })

  test('KYC-04 what was typed is sealed, too: no table holds a name, a date of birth or a country in the clear', async () => {
    const person = await world.person()
    const actor = person.chat
    granted(await world.core.beginIdentity({ actor }))
    for (const [field, value] of [
      ['name', 'Zebulon Quartermain'],
      ['birthDate', '1977-07-17'],
      ['country', 'TV'],
    ] as const)
      granted(await world.core.giveIdentity({ actor, field, value }))
    granted(await world.core.submitIdentity({ actor }))
    granted(await world.core.submitIdentity({ actor }))
    const tables = await rows<{ name: string }>(
      world.database.owner,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const found = await rows(
        world.database.owner,
        `select 1 from public."${name}" t where t::text ~ 'Quartermain|1977-07-17|/file/bot'`,
      )
      expect([name, found.length]).toEqual([name, 0])
    }
    const told = await world.deps.prisma.auditEvent.count({
      where: { action: 'identity.submitted', subject: `user:${person.userId}` },
    })
    expect(told).toBe(1)
  })
})
