import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startStandIn } from '../../../src/sandbox/telegram/index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('people, chats and unconfirmed updates survive a restart', async () => {
  const stateFile = join(folder, 'deep', 'telegram.json')
  const before = await startStandIn({ stateFile })
  const anna = before.world.addPerson({ name: 'Anna Berg', username: 'anna_berg' })
  const { id } = before.world.say(anna.id, 'Remember me')
  await before.close()

  const after = await startStandIn({ stateFile })
  expect(after.world.people()).toEqual([anna])
  expect(after.world.chat(anna.id).messages).toMatchObject([{ id, text: 'Remember me' }])
  expect(after.world.pendingUpdates()).toMatchObject([{ kind: 'message' }])
  expect(after.world.addPerson({ name: 'Bob' }).id).toBeGreaterThan(anna.id)
  expect(after.world.say(anna.id, 'Again').id).toBeGreaterThan(id)
  await after.close()
})

it('a broken file is set aside and a new world begins', async () => {
  const stateFile = join(folder, 'telegram.json')
  await writeFile(stateFile, '{ "version": 1, "peop')
  const standIn = await startStandIn({ stateFile })
  expect(standIn.world.people()).toEqual([])
  await standIn.close()
})
