import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { LOCALES, type Locale, money } from '#core'
import { link, open } from '../../../src/bot/card/card.ts'
import { html } from '../../../src/bot/card/html.ts'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { chargedCard } from '../../../src/bot/payer-code/charged-card.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { pretendTurn } from '../../support/pretend-turn.ts'

// Whoever has chosen a phrase was told: what asks for a decision and does not show it is not ours.
const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const PHRASE = 'three brass herons'
const { actions } = await loadRegistries()

const amount = money(2_500n, 'EUR')
const at = new Date(600_000)
const answers = {
  issueLink: { token: 'tttt', expiresAt: at, purpose: 'x' },
  openClosing: {
    ...{ id: 'c', blockers: [], residuals: [], keptUntil: null },
    ends: { shop: null, links: 0, team: 0, jobs: 0, keys: 0, connections: 0 },
  },
  listSessions: [
    { id: 's', device: { browser: 'Firefox', system: 'Linux' }, startedAt: at, seenAt: at, current: false },
  ],
  listChats: [],
  listApps: [{ id: 'a', clientId: 'okp_app_1234', redirectUris: [], connections: 2 }],
  readOwnLink: { state: 'open', token: 't', amount, description: 'Tea', uses: 1, payments: 0, expiresAt: at },
  getSecurity: { recoveryCodesLeft: 3, on: false },
}
const core = Object.fromEntries(
  Object.entries(answers).map(([name, value]) => [name, async () => ({ ok: true, value })]),
)
const turnOf = (locale: Locale, phrase: string | null) =>
  Object.assign(pretendTurn(), {
    phrase,
    words: texts.in(locale),
    core: core as never,
    chat: { user: { state: 'active' } },
  })

// The last question before something ends, and every way to a page that asks for a password or a code.
const CARDS = [
  ...['close', 'freeze', 'connect-app-remove', 'link-withdraw', 'sessions'],
  ...['change-password', 'change-email', 'forgot-pin', 'unfreeze', 'second-factor'],
].map((name) => [name, name === 'connect-app-remove' ? { id: 'a' } : {}] as const)

test.each(CARDS)(
  'S60 the card of %s asks for a decision and shows the phrase, in both languages',
  async (name, payload) => {
    for (const locale of LOCALES)
      for (const phrase of [PHRASE, null]) {
        const turn = turnOf(locale, phrase)
        await actions.get(name)?.run(turn, payload)
        const card = [...turn.messages.values()].at(-1)
        expect(card?.refuses).toBeUndefined()
        const shown = card?.text.markup.match(/three brass herons/g) ?? []
        expect(shown, `${locale} ${card?.text.markup}`).toHaveLength(phrase === null ? 0 : 1)
      }
  },
)

const buttonsOf = (name: string) => [[open('Go', name)]]
const shownWith = async (buttons: ReturnType<typeof buttonsOf>, text = 'Well?') => {
  const turn = turnOf('en', PHRASE)
  await turn.show({ text: html`${text}`, buttons })
  return [...turn.messages.values()].at(-1)?.text.markup ?? ''
}

let deeds: string[] = []
beforeAll(() => {
  deeds = [...actions.keys()].filter((name) => /-(confirm|now)$/.test(name))
})

test('S60 whatever card carries the button that does it shows the phrase: each action that confirms, by its name', async () => {
  expect(deeds.length).toBeGreaterThanOrEqual(11)
  for (const name of deeds) expect(await shownWith(buttonsOf(name)), name).toContain(PHRASE)
})

test('S60 so does a card that leads to a page behind a one-time link; other pages, and what only looks, show none', async () => {
  expect(await shownWith([[link('Page', 'https://okpay.example/unfreeze#token')] as never])).toContain(PHRASE)
  expect(await shownWith([[link('Fees', 'https://okpay.example/fees')] as never])).not.toContain(PHRASE)
  expect(await shownWith([[link('Else', 'https://okpay.example.evil.test/#token')] as never])).not.toContain(PHRASE)
  for (const name of ['home', 'history', 'balance', 'security'])
    expect(await shownWith(buttonsOf(name))).not.toContain(PHRASE)
})

test('S60 the card that a till sends to whoever showed their code shows it, too', async () => {
  const none = money(0n, 'EUR')
  const quote = {
    ...{ intentId: 'i', amount, price: amount, fee: none, total: amount, keeps: amount, factor: 'none', others: [] },
    ...{ smallLeft: null, newShop: null, across: null, delaySeconds: null, expiresAt: at },
    link: { token: 't', shop: 'Aurora', ownerMasked: 'L•••', description: 'Tea', uses: 1, refunds: null, amount },
  }
  for (const locale of LOCALES) {
    const scene = {
      ...turnOf(locale, PHRASE),
      core: { quotePayment: async () => ({ ok: true, value: quote }) } as never,
    }
    const card = await chargedCard(scene, { kind: 'code_charged', link: 't', shop: 'Aurora', amount } as never)
    expect(card?.text.markup.match(/three brass herons/g)).toHaveLength(1)
  }
})
