import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createProcessLock } from '../../../src/platform/locks/process-lock.ts'
import { type BotProcess, botProcess, tapMany } from '../../support/bot-process.ts'
import { openTown, type Phone } from '../../support/chat.ts'
import { type MoneyButton, moneyButtons, type Scene } from '../../support/money-buttons.ts'
import { tellRates } from '../../support/tell-rates.ts'
import type { Person } from '../../support/world.ts'

/** As many again are forged. */
const TAPS = 15

const on = {} as Scene
const BUTTONS: Record<string, MoneyButton> = moneyButtons(on)
let apart: BotProcess[]
let thief: Phone & { person: Person }
beforeAll(async () => {
  on.town = await openTown()
  apart = [await botProcess(on.town, createProcessLock()), await botProcess(on.town, createProcessLock())]
  thief = await on.town.customer({ name: 'Mallory Thief', balance: '50.00' })
  await tellRates(on.town.world)
})
beforeEach(async () => {
  on.anna = await on.town.customer({ name: 'Anna Keller', balance: '500.00' })
  on.ben = await on.town.customer({ name: 'Ben Kovac' })
})
afterEach(async () => {
  expect(await on.town.world.breaches()).toEqual([])
  expect([...on.town.errors, ...apart.flatMap(({ errors }) => errors)]).toEqual([])
})
afterAll(async () => {
  for (const one of apart) await one.close()
  await on.town.close()
})

describe('many taps on one button, from two phones and by two processes, and as many forged ones', () => {
  test.each(Object.keys(BUTTONS))('TG-02 TG-03 MNY-05 %s: one effect, and every press is answered', async (name) => {
    const button = BUTTONS[name] as MoneyButton
    const { world } = on.town
    const { phone, label } = await button.shown()
    const entries = () => world.deps.prisma.journal.count()
    const [before, stolen] = [await entries(), await world.balance(thief.person)]
    // Each with a lock of its own, as if Redis had just been lost: what holds then holds always.
    const asked = { phone, label, taps: TAPS, processes: apart, forged: [thief] }
    const { statuses, answers } = await tapMany(on.town, asked)
    expect(statuses).toEqual(new Set([200]))
    expect(answers).toHaveLength(2 * TAPS)
    expect(answers.filter((text) => text === 'This card has expired.').length).toBeGreaterThanOrEqual(TAPS)
    expect((await entries()) - before).toBe(button.entries)
    expect(await button.once()).toEqual(button.leaves)
    expect(await world.balance(thief.person)).toBe(stolen)
    expect(phone.screen().filter((text) => text.includes('went wrong'))).toEqual([])
  })

  test('TG-03 every action that confirms, calls off or decides is tapped so, or moves nothing', async () => {
    const { actions } = await loadRegistries()
    const decisive = [...actions.keys()].filter((name) => /(?:-confirm|call-off|-decide)$/.test(name))
    const still = ['close-confirm', 'kyc-decide', 'sale-call-off', 'shop-payouts-confirm']
    expect(decisive.filter((name) => !(name in BUTTONS)).sort()).toEqual(still)
  })
})
