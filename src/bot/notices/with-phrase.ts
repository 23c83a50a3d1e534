import type { Button, Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Scene } from '../turn.ts'

/** What a notice may ask its reader to decide about their account: the brakes, and the ways to another secret. */
const DECISIONS: ReadonlySet<string> = new Set([
  'freeze',
  'freeze-now',
  'unfreeze',
  'stop-rebind',
  'stop-mailbox',
  'risk-mine',
  'end-session',
  'connection-end',
  'api-key-revoke',
  'reset',
  'change-password',
  'new-pin',
  'second-factor',
  'pay',
])

const decides = (button: Button): boolean => button.kind === 'open' && DECISIONS.has(button.action)

/** A notice that asks for a decision shows its reader's phrase, as they were promised; one that only tells has none. */
export const withPhrase = (scene: Scene, card: Card): Card =>
  card.buttons?.flat().some(decides) ? { ...card, text: join([card.text, phraseLine(scene)]) } : card
