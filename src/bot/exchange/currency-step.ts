import { CURRENCY_CODES, type CurrencyCode, isCurrency } from '#core'
import { type Button, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import { currencyNamed } from '../input/amount-words.ts'
import type { Scene } from '../turn.ts'
import { type ExchangeState, openQuestion } from './state.ts'

const CURRENCY = 'currency'
const A_ROW = 4

/** Which currency, by a tap or in words. What is exchanged is one of those a person has; what for, any other. */
export const currencyStep = (which: 'from' | 'to'): Step<ExchangeState> => ({
  awaits: 'exchange-currency-awaits',
  async prompt(scene, state) {
    const { words } = scene
    const { lines, codes } = which === 'from' ? await held(scene) : { lines: [], codes: others(state.from) }
    return {
      text: join([words.t(`exchange-${which}-ask`, { from: state.from ?? '' }), ...lines]),
      buttons: rows(
        codes.map((code) => press(words.label('currency-button', { currency: code }), CURRENCY, { currency: code })),
      ),
    }
  },
  accept(_turn, input, state) {
    const tapped = input.kind === 'press' && input.action === CURRENCY ? (input.payload['currency'] ?? '') : ''
    const named = input.kind === 'text' ? currencyNamed(input.text.trim(), state.home) : null
    const currency = isCurrency(tapped) ? tapped : named
    return currency ? choose(state, which, currency) : unexpected()
  },
})

/** The other side gives way where both would be the same, and an amount in neither currency is asked again. */
function choose(state: ExchangeState, which: 'from' | 'to', currency: CurrencyCode) {
  const other = which === 'from' ? 'to' : 'from'
  const patch = { [which]: currency, ...(state[other] === currency ? { [other]: null } : {}) }
  const chosen = { ...state, ...patch }
  const { amount } = state
  const kept = amount && (amount.currency === chosen.from || amount.currency === chosen.to) ? amount : null
  return next<ExchangeState>(openQuestion({ ...chosen, amount: kept }), { ...patch, amount: kept })
}

async function held({ core, actor, words }: Scene) {
  const found = await core.getBalances({ actor })
  const balances = found.ok ? found.value.balances.filter(({ available }) => available.minor > 0n) : []
  const lines = balances.map(({ available }) => words.t('exchange-has', { available: words.money(available) }))
  return { lines, codes: balances.length > 0 ? balances.map(({ currency }) => currency) : CURRENCY_CODES }
}

const others = (from: CurrencyCode | null): CurrencyCode[] => CURRENCY_CODES.filter((code) => code !== from)

const rows = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((_, index) => (index % A_ROW === 0 ? [buttons.slice(index, index + A_ROW)] : []))
