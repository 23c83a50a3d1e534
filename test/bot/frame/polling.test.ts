import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { BOT_ID, type Person } from '../../support/world.ts'

let town: Town
/** What holds up this person's updates, by their key at the rate limiter, the first thing every update meets. */
let gate: (key: string) => Promise<void> | void
let inHand = 0
let mostInHand = 0

beforeEach(async () => {
  gate = () => {}
  inHand = 0
  mostInHand = 0
  const take = async (key: string) => {
    inHand += 1
    mostInHand = Math.max(mostInHand, inHand)
    await gate(key)
    inHand -= 1
    return 'pass' as const
  }
  town = await openTown({ rate: { take } })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
  await town.close()
})

const crowd = (size: number): Phone[] => Array.from({ length: size }, (_, n) => town.phone({ name: `Person ${n}` }))
const answers = (phone: Phone): string[] =>
  phone.screen().flatMap((text) => text.match(/do not know (\/\w+)/)?.[1] ?? [])
const commands = Array.from({ length: 8 }, (_, n) => `/number${n}`)
const sayAll = (phones: Phone[]) => {
  for (const command of commands) for (const phone of phones) town.standIn.world.say(phone.id, command)
}

describe('many people at once', () => {
  test('R-06 TG-03 people are answered side by side, each in their own order, each update once though half come twice', async () => {
    const phones = crowd(20)
    gate = () => pause(20)
    town.standIn.faults.add({ method: 'updates', code: 'duplicate', times: 80 })
    sayAll(phones)
    await town.standIn.world.pollWaiting()
    for (const phone of phones) expect(answers(phone)).toEqual(commands)
    expect(mostInHand).toBeGreaterThan(10)
    expect(mostInHand).toBeLessThanOrEqual(64)
    const { prisma } = town.world.deps
    expect(await prisma.handledUpdate.count({ where: { handledAt: null } })).toBe(0)
  })

  test('R-06 what Telegram brings out of order is handled once all the same', async () => {
    const phones = crowd(5)
    town.standIn.faults.add({ method: 'updates', code: 'reorder', times: 15 })
    sayAll(phones)
    await pause(1_100)
    await town.standIn.world.pollWaiting()
    for (const phone of phones) expect(answers(phone).toSorted()).toEqual(commands)
  })

  test('TG-11 R-18 an update that hangs stops nobody else, is kept sealed, and is answered when it goes on', async () => {
    const [stuck, ...others] = crowd(21) as [Phone, ...Phone[]]
    const held = Promise.withResolvers<void>()
    gate = (key) => (key === `${BOT_ID}:${stuck.id}` ? held.promise : undefined)
    town.standIn.world.say(stuck.id, '/stuck')
    town.standIn.world.say(stuck.id, '/behind')
    sayAll(others)
    await town.standIn.world.chatUntil(
      others.at(-1)?.id ?? 0,
      () => others.every((one) => answers(one).length === 8),
      60_000,
    )
    for (const phone of others) expect(answers(phone)).toEqual(commands)
    expect(answers(stuck)).toEqual([])
    const kept = await town.world.deps.prisma.handledUpdate.findMany({ where: { body: { not: null } } })
    expect(kept.map(({ handledAt }) => handledAt)).toEqual([null, null])
    for (const { body } of kept) expect(Buffer.from(body ?? []).toString('latin1')).not.toContain('stuck')
    held.resolve()
    await town.standIn.world.chatUntil(stuck.id, () => answers(stuck).length === 2)
    expect(answers(stuck)).toEqual(['/stuck', '/behind'])
  })

  test('R-14 a stop finishes what is in hand, confirms exactly that, and leaves the rest to the next start', async () => {
    const [phone, late] = crowd(2) as [Phone, Phone]
    const begun = Promise.withResolvers<void>()
    gate = async () => {
      begun.resolve()
      await pause(300)
    }
    town.standIn.world.say(phone.id, '/first')
    await begun.promise
    const stopped = town.bot.stop()
    town.standIn.world.say(late.id, '/second')
    await stopped
    expect(answers(phone)).toEqual(['/first'])
    expect(town.standIn.world.pendingUpdates()).toHaveLength(1)
    gate = () => {}
    await town.restart()
    expect(answers(late)).toEqual(['/second'])
  })
})

describe('a killed process', () => {
  test('R-01 R-06 TG-03 killed among many taps: each is handled, each payment is booked once', async () => {
    const payers: (Phone & { person: Person })[] = []
    for (const name of ['Anna', 'Bert', 'Cleo', 'Dora', 'Emil', 'Fred', 'Gina', 'Hugo'])
      payers.push(await town.customer({ name: `${name} Keller`, balance: '10.00' }))
    const shop = await town.customer({ name: 'Zoe Shop' })
    await town.bot.stop()
    const { world, standIn } = town
    const given = [world.database.app, world.keyEncryptionKey.toString('base64'), standIn.apiRoot, standIn.bot.token]
    const doomed = join(import.meta.dirname, '../../support/doomed-bot.ts')
    const child = spawn(process.execPath, [doomed, ...given, 'outside'], { stdio: ['ignore', 'inherit', 'inherit'] })
    await standIn.world.pollWaiting()
    for (const payer of payers) await payer.writes(`/send 1 ${shop.person.okpayId}`)
    const died = once(child, 'exit')
    const taps = payers.map((payer) => standIn.world.tap(payer.id, 'Send 1.00 EUR'))
    const paid = () => world.deps.prisma.intent.count({ where: { state: 'committed' } })
    while ((await paid()) === 0) await pause(2)
    child.kill('SIGKILL')
    expect(await died).toEqual([null, 'SIGKILL'])
    await world.advance(21)
    await town.restart()
    for (const payer of payers) await standIn.world.chatUntil(payer.id, () => payer.sees().startsWith('✅'), 20_000)
    await Promise.all(taps)
    for (const payer of payers) {
      expect(payer.sees()).toContain('✅ 1.00 EUR sent')
      expect(await world.balance(payer.person)).toBe('8.99')
    }
    expect(await paid()).toBe(payers.length)
    expect(await world.balance(shop.person)).toBe('8.00')
  })
})
