import type { BusinessView, CurrencyCode } from '#core'
import type { Words } from '../words.ts'
import { type Canvas, INK } from './canvas.ts'

const [LEFT, RIGHT, FIRST] = [48, 952, 130]

/** What we have at each rail, currency by currency, beside what customers have with us: what is missing is written in red. */
export function liquidityTable(canvas: Canvas, { liquidity, owed }: BusinessView, words: Words): void {
  const { say, code, digits } = words
  canvas.down(30)
  canvas.rule(LEFT, RIGHT)
  canvas.down(42)
  canvas.text(say('business-liquidity'), { x: LEFT, size: 25, bold: true })
  const rails = [...new Set(liquidity.map(({ rail }) => rail))]
  const currencies = [...new Set([...owed, ...liquidity].map(({ currency }) => currency))].toSorted()
  const columns = [...rails.map((rail) => code('business-rail', rail)), say('business-together'), say('business-owed')]
  const right = (column: number) => FIRST + Math.round(((column + 1) * (RIGHT - FIRST)) / columns.length)
  canvas.down(36)
  for (const [column, title] of columns.entries())
    canvas.text(title, { x: right(column), size: 18, colour: INK.soft, end: true })
  for (const currency of currencies) {
    const { here, together, theirs } = standingOf({ liquidity, owed }, rails, currency)
    canvas.down(32)
    canvas.text(currency, { x: LEFT, size: 19, bold: true })
    const short = together < theirs
    for (const [column, minor] of [...here, together, theirs].entries())
      canvas.text(digits({ minor, currency }), {
        ...{ x: right(column), size: 18, end: true },
        colour: short && column === rails.length ? INK.over : INK.text,
      })
  }
  if (currencies.length === 0) {
    canvas.down(30)
    canvas.text(say('business-nothing'), { x: LEFT, size: 20, colour: INK.soft })
  }
}

function standingOf(
  { liquidity, owed }: Pick<BusinessView, 'liquidity' | 'owed'>,
  rails: readonly string[],
  currency: CurrencyCode,
) {
  const here = rails.map(
    (rail) => liquidity.find((line) => line.rail === rail && line.currency === currency)?.here.minor ?? 0n,
  )
  const theirs = owed.find((line) => line.currency === currency)?.minor ?? 0n
  return { here, together: here.reduce((sum, minor) => sum + minor, 0n), theirs }
}
