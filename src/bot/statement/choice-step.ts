import { isCurrency, type PeriodView, STATEMENT_FORMS } from '#core'
import { periodText } from '../../words/period.ts'
import { type Button, type Card, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { gone, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Scene, Turn } from '../turn.ts'
import type { StatementState } from './state.ts'

const FORMS = [...STATEMENT_FORMS, 'picture'] as const
type Form = (typeof FORMS)[number]
const ROW = 4

/** One currency or all, and as what. */
export const choiceStep: Step<StatementState> = {
  awaits: 'statement-choice-awaits',
  async prompt(scene, state) {
    const offer = await scene.core.getStatementOffer({ actor: scene.actor })
    return offer.ok ? choiceCard(scene, state, offer.value.currencies) : failureCard(scene, offer.failure)
  },
  accept(turn, input, state) {
    if (input.kind !== 'press') return unexpected()
    const { currency = '', form } = input.payload
    if (input.action === 'currency') return next('choice', { currency })
    const asked = FORMS.find((one) => one === form)
    return input.action === 'make' && asked ? make(turn, state, asked) : unexpected()
  },
}

/** Shows that it is being made, then asks for it: what is made takes that card's place. */
export async function make(turn: Turn, state: StatementState, form: Form): Promise<Next<StatementState>> {
  const { core, actor } = turn
  const { from, to, currency } = state
  const { messageId } = await turn.show(makingCard(turn, state, form))
  const only = isCurrency(currency) ? currency : null
  const asked = await core.requestStatement({ actor, from, to, currency: only, form, messageId })
  return asked.ok ? gone() : refused(asked.failure)
}

const makingCard = ({ words }: Scene, { from, to }: StatementState, form: Form): Card => ({
  text: words.t(form === 'picture' ? 'statement-drawing' : 'statement-making', timeOf({ words }, { from, to })),
})

/** A period as people write its days. */
export const timeOf = ({ words }: Pick<Scene, 'words'>, { from, to }: PeriodView) => ({
  period: periodText(words.label, words.date(from), words.date(to)),
})

function choiceCard(scene: Scene, { from, to, currency }: StatementState, currencies: readonly string[]): Card {
  const { words } = scene
  const forms = FORMS.map((form) => press(words.label(`statement-as-${form}`), 'make', { form }, 'primary'))
  const choice = (label: string, code: string): Button =>
    press(code === currency ? words.label('statement-chosen', { label }) : label, 'currency', { currency: code })
  const all =
    currencies.length > 1
      ? [
          choice(words.label('statement-all'), ''),
          ...currencies.map((one) => choice(words.label('currency-button', { currency: one }), one)),
        ]
      : []
  const rows = Array.from({ length: Math.ceil(all.length / ROW) }, (_, row) => all.slice(row * ROW, (row + 1) * ROW))
  return {
    text: join([
      words.t('statement-time', timeOf(scene, { from, to })),
      words.t('statement-of', { currencies: currency === '' ? words.label('statement-all') : currency }),
      words.t('statement-which'),
    ]),
    buttons: [...rows, forms],
  }
}
