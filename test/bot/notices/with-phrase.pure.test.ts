import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCALES, type Locale, money, type Notice } from '#core'
import { open } from '../../../src/bot/card/card.ts'
import { html } from '../../../src/bot/card/html.ts'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import { noticeWithPhrase } from '../../../src/bot/security/with-phrase.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

// Whoever has chosen a phrase was told: what asks for a decision and does not show it is not ours.
const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const PHRASE = 'blue heron'
const shown = (locale: Locale, phrase: string | null, notice: Notice) =>
  noticeCard({ words: texts.in(locale), phrase, publicUrl: 'https://okpay.example' } as Scene, notice).text.markup

const at = new Date('2026-11-27T04:00:00Z')
const amount = money(2_500n, 'EUR')
const [reference, payment, shop] = ['P-7QK2-9FXD', 'P-7QK2-9FXD', 'Café Aurora']
const ASKING: Notice[] = [
  { kind: 'identity_asked', level: 1, code: 'unreadable', words: 'Once more.' } as never,
  { kind: 'refund_asked', amount, from: 'Sam', description: 'Tea', reason: null, payment, until: at },
  { kind: 'refund_declined', amount, shop, description: 'Tea', reason: null, payment },
  { kind: 'shop_paid_out', amount, total: amount, to: 'Ben', reference },
  { kind: 'shop_payout_waits', amount, to: 'Ben', why: 'review', until: at, intentId: 'i', reference },
  { kind: 'payment_asked', shop, amount, link: 't' },
  { kind: 'shop_role_asked', who: 'Sam', userId: 'u', role: 'manager' },
  { kind: 'connection_granted', connection: 'c', shop, until: at },
  { kind: 'connection_asks', connection: 'c', shop, amount, link: 't' },
  {
    kind: 'payment_suspicious',
    intent: 'i',
    amount,
    to: 'Ben',
    reason: 'velocity',
    became: 'held',
    until: null,
  } as never,
  { kind: 'tries_exceeded', at },
  { kind: 'password_known', at },
  { kind: 'codes_wrong', until: at },
  { kind: 'code_locked_page', until: at },
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

// What a button of a notice does, where that is no decision: it shows something, or begins what the reader goes on with.
const LOOKS = new Set([
  ...[
    'transaction',
    'history',
    'balance',
    'holds',
    'limits',
    'security',
    'home',
    'register',
    'support',
    'identity',
    'status',
    'bound',
  ],
  ...['send', 'topup', 'withdraw', 'withdraw-check', 'destinations', 'statement', 'monthly-picture', 'code', 'unlock'],
  ...[
    'connections',
    'connect-apps',
    'api-keys',
    'webhooks',
    'webhook',
    'merchant',
    'shops',
    'team',
    'links',
    'new-link',
  ],
  ...['till', 'sale', 'policy', 'raise-limit', 'my-data', 'register', 'charged', 'till-code', 'link', 'announcements'],
  ...[
    'appeal',
    'verify',
    'receipt',
    'help',
    'fees',
    'sales',
    'refund-policy',
    'customer',
    'shop-repeats',
    'new-connect-app',
  ],
  // Staff look first, and decide on the card behind it.
  ...[
    'approval',
    'books',
    'difference',
    'kyc-case',
    'queue',
    'recovery',
    'mailbox-case',
    'risk-item',
    'suspense',
    'suspense-item',
    'ticket',
    'rails',
  ],
])

test('S60 of every button a notice has it is decided whether it asks for a decision', async () => {
  const { actions } = await loadRegistries()
  const folder = join(import.meta.dirname, '../../../src/bot/notices')
  const files = readdirSync(folder).filter((file) => !['card.ts', 'behind-lock.ts', 'telling.ts'].includes(file))
  const named = files.flatMap(
    (file) => readFileSync(join(folder, file), 'utf8').match(/(?<=')[a-z]+(?:-[a-z]+)*(?=')/g) ?? [],
  )
  const opened = [...new Set(named)].filter((name) => actions.has(name))
  expect(opened.length).toBeGreaterThan(40)
  const scene = { words: texts.in('en'), phrase: PHRASE, publicUrl: 'https://okpay.example' } as Scene
  const asks = (name: string) =>
    noticeWithPhrase(scene, { text: html`So.`, buttons: [[open('Go', name)]] }).text.markup.includes(PHRASE)
  expect(opened.filter((name) => !asks(name) && !LOOKS.has(name))).toEqual([])
})
