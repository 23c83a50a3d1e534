import type { FeeView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

const OPERATIONS = ['send', 'pay', 'topup_bank'] as const

/** The schedule in force, operation by operation. What is free everywhere takes one line. */
export function feesCard(scene: Pick<Scene, 'words'>, fees: FeeView[]): Card {
  const { words } = scene
  const parts = OPERATIONS.map((operation) => {
    const rows = fees.filter((fee) => fee.operation === operation)
    const title = words.t(`fees-${operation.replaceAll('_', '-')}-title`)
    return join([title, ...(rows.every(isFree) ? [words.t('fees-free-all')] : rows.map((row) => feeLine(scene, row)))])
  })
  const version = Math.max(...fees.map((fee) => fee.version))
  return {
    text: join([...parts, words.t('fees-before', { version: String(version) })], '\n\n'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }
}

const isFree = ({ percent, fixed, min }: FeeView): boolean =>
  /^0(\.0*)?$/.test(percent) && fixed.minor === 0n && min.minor === 0n

function feeLine({ words }: Pick<Scene, 'words'>, fee: FeeView): Html {
  const { currency, percent, fixed, min, max } = fee
  if (isFree(fee)) return words.t('fees-free', { currency })
  const proportional = !/^0(\.0*)?$/.test(percent)
  const share = { currency, percent }
  const base = !proportional
    ? words.t('fees-fixed', { currency, fixed: words.money(fixed) })
    : fixed.minor > 0n
      ? words.t('fees-percent-fixed', { ...share, fixed: words.money(fixed) })
      : words.t('fees-percent', share)
  const bounds = [
    min.minor > 0n && words.t('fees-min', { min: words.money(min) }),
    max !== null && words.t('fees-max', { max: words.money(max) }),
  ]
  return html`${join([base, ...bounds], words.label('fees-comma'))}`
}
