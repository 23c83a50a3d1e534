import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '#core'
import { createKeyring, openHouseKeys } from '../../../src/platform/keys/index.ts'
import { granted } from '../../support/people.ts'
import { openWorld, PASSWORD, type Person } from '../../support/world.ts'
import { type Drill, isRefused, live } from './rotated.ts'

const DEVICE = { browser: null, system: null }

/** `npm run keys -- --rewrap` while people come and go, as often as it says that something is left. */
export const keyEncryptionKey: Drill = async () => {
  const world = await openWorld()
  const dir = await mkdtemp(join(tmpdir(), 'okpay-drill-'))
  const [old, next] = [world.keyEncryptionKey, Buffer.alloc(32, 9)]
  const openedWith = async (keys: readonly Uint8Array[]) =>
    createCore({ ...world.deps, keyring: createKeyring(await openHouseKeys(world.deps.prisma, keys)) })
  const text = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join(' ')
  const keysScript = async (keys: string, ...args: string[]): Promise<number> => {
    const { database } = world
    const env = { PATH: process.env['PATH'], DATA_DIR: dir, KEY_ENCRYPTION_KEY: keys }
    const urls = { DATABASE_URL: database.app, DATABASE_ADMIN_URL: database.owner }
    const child = spawn(process.execPath, ['scripts/keys.ts', ...args], { env: { ...env, ...urls }, stdio: 'ignore' })
    const [code] = await once(child, 'exit')
    return code
  }

  let core = await openedWith([old])
  const people: Person[] = []
  while (people.length < 5) people.push(await world.person())
  let turn = 0
  const comesBy = async ({ chat, email }: Person, to = core) => {
    granted(await to.meetChat({ chat, firstName: 'Still me' }))
    granted(await to.logIn({ email, password: PASSWORD, device: DEVICE, source: `192.0.${turn >> 8}.${turn & 255}` }))
  }
  const life = live(() => comesBy(people[turn++ % people.length] as Person))
  await life.goesOn()
  core = await openedWith([next, old])
  await life.goesOn()
  let runs = 0
  while ((await keysScript(text(next, old), '--rewrap')) !== 0) if (++runs === 5) throw new Error('it never ends')
  core = await openedWith([next])
  await life.goesOn()
  const seen = await life.stop()
  for (const person of people) await comesBy(person)
  const oldIsDead = (await isRefused(openedWith([old]))) && (await keysScript(text(old))) !== 0
  await world.close()
  await rm(dir, { recursive: true })
  return { ...seen, oldIsDead }
}
