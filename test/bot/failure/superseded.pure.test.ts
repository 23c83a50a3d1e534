import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureCard } from '../../../src/bot/failure/card.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const buttonFor = (isStaff: boolean) =>
  failureCard({ words: texts.in('en'), publicUrl: 'https://okpay.example', isStaff } as Scene, { code: 'superseded' })
    .buttons?.flat()
    .map(({ label }) => label)

test('failure/staff superseded: of two taps at once the second leads a customer home, and staff to their queue', () => {
  expect(buttonFor(false)).toEqual(['Home'])
  expect(buttonFor(true)).toEqual(['Open the queue'])
})
