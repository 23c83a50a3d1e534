import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import type { Person } from '../../support/world.ts'

const DOOMED = join(import.meta.dirname, '../../support/doomed-paper.ts')

let town: Town
let ana: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
  ana = await town.customer({ name: 'Ana Keller', balance: '100.00' })
})
afterAll(async () => {
  expect(town.errors).toEqual([])
  await town.close()
})

const waiting = () => town.world.deps.prisma.paper.findMany({ where: { state: 'waiting' } })
const documents = () => town.standIn.world.chat(ana.id).messages.filter(({ media }) => media?.kind === 'document')

/** Runs the job that is waited for in a process that dies of it. */
async function dies(moment: 'reading' | 'handed'): Promise<void> {
  const { world, standIn } = town
  const [paper] = await waiting()
  const given = [world.database.app, world.keyEncryptionKey.toString('base64'), standIn.apiRoot, standIn.bot.token]
  const child = spawn(process.execPath, [DOOMED, ...given, paper?.id ?? '', moment], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  expect(await waiting()).toHaveLength(1)
}

describe.each(['csv', 'pdf'])('R-01 a statement as %s whose maker is killed', (form) => {
  const today = () => new Date().toISOString().slice(0, 10)

  test.each([
    ['reading', 0],
    ['handed', 1],
  ] as const)(
    'R-01 %s: made by whoever comes next, one document in the card that promised it',
    async (moment, there) => {
      const before = documents().length
      await ana.writes(`/statement ${today()} ${today()} ${form}`)
      const card = ana.newest().id
      await dies(moment)
      expect(documents()).toHaveLength(before + there)
      await town.makePapers()
      expect(documents()).toHaveLength(before + 1)
      expect(ana.newest()).toMatchObject({ id: card, media: { kind: 'document' } })
      expect(await waiting()).toEqual([])
    },
  )
})

test('a statement that cannot be made is not waited for in vain: it is ended, said, and a tap asks again', async () => {
  const today = new Date().toISOString().slice(0, 10)
  await ana.writes(`/statement ${today} ${today} csv`)
  await town.world.advance(5 * 3600)
  await town.world.core.sweep({})
  expect(await waiting()).toHaveLength(1)
  await town.world.advance(2 * 3600)
  await Promise.all([town.world.core.sweep({}), town.world.core.sweep({})])
  expect(await waiting()).toEqual([])
  await town.makePapers()
  const before = ana.screen().length
  await town.deliver()
  expect(ana.screen()).toHaveLength(before + 1)
  expect(ana.sees()).toContain('⚠️ Your statement')
  expect(ana.sees()).toContain('could not be made')
  await ana.taps('Make it again')
  expect(ana.sees()).toContain('Which format?')
  await ana.taps('CSV')
  await town.makePapers()
  expect(ana.newest().media?.kind).toBe('document')
})
