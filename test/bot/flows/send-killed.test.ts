import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { type Person, PIN } from '../../support/world.ts'

const DOOMED = join(import.meta.dirname, '../../support/doomed-bot.ts')

/** Right after the commit; or when the receipt's buttons are kept and its card is not shown yet. */
type Moment = 'commit' | 'buttons'

let town: Town
let anna: Phone & { person: Person }
let ben: Phone & { person: Person }

beforeEach(async () => {
  town = await openTown()
  anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  ben = await town.customer({ name: 'Ben Kovac' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  await town.close()
  expect(town.errors).toEqual([])
})

/** The bot goes on in a process that will die over the first payment it books. */
async function handOver(moment: Moment): Promise<ChildProcess> {
  await town.bot.stop()
  const { world, standIn } = town
  const key = world.keyEncryptionKey.toString('base64')
  const given = [world.database.app, key, standIn.apiRoot, standIn.bot.token, moment]
  const child = spawn(process.execPath, [DOOMED, ...given], { stdio: ['ignore', 'inherit', 'inherit'] })
  await standIn.world.pollWaiting()
  return child
}

/** Taps, and watches the process die of it; nothing has been answered then. */
async function tapsTheLast(child: ChildProcess, label: string): Promise<void> {
  const died = once(child, 'exit')
  const tap = town.standIn.world.tap(anna.id, label)
  expect(await died).toEqual([null, 'SIGKILL'])
  expect(anna.sees()).not.toContain('✅')
  expect(await town.world.deps.prisma.intent.count({ where: { state: 'committed' } })).toBe(1)
  await town.world.advance(61)
  await town.restart()
  await town.standIn.world.chatUntil(anna.id, () => anna.sees().startsWith('✅'), 15_000)
  await tap
}

describe.each<Moment>(['commit', 'buttons'])('a process killed between commit and answer, at the %s', (moment) => {
  test('S37 S38 the tap comes again to the next process: one payment, its receipt', async () => {
    const child = await handOver(moment)
    await anna.writes(`/send 5 ${ben.person.okpayId} lunch`)
    await tapsTheLast(child, 'Send 5.00 EUR')
    expect(anna.sees()).toContain('✅ 5.00 EUR sent to Ben Kovac')
    expect(await town.world.balance(anna.person)).toBe('94.95')
    expect(await town.world.balance(ben.person)).toBe('5.00')
    await town.deliver()
    expect(ben.screen().filter((text) => text.includes('5.00 EUR received'))).toHaveLength(1)
  })

  test('S37 S38 the same behind the PIN pad, where its last digit comes again', async () => {
    const child = await handOver(moment)
    await anna.writes(`/send 25 ${ben.person.okpayId}`)
    await anna.taps('Send 25.00 EUR')
    await anna.tapsPin(PIN.slice(0, 5))
    await tapsTheLast(child, PIN.slice(5))
    expect(anna.sees()).toContain('✅ 25.00 EUR sent to Ben Kovac')
    expect(await town.world.balance(ben.person)).toBe('25.00')
  })
})
