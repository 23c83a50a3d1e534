import { FEE_OPERATIONS, type FeeView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** The schedule in force, operation by operation. What is the same everywhere takes one line. */
export function feesCard(scene: Speaking, fees: FeeView[]): Card {
  const { words } = scene
  const parts = FEE_OPERATIONS.map((operation) => {
    const rows = fees.filter((fee) => fee.operation === operation)
    const title = words.t(`fees-${inKey(operation)}-title`)
    const same = sameEverywhere(scene, rows)
    return join([title, ...(same ? [same] : rows.map((row) => feeLine(scene, row)))])
  })
  const version = Math.max(...fees.map((fee) => fee.version))
  return {
    text: join([...parts, words.t('fees-before', { version: String(version) })], '\n\n'),
    buttons: [[open(words.label('countries-button'), 'countries')], [open(words.label('home-button'), 'home')]],
  }
}

function sameEverywhere({ words }: Speaking, rows: readonly FeeView[]): Html | undefined {
  if (rows.every(isFree)) return words.t('fees-free-all')
  const [percent, ...others] = new Set(rows.map((row) => row.percent))
  const isShareAlone = rows.every(({ fixed, min, max }) => fixed.minor === 0n && min.minor === 0n && max === null)
  return percent !== undefined && others.length === 0 && isShareAlone
    ? words.t('fees-percent-all', { percent })
    : undefined
}

const isFree = ({ percent, fixed, min }: FeeView): boolean =>
  /^0(\.0*)?$/.test(percent) && fixed.minor === 0n && min.minor === 0n

function feeLine({ words }: Speaking, fee: FeeView): Html {
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
