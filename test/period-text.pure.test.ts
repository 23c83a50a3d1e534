import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTexts } from '../src/bot/i18n/texts.ts'
import { timeOf } from '../src/bot/statement/choice-step.ts'
import { loadTexts } from '../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../locales')))

test.each([
  ['en', '2 Dec 2026', '2 Dec 2026 to 3 Dec 2026'],
  ['zh-CN', '2026年12月2日', '2026年12月2日 至 2026年12月3日'],
] as const)('S55 a period of one day says the day once, in %s', (locale, day, days) => {
  const words = texts.in(locale)
  const said = (to: string) => words.t('statement-time', timeOf({ words }, { from: '2026-12-02', to })).markup
  expect(said('2026-12-02')).toBe(`<b>${day}</b>`)
  expect(said('2026-12-03')).toBe(`<b>${days}</b>`)
})
