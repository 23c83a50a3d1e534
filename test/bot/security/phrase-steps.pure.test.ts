import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCALES, money } from '#core'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { ask } from '../../../src/bot/flow/present.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import type { FlowPosition } from '../../../src/bot/session.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { pretendTurn } from '../../support/pretend-turn.ts'

// Every step of every conversation, by what it does: asks for a decision, a secret or papers (with what the core answers
// it), or only asks what is meant. One more step is red here until it is decided.
const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const { flows } = await loadRegistries()
const PHRASE = 'three brass herons'

const amount = money(2_500n, 'EUR')
const none = money(0n, 'EUR')
const at = new Date(600_000)
type Sample = { state?: object; core: Record<string, unknown> }

const quote = {
  ...{ amount, price: amount, fee: none, total: amount, keeps: amount, costs: amount, payerGets: amount, left: none },
  ...{ factor: 'none', smallLeft: null, newShop: null, across: null, others: [], into: null, note: null },
  ...{ delaySeconds: null, expiresAt: at, intentId: 'i', refundId: 'i', payoutId: 'i', payment: 'P-1', to: 'Ben' },
  ...{ description: 'Tea', reason: null },
  link: { token: 't', shop: 'Aurora', ownerMasked: 'L•••', description: 'Tea', uses: 1, refunds: null, amount },
  payee: { userId: 'u', okpayId: '1', maskedName: 'B•••', handle: '@ben', firstPayment: false, kept: null },
  keptSince: null,
  destination: { id: 'd', kind: 'bank', lastFour: '1234', holder: 'ANA ILIC', coolingUntil: null },
}
const exchange = {
  ...{ quoteId: 'q', send: amount, receive: money(2_700n, 'USD'), fee: none, total: amount, keeps: amount },
  ...{ rate: '1.08', inverseRate: '0.92', expiresAt: at, ratesAt: at },
}
const consent = {
  ...{ id: 'c', shop: 'Aurora', ownerMasked: 'L•••', replaces: false, asked: ['payments'], scopes: ['payments'] },
  ...{ budget: { perPayment: amount, perDay: amount, perMonth: amount }, days: 30, endsAt: at, choices: [1, 2, 3] },
  most: { perPayment: amount, perDay: amount, perMonth: amount },
}
const allowance = {
  ...{ id: 'a', surface: 'v1', shop: 'Aurora', perPayment: amount, perDay: amount, active: null, takesFactor: true },
  most: { perPayment: amount, perDay: amount },
}
const application = {
  ...{ state: 'draft', level: 1, step: 'name', dueAt: null, keptUntil: null, documents: 0, selfies: 0 },
  ...{ given: { name: 'Ana', birthDate: '1990-04-03', country: 'DE' }, code: null, words: null },
}
const pad = { padId: 'p', deal: 0, keys: [...'1234567890'], filled: 0, length: 6, stage: 'enter' }
const threshold = { now: amount, most: amount }

const core = {
  getAnnouncements: [],
  ...{ openPad: { ...pad, purpose: 'authorise' }, issueLink: { token: 't', expiresAt: at } },
  ...{ openConsent: consent, openAllowance: allowance, getIdentity: { application, accountName: 'Ana' } },
  ...{ quoteSend: quote, quotePayment: quote, quoteRefund: quote, quotePayout: quote, quoteExchange: exchange },
  getSecurity: { withoutPin: threshold, withoutCode: threshold },
}
const asks = (state: object = {}): Sample => ({ state, core })
const connecting = { token: 't', id: 'c', shop: 'Aurora' }
const sending = { home: 'EUR', payee: quote.payee, amount, note: null, noted: true, part: null, from: null, to: null }
const seed = (kind: string) => ({ seed: { kind, intentId: 'i', to: 'Ben', shop: 'Aurora', amount: '25.00 EUR' } })

const ASKS: Record<string, Sample | Sample[]> = {
  'allowance/amount': asks(),
  'allowance/pin': asks({ target: amount }),
  'code-threshold/amount': asks(),
  'code-threshold/code': asks({ target: amount }),
  'connect/number': asks(connecting),
  'connect/consent': asks(connecting),
  'connect/payment': asks(connecting),
  'connect/day': asks(connecting),
  'connect/month': asks(connecting),
  'exchange/confirm': asks({ home: 'EUR', from: 'EUR', to: 'USD', amount }),
  'identity/name': asks(),
  'identity/birth_date': asks(),
  'identity/country': asks(),
  'identity/document_kind': asks(),
  'identity/document': asks(),
  'identity/selfie': asks(),
  'identity/review': asks(),
  'new-pin/old': asks({}),
  'new-pin/code': asks({}),
  'new-pin/chosen': asks({}),
  'pay/confirm': asks({ link: 't', from: null, amount: null, doubt: null }),
  'phrase/phrase': asks(),
  // Whatever is confirmed: the same pad and the same code, under the words of its own card.
  'pin/pin': ['send', 'pay', 'refund', 'withdraw', 'destination', 'connect', 'shop-payouts', 'closing'].map((kind) =>
    asks(seed(kind)),
  ),
  'pin/code': ['send', 'pay', 'refund', 'withdraw', 'destination', 'connect', 'shop-payouts', 'closing'].map((kind) =>
    asks(seed(kind)),
  ),
  'refund/confirm': asks({ payment: 'P-1', amount, rest: false, reason: '' }),
  'send/confirm': asks(sending),
  'shop-payouts/card': [
    asks({ surface: 'v1' }),
    // Switched on already, with nothing changed: what is left to decide is the brake.
    {
      state: { surface: 'v1' },
      core: {
        ...core,
        openAllowance: { ...allowance, active: { perPayment: amount, perDay: amount, leftToday: amount, since: at } },
      },
    },
  ],
  'shop-payouts/payment': asks({ surface: 'v1' }),
  'shop-payouts/day': asks({ surface: 'v1' }),
  'staff-code/code': asks({ seed: {} }),
  'unlock/pin': asks({}),
  'withdraw/confirm': asks({ home: 'EUR', amount, everything: null, where: 'd' }),
}

/** What only asks what is meant, and is asked for by whoever it asks; a registration has no phrase yet. */
const TELLS: Record<string, string> = {
  register: 'name email phone currency password email_link pin pin_pad',
  connect: 'days',
  ...{ exchange: 'from to amount', pay: 'ask amount', refund: 'amount due reason', withdraw: 'amount where' },
  ...{ send: 'payee amount note change split', topup: 'rail platform amount', destination: 'account' },
  ...{ statement: 'range choice', verify: 'ask', 'payments-search': 'ask', 'payee-name': 'name', support: 'write' },
  // A shop about itself: nothing of it moves money or lets anybody in.
  ...{ shop: 'name', 'shop-picture': 'picture', link: 'amount what terms', till: 'amount', 'till-code': 'code' },
  ...{ policy: 'which countries least most where', 'refund-policy': 'terms', 'connect-app': 'address' },
  // Staff at their desk, each behind a fresh code of their authenticator, which is what asks.
  ...{
    announce: 'kind concerns text-en text-zh-CN from until confirm',
    'ask-approval': 'who which reference reason confirm',
  },
  ...{ 'customer-freeze': 'reason category confirm', 'difference-explain': 'reason', propose: 'why reason confirm' },
  ...{ 'kyc-decide': 'code words confirm', 'refund-words': 'why', 'risk-reject': 'reason', unmask: 'reason' },
  'act-alone': 'reason confirm',
  'ticket-reply': 'write',
}

test('S60 of every step of every conversation it is decided whether it asks for a decision', () => {
  const steps = [...flows.values()].flatMap(({ name, steps: all }) => Object.keys(all).map((step) => `${name}/${step}`))
  const tells = Object.entries(TELLS).flatMap(([flow, all]) => all.split(' ').map((step) => `${flow}/${step}`))
  expect([...Object.keys(ASKS), ...tells].sort()).toEqual(steps.sort())
})

const answering = (answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, async () => ({ ok: true, value })]))

async function asked(name: string, locale: (typeof LOCALES)[number], phrase: string | null, sample: Sample) {
  const [flowName = '', step = ''] = name.split('/')
  const flow = flows.get(flowName)
  if (!flow) throw new Error(`no flow ${flowName}`)
  const turn = Object.assign(pretendTurn(), { phrase, words: texts.in(locale), core: answering(sample.core) as never })
  const where: FlowPosition = { flow: flowName, version: 1, step, data: {}, card: 'card', trail: [], startedAt: 0 }
  await ask(turn, { flow, at: where, state: sample.state ?? {} })
  const card = [...turn.messages.values()].at(-1)
  expect(card?.refuses, `${name} was refused`).toBeUndefined()
  return card?.text.markup ?? ''
}

test.each(Object.entries(ASKS))(
  'S60 %s asks for a decision and shows the phrase, in both languages',
  async (name, samples) => {
    for (const locale of LOCALES)
      for (const sample of [samples].flat()) {
        expect((await asked(name, locale, PHRASE, sample)).match(/three brass herons/g), locale).toHaveLength(1)
        const [line = '?'] = texts.in(locale).t('phrase-line', { phrase: '@' }).markup.split('@')
        expect(await asked(name, locale, null, sample)).not.toContain(line)
      }
  },
)
