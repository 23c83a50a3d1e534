import { describe, expect, test } from 'vitest'
import { codeField } from '../../../src/http/pages/code-field.ts'

const field = (rest: Partial<Parameters<typeof codeField>[0]>) =>
  codeField({ name: 'code', label: 'Code', ...rest }).markup
const pointedAt = (markup: string) => /aria-describedby="([^"]+)"/.exec(markup)?.[1]

describe('where a code is typed', () => {
  test.each([
    ['its hint', { hint: 'Six digits' }, 'Six digits'],
    ['why it was not taken, in the place of the hint', { hint: 'Six digits', reason: 'Not that one' }, 'Not that one'],
    ['the hint of this one of several', { id: 'code-off', hint: 'Six digits' }, 'Six digits'],
  ])('S58 a screen reader finds %s', (_what, given, words) => {
    const markup = field(given)
    expect(markup).toContain(`id="${pointedAt(markup)}"`)
    expect(markup).toContain(`>${words}<`)
  })

  test('S58 points at nothing where nothing is said', () => {
    expect(pointedAt(field({}))).toBeUndefined()
  })
})
