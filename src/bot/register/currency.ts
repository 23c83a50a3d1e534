import { CURRENCY_CODES, type CurrencyCode } from '#core'
import { type Button, press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, refused, type Step, stay, unexpected } from '../flow/define.ts'
import { keepRow, onward, type RegisterState, stepCard, whereItStands } from './state.ts'

// Four names of currencies in a row are cut on a phone: 科威特第纳尔 is one.
const ROW = 3

/** The currency a bare amount is in. */
export const currencyStep: Step<RegisterState> = {
  awaits: 'register-currency-awaits',
  prompt(scene, state) {
    const codes = CURRENCY_CODES.map((code) =>
      press(scene.words.label('currency-button', { currency: code }), 'pick', { code }),
    )
    const rows: Button[][] = []
    for (let at = 0; at < codes.length; at += ROW) rows.push(codes.slice(at, at + ROW))
    return stepCard(scene, 'currency', scene.words.t('register-currency-ask'), {
      buttons: [...rows, keepRow(scene, state)],
    })
  },
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'keep') return whereItStands(turn)
    const value = input.kind === 'press' ? input.payload['code'] : input.kind === 'text' ? input.text : undefined
    if (value === undefined) return unexpected()
    const given = await turn.core.giveRegistration({ actor: turn.actor, field: 'currency', value })
    return onward(given, (failure) => {
      if (failure.code === 'currency_not_supported')
        return again('register-currency-unknown', {
          typed: value.slice(0, 40),
          supported: failure.supported.join(', '),
        })
      if (failure.code !== 'region_not_supported') return refused(failure)
      const currency = (label: string, code: CurrencyCode) => press(label, 'pick', { code })
      return stay(failureCard(turn, failure, { currency }))
    })
  },
}
