import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'

// The words behind /send that cannot be read: which, what is asked then, and what is not said again.
let town: Town
let anna: Phone
beforeAll(async () => {
  town = await openTown()
  anna = await town.customer({ name: 'Anna Keller', username: 'anna_l', balance: '100.00' })
  await town.customer({ name: 'Ben Kovac', username: 'ben_l' })
})
afterAll(() => town.close())

test('a line that cannot be read keeps what it gave and asks for the rest', async () => {
  expect(await anna.writes('/send 25 @ana lunch')).toContain(
    'I read “@ana”, which is neither an amount nor a @username',
  )
  expect(await anna.writes('@ben_l')).toContain('25.00 EUR to B•• K••••')
  // What can be read by itself, and what has digits, is not said again.
  for (const line of [`@ben_l @ben_l 25`, '25 30'])
    expect(await anna.writes(`/send ${line}`)).toContain('I could not read all of that')
})

test.each(['482 913', '25 482913 @ben_l', 'PIN482913 25', '7QK2-9FXD-HJKM-2345'])(
  'ATH-06 a code behind the command, "%s", is taken out of the chat and not said again',
  async (line) => {
    const said = await anna.writes(`/send ${line}`)
    expect(said).toContain('I was waiting for')
    expect(said).not.toMatch(/482|7QK2/)
    const left = town.standIn.world.chat(anna.id).messages.filter(({ from, deleted }) => from === anna.id && !deleted)
    expect(left.some(({ text }) => text?.includes(line))).toBe(false)
  },
)

test.each([
  ['0', 'That is zero. The smallest amount is 0.01 EUR.'],
  ['-5', 'An amount has no minus sign.'],
  ['1.23456', 'decimal'],
])('an amount of %s for nobody yet says what is wrong with it, and asks who it is for', async (typed, said) => {
  expect(await anna.writes(`/send ${typed}`)).toContain(said)
  expect(anna.sees()).toContain('Who is it for?')
})
