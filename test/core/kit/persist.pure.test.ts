import { expect, test } from 'vitest'
import { type Persistence, persist } from '../../../src/core/kit/persist.ts'
import { Unavailable } from '../../../src/core/kit/unavailable.ts'

const CUT = new Error('Connection terminated unexpectedly')
const AWAY = { cause: { kind: 'DatabaseNotReachable' } }
const RACE = { code: '40001' }
const TAKEN = { code: 'P2002' }
const how = (more: Partial<Persistence> = {}): Persistence => ({
  random: () => Uint8Array.of(0),
  repeatable: false,
  patienceMs: 150,
  ...more,
})

/** Fails like this, one after the other, then succeeds with the number of the try. Those in `late` had asked for COMMIT. */
function work(failures: readonly unknown[], late: readonly unknown[] = []) {
  let tries = 0
  return async (atCommit: () => void) => {
    const failure = failures[tries++]
    if (late.includes(failure)) atCommit()
    if (failure) throw failure
    atCommit()
    return tries
  }
}

test('R-09 what lost its connection before its COMMIT is run again, whatever it is', async () => {
  expect(await persist(how(), work([CUT, AWAY, CUT]))).toBe(4)
})

test('R-09 what lost it at COMMIT is run again only where that finds by its key what was done', async () => {
  expect(await persist(how({ repeatable: true }), work([CUT], [CUT]))).toBe(2)
  const once = persist(how(), work([CUT], [CUT]))
  await expect(once).rejects.toMatchObject({ name: 'Unavailable', effect: 'unknown' })
})

test('R-09 a doubt stays a doubt: what is in it is never said to have had no effect', async () => {
  const away = Array.from({ length: 99 }, () => AWAY)
  const asked = persist(how({ repeatable: true }), work([CUT, ...away], [CUT]))
  await expect(asked).rejects.toMatchObject({ effect: 'unknown' })
  const raced = persist(how({ repeatable: true }), work([CUT, ...Array.from({ length: 9 }, () => RACE)], [CUT]))
  await expect(raced).rejects.toMatchObject({ effect: 'unknown' })
})

test('R-07 gives up on a database that stays away, and says that nothing was done', async () => {
  const asked = persist(how(), work(Array.from({ length: 99 }, () => AWAY)))
  await expect(asked).rejects.toBeInstanceOf(Unavailable)
  await expect(asked).rejects.toMatchObject({ effect: 'none', cause: AWAY })
})

test('MNY-07 a lost race is run five times, then it is to be asked again; a unique key that stays taken is a fault, and so is any other at once', async () => {
  expect(await persist(how(), work([RACE, RACE, RACE, RACE]))).toBe(5)
  const lost = persist(how(), work([RACE, RACE, RACE, RACE, RACE]))
  await expect(lost).rejects.toMatchObject({ name: 'Unavailable', effect: 'none', cause: RACE })
  await expect(persist(how(), work([TAKEN, TAKEN, TAKEN, TAKEN, TAKEN]))).rejects.toBe(TAKEN)
  const fault = new Error('ours')
  await expect(persist(how({ repeatable: true }), work([fault]))).rejects.toBe(fault)
})

test('R-01 what took longer than a transaction may is not run again: it would take as long, and nothing of it was done', async () => {
  const slow = { code: 'P2028', message: 'A commit cannot be executed on an expired transaction.' }
  const tries = work([slow], [slow])
  for (const repeatable of [true, false])
    await expect(persist(how({ repeatable }), work([slow], [slow]))).rejects.toMatchObject({
      effect: 'none',
      cause: slow,
    })
  await expect(persist(how({ repeatable: true }), tries)).rejects.toBeInstanceOf(Unavailable)
  expect(await tries(() => {})).toBe(2)
})
