import type { BoundView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** What each is looked at, and ended, with. */
const LOOKED_AT = [
  ['waits', 'holds', 'holds-button'],
  ['sessions', 'sessions', 'security-sessions-button'],
  ['connections', 'connections', 'connections-button'],
  ['destinations', 'destinations', 'destinations-button'],
  ['payees', 'payees', 'payees-button'],
  ['team', 'team', 'team-button'],
  ['keys', 'api-keys', 'api-keys-button'],
  ['endpoints', 'webhooks', 'webhooks-button'],
  ['returns', 'connect-apps', 'connect-apps-button'],
] as const satisfies readonly (readonly [keyof BoundView, string, string])[]

/** What waits to leave the wallet, and what is bound to it besides the chat, in a line and a button each: a thief may have left some of it. */
export function boundCard({ words }: Scene, bound: BoundView): Card {
  const there = LOOKED_AT.filter(([what]) => bound[what] > 0)
  const lines = there.map(([what]) => words.t(`bound-${what}`, { count: bound[what] }))
  return {
    text: lines.length > 0 ? join([words.t('bound-title'), join(lines)], '\n\n') : words.t('bound-none'),
    buttons: [
      ...there.map(([, action, label]) => [open(words.label(label), action)]),
      [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')],
    ],
  }
}
