import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Failure, type FailureCode, LOCALES, type Locale } from '#core'
import { type Button, press } from '../../../src/bot/card/card.ts'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { failureCard } from '../../../src/bot/failure/card.ts'
import type { Ways } from '../../../src/bot/failure/ways.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { EXPLAINS } from '../../../src/help/index.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { PAYMENTS } from './samples/payments.ts'
import { PEOPLE } from './samples/people.ts'
import { SHOPS } from './samples/shops.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const sceneIn = (locale: Locale) =>
  ({ words: texts.in(locale), botUsername: 'okpay_bot', publicUrl: 'https://okpay.example', phrase: null }) as Scene
const { actions } = await loadRegistries()

// One of each; a code that is missing here does not compile.
const FAILURES: { [C in FailureCode]: Extract<Failure, { code: C }>[] } = { ...PAYMENTS, ...SHOPS, ...PEOPLE }

const way = (name: string) => (label: string) => press(label, name)
const WAYS: Ways = {
  instead: way('instead'),
  split: way('split'),
  payee: way('payee'),
  amount: way('amount'),
  fresh: way('fresh'),
  pin: way('pin'),
  again: way('again'),
  own: way('own'),
}

// Answered where they were asked, by typing or tapping again: the question stays on the screen with its own buttons.
const ASKED_AGAIN = new Set<FailureCode>([
  'birth_date_invalid',
  'country_unknown',
  'document_kind_unknown',
  'file_refused',
  'scanner_unavailable',
  'name_invalid',
  'email_invalid',
  'phone_foreign',
  'phone_invalid',
  'password_weak',
  'password_mismatch',
  'password_same',
  'password_known',
  'email_same',
  'pin_weak',
  'pin_mismatch',
  'pin_same',
  'text_too_long',
  'reason_needed',
  'phrase_invalid',
])

const leadsSomewhere = (button: Button) => button.kind !== 'open' || actions.has(button.action)

const all = Object.values(FAILURES).flat() as Failure[]

describe.each(LOCALES)('failures in %s', (locale) => {
  test.each(all.map((failure) => [failure.code, failure] as const))(
    '%s has words, its code and a way out',
    (code, failure) => {
      for (const ways of [WAYS, {}, { not: 'paid' }, { not: 'done' }] satisfies Ways[]) {
        const { text, buttons = [] } = failureCard(sceneIn(locale), failure, ways)
        const page = `https://t.me/okpay_bot?start=help_${EXPLAINS[code]}`
        const help = code in EXPLAINS ? ` · <a href="${page}">${locale === 'en' ? 'Help' : '帮助'}</a>` : ''
        expect(text.markup.split('\n').at(-1)).toBe(`<code>${code}</code>${help}`)
        expect(buttons.flat().filter((button) => !leadsSomewhere(button))).toEqual([])
      }
      const [first] = failureCard(sceneIn(locale), failure, WAYS).buttons?.flat() ?? []
      expect(first === undefined).toBe(ASKED_AGAIN.has(code))
    },
  )
})

test('what is typed by a stranger never becomes markup', () => {
  const { text } = failureCard(sceneIn('en'), { code: 'payee_not_found', asked: '<b>@x' })
  expect(text.markup).toContain('&lt;b&gt;@x')
})
