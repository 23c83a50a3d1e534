import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spool } from '../../src/papers/spool.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'spool-test-'))
  vi.stubEnv('TMPDIR', dir)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})

test('EXP-02 while a paper is written, sent and after it, no file of it has a name that anybody could open', async () => {
  const names: string[][] = []
  async function* lines() {
    for (let line = 0; line < 3; line++) {
      names.push(await readdir(dir))
      yield `line ${line}\n`
    }
  }
  const paper = await spool(Readable.from(lines()))
  expect(String(await buffer(paper.read()))).toBe('line 0\nline 1\nline 2\n')
  expect(await buffer(paper.read())).toHaveLength(paper.bytes)
  names.push(await readdir(dir))
  await paper.close()
  names.push(await readdir(dir))
  expect(names).toEqual([[], [], [], [], []])
})

test('EXP-02 of a paper that could not be made nothing is left either', async () => {
  async function* breaks() {
    yield 'half of it'
    throw new Error('the database is away')
  }
  await expect(spool(Readable.from(breaks()))).rejects.toThrow('the database is away')
  expect(await readdir(dir)).toEqual([])
})
