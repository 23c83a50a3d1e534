import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCALES, type Locale, type Notice } from '#core'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

// Whoever has chosen a phrase was told: what asks for a decision and does not show it is not ours.
const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const PHRASE = 'blue heron'
const shown = (locale: Locale, phrase: string | null, notice: Notice) =>
  noticeCard({ words: texts.in(locale), phrase } as Scene, notice).text.markup

const at = new Date('2026-11-27T04:00:00Z')
const ASKING: Notice[] = [
  { kind: 'tries_exceeded', at },
  { kind: 'codes_wrong', until: at },
  { kind: 'pin_choice', until: at },
  { kind: 'password_changed', at, until: at },
  { kind: 'account_frozen' },
  { kind: 'rebind_alarm', id: 'r1', stage: 'moved', here: false, until: at },
]

test.each(ASKING)('S60 $kind asks for a decision and shows the phrase, in both languages', (notice) => {
  for (const locale of LOCALES) {
    expect(shown(locale, PHRASE, notice).match(/blue heron/g)).toHaveLength(1)
    expect(shown(locale, null, notice)).not.toContain(texts.in(locale).t('phrase-line', { phrase: '' }).markup)
  }
})

test('S60 what only tells shows none: a phrase that is everywhere is overlooked', () => {
  for (const locale of LOCALES) expect(shown(locale, PHRASE, { kind: 'email_verified' })).not.toContain(PHRASE)
})
