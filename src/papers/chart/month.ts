import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { exponentOf, type Money, type MonthPicture, type PeriodView } from '#core'
import { periodText } from '../../words/period.ts'
import type { Words } from '../words.ts'
import { FAMILY, pngOf } from './png.ts'

use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer])

const [WIDTH, HEIGHT] = [1000, 1000]
const INK = { text: '#17323b', soft: '#5c7480', line: '#dfe8ea', bar: '#2fb3a1', curve: '#156f86', wash: '#156f8622' }
const KINDS_MAX = 6

/** What went out by kind and what one had day by day, as a picture in the reader's language. */
export async function monthPng(month: MonthPicture, period: PeriodView, words: Words): Promise<Uint8Array> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT })
  try {
    chart.setOption({
      backgroundColor: '#ffffff',
      animation: false,
      textStyle: { fontFamily: FAMILY },
      ...optionOf(month, period, words),
    })
    return await pngOf(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function optionOf(month: MonthPicture, { from, to }: PeriodView, words: Words) {
  const { say } = words
  const heading = periodText(say, words.date(from), words.date(to))
  const totals = say('picture-total', { spent: words.money(month.spent), received: words.money(month.received) })
  return {
    title: [
      title(
        heading,
        { top: 32, size: 32, bold: true },
        `${totals}\n${say('picture-home', { currency: words.currency(month.home) })}`,
      ),
      title(say('picture-spending'), { top: 180, size: 23, bold: true }),
      ...(month.spending.length === 0 ? [title(say('picture-nothing'), { top: 232, size: 20 })] : []),
      title(say('picture-balance'), { top: 560, size: 23, bold: true }),
    ],
    grid: [
      { left: 210, right: 250, top: 228, height: 280 },
      { left: 130, right: 60, top: 620, height: 290 },
    ],
    ...axesOf(month, words),
    series: [bars(month, words), curve(month)],
  }
}

type Look = { top: number; size: number; bold?: boolean }

const title = (text: string, { top, size, bold }: Look, subtext?: string) => ({
  text,
  left: 48,
  top,
  textStyle: { fontSize: size, color: INK.text, fontFamily: FAMILY, fontWeight: bold ? 'bold' : 'normal' },
  ...(subtext !== undefined && {
    subtext,
    subtextStyle: { fontSize: 20, lineHeight: 32, color: INK.soft, fontFamily: FAMILY },
  }),
})

function axesOf({ days, spending }: MonthPicture, { code, dayOfYear, locale }: Words) {
  const label = { fontSize: 19, color: INK.soft, fontFamily: FAMILY }
  const quiet = { axisTick: { show: false }, axisLine: { lineStyle: { color: INK.line } } }
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  return {
    xAxis: [
      { gridIndex: 0, type: 'value', show: false },
      {
        gridIndex: 1,
        type: 'category',
        data: days.map(({ day }) => dayOfYear(day)),
        boundaryGap: false,
        axisLabel: { ...label, margin: 18, hideOverlap: true, interval: Math.max(0, Math.ceil(days.length / 7) - 1) },
        ...quiet,
      },
    ],
    yAxis: [
      {
        gridIndex: 0,
        type: 'category',
        show: spending.length > 0,
        inverse: true,
        data: spending.slice(0, KINDS_MAX).map(({ kind }) => code('line', kind)),
        axisLabel: { ...label, color: INK.text },
        ...quiet,
      },
      {
        gridIndex: 1,
        type: 'value',
        axisLabel: { ...label, formatter: (value: number) => short.format(value) },
        splitLine: { lineStyle: { color: INK.line } },
      },
    ],
  }
}

const bars = ({ spending }: MonthPicture, words: Words) => ({
  type: 'bar',
  xAxisIndex: 0,
  yAxisIndex: 0,
  barMaxWidth: 34,
  itemStyle: { color: INK.bar, borderRadius: [0, 8, 8, 0] },
  label: { show: true, position: 'right', fontSize: 20, color: INK.text, fontFamily: FAMILY },
  data: spending.slice(0, KINDS_MAX).map(({ amount }) => ({
    value: heightOf(amount),
    label: { formatter: words.money(amount) },
  })),
})

const curve = ({ days }: MonthPicture) => ({
  type: 'line',
  xAxisIndex: 1,
  yAxisIndex: 1,
  step: 'end',
  // One day alone draws no line, so it is a dot.
  showSymbol: days.length === 1,
  symbolSize: 14,
  itemStyle: { color: INK.curve },
  lineStyle: { width: 4, color: INK.curve },
  areaStyle: { color: INK.wash },
  data: days.map(({ balance }) => heightOf(balance)),
})

// How long a bar is: a drawing, not a sum. What is written beside it is exact.
const heightOf = ({ minor, currency }: Money): number => Number(minor) / 10 ** exponentOf(currency)
