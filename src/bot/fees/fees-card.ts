import { CURRENCY_CODES, type FeeOperation, type FeesView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { operationWords, wouldSave } from './operation-words.ts'

const A_ROW = 4

/** The schedule of one currency, operation by operation; another currency is a tap away. `only`: of one operation. */
export function feesCard(scene: Speaking, view: FeesView, only?: FeeOperation): Card {
  const { words } = scene
  const { currency, level } = view
  const shown = view.operations.filter(({ operation }) => only === undefined || operation === only)
  const chosen = { ...view, operations: shown }
  const others = CURRENCY_CODES.filter((code) => code !== currency)
  const payload = only === undefined ? {} : { operation: only }
  const verify = wouldSave(chosen) ? [open(words.label('fees-verify-button'), 'identity')] : []
  const all = only === undefined ? [] : [open(words.label('fees-all-button'), 'fees', { currency })]
  return {
    text: join(
      [
        join([words.t('fees-title', { currency }), words.t('fees-level', { level })]),
        ...shown.map((one) => operationWords(scene, view, one)),
        only !== undefined && exampleWords(scene, chosen),
        join([words.t('fees-before'), versionWords(scene, chosen)]),
      ],
      '\n\n',
    ),
    buttons: [
      ...inRows(
        others.map((code) =>
          open(words.label('currency-button', { currency: code }), 'fees', { ...payload, currency: code }),
        ),
      ),
      [...verify, ...all],
      [open(words.label('countries-button'), 'countries'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** How a fee comes about, on a round amount. */
function exampleWords({ words }: Speaking, { operations, level, example }: FeesView): Html | undefined {
  const prices = operations[0]?.prices
  const price = prices?.findLast((one) => one.level <= level)
  return price && words.t('fees-example', { example: words.money(example), fee: words.money(price.onExample) })
}

/** Which version that is, and since when; where operations are of several, the newest. */
function versionWords({ words }: Speaking, { operations }: FeesView): Html | undefined {
  const all = operations.map(({ prices: [{ version, validFrom }] }) => ({ version, validFrom }))
  const [newest] = all.toSorted((one, other) => other.version - one.version)
  const oldest = Math.min(...all.map(({ version }) => version))
  return (
    newest &&
    words.t(oldest === newest.version ? 'fees-version-one' : 'fees-version-some', {
      version: newest.version,
      oldest,
      date: words.date(newest.validFrom),
    })
  )
}

const inRows = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) => buttons.slice(row * A_ROW, (row + 1) * A_ROW))
