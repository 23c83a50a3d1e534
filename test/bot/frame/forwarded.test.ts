import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

test('TG-06 a receipt that was forwarded pays nobody, shows nothing of it, and answers no question', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_fw' })
  const sam = await town.customer({ name: 'Sam Newman', balance: '50.00' })
  await anna.writes('/send 5 @ben_fw tea')
  await anna.taps('Send 5.00 EUR')
  const receipt = anna.newest().id
  expect(anna.sees()).toContain('✅ 5.00 EUR sent')
  await town.deliver()
  const [entries, rows] = [() => town.world.deps.prisma.intent.count(), await town.world.deps.prisma.intent.count()]
  const shown = await sam.forwards(receipt, anna.id)
  expect(shown).not.toMatch(/5\.00|Ben|tea/)
  // Nor is it what was asked for: whom to pay is asked once more.
  await sam.writes('/send 7')
  const asked = await sam.forwards(receipt, anna.id)
  expect(asked).not.toMatch(/Ben Kovac|B•••/)
  expect(sam.buttons().filter((label) => label.startsWith('Send 7'))).toEqual([])
  expect(await entries()).toBe(rows)
  expect(await town.world.balance(sam.person)).toBe('50.00')
  expect(await town.world.balance(ben.person)).toBe('5.00')
})

test('TG-10 nothing of ours is shown as a preview of a page', async () => {
  const anna = await town.customer({ name: 'Anna Preview', balance: '100.00' })
  for (const command of ['/start', '/balance', '/security', '/reset', '/help', '/limits', '/merchant', '/support'])
    await anna.writes(command)
  const texts = town.standIn.world.chat(anna.id).messages.filter(({ from, media }) => from !== anna.id && !media)
  expect(texts.length).toBeGreaterThan(5)
  for (const { text, linkPreview } of texts) expect([text, linkPreview]).toEqual([text, { is_disabled: true }])
})
