import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import type { PrismaClient } from '#prisma'
import { must } from '../../../src/core/kit/must.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { openHouseKeys } from '../../../src/platform/keys/house-keys.ts'
import { createKeyring } from '../../../src/platform/keys/keyring.ts'
import { allWrappings, type Rewrapped, rewrapAll } from '../../../src/platform/keys/rewrap.ts'
import { rows } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

let world: World
/** As the tables' owner, whose keys are: to the application callbacks are insert-only. */
let owner: PrismaClient
beforeAll(async () => {
  world = await openWorld()
  owner = openDatabase(world.database.owner, 1)
})
afterAll(async () => {
  await owner.$disconnect()
  await world.close()
})

const next = randomBytes(32)
const DEVICE = { browser: null, system: null }

/** The same house, opened with these key-encryption keys. */
async function openedWith(keyEncryptionKeys: readonly Uint8Array[]) {
  const keyring = createKeyring(await openHouseKeys(world.deps.prisma, keyEncryptionKeys))
  return createCore({ ...world.deps, keyring })
}

test('CRY-04 the key-encryption key is changed while people come and go, and nobody is lost', async () => {
  const first = world.keyEncryptionKey
  await openHouseKeys(world.deps.prisma, [first])
  const people: Person[] = []
  while (people.length < 20) people.push(await world.person({ email: `key${people.length}@example.org` }))
  const agent = await world.agent('supervisor')
  granted(
    await world.core.restrictCustomer({
      actor: agent,
      userId: people[0]?.userId ?? '',
      category: 'security',
      reason: 'a look',
    }),
  )
  const both = await openedWith([next, first])
  const wrappings = allWrappings([next, first])

  const failures: unknown[] = []
  let [reading, read] = [true, 0]
  const reader = async (number: number) => {
    for (let n = number; reading; n += 2) {
      const { chat, email } = must(people[n % people.length], 'somebody')
      const source = `192.0.${n >> 8}.${n & 255}`
      const asked = [
        both.meetChat({ chat, firstName: 'Still me' }),
        both.logIn({ email, password: PASSWORD, device: DEVICE, source }),
      ]
      for (const answer of await Promise.allSettled(asked)) {
        read++
        if (answer.status === 'rejected' || !answer.value.ok) failures.push(answer)
      }
    }
  }
  const readers = [reader(0), reader(1)]
  // What changed while it was wrapped is met by the next run, as an operator repeats it until nothing is left.
  const runs: Rewrapped[][] = []
  do runs.push(await rewrapAll(owner, wrappings, true))
  while (runs.at(-1)?.some(({ older }) => older > 0))
  reading = false
  await Promise.all(readers)

  expect(read).toBeGreaterThan(0)
  expect(failures).toEqual([])
  expect(runs.length).toBeLessThan(5)
  expect(runs[0]?.find(({ table }) => table === 'user')).toMatchObject({ older: 20 })
  expect(runs[0]?.at(-1)).toMatchObject({ table: 'house_key', keys: 4, renewed: 4 })

  const after = await openedWith([next])
  for (const { chat, email } of people) {
    granted(await after.meetChat({ chat, firstName: 'Still me' }))
    granted(await after.logIn({ email, password: PASSWORD, device: DEVICE, source: '198.51.100.7' }))
  }
  await expect(openedWith([first])).rejects.toThrow('not here')
})

test('CRY-04 every table that keeps a wrapped key is gone through', async () => {
  const columns = await rows<{ name: string }>(
    world.database.superuser,
    `select table_name as name from information_schema.columns where column_name = 'data_key' and table_schema = 'public'`,
  )
  const done = await rewrapAll(owner, allWrappings([next]), false)
  expect(done.map(({ table }) => table).sort()).toEqual(columns.map(({ name }) => name).sort())
  expect(done.length).toBeGreaterThan(8)
})

test('CRY-04 a mail that was sent has lost its key for good, and keeps no older one from being taken out', async () => {
  const mail = await world.deps.prisma.mail.findFirstOrThrow({ select: { id: true } })
  await world.deps.prisma.mail.update({ where: { id: mail.id }, data: { state: 'sent', dataKey: new Uint8Array() } })
  const wrappings = allWrappings([next, world.keyEncryptionKey])
  await rewrapAll(owner, wrappings, true)
  const done = await rewrapAll(owner, wrappings, false)
  expect(done.filter(({ older }) => older > 0)).toEqual([])
})

test('CRY-04 without a person’s data key nothing of theirs can be read', async () => {
  const gone = await world.person({ email: 'gone@example.org' })
  const keyring = createKeyring(await openHouseKeys(world.deps.prisma, [next, world.keyEncryptionKey]))
  const { prisma } = world.deps
  await prisma.user.update({ where: { id: gone.userId }, data: { dataKey: keyring.newDataKey() } })
  const { name, email, dataKey } = await prisma.user.findUniqueOrThrow({ where: { id: gone.userId } })
  expect(() => keyring.open(dataKey, `user.name:${gone.userId}`, name)).toThrow('does not open')
  expect(() => keyring.open(dataKey, `user.email:${gone.userId}`, email)).toThrow('does not open')
})
