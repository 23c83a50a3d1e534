import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SealedBlock } from '#core'
import sealBooks from '../../src/jobs/seal-books.ts'
import { createScrubber } from '../../src/platform/log/scrub.ts'
import { openWorld, type World } from '../support/world.ts'

const SCRIPT = join(import.meta.dirname, '../../scripts/books.ts')
const NOBODYS = 'ab'.repeat(32)

let world: World
const heads: SealedBlock[] = []
beforeAll(async () => {
  world = await openWorld()
  await world.person({ balance: '10.00' })
  const never = () => Promise.reject(new Error('this job does not do that'))
  const keep = (block: SealedBlock) => void heads.push(block)
  // What other tests are doing on this server holds the horizon back for a while.
  for (let minute = 0; minute < 200 && !heads.some(({ chain }) => chain === 'journal'); minute++) {
    await sealBooks.run({
      core: world.core,
      sendMail: never,
      removeMessage: never,
      deliverPaper: never,
      deliverNotice: never,
      sealed: keep,
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
})
afterAll(() => world.close())

/** What `npm run books` prints about this world's database, and how it ends. */
const books = (...options: string[]) =>
  new Promise<{ code: number; printed: string }>((resolve) => {
    const { app, owner } = world.database
    const keys = { KEY_ENCRYPTION_KEY: world.keyEncryptionKey.toString('base64') }
    const env = { PATH: process.env['PATH'], DATABASE_URL: app, DATABASE_ADMIN_URL: owner, ...keys }
    execFile(process.execPath, [SCRIPT, ...options], { env }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, printed: stdout }),
    )
  })

describe('R-29 a head that an operator kept', () => {
  it('R-29 leaves the house in the log, whole: no scrubber takes it for a secret', () => {
    expect(heads.length).toBeGreaterThan(0)
    for (const { hash } of heads) {
      const line = JSON.stringify({ chain: 'journal', hash, msg: 'ledger.sealed' })
      expect(createScrubber(['a-secret-of-ours'])(line)).toBe(line)
    }
  })

  it('R-29 is held against the books later: those that have it pass, those that lost it do not, and it is named', async () => {
    const kept = heads.flatMap(({ hash }) => ['--kept', hash])
    const sound = await books(...kept)
    expect(sound.code).toBe(0)
    expect(sound.printed).toContain('breaches: 0')
    for (const { chain, hash } of heads.slice(-1)) expect(sound.printed).toMatch(new RegExp(`${chain}.*${hash}`))

    const cut = await books(...kept, '--kept', NOBODYS)
    expect(cut.code).toBe(1)
    expect(cut.printed).toContain(`kept ${NOBODYS}`)
    expect(cut.printed).toContain('breaches: 1')
  })
})
