import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { PadView } from '#core'
import { HashingBusy } from '../../../src/core/ports/hasher.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { amountOf, openWorld, type Person, PIN, type World } from '../../support/world.ts'

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

/** A pad for a payment that asks the PIN. */
async function padFor(person: Person, amount = '30.00') {
  const { intentId, factor } = granted(
    await world.core.quoteSend({
      actor: person.chat,
      payee: { userId: payee.userId },
      amount: amountOf(amount, 'EUR'),
    }),
  )
  expect(factor).toBe('pin')
  return { intentId, pad: granted(await world.core.openPad({ actor: person.chat, purpose: 'authorise', intentId })) }
}
/** Types all digits but the last, and says where the last one is. */
async function allButLast({ padId, keys }: PadView, pin: string, person = payer) {
  for (const digit of pin.slice(0, -1))
    granted(await world.core.pressPad({ actor: person.chat, padId, key: { position: keys.indexOf(digit) } }))
  return { actor: person.chat, padId, key: { position: keys.indexOf(pin.slice(-1)) } }
}
const WRONG = '083614'
const setPad = async () => {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  granted(await world.core.startRegistration({ actor }))
  return { actor, pad: granted(await world.core.openPad({ actor, purpose: 'pin_set' })) }
}

test('TXA-03 the right PIN authorises the one intent the pad was opened for', async () => {
  const { intentId, pad } = await padFor(payer)
  const other = await padFor(payer)
  expect(refusal(await world.core.pressPad({ actor: payer.chat, padId: pad.padId, key: 'clear' }))).toEqual({
    code: 'pad_expired',
  })
  expect(await typePin(world.core, payer.chat, other.pad.padId, PIN)).toEqual({
    state: 'authorised',
    intentId: other.intentId,
  })
  expect(refusal(await world.core.confirmPayment({ actor: payer.chat, intentId }))).toMatchObject({
    code: 'auth_required',
  })
  granted(await world.core.confirmPayment({ actor: payer.chat, intentId: other.intentId }))
})

test('a pad shows each digit once, in an order of its own, and can be corrected', async () => {
  const orders = new Set<string>()
  for (let n = 0; n < 5; n++) {
    const { pad } = await padFor(payer)
    expect([...pad.keys].sort().join('')).toBe('0123456789')
    orders.add(pad.keys.join(''))
  }
  expect(orders.size).toBeGreaterThan(1)
  const { pad } = await padFor(payer)
  const press = async (key: { position: number } | 'back' | 'clear') => {
    const outcome = granted(await world.core.pressPad({ actor: payer.chat, padId: pad.padId, key }))
    return outcome.state === 'more' ? outcome.pad.filled : outcome.state
  }
  expect(await press({ position: 0 })).toBe(1)
  expect(await press({ position: 1 })).toBe(2)
  expect(await press('back')).toBe(1)
  expect(await press('clear')).toBe(0)
  expect(await press('back')).toBe(0)
})

test('CRY-01 no digit that was typed can be read in the database', async () => {
  const { pad } = await padFor(payer)
  await allButLast(pad, PIN)
  const row = await world.deps.prisma.pinPad.findUniqueOrThrow({ where: { id: pad.padId } })
  const state = Buffer.from(row.state).toString('latin1')
  expect(state).not.toContain(PIN.slice(0, 3))
  expect(state).not.toContain(pad.keys.join(''))
  expect(() => world.deps.keyring.open(row.dataKey, 'pin_pad.state:elsewhere', row.state)).toThrow()
})

test("a pad lives two minutes, and nobody else's fingers reach it", async () => {
  const { intentId, pad } = await padFor(payer)
  const press = (person: Person) => world.core.pressPad({ actor: person.chat, padId: pad.padId, key: 'clear' })
  expect(refusal(await press(payee))).toEqual({ code: 'pad_expired' })
  const theirs = { actor: payee.chat, purpose: 'authorise', intentId } as const
  expect(refusal(await world.core.openPad(theirs))).toEqual({ code: 'not_found' })
  granted(await press(payer))
  await world.advance(120)
  expect(refusal(await press(payer))).toEqual({ code: 'pad_expired' })
})

test('ATH-07 a wrong PIN shuffles the pad and is counted; the fifth locks for 15 minutes, the tenth for 30', async () => {
  const left = []
  let { pad } = await padFor(payer)
  for (let n = 0; n < 4; n++) {
    const outcome = granted(await world.core.pressPad(await allButLast(pad, WRONG)))
    if (outcome.state !== 'wrong') throw new Error(outcome.state)
    left.push(outcome.triesLeft)
    expect(outcome.pad).toMatchObject({ padId: pad.padId, filled: 0 })
    pad = outcome.pad
  }
  expect(left).toEqual([4, 3, 2, 1])
  const minutesUntil = (failure: { until?: Date }) =>
    Math.round(((failure.until?.getTime() ?? 0) - world.deps.clock().getTime()) / 60_000)
  const locked = refusal(await world.core.pressPad(await allButLast(pad, WRONG)))
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
  pad = (await padFor(payer)).pad
  for (let n = 0; n < 4; n++)
    pad = (granted(await world.core.pressPad(await allButLast(pad, WRONG))) as { pad: PadView }).pad
  expect(minutesUntil(refusal(await world.core.pressPad(await allButLast(pad, WRONG))) as { until?: Date })).toBe(30)
})

test('ATH-07 a right PIN forgives the wrong ones before it; so does a quiet day, and nothing sooner', async () => {
  const wrong = async (times: number) => {
    let { pad } = await padFor(payer)
    const left = []
    for (let n = 0; n < times; n++) {
      const outcome = granted(await world.core.pressPad(await allButLast(pad, WRONG)))
      if (outcome.state !== 'wrong') throw new Error(outcome.state)
      pad = outcome.pad
      left.push(outcome.triesLeft)
    }
    return left
  }
  expect(await wrong(3)).toEqual([4, 3, 2])
  const { pad } = await padFor(payer)
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
  const { intentId, pad } = await padFor(payer)
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
    presses.push({ actor: payer.chat, padId: id, key: { position: pad.keys.indexOf(WRONG.slice(5)) } })
  }
  const outcomes = await Promise.all(presses.map((input, n) => (n % 2 ? second : world).core.pressPad(input)))
  await second.close()
  expect(verifyPin).toHaveBeenCalledTimes(5)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.state === 'wrong')).toHaveLength(4)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.failure.code === 'auth_locked')).toHaveLength(8)
})

test('ATH-03 a PIN that could not be checked, because the machine is busy, does not count', async () => {
  const { pad } = await padFor(payer)
  const last = await allButLast(pad, WRONG)
  vi.spyOn(world.deps.hasher, 'verifyPin').mockRejectedValueOnce(new HashingBusy())
  await expect(world.core.pressPad(last)).rejects.toBeInstanceOf(HashingBusy)
  const again = await padFor(payer)
  const outcome = granted(await world.core.pressPad(await allButLast(again.pad, WRONG)))
  expect(outcome).toMatchObject({ state: 'wrong', triesLeft: 4 })
})

test('a PIN is chosen twice: weak ones and two that differ start over with the reason', async () => {
  const { actor, pad } = await setPad()
  expect(await typePin(world.core, actor, pad.padId, '123456')).toMatchObject({
    state: 'more',
    pad: { stage: 'enter', filled: 0, problem: 'pin_weak' },
  })
  expect(await typePin(world.core, actor, pad.padId, PIN)).toMatchObject({ pad: { stage: 'repeat', filled: 0 } })
  expect(await typePin(world.core, actor, pad.padId, '083614')).toMatchObject({
    pad: { stage: 'enter', problem: 'pin_mismatch' },
  })
  expect(await typePin(world.core, actor, pad.padId, PIN, 2)).toMatchObject({ state: 'pin_set' })
})

test('a PIN must not be part of the phone number given', async () => {
  const { actor, pad } = await setPad()
  granted(await world.core.givePhone({ actor, phone: `+49151${PIN}77`, contactTelegramId: actor.telegramId }))
  expect(await typePin(world.core, actor, pad.padId, PIN)).toMatchObject({ pad: { problem: 'pin_weak' } })
})
