import type { DifferenceView, MovementView } from '#core'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Words } from '../i18n/words.ts'
import type { Scene } from '../turn.ts'
import { railLabel } from './rail-label.ts'

/** A difference: what the statement says, what our books say, and whose it is. */
export function differenceLines({ words }: Scene, difference: DifferenceView): Html {
  const { cause, amount, rail, line, item, createdAt, told } = difference
  const gap = cause === 'balance_gap'
  return join([
    words.t('difference-title', { amount: words.money(amount), cause: causeLabel(words, cause) }),
    words.t('difference-rail', { rail: railLabel(words, rail) }),
    gap && words.t('difference-gap'),
    !gap && (line ? movementLine(words, 'difference-line', line) : words.t('difference-line-none')),
    line?.unread && words.t('difference-line-unread'),
    line?.counterparty && words.t('difference-line-who', { who: line.counterparty }),
    line?.info && line.info !== line.reference && words.t('difference-line-info', { info: line.info }),
    !gap && (item ? movementLine(words, itemKeyOf(cause), item) : words.t('difference-item-none')),
    words.t('difference-since', { since: words.dateTime(createdAt) }),
    told && words.t('difference-told', { since: words.dateTime(told) }),
  ])
}

export const causeLabel = (words: Words, cause: DifferenceView['cause']): string =>
  words.label(`difference-cause-${inKey(cause)}`)

const itemKeyOf = (cause: DifferenceView['cause']): string =>
  cause === 'unknown_reference' ? 'difference-item-guess' : 'difference-item'

const movementLine = (words: Words, key: string, { amount, out, reference, on }: MovementView): Html =>
  words.t(key, {
    amount: words.label(out ? 'difference-out' : 'difference-in', { amount: words.money(amount) }),
    on: words.date(on),
    reference: reference || words.label('difference-no-reference'),
  })
