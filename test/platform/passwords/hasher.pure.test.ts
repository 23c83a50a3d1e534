import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import * as argon2 from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { HashingBusy } from '../../../src/core/ports/hasher.ts'
import { createHasher } from '../../../src/platform/passwords/hasher.ts'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const hasher = createHasher({ pepper: randomBytes(32) })
const cost = (hash: string) => argon2.parseOptions(hash)
const ARGON2ID = 2

test('ATH-02 a password is argon2id, v 19, 64 MiB, three passes, one lane, 16-byte salt, 32-byte hash', async () => {
  const hash = await hasher.hashPassword('correct horse battery')
  expect(hash).toMatch(/^\$argon2id\$v=19\$/)
  expect(cost(hash)).toMatchObject({ algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 1 })
  const [salt = '', digest = ''] = hash.split('$').slice(-2)
  expect([salt, digest].map((part) => Buffer.from(part, 'base64').length)).toEqual([16, 32])
})

test('ATH-02 a hash of today’s cost is not outdated, one of any other is', async () => {
  const made = await hasher.hashPassword('seven boats leaving at noon')
  expect(hasher.isOutdated(made)).toBe(false)
  for (const weaker of ['m=19456,t=2,p=1', 'm=65536,t=2,p=1', 'm=65536,t=30,p=1'])
    expect(hasher.isOutdated(made.replace(/m=\d+,t=\d+,p=\d+/, weaker))).toBe(true)
})

test('ATH-02 a PIN is argon2id at 19 MiB and two passes, and useless without the pepper', async () => {
  const hash = await hasher.hashPin('270491')
  expect(cost(hash)).toMatchObject({ algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  expect(await hasher.verifyPin(hash, '270491')).toBe(true)
  expect(await hasher.verifyPin(hash, '270492')).toBe(false)
  expect(await createHasher({ pepper: randomBytes(32) }).verifyPin(hash, '270491')).toBe(false)
})

test('ATH-01 the whole password counts, and composed and decomposed letters are the same', async () => {
  const long = `é${'x'.repeat(126)}!`
  const hash = await hasher.hashPassword(long)
  expect(await hasher.verifyPassword(hash, long.normalize('NFD'))).toBe(true)
  expect(await hasher.verifyPassword(hash, `${long.slice(0, -1)}?`)).toBe(false)
  expect(await hasher.verifyPassword(hash, long.toUpperCase())).toBe(false)
})

test('ATH-09 nobody`s secret costs the same work as somebody`s, and is never right', async () => {
  const verify = vi.mocked(argon2.verify)
  const hashes = { password: await hasher.hashPassword('correct horse battery'), pin: await hasher.hashPin('270491') }
  verify.mockClear()
  expect(await hasher.verifyPassword(undefined, 'correct horse battery')).toBe(false)
  expect(await hasher.verifyPin(undefined, '270491')).toBe(false)
  const [password, pin] = verify.mock.calls.map(([hash]) => String(hash))
  expect(cost(password ?? '')).toEqual(cost(hashes.password))
  expect(cost(pin ?? '')).toEqual(cost(hashes.pin))
  // Nor is what was voided, its own password least of all.
  for (const gone of ['', `!${hashes.password}`])
    expect(await hasher.verifyPassword(gone, 'correct horse battery')).toBe(false)
  expect(cost(String(verify.mock.lastCall?.[0]))).toEqual(cost(hashes.password))
})

test('ATH-03 beyond the workers and fifty in line, the hasher says it is busy, and recovers', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  vi.mocked(argon2.verify).mockImplementation(() => gate.then(() => true))
  const asked = Array.from({ length: 60 }, () => hasher.verifyPin('$stored', '270491'))
  const refused = asked.at(-1)
  await expect(refused).rejects.toBeInstanceOf(HashingBusy)
  release()
  const settled = await Promise.allSettled(asked)
  const busy = settled.filter((one) => one.status === 'rejected').length
  expect(busy).toBe(60 - 50 - Math.min(availableParallelism(), 3))
  await expect(hasher.verifyPin('$stored', '270491')).resolves.toBe(true)
})

test('ATH-03 a flood of logins keeps no payment waiting: a PIN goes before every password in line', async () => {
  const own = createHasher({ pepper: randomBytes(32) })
  const workers = Math.min(availableParallelism(), 3)
  const [began, gates]: [string[], (() => void)[]] = [[], []]
  vi.mocked(argon2.verify).mockImplementation((stored) => {
    began.push(String(stored))
    return new Promise((resolve) => gates.push(() => resolve(true)))
  })
  const flood = Array.from({ length: 100 }, () => own.verifyPassword('$password', 'guess').catch(() => 'busy'))
  const pin = own.verifyPin('$pin', '270491')
  await expect.poll(() => gates).toHaveLength(workers)
  gates[0]?.()
  await expect.poll(() => began.at(-1)).toBe('$pin')
  gates.at(-1)?.()
  await expect(pin).resolves.toBe(true)
  for (let at = 1; at < workers + 51; at++) {
    await expect.poll(() => gates.length).toBeGreaterThan(at)
    gates[at]?.()
  }
  expect((await Promise.all(flood)).filter((answer) => answer === 'busy')).toHaveLength(100 - 50 - workers)
})
