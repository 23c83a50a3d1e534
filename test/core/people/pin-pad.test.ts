import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PadKey } from '#core'
import { allButLast, padFor } from '../../support/pads.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { openWorld, type Person, PIN, type World } from '../../support/world.ts'

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

const setPad = async () => {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  granted(await world.core.startRegistration({ actor }))
  return { actor, pad: granted(await world.core.openPad({ actor, purpose: 'pin_set' })) }
}

test('TXA-03 the right PIN authorises the one intent the pad was opened for', async () => {
  const { intentId, pad } = await padFor(world, payer, payee)
  const other = await padFor(world, payer, payee)
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
    const { pad } = await padFor(world, payer, payee)
    expect([...pad.keys].sort().join('')).toBe('0123456789')
    orders.add(pad.keys.join(''))
  }
  expect(orders.size).toBeGreaterThan(1)
  const { pad } = await padFor(world, payer, payee)
  const press = async (key: PadKey) => {
    const outcome = granted(await world.core.pressPad({ actor: payer.chat, padId: pad.padId, key }))
    return outcome.state === 'more' ? outcome.pad.filled : outcome.state
  }
  expect(await press({ position: 0, deal: 0 })).toBe(1)
  expect(await press({ position: 1, deal: 0 })).toBe(2)
  expect(await press('back')).toBe(1)
  expect(await press('clear')).toBe(0)
  expect(await press('back')).toBe(0)
})

test('CRY-01 no digit that was typed can be read in the database', async () => {
  const { pad } = await padFor(world, payer, payee)
  await allButLast(world, payer, pad, PIN)
  const row = await world.deps.prisma.pinPad.findUniqueOrThrow({ where: { id: pad.padId } })
  const state = Buffer.from(row.state).toString('latin1')
  expect(state).not.toContain(PIN.slice(0, 3))
  expect(state).not.toContain(pad.keys.join(''))
  expect(() => world.deps.keyring.open(row.dataKey, 'pin_pad.state:elsewhere', row.state)).toThrow()
})

test("a pad lives two minutes, and nobody else's fingers reach it", async () => {
  const { intentId, pad } = await padFor(world, payer, payee)
  const press = (person: Person) => world.core.pressPad({ actor: person.chat, padId: pad.padId, key: 'clear' })
  expect(refusal(await press(payee))).toEqual({ code: 'pad_expired' })
  const theirs = { actor: payee.chat, purpose: 'authorise', intentId } as const
  expect(refusal(await world.core.openPad(theirs))).toEqual({ code: 'not_found' })
  granted(await press(payer))
  await world.advance(120)
  expect(refusal(await press(payer))).toEqual({ code: 'pad_expired' })
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

test('TXA-03 ATH-07 a key of an earlier deal is told stale: it types nothing and costs no try', async () => {
  const { intentId, pad } = await padFor(world, payer, payee)
  const wrong = granted(await world.core.pressPad(await allButLast(world, payer, pad, '083614')))
  if (wrong.state !== 'wrong') throw new Error(wrong.state)
  expect(wrong.pad.deal).toBe(pad.deal + 1)
  // The chat still shows the keys before: all six digits of the right PIN are tapped there.
  const { padId, deal, keys } = pad
  for (const digit of PIN)
    expect(
      granted(await world.core.pressPad({ actor: payer.chat, padId, key: { position: keys.indexOf(digit), deal } })),
    ).toEqual({ state: 'stale', pad: wrong.pad })
  for (const odd of [Number.NaN, -1, 7])
    expect(
      granted(await world.core.pressPad({ actor: payer.chat, padId, key: { position: 0, deal: odd } })).state,
    ).toBe('stale')
  const again = granted(await world.core.pressPad(await allButLast(world, payer, wrong.pad, '083614')))
  expect(again).toMatchObject({ state: 'wrong', triesLeft: wrong.triesLeft - 1 })
  expect(await typePin(world.core, payer.chat, padId, PIN)).toEqual({ state: 'authorised', intentId })
})
