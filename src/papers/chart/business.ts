import { type BusinessView, type Compared, exponentOf, type Money } from '#core'
import { periodText } from '../../words/period.ts'
import type { Words } from '../words.ts'
import { type Canvas, createCanvas, INK } from './canvas.ts'
import { liquidityTable } from './liquidity.ts'
import { pngOf } from './png.ts'

const [WIDTH, LEFT, RIGHT] = [1000, 48, 952]
const [BAR_LEFT, BAR_RIGHT] = [230, 660]
const CODES_MAX = 5

/**
 * The business of a time as a picture in the reader's language: what moved, what it earned, what failed, what waits,
 * what there is.
 */
export async function businessPng(business: BusinessView, words: Words): Promise<Uint8Array> {
  const canvas = createCanvas(WIDTH)
  heading(canvas, business, words)
  volumes(canvas, business, words)
  tiles(canvas, business, words)
  failures(canvas, business, words)
  waiting(canvas, business, words)
  liquidityTable(canvas, business, words)
  return pngOf(canvas.svg())
}

function heading(canvas: Canvas, { period, from, until }: BusinessView, { say, date, moment }: Words): void {
  canvas.down(64)
  canvas.text(say(`business-title-${period}`), { x: LEFT, size: 36, bold: true })
  canvas.text(periodText(say, date(from), date(new Date(until.getTime() - 1))), { x: RIGHT, size: 24, end: true })
  canvas.down(38)
  canvas.text(say('business-rates', { at: moment(until) }), { x: LEFT, size: 20, colour: INK.soft })
}

function section(canvas: Canvas, title: string, hint = ''): void {
  canvas.down(30)
  canvas.rule(LEFT, RIGHT)
  canvas.down(42)
  canvas.text(title, { x: LEFT, size: 25, bold: true })
  canvas.text(hint, { x: RIGHT, size: 19, colour: INK.soft, end: true })
  canvas.down(10)
}

/** A bar each: this time; below it, thinner, the time before, and a mark where the average is. */
function volumes(canvas: Canvas, { volumes: lines, period }: BusinessView, words: Words): void {
  const { say, code, money } = words
  section(canvas, say('business-volume'))
  if (lines.length === 0) return void nothing(canvas, say('business-nothing'))
  const longest = Math.max(1, ...lines.flatMap(({ worth }) => lengthsOf(worth)))
  const lengthOf = (worth: Money) => Math.round((heightOf(worth) / longest) * (BAR_RIGHT - BAR_LEFT))
  for (const { kind, count, worth } of lines) {
    canvas.down(40)
    canvas.text(code('business-kind', kind), { x: LEFT, size: 21 })
    canvas.bar({ x: BAR_LEFT, width: lengthOf(worth.now), height: 20, rise: 18, colour: INK.bar })
    canvas.bar({ x: BAR_LEFT, width: lengthOf(worth.before), height: 7, rise: -4, colour: INK.before })
    if (worth.average && worth.average.minor > 0n)
      canvas.bar({ x: BAR_LEFT + lengthOf(worth.average), width: 3, height: 32, rise: 20, colour: INK.text })
    canvas.text(money(worth.now), { x: RIGHT, size: 21, end: true })
    canvas.text(`${count.now} ×`, { x: BAR_RIGHT + 62, size: 19, colour: INK.soft, end: true })
    canvas.down(12)
  }
  canvas.down(26)
  legend(canvas, period, words)
}

function legend(canvas: Canvas, period: BusinessView['period'], { say }: Words): void {
  const marks = [
    { colour: INK.bar, text: say(`business-now-${period}`), width: 20 },
    { colour: INK.before, text: say(`business-before-${period}`), width: 20 },
    ...(period === 'week' ? [] : [{ colour: INK.text, text: say('business-average'), width: 4 }]),
  ]
  for (const [index, { colour, text, width }] of marks.entries()) {
    const x = BAR_LEFT + index * 230
    canvas.bar({ x, width, height: 14, rise: 13, colour })
    canvas.text(text, { x: x + 28, size: 18, colour: INK.soft })
  }
}

/** Four figures with what they are held against. */
function tiles(canvas: Canvas, business: BusinessView, { say, money }: Words): void {
  const { period, fees, newUsers, failures: failed, rating } = business
  const beside = (before: string, average: string | null): string =>
    say(`business-beside-${period}`, average === null ? { before } : { before, average })
  const number = ({ now, before, average }: Compared<number>) => ({
    value: String(now),
    note: beside(String(before), average === null ? null : average.toFixed(1)),
  })
  const { now, before, average } = fees.worth
  const stars = (value: number | null) => (value === null ? '—' : `★ ${value.toFixed(1)}`)
  const all = [
    { title: say('business-fees'), value: money(now), note: beside(money(before), average && money(average)) },
    { title: say('business-users'), ...number(newUsers) },
    { title: say('business-failures'), ...number(failed.count) },
    {
      title: say('business-rating'),
      value: stars(rating.average),
      note: say('business-rated', { count: rating.count }),
    },
  ]
  canvas.down(30)
  canvas.rule(LEFT, RIGHT)
  for (const [index, tile] of all.entries()) {
    if (index % 2 === 0) canvas.down(index === 0 ? 40 : 116)
    canvas.tile({ x: index % 2 === 0 ? LEFT : 524, ...tile })
  }
  canvas.down(78)
}

function failures(canvas: Canvas, { failures: { codes } }: BusinessView, { say }: Words): void {
  section(canvas, say('business-failures-by-code'))
  if (codes.length === 0) return void nothing(canvas, say('business-no-failures'))
  const most = Math.max(...codes.map(({ count }) => count))
  for (const { code, count } of codes.slice(0, CODES_MAX)) {
    canvas.down(34)
    canvas.text(code, { x: LEFT, size: 19 })
    canvas.bar({ x: 420, width: Math.round((count / most) * 420), height: 18, rise: 15, colour: INK.over })
    canvas.text(String(count), { x: RIGHT, size: 20, end: true })
  }
}

function waiting(canvas: Canvas, { waiting: lines, suspense }: BusinessView, words: Words): void {
  const { say, code, moment, money } = words
  section(canvas, say('business-waiting'), say('business-promised'))
  if (lines.length === 0) nothing(canvas, say('business-nothing-waits'))
  for (const { kind, count, due, over } of lines) {
    canvas.down(34)
    const late = over > 0 ? { colour: INK.over } : {}
    canvas.text(code('waiting', kind), { x: LEFT, size: 20 })
    canvas.text(String(count), { x: 480, size: 20, end: true })
    canvas.text(over > 0 ? say('business-over', { count: over }) : '', { x: 510, size: 19, ...late })
    canvas.text(due ? moment(due) : '—', { x: RIGHT, size: 19, end: true, ...late })
  }
  canvas.down(38)
  const sums = suspense.sums.map(money).join(' · ')
  canvas.text(say('business-suspense', { sums: sums || '0' }), { x: LEFT, size: 19, colour: INK.soft })
}

function nothing(canvas: Canvas, text: string): void {
  canvas.down(36)
  canvas.text(text, { x: LEFT, size: 20, colour: INK.soft })
}

const lengthsOf = ({ now, before, average }: Compared<Money>): number[] =>
  [now, before, average].flatMap((worth) => (worth === null ? [] : [heightOf(worth)]))

// How long a bar is: a drawing, not a sum, and never shorter than nothing. What is written beside it is exact.
const heightOf = ({ minor, currency }: Money): number => Math.max(0, Number(minor) / 10 ** exponentOf(currency))
