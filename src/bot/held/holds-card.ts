import type { HoldsView, HoldView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { appealButton } from './appeal-card.ts'

const SHOWN_MAX = 8

/** Everything that keeps the account or money of it from moving: what it is, what works, what is needed, by when. */
export function holdsCard(scene: Scene, view: HoldsView): Card {
  const { words } = scene
  const { frozen, restriction, holds } = view
  const shown = holds.slice(0, SHOWN_MAX)
  const lines = [
    frozen && words.t('holds-frozen'),
    restriction !== null && restrictionLines(scene, restriction),
    ...shown.map((hold) => holdLine(scene, view, hold)),
  ]
  const isNothing = !frozen && restriction === null && holds.length === 0
  return {
    text: join([words.t('holds-title'), ...(isNothing ? [words.t('holds-nothing')] : lines)], '\n\n'),
    buttons: [
      frozen ? [open(words.label('home-unfreeze-button'), 'unfreeze', {}, 'primary')] : [],
      restriction === null ? [] : [appealButton(scene)],
      ...shown.map((hold) => stepsOf(scene, hold)),
      [open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')],
    ],
  }
}

function restrictionLines({ words }: Scene, { category, dueAt }: NonNullable<HoldsView['restriction']>): Html {
  return words.t('holds-restriction', {
    about: words.t(`notice-restricted-${category}`),
    needed: words.t(`holds-needed-${category}`),
    due: words.dateTime(dueAt),
  })
}

function holdLine({ words, clock }: Scene, { frozen, restriction }: HoldsView, hold: HoldView): Html {
  const { why, total, payment, until } = hold
  const values = {
    total: words.money(total),
    to: payment?.to ?? '',
    until: until === null ? '' : words.dateTime(until),
  }
  if (why !== 'first_payment') return words.t(`hold-line-${inKey(why)}`, values)
  if (frozen || restriction !== null) return words.t('hold-line-first-payment-frozen', values)
  const isOver = until !== null && until <= clock()
  return words.t(isOver ? 'hold-line-first-payment-due' : 'hold-line-first-payment', values)
}

function stepsOf(scene: Scene, { why, total, payment, cancellable }: HoldView): Button[] {
  const { words } = scene
  if (!payment) return []
  const callOff = open(words.label('holds-call-off-button', { total: words.money(total) }), 'call-off', {
    intentId: payment.intentId,
  })
  return [...(cancellable ? [callOff] : []), ...(why === 'review' ? [appealButton(scene, payment.reference)] : [])]
}
