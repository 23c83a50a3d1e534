import type { LinkedChat, SessionView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { deviceWords } from './device-words.ts'

/** Where the account is open: the Telegram chats it has, and the browsers, each with the button that logs it out. */
export function sessionsCard(scene: Scene, sessions: readonly SessionView[], chats: readonly LinkedChat[]): Card {
  const { words, publicUrl } = scene
  const back = [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]
  const page = `${publicUrl}/login`
  const linked = join([words.t('chats-title'), join(chats.map((chat) => chatLine(scene, chat)))])
  if (sessions.length === 0)
    return { text: join([linked, words.t('sessions-none', { page })], '\n\n'), buttons: [back] }
  const named = apart(sessions, ({ device }) => deviceWords(words, device))
  const lines = named.map(([{ createdAt, lastSeenAt }, device]) =>
    words.t('sessions-line', {
      device,
      since: words.dateTime(createdAt),
      seen: words.time(lastSeenAt),
    }),
  )
  const ends = named.map(([{ id }, device]) => [
    open(words.label('sessions-end-button', { device }), 'end-session', { id }),
  ])
  const all = [open(words.label('sessions-end-all-button'), 'end-session', {}, 'danger')]
  return {
    text: join([linked, words.t('sessions-title'), join(lines)], '\n\n'),
    buttons: [...ends, ...(sessions.length > 1 ? [all] : []), back],
  }
}

/** Two that are called the same are told apart by a number, in the line and on the button. */
function apart<T>(all: readonly T[], nameOf: (one: T) => string): [T, string][] {
  const names = all.map(nameOf)
  return all.map((one, n) => {
    const name = nameOf(one)
    const nth = names.slice(0, n + 1).filter((other) => other === name).length
    return [one, nth === 1 ? name : `${name} (${nth})`]
  })
}

function chatLine({ words }: Scene, { firstName, linkedAt, lastSeenAt, current }: LinkedChat): Html {
  const name = { name: firstName, seen: words.dateTime(lastSeenAt) }
  const key = current ? 'chats-line-current' : 'chats-line'
  return linkedAt ? words.t(`${key}-since`, { ...name, since: words.date(linkedAt) }) : words.t(key, name)
}
