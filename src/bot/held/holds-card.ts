import type { HoldsView, HoldView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Speaking } from '../turn.ts'
import { whereText } from '../withdraw/words.ts'
import { appealButton } from './appeal-card.ts'

const SHOWN_MAX = 8

/** Everything that keeps the account or money of it from moving: what it is, what works, what is needed, by when. */
export function holdsCard(scene: Scene, view: HoldsView): Card {
  const { words } = scene
  const { frozen, restrictions, outStoppedUntil, holds } = view
  const restricted = restrictions.length > 0
  const shown = holds.slice(0, SHOWN_MAX)
  const lines = [
    frozen && !restricted && words.t('holds-frozen'),
    restricted && restrictionLines(scene, view),
    ...accessLines(scene, view),
    ...shown.map((hold) => holdLine(scene, view, hold)),
  ]
  const isNothing = isFree(view) && holds.length === 0
  return {
    text: join([words.t('holds-title'), ...(isNothing ? [words.t('holds-nothing')] : lines)], '\n\n'),
    buttons: [
      // Unfreezing it takes ours being lifted first.
      frozen && !restricted ? [open(words.label('home-unfreeze-button'), 'unfreeze', {}, 'primary')] : [],
      restricted ? [appealButton(scene)] : [],
      outStoppedUntil && !frozen ? [open(words.label('security-freeze-button'), 'freeze', {}, 'danger')] : [],
      ...shown.map((hold) => stepsOf(scene, hold)),
      [open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** Nothing restricts the account itself: what is on hold is all that does not move. */
const isFree = ({ frozen, restrictions, outStoppedUntil, coolingUntil }: HoldsView): boolean =>
  !frozen && restrictions.length === 0 && !outStoppedUntil && !coolingUntil

/** What ends by itself: wrong codes that stopped everything, and the day of small payments after the access changed. */
function accessLines({ words }: Scene, { frozen, restrictions, outStoppedUntil, coolingUntil }: HoldsView): Html[] {
  const nothingGoes = frozen || restrictions.length > 0
  return [
    outStoppedUntil && {
      key: nothingGoes ? 'security-stopped' : 'holds-stopped',
      until: outStoppedUntil,
    },
    // Small payments are named among what works only where they do.
    coolingUntil && {
      key: nothingGoes || outStoppedUntil ? 'security-cooling' : 'holds-cooling',
      until: coolingUntil,
    },
  ].flatMap((line) => (line ? [words.t(line.key, { until: words.dateTime(line.until) })] : []))
}

/**
 * What is said of a freeze of ours: what it is about, what still works, what is needed and by when, of each reason there
 * is; and that its owner's own, where there is one, stands beside it.
 */
export function restrictionLines({ words }: Scene, { frozen, restrictions }: HoldsView): Html {
  const [one, another] = restrictions.map(({ category, dueAt }) => ({
    about: words.t(`notice-restricted-${category}`),
    needed: words.t(`holds-needed-${category}`),
    due: words.dateTime(dueAt),
  }))
  const reasons = restrictions.map(({ category, dueAt }, at) =>
    words.t('holds-restriction-reason', {
      at: String(at + 1),
      about: words.t(`notice-restricted-${category}`),
      needed: words.t(`holds-needed-${category}`),
      due: words.dateTime(dueAt),
    }),
  )
  return join([
    one && !another
      ? words.t('holds-restriction', one)
      : join([
          words.t('holds-restrictions'),
          ...reasons,
          words.t('holds-restrictions-each', { own: frozen ? 'yes' : 'no' }),
        ]),
    frozen && words.t('holds-restriction-own'),
  ])
}

function holdLine({ words, clock }: Scene, view: HoldsView, hold: HoldView): Html {
  const { frozen, restrictions, outStoppedUntil } = view
  const { why, total, payment, withdrawal, until } = hold
  const values = {
    total: words.money(total),
    to: payment?.to ?? '',
    until: until === null ? '' : words.dateTime(until),
    free: isFree(view) ? 'yes' : 'no',
  }
  if (withdrawal) return withdrawalLine({ words }, view, hold, withdrawal)
  if (why !== 'first_payment') return words.t(`hold-line-${inKey(why)}`, values)
  if (frozen || restrictions.length > 0) return words.t('hold-line-first-payment-frozen', values)
  if (outStoppedUntil) {
    const goes = until && until > outStoppedUntil ? until : outStoppedUntil
    return words.t('hold-line-first-payment-stopped', { ...values, until: words.dateTime(goes) })
  }
  const isOver = until !== null && until <= clock()
  return words.t(isOver ? 'hold-line-first-payment-due' : 'hold-line-first-payment', values)
}

/** Which one it is: it was looked for here because the money was missed. */
function withdrawalLine(
  { words }: Speaking,
  view: HoldsView,
  { why, total, until }: HoldView,
  { rail, lastFour, reference }: NonNullable<HoldView['withdrawal']>,
): Html {
  const values = { total: words.money(total), to: whereText({ words }, rail, lastFour), reference }
  if (until === null) return words.t('hold-line-withdrawal-to', values)
  return words.t(why === 'review' ? 'hold-line-review-withdrawal' : 'hold-line-withdrawal-waits', {
    ...values,
    until: words.dateTime(until),
    free: isFree(view) ? 'yes' : 'no',
  })
}

function stepsOf(scene: Scene, hold: HoldView): Button[] {
  const { words } = scene
  const { total, payment, withdrawal, cancellable } = hold
  if (withdrawal) return withdrawalSteps(scene, hold, withdrawal)
  if (!payment) return []
  const callOff = open(words.label('holds-call-off-button', { total: words.money(total) }), 'call-off', {
    intentId: payment.intentId,
  })
  return [...(cancellable ? [callOff] : []), appealButton(scene, payment.reference)]
}

function withdrawalSteps(
  scene: Scene,
  { why, total, cancellable }: HoldView,
  { payoutId, reference }: NonNullable<HoldView['withdrawal']>,
): Button[] {
  const { words } = scene
  const look = open(words.label('holds-withdrawal-button', { reference }), 'withdraw-check', { reference })
  if (why !== 'review' || !cancellable) return [look]
  const label = words.label('holds-call-off-button', { total: words.money(total) })
  return [open(label, 'withdraw-call-off', { payoutId }), look, appealButton(scene, reference)]
}
