import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ANNOUNCEMENT_KINDS, ANNOUNCEMENT_MAX, CONCERNS, LOCALES, type Locale, looksLikeCode } from '#core'
import { announcementLine } from '../announcement/lines.ts'
import { readMoment } from '../announcement/moment-words.ts'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { again, defineFlow, done, gone, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Scene, Turn } from '../turn.ts'

const state = z.object({
  id: z.string(),
  kind: z.enum(ANNOUNCEMENT_KINDS).optional(),
  concerns: z.enum(CONCERNS).optional(),
  texts: z.partialRecord(z.enum(LOCALES), z.string()),
  from: z.string().optional(),
  until: z.string().optional(),
})
type State = z.infer<typeof state>

/** Staff tell everybody: what kind, about what, in each language, from when until when, and a card that shows it all. */
export default defineFlow<State>({
  name: 'announce',
  takesCode: true,
  version: 1,
  state,
  start: (_turn, { kept }) => {
    const before = kept === undefined ? undefined : state.safeParse(JSON.parse(kept))
    if (before?.success) return { state: before.data, first: next('confirm') }
    return { state: { id: randomUUID(), texts: {} }, first: next('kind') }
  },
  steps: {
    kind: choice('kind', ANNOUNCEMENT_KINDS, (kind) => next('concerns', { kind })),
    concerns: choice('concerns', CONCERNS, (concerns) => next(`text-${LOCALES[0]}`, { concerns })),
    ...Object.fromEntries(LOCALES.map((locale, at) => [`text-${locale}`, textStep(locale, LOCALES[at + 1])])),
    from: momentStep('from', (moment) => next('until', { from: moment.toISOString() })),
    until: momentStep('until', (moment, { from = '' }) =>
      moment <= new Date(from) ? again('announce-until-early') : next('confirm', { until: moment.toISOString() }),
    ),
    confirm: {
      awaits: 'announce-confirm-awaits',
      prompt: confirmCard,
      accept: (turn, input, given) =>
        input.kind === 'press' && input.action === 'announce' ? make(turn, given) : unexpected(),
    },
  },
})

function choice<T extends string>(name: string, values: readonly T[], chosen: (value: T) => Next<State>): Step<State> {
  return {
    awaits: `announce-${name}-awaits`,
    prompt: ({ words }) => ({
      text: words.t(`announce-${name}-ask`),
      buttons: values.map((value) => [press(words.label(`announcement-${name}-${value}`), 'choose', { value })]),
    }),
    accept(_turn, input) {
      const value = input.kind === 'press' ? values.find((one) => one === input.payload['value']) : undefined
      return value ? chosen(value) : unexpected()
    },
  }
}

function textStep(locale: Locale, following: Locale | undefined): Step<State> {
  return {
    awaits: 'announce-text-awaits',
    unsaid: { texts: {} },
    takesWords: true,
    prompt: ({ words }) => ({ text: words.t('announce-text-ask', { language: words.label(`announce-in-${locale}`) }) }),
    accept(_turn, input, { texts }) {
      if (input.kind !== 'text' || looksLikeCode(input.text)) return unexpected()
      const text = input.text.trim()
      if (text.length > ANNOUNCEMENT_MAX) return again('announce-text-long', { max: ANNOUNCEMENT_MAX })
      return next(following ? `text-${following}` : 'from', { texts: { ...texts, [locale]: text } })
    },
  }
}

function momentStep(name: 'from' | 'until', read: (moment: Date, given: State) => Next<State>): Step<State> {
  return {
    awaits: 'announce-moment-awaits',
    prompt: ({ words }) => ({
      text: words.t(`announce-${name}-ask`),
      buttons: name === 'from' ? [[press(words.label('announce-now-button'), 'now')]] : [],
    }),
    accept(turn, input, given) {
      const now = turn.clock()
      if (input.kind === 'press' && input.action === 'now') return read(now, given)
      if (input.kind !== 'text') return unexpected()
      const moment = readMoment(input.text, { now, from: name === 'until' && given.from ? new Date(given.from) : now })
      return moment ? read(moment, given) : unexpected()
    },
  }
}

/** As it will be read, in every language. */
function confirmCard({ words }: Scene, given: State): Card {
  const { kind = 'news', concerns = 'everything', texts, from = '', until = '' } = given
  return {
    text: join(
      [
        words.t('announce-confirm', {
          concerns: words.label(`announcement-concerns-${concerns}`),
          from: words.dateTime(new Date(from)),
          until: words.dateTime(new Date(until)),
          kind: words.label(`announcement-kind-${kind}`),
        }),
        ...LOCALES.map((locale) => words.t('announce-confirm-text', { text: texts[locale] ?? '' })),
      ],
      '\n\n',
    ),
    buttons: [[press(words.label('announce-confirm-button'), 'announce', {}, 'primary')]],
  }
}

async function make(turn: Turn, given: State): Promise<Next<State>> {
  const { kind, concerns, texts, from, until, id } = given
  if (!kind || !concerns || !from || !until) return next('kind')
  const { actor, core, words } = turn
  const written = Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale] ?? ''])) as Record<Locale, string>
  const times = { startsAt: new Date(from), endsAt: new Date(until) }
  const made = await core.makeAnnouncement({ actor, id, kind, concerns, texts: written, ...times })
  if (made.ok)
    return done({
      text: join([words.t('announce-made'), announcementLine(turn, made.value)], '\n\n'),
      buttons: [[open(words.label('announcements-button'), 'announcements'), open(words.label('home-button'), 'home')]],
    })
  if (made.failure.code !== 'staff_code_needed') return refused(made.failure)
  // The ten minutes were over meanwhile: after the code, the same card again, not everything anew.
  await turn.start('staff-code', { flow: 'announce', kept: JSON.stringify(given) })
  return gone()
}
