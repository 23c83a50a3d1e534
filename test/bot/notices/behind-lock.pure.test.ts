import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale, money, type Notice } from '#core'
import { askedBy } from '../../../src/bot/define/action.ts'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

// A locked chat hears what happened and no more: whoever holds the phone sees neither sums nor names.
const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const { actions } = await loadRegistries()
const sceneIn = (locale: Locale) => ({ words: texts.in(locale), phrase: null, actions }) as Scene

const amount = money(2_571n, 'EUR')
const [shop, link, reference] = ['Café Aurora', 'a'.repeat(22), 'OK-7QK2-9FXD']
const TELLING: readonly Notice[] = [
  { kind: 'money_received', amount, from: 'Ben Kovac', note: 'rent', reference, available: amount },
  {
    ...{ kind: 'link_paid', amount, fee: amount, arrives: amount, from: 'Ben Kovac', description: 'rent', link },
    ...{ reference, available: amount },
  },
  { kind: 'charge_paid', shop, amount, from: 'Ben Kovac', description: 'rent', reference },
  { kind: 'paid_on_page', total: amount, shop, description: 'rent', reference },
  { kind: 'payment_asked', shop, amount, link },
  { kind: 'payment_waiting', shop, amount, description: 'rent', link },
  { kind: 'held_sent', amount, to: 'Ben Kovac', reference },
  { kind: 'shop_joined', who: 'Ben Kovac', role: 'cashier' },
  { kind: 'ticket_answered', number: 7, text: 'the rent of 25.71 EUR came back' },
  { kind: 'identity_asked', level: 2, code: 'mismatch', words: 'Ben Kovac is not the name' },
  { kind: 'account_released', arrived: [amount], frozen: false },
]

/** Whose first button does something at once, and where whoever unlocks the chat sees what it is about instead. */
const DOING: readonly (readonly [Notice, string])[] = [
  ...(['sent', 'held', 'refused'] as const).flatMap((became): [Notice, string][] => {
    const what = { amount, reason: 'new_chat', became } as const
    return [
      [{ kind: 'payment_suspicious', intent: 'i1', to: 'Ben Kovac', until: null, ...what }, 'history'],
      [{ kind: 'payout_suspicious', payout: 'i1', rail: 'bank', lastFour: '2571', ...what }, 'history'],
    ]
  }),
  [{ kind: 'shop_role_asked', who: 'Ben Kovac', userId: 'u1', role: 'manager' }, 'team'],
  [{ kind: 'refund_declined', amount, shop, description: 'rent', reason: null, payment: reference }, 'transaction'],
  [
    {
      ...{ kind: 'shop_payout_waits', amount, to: 'Ben Kovac', why: 'review', until: new Date('2026-11-27T04:00:00Z') },
      ...{ intentId: 'i1', reference },
    },
    'holds',
  ],
]

const SECRETS = /25[.,]71|Kovac|Aurora|rent|7QK2/
const cardOf = (locale: Locale, notice: Notice, locked: boolean) => noticeCard(sceneIn(locale), notice, locked)
const actionsOf = (card: ReturnType<typeof noticeCard>) =>
  (card.buttons ?? []).flat().flatMap((button) => (button.kind === 'open' ? [button.action] : []))

describe.each(LOCALES)('SES-01 a notice in a locked chat (%s)', (locale) => {
  test.each(TELLING)(
    '$kind: no sum, no name, nobody’s words; one PIN away is what its first button led to',
    (notice) => {
      expect(cardOf(locale, notice, false).text.markup).toMatch(SECRETS)
      const card = cardOf(locale, notice, true)
      expect(card.text.markup).not.toMatch(SECRETS)
      expect(card.text.markup).toContain(texts.in(locale).t('notice-locked-next').markup)
      const [unlock] = card.buttons?.[0] ?? []
      const led = actionsOf(cardOf(locale, notice, false)).find((action) => action !== 'freeze-now')
      expect(unlock).toMatchObject({ action: 'unlock', payload: { show: led } })
      for (const { label } of (card.buttons ?? []).flat()) expect(label).not.toMatch(SECRETS)
    },
  )

  test.each(DOING)(
    'S63 $kind: the PIN shows it, and says or does nothing of what its buttons say or do',
    (notice, seen) => {
      const card = cardOf(locale, notice, true)
      expect(card.text.markup).not.toMatch(SECRETS)
      const [unlock] = card.buttons?.[0] ?? []
      expect(unlock).toMatchObject({ action: 'unlock', payload: { show: seen } })
    },
  )

  test('S62 the brake stays where it was, and what warns an owner is told in full', () => {
    const alerts = DOING.map(([notice]) => notice).filter(({ kind }) => kind.endsWith('suspicious'))
    const suspicious = [...alerts, ...TELLING.filter(({ kind }) => kind === 'paid_on_page')]
    for (const notice of suspicious) expect(actionsOf(cardOf(locale, notice, true))).toEqual(['unlock', 'freeze-now'])
    const warning: Notice = { kind: 'codes_wrong', until: new Date('2026-11-27T04:00:00Z') }
    expect(cardOf(locale, warning, true)).toEqual(cardOf(locale, warning, false))
  })
})

test('SES-01 an action that does something leads a PIN to one that only shows, or shows by what it is given', () => {
  const seeds = [...actions.values()].flatMap((action) => {
    const { seen } = askedBy(action, { on: 'no', sure: 'yes', make: 'yes', category: 'food', id: 'i1', user: 'u1' })
    return seen?.['show'] === undefined ? [] : [{ name: action.name, seen }]
  })
  expect(seeds.length).toBeGreaterThan(100)
  for (const { name, seen } of seeds) {
    const { show = '', notDone: _told, ...payload } = seen
    const led = actions.get(show)
    expect([name, led && askedBy(led, payload).seen]).toEqual([name, { ...payload, show }])
  }
})
