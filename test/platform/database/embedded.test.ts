import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../../src/platform/database/embedded.ts'
import { rows } from '../../support/database.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okpay-embedded-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const answers = (url: string) => rows(url, 'select 1 as it').then(([row]) => row)

test('OPS-02 a script that comes and goes leaves the server of the program that runs', async () => {
  const program = await startEmbedded(dir)
  const script = await startEmbedded(dir)
  const url = script.url('okpay_app', 'postgres')
  expect(await answers(url)).toEqual({ it: 1 })
  await script.stop()
  expect(await answers(url)).toEqual({ it: 1 })
  await program.stop()
  await expect(answers(url)).rejects.toThrow('ECONNREFUSED')
})

test('OPS-02 the server that a killed program left running is taken over, and stopped in the end', async () => {
  const module = JSON.stringify(new URL('../../../src/platform/database/embedded.ts', import.meta.url))
  const code = `const { startEmbedded } = await import(${module}); await startEmbedded(process.argv[1]); console.log('up'); setInterval(() => {}, 1e9)`
  const killed = spawn(process.execPath, ['--input-type=module', '-e', code, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const heir = await startEmbedded(dir)
  const url = heir.url('okpay_app', 'postgres')
  expect(await answers(url)).toEqual({ it: 1 })
  await heir.stop()
  await expect
    .poll(
      () =>
        answers(url).then(
          () => 'up',
          (error) => error.code,
        ),
      { timeout: 10_000 },
    )
    .toBe('ECONNREFUSED')
})
