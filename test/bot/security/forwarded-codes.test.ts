import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { enrol } from '../../support/second-factor.ts'

// Digits out of one's own notes: forwarded, they answer nothing (TG-06), and they do not stay either (ATH-06).
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

/** Where people keep such things: a chat of somebody whose digits are nobody's here. */
async function noted(digits: string): Promise<(reader: Phone) => Promise<void>> {
  const notes = town.phone({ name: 'Noted Elsewhere' })
  await notes.writes(digits)
  const note = town.standIn.world.chat(notes.id).messages.findLast(({ from }) => from === notes.id)?.id ?? 0
  expect(notes.said()).toContain(digits)
  return async (reader) => {
    await reader.forwards(note, notes.id)
    expect(reader.said().join()).not.toContain(digits)
  }
}

test('ATH-06 TG-06 at the PIN’s pad and at the question for a code: forwarded digits go, and pay nothing', async () => {
  await town.customer({ name: 'Cleo Payee', username: 'cleo_fw' })
  const forward = await noted('274905')
  const ben = await town.customer({ name: 'Ben Kovac', balance: '900.00' })
  await enrol(town.world, ben.person)
  await ben.writes('/send 450 @cleo_fw rent')
  await ben.taps('Send 450.00 EUR')
  await forward(ben)
  expect(ben.sees()).toContain('I was waiting for')
  await ben.writes('/send 5 @cleo_fw')
  await forward(ben)
  expect(await town.world.balance(ben.person)).toBe('900.00')
})

test('ATH-06 S13 at the question for a password, whatever was forwarded', async () => {
  const forward = await noted('green ladder, nobody knows')
  const eve = town.phone({ name: 'Eve New' })
  await eve.starts()
  await eve.taps('English')
  await eve.taps('Open an account')
  await eve.writes('Eve New')
  await eve.writes('eve.forwards@example.org')
  await eve.taps('Share my number')
  await eve.taps('EUR')
  await forward(eve)
  expect(eve.sees()).toContain('Passwords do not belong in a chat')
})
