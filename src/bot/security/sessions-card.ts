import type { SessionView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { deviceWords } from './device-words.ts'

/** The browsers that are logged in, each with the button that logs it out. */
export function sessionsCard({ words, publicUrl }: Scene, sessions: readonly SessionView[]): Card {
  const back = [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]
  const page = `${publicUrl}/login`
  if (sessions.length === 0) return { text: words.t('sessions-none', { page }), buttons: [back] }
  const lines = sessions.map(({ device, createdAt, lastSeenAt }) =>
    words.t('sessions-line', {
      device: deviceWords(words, device),
      since: words.dateTime(createdAt),
      seen: words.time(lastSeenAt),
    }),
  )
  const ends = sessions.map(({ id, device }) => [
    open(words.label('sessions-end-button', { device: deviceWords(words, device) }), 'end-session', { id }),
  ])
  const all = [open(words.label('sessions-end-all-button'), 'end-session', {}, 'danger')]
  return {
    text: join([words.t('sessions-title'), join(lines)], '\n\n'),
    buttons: [...ends, ...(sessions.length > 1 ? [all] : []), back],
  }
}
