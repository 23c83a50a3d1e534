import type { FeeView, HelpFigure, Locale } from '#core'
import { moneyText } from '../words/money.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Unit = 'minutes' | 'hours' | 'days'
const CHINESE: Record<Unit, string> = { minutes: '分钟', hours: '小时', days: '天' }

/** A figure of the help as people read it: "20 minutes", "500.00 EUR", "1%", "5". */
export function figureText(figure: HelpFigure, locale: Locale): string {
  if (figure.kind === 'money') return moneyText(figure.amount, locale)
  if (figure.kind === 'time') return timeText(figure.milliseconds, locale)
  if (figure.kind === 'count') return String(figure.count)
  return priceText(figure.price, locale)
}

// A day is 24 hours to somebody who waits for it; two and more are days.
function timeText(milliseconds: number, locale: Locale): string {
  const [unit, size]: [Unit, number] =
    milliseconds >= 2 * DAY && milliseconds % DAY === 0
      ? ['days', DAY]
      : milliseconds >= HOUR && milliseconds % HOUR === 0
        ? ['hours', HOUR]
        : ['minutes', MINUTE]
  const number = Math.round(milliseconds / size)
  if (locale !== 'en') return `${number} ${CHINESE[unit]}`
  return `${number} ${number === 1 ? unit.slice(0, -1) : unit}`
}

function priceText({ percent, fixed, min, max }: FeeView, locale: Locale): string {
  const english = locale === 'en'
  const isPart = !/^0(\.0*)?$/.test(percent)
  const parts = [...(isPart ? [`${percent}%`] : []), ...(fixed.minor > 0n ? [moneyText(fixed, locale)] : [])]
  if (parts.length === 0 && min.minor === 0n) return english ? 'nothing' : '免费'
  const bounds = [
    ...(min.minor > 0n ? [english ? `at least ${moneyText(min, locale)}` : `最低 ${moneyText(min, locale)}`] : []),
    ...(max ? [english ? `at most ${moneyText(max, locale)}` : `最高 ${moneyText(max, locale)}`] : []),
  ]
  return [parts.join(' + '), ...bounds].filter(Boolean).join(english ? ', ' : '，')
}
