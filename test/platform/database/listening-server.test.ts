import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startListening } from '../../../src/platform/database/listening-server.ts'
import { freePort } from '../../../src/platform/free-port.ts'
import { rows } from '../../support/database.ts'

let dir: string
const somebody = createServer()
let taken: number
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okpay-listening-'))
  await chmod(dir, 0o711)
  taken = await freePort()
  await new Promise<void>((resolve) => somebody.listen(taken, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => somebody.close(resolve))
  await rm(dir, { recursive: true, force: true })
})

const options = () => ({
  data: join(dir, 'postgres'),
  password: 'secret',
  flags: [],
  asRoot: process.getuid?.() === 0,
})

test('OPS-02 a port that somebody took meanwhile is left to them, and another one taken', async () => {
  const ports = [taken, await freePort()]
  const server = await startListening(options(), async () => ports.shift() ?? 0)
  expect(server.port).not.toBe(taken)
  const url = `postgresql://postgres:secret@127.0.0.1:${server.port}/postgres`
  expect(await rows(url, 'select 1 as it')).toEqual([{ it: 1 }])
  await server.stop()
})

test('OPS-02 a server that cannot start says why, after three tries', async () => {
  const starting = startListening(options(), async () => taken)
  await expect(starting).rejects.toThrow(
    /did not start .* tried on 3 ports. It said: .*could not create any TCP\/IP sockets/s,
  )
})
