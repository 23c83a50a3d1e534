import { CURRENCY_CODES } from '#core'
import { type Button, press } from '../card/card.ts'
import { again, refused, type Step, unexpected } from '../flow/define.ts'
import { keepRow, onward, type RegisterState, stepCard, whereItStands } from './state.ts'

const ROW = 4

/** The currency a bare amount is in. */
export const currencyStep: Step<RegisterState> = {
  awaits: 'register-currency-awaits',
  prompt(scene, state) {
    const codes = CURRENCY_CODES.map((code) => press(code, 'pick', { code }))
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
    return onward(given, (failure) =>
      failure.code === 'currency_not_supported'
        ? again('register-currency-unknown', { typed: value.slice(0, 40), supported: failure.supported.join(', ') })
        : refused(failure),
    )
  },
}
