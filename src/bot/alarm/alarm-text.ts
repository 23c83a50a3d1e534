import { type AlarmView, type AlarmWord, money } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Args, Words } from '../i18n/words.ts'

type Said = Pick<AlarmView, 'name' | 'subject' | 'facts' | 'page'>

/** What is wrong, what to do first, and where the rest is written down. */
export function alarmText(words: Words, word: AlarmWord, alarm: Said): Html {
  const { name, subject, facts, page } = alarm
  const args = valuesOf(words, facts)
  const what = words.t(name === 'webhook' ? `alarm-webhook-${subject}` : `alarm-${name}`, args)
  if (word === 'over') return words.t('alarm-over', { what })
  const first = words.t(`alarm-${name}-first`, args)
  return join([words.t(`alarm-${word}`, { what }), first, words.t('alarm-page', { page: pageOf(page) })], '\n\n')
}

/** Where a heading of the operators' book is. */
const pageOf = (heading: string): string => `ops/README.md#${heading.toLowerCase().replaceAll(' ', '-')}`

function valuesOf(words: Words, facts: AlarmView['facts']): Args {
  const args: Args = { ...facts }
  const { cents, rail, way, minutes } = facts
  if (typeof cents === 'string') args['amount'] = words.money(money(BigInt(cents), 'EUR'))
  if (typeof rail === 'string') args['rail'] = words.label(`status-rail-${rail}`)
  if (typeof way === 'string') args['way'] = words.label(`alarm-way-${way}`)
  if (typeof minutes === 'number') args['time'] = timeOf(words, minutes)
  return args
}

const timeOf = (words: Words, minutes: number): string =>
  minutes < 120
    ? words.label('alarm-minutes', { count: minutes })
    : words.label('alarm-hours', { count: Math.floor(minutes / 60) })
