import { expect, test } from 'vitest'
import { readInput } from '../../../src/bot/frame/inputs.ts'

const chat = { id: 7, type: 'private', first_name: 'Anna' } as const
const other = { id: 9, is_bot: true, first_name: 'Typist' } as const
const written = (parts: object) =>
  ({ message_id: 1, date: 1, chat, from: { ...chat, is_bot: false }, ...parts }) as Parameters<typeof readInput>[0]
const contact = { phone_number: '+4915112345678', first_name: 'Ben', user_id: 8 }

test.each([
  ['words', { text: '25 EUR' }],
  ['a contact', { contact }],
  ['a picture', { photo: [{ file_id: 'f', file_unique_id: 'u', width: 9, height: 9 }], caption: '25' }],
  ['a file', { document: { file_id: 'f', file_unique_id: 'u' } }],
])(
  'TG-06 %s that another bot made is no more typed than what was forwarded, and says nobody’s name',
  (_what, parts) => {
    expect(readInput(written({ ...parts, via_bot: other }))).toEqual({ kind: 'forward', author: null })
    expect(readInput(written(parts)).kind).not.toBe('forward')
  },
)

test('TG-06 a code that came through another bot does not stay either', () => {
  expect(readInput(written({ text: '482 913', via_bot: other }))).toEqual({ kind: 'forward', author: null, code: true })
})
