import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, isCurrency, type Wanted } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, gone, next, unexpected } from '../flow/define.ts'
import type { Seed } from '../turn.ts'
import { goOnSaving } from '../withdraw/save-card.ts'
import { readWanted } from '../withdraw/wanted.ts'

const state = z.object({
  currency: z.enum(CURRENCY_CODES),
  /** What is to be withdrawn there, as the button said that led here. */
  wanted: z.record(z.string(), z.string()).optional(),
})

type DestinationState = z.infer<typeof state>

/** Saving a bank account of one's own: its number, and then PIN and second factor. */
export default defineFlow<DestinationState>({
  name: 'destination',
  version: 1,
  state,
  start({ chat, ...turn }, { currency = '', ...wanted }) {
    if (!chat.user) return { state: { currency: 'EUR' }, first: done(failureCard(turn, { code: 'not_registered' })) }
    const known = isCurrency(currency) ? currency : chat.user.homeCurrency
    return { state: { currency: known, wanted }, first: next('account') }
  },
  steps: {
    account: {
      awaits: 'destination-awaits',
      prompt({ words }, { currency }) {
        const named = (code: CurrencyCode) =>
          press(words.label('currency-button', { currency: code }), 'currency', { code })
        const others = CURRENCY_CODES.filter((code) => code !== currency)
        return {
          text: join([words.t('destination-ask', { currency }), words.t(exampleFor(currency))]),
          buttons: [0, 4].map((from) => others.slice(from, from + 4).map(named)),
        }
      },
      async accept(turn, input, { currency, wanted }) {
        if (input.kind === 'press' && input.action === 'currency') {
          const { code = '' } = input.payload
          return isCurrency(code) ? next('account', { currency: code }) : unexpected()
        }
        if (input.kind !== 'text') return unexpected()
        const { core, actor } = turn
        const draft = await core.addDestination({ actor, currency, typed: input.text, ...wantedIn(currency, wanted) })
        if (!draft.ok)
          return draft.failure.code === 'destination_invalid'
            ? again('destination-unclear', { typed: input.text.slice(0, 40) })
            : done(failureCard(turn, draft.failure, { not: 'done' }))
        await turn.leave()
        await goOnSaving(turn, draft.value)
        return gone()
      },
    },
  },
})

/** What was named in another currency than the account’s by now does not go there. */
function wantedIn(currency: CurrencyCode, seed: Seed = {}): { wanted?: Wanted } {
  const wanted = readWanted(seed)
  const named = wanted && ('everything' in wanted ? wanted.everything : wanted.currency)
  return wanted && named === currency ? { wanted } : {}
}

const exampleFor = (currency: string): string =>
  ['EUR', 'GBP', 'KWD'].includes(currency) ? 'destination-example-iban' : 'destination-example-number'
