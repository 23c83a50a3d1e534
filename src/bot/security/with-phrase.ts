import type { Button, Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { phraseLine } from './phrase-line.ts'

/** Actions that decide something: money goes, somebody is let in or out, what is locked or linked ends. */
const DEEDS: readonly string[] = [
  ...['send-confirm', 'pay-confirm', 'refund-confirm', 'withdraw-confirm', 'exchange-confirm'],
  ...['connect-confirm', 'shop-payouts-confirm', 'close-confirm', 'freeze-now', 'stop-rebind', 'stop-mailbox'],
  ...[
    'shop-payouts-off',
    'topup-check',
    'connection-end',
    'connect-app-remove-now',
    'link-withdraw-now',
    'counter-make',
    'end-session',
  ],
  ...['api-key-revoke', 'team-dismiss', 'team-role', 'team-join', 'destination-remove'],
]

/** Where a notice leads to a decision: the brakes, another secret, papers, what a shop or a buyer answers. */
const WAYS: readonly string[] = [
  ...[
    'freeze',
    'unfreeze',
    'reset',
    'change-password',
    'change-email',
    'new-pin',
    'forgot-pin',
    'second-factor',
    'lost-factor',
    'lost-mailbox',
    'come-back',
  ],
  ...['pay', 'not-me', 'code-refuse', 'risk-mine', 'call-off', 'connection', 'identity-begin'],
  ...['refund', 'refund-decline', 'refund-dispute'],
]

const [ON_CARDS, ON_NOTICES] = [new Set(DEEDS), new Set([...DEEDS, ...WAYS])]

/** The pages behind our one-time links ask for passwords and codes; what they are opened by stands behind the #. */
const leadsToSecrets = (button: Button, publicUrl: string): boolean =>
  button.kind === 'link' && button.url.startsWith(`${publicUrl}/`) && button.url.includes('#')

function withPhrase(scene: Scene, card: Card, deciding: ReadonlySet<string>): Card {
  const asks = card.buttons
    ?.flat()
    .some((button) => (button.kind === 'open' ? deciding.has(button.action) : leadsToSecrets(button, scene.publicUrl)))
  const line = phraseLine(scene)
  if (!asks || line === null || card.text.markup.includes(line.markup)) return card
  return { ...card, text: join([card.text, line], '\n\n') }
}

/** A card whose buttons decide something, or lead where a secret is asked for, shows its reader's phrase (S60). */
export const cardWithPhrase = (scene: Scene, card: Card): Card => withPhrase(scene, card, ON_CARDS)

/** Likewise a notice, which nobody asked for: there what only leads to a decision counts, too. */
export const noticeWithPhrase = (scene: Scene, card: Card): Card => withPhrase(scene, card, ON_NOTICES)
