import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { PadView } from '#core'
import { HashingBusy } from '../../../src/core/ports/hasher.ts'
import { allButLast, padFor } from '../../support/pads.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { amountOf, openWorld, type Person, PIN, type World } from '../../support/world.ts'

const WRONG = '083614'

let world: World
let payer: Person
let payee: Person
beforeAll(async () => {
  world = await openWorld()
  payee = await world.person()
})
afterAll(() => world.close())
beforeEach(async () => {
  payer = await world.person({ balance: '500.00' })
})

test('ATH-07 a wrong PIN shuffles the pad and is counted; the fifth locks for 15 minutes, the tenth for 30', async () => {
  const left = []
  let { pad } = await padFor(world, payer, payee)
  for (let n = 0; n < 4; n++) {
    const outcome = granted(await world.core.pressPad(await allButLast(world, payer, pad, WRONG)))
    if (outcome.state !== 'wrong') throw new Error(outcome.state)
    left.push(outcome.triesLeft)
    expect(outcome.pad).toMatchObject({ padId: pad.padId, filled: 0 })
    pad = outcome.pad
  }
  expect(left).toEqual([4, 3, 2, 1])
  const minutesUntil = (failure: { until?: Date }) =>
    Math.round(((failure.until?.getTime() ?? 0) - world.deps.clock().getTime()) / 60_000)
  const locked = refusal(await world.core.pressPad(await allButLast(world, payer, pad, WRONG)))
  expect(locked.code).toBe('auth_locked')
  expect(minutesUntil(locked as { until?: Date })).toBe(15)
  const { intentId } = granted(
    await world.core.quoteSend({
      actor: payer.chat,
      payee: { userId: payee.userId },
      amount: amountOf('31.00', 'EUR'),
    }),
  )
  const open = { actor: payer.chat, purpose: 'authorise', intentId } as const
  expect(refusal(await world.core.openPad(open)).code).toBe('auth_locked')

  await world.advance(15 * 60)
  pad = (await padFor(world, payer, payee)).pad
  for (let n = 0; n < 4; n++)
    pad = (granted(await world.core.pressPad(await allButLast(world, payer, pad, WRONG))) as { pad: PadView }).pad
  expect(
    minutesUntil(refusal(await world.core.pressPad(await allButLast(world, payer, pad, WRONG))) as { until?: Date }),
  ).toBe(30)
})

test('ATH-07 a right PIN forgives the wrong ones before it; so does a quiet day, and nothing sooner', async () => {
  const wrong = async (times: number) => {
    let { pad } = await padFor(world, payer, payee)
    const left = []
    for (let n = 0; n < times; n++) {
      const outcome = granted(await world.core.pressPad(await allButLast(world, payer, pad, WRONG)))
      if (outcome.state !== 'wrong') throw new Error(outcome.state)
      pad = outcome.pad
      left.push(outcome.triesLeft)
    }
    return left
  }
  expect(await wrong(3)).toEqual([4, 3, 2])
  const { pad } = await padFor(world, payer, payee)
  expect(await typePin(world.core, payer.chat, pad.padId, PIN)).toMatchObject({ state: 'authorised' })
  expect(await wrong(3)).toEqual([4, 3, 2])
  // Whoever tries slowly gains nothing: each wrong one begins the day anew.
  await world.advance(23 * 3600)
  expect(await wrong(1)).toEqual([1])
  await world.advance(24 * 3600)
  expect(await wrong(1)).toEqual([4])
})

test('ATH-07 however many wrong PINs are pressed at the same time, in two processes, five are checked', async () => {
  const verifyPin = vi.spyOn(world.deps.hasher, 'verifyPin')
  const second = world.another()
  // A press empties the pad, so each has a pad of its own: a thief with many windows would open them first.
  const presses = []
  const { intentId, pad } = await padFor(world, payer, payee)
  const { prisma, keyring } = world.deps
  const row = await prisma.pinPad.findUniqueOrThrow({ where: { id: pad.padId } })
  const typing = JSON.parse(keyring.open(row.dataKey, `pin_pad.state:${row.id}`, row.state))
  for (let n = 0; n < 12; n++) {
    const id = world.deps.newId()
    const state = keyring.seal(
      row.dataKey,
      `pin_pad.state:${id}`,
      JSON.stringify({ ...typing, typed: WRONG.slice(0, 5) }),
    )
    await prisma.pinPad.create({ data: { ...row, id, state, subject: intentId } })
    presses.push({ actor: payer.chat, padId: id, key: { position: pad.keys.indexOf(WRONG.slice(5)), deal: 0 } })
  }
  const outcomes = await Promise.all(presses.map((input, n) => (n % 2 ? second : world).core.pressPad(input)))
  await second.close()
  expect(verifyPin).toHaveBeenCalledTimes(5)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.state === 'wrong')).toHaveLength(4)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.failure.code === 'auth_locked')).toHaveLength(8)
})

test('ATH-03 a PIN that could not be checked, because the machine is busy, does not count', async () => {
  const { pad } = await padFor(world, payer, payee)
  const last = await allButLast(world, payer, pad, WRONG)
  vi.spyOn(world.deps.hasher, 'verifyPin').mockRejectedValueOnce(new HashingBusy())
  await expect(world.core.pressPad(last)).rejects.toBeInstanceOf(HashingBusy)
  const again = await padFor(world, payer, payee)
  const outcome = granted(await world.core.pressPad(await allButLast(world, payer, again.pad, WRONG)))
  expect(outcome).toMatchObject({ state: 'wrong', triesLeft: 4 })
})
