import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { exponentOf, type Money, type SalesView } from '#core'
import { periodText } from '../../words/period.ts'
import type { Words } from '../words.ts'
import { FAMILIES, pngOf } from './png.ts'

use([BarChart, GridComponent, TitleComponent, SVGRenderer])

const [WIDTH, HEIGHT] = [1000, 620]
const INK = { text: '#17323b', soft: '#5c7480', line: '#dfe8ea', bar: '#2fb3a1' }
const LABELS = 8

/** What a shop took, hour by hour of today or day by day, as a picture in the reader's language. */
export async function salesPng(sales: SalesView, words: Words): Promise<Uint8Array> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT })
  try {
    chart.setOption({
      backgroundColor: '#ffffff',
      animation: false,
      textStyle: { fontFamily: FAMILIES },
      title: titleOf(sales, words),
      grid: { left: 110, right: 48, top: 170, height: 380 },
      ...axesOf(sales, words),
      series: [
        {
          type: 'bar',
          barMaxWidth: 40,
          itemStyle: { color: INK.bar, borderRadius: [6, 6, 0, 0] },
          data: sales.bars.map(({ gross }) => heightOf(gross)),
        },
      ],
    })
    return await pngOf(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function titleOf({ shop, from, to, sums }: SalesView, { say, date, money }: Words) {
  const [most] = sums
  const period = periodText(say, date(from), date(to))
  const total = most ? say('sales-picture-total', { total: money(most.gross), count: most.count }) : say('sales-none')
  const style = { fontFamily: FAMILIES }
  return {
    text: shop,
    left: 48,
    top: 32,
    textStyle: { ...style, fontSize: 32, color: INK.text },
    subtext: `${period}\n${total}`,
    subtextStyle: { ...style, fontSize: 20, lineHeight: 32, color: INK.soft },
  }
}

function axesOf({ bars, period }: SalesView, { dayOfYear, locale }: Words) {
  const label = { fontSize: 19, color: INK.soft, fontFamily: FAMILIES }
  const quiet = { axisTick: { show: false }, axisLine: { lineStyle: { color: INK.line } } }
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  return {
    xAxis: {
      type: 'category',
      data: bars.map(({ at }) => (period === 'today' ? `${at}:00` : dayOfYear(at))),
      axisLabel: { ...label, hideOverlap: true, interval: Math.max(0, Math.ceil(bars.length / LABELS) - 1) },
      ...quiet,
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...label, formatter: (value: number) => short.format(value) },
      splitLine: { lineStyle: { color: INK.line } },
    },
  }
}

// How high a bar is: a drawing, not a sum. What is written above it is exact.
const heightOf = ({ minor, currency }: Money): number => Number(minor) / 10 ** exponentOf(currency)
