import type { StatementOffer } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { readStatementLine } from './read-line.ts'
import type { StatementState } from './state.ts'

/** Of which time: one of the usual ones, or whatever is typed. */
export const rangeStep: Step<StatementState> = {
  awaits: 'statement-awaits',
  takesWords: true,
  async prompt(scene) {
    const offer = await scene.core.getStatementOffer({ actor: scene.actor })
    return offer.ok ? rangeCard(scene, offer.value) : failureCard(scene, offer.failure)
  },
  accept(turn, input) {
    const named = periodIn(input)
    if (named === 'unread') return again('statement-unread')
    return named === null ? unexpected() : chosen(turn, named)
  },
}

type Named = Partial<StatementState> & { from: string; to: string }

function periodIn(input: Input): Named | 'unread' | null {
  if (input.kind === 'press' && input.action === 'usual') {
    const { from = '', to = '' } = input.payload
    return { from, to }
  }
  if (input.kind !== 'text') return null
  const line = readStatementLine(input.text)
  return line ? { from: line.from, to: line.to, ...(line.currency && { currency: line.currency }) } : 'unread'
}

/** On to the form, if the account has such a time. */
export async function chosen(turn: Turn, named: Named): Promise<Next<StatementState>> {
  const { from, to } = named
  const offer = await turn.core.getStatementOffer({ actor: turn.actor, period: { from, to } })
  return offer.ok ? next('choice', named) : refused(offer.failure, 'range')
}

function rangeCard({ words }: Scene, { usual, whole, monthly }: StatementOffer): Card {
  const buttons = usual.map(({ name, from, to }) =>
    press(words.label(`statement-${inKey(name)}`), 'usual', { from, to }),
  )
  return {
    text: join([words.t('statement-ask'), words.t('statement-typed', whole)], '\n\n'),
    buttons: [
      buttons.slice(0, 2),
      buttons.slice(2),
      [
        open(words.label(monthly ? 'monthly-button-on' : 'monthly-button-off'), 'monthly-picture'),
        open(words.label('my-data-button'), 'my-data'),
      ],
    ],
  }
}
