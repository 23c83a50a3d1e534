import { expect, it } from 'vitest'
import { createAgenda } from '../../../src/sandbox/rail/agenda.ts'

it('does what is due, at once or when the clock has come that far, each once, and nothing after it was cleared', () => {
  let clock = 1_000
  const done: string[] = []
  const agenda = createAgenda(() => new Date(clock))
  agenda.at(new Date(500), () => done.push('past'))
  agenda.at(new Date(61_000), () => done.push('in a minute'))
  agenda.at(new Date(3_601_000), () => done.push('in an hour'))
  expect(done).toEqual(['past'])
  clock = 61_000
  agenda.catchUp()
  agenda.catchUp()
  expect(done).toEqual(['past', 'in a minute'])
  agenda.clear()
  clock = 4_000_000
  agenda.catchUp()
  expect(done).toEqual(['past', 'in a minute'])
})

it('comes by itself when nobody moves the clock', async () => {
  const agenda = createAgenda(() => new Date())
  await new Promise<void>((resolve) => agenda.at(new Date(Date.now() + 20), resolve))
})
