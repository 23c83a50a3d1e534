import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearAway } from './support/server-folder.ts'

let memory: string
beforeEach(async () => {
  memory = await mkdtemp(join(tmpdir(), 'okpay-memory-'))
})
afterEach(() => rm(memory, { recursive: true }))

test('what a killed run left in memory goes; what is somebody’s, or was just made, stays', async () => {
  const now = Date.now()
  const made = async (name: string, minutesAgo: number, owner?: number) => {
    await mkdir(join(memory, name))
    if (owner) await writeFile(join(memory, name, 'postgres-owner'), String(owner))
    const then = new Date(now - minutesAgo * 60_000)
    await utimes(join(memory, name), then, then)
  }
  await made('okpay-server-left', 11)
  await made('okpay-server-orphan', 11, 2 ** 30)
  await made('okpay-server-ours', 600, process.pid)
  await made('okpay-server-new', 9)
  await made('another', 600)
  await clearAway(memory, now)
  expect((await readdir(memory)).sort()).toEqual(['another', 'okpay-server-new', 'okpay-server-ours'])
})
