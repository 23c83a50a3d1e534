import type { RailWay } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { wayLabel } from './proposal-lines.ts'

/** Every way money comes in or goes out by: off since when, or what it is like; how one is switched is said below. */
export const railsCard = (scene: Speaking, ways: readonly RailWay[]): Card => {
  const { words } = scene
  const line = ({ rail, out, offSince, health }: RailWay) => {
    const way = wayLabel(scene, rail, out)
    return offSince === null
      ? words.t(`status-line-${health}`, { way })
      : words.t('rails-line-off', { way, since: words.dateTime(offSince) })
  }
  return {
    text: join(
      [
        join([words.t('status-chat-topup'), ...ways.filter(({ out }) => !out).map(line)]),
        join([words.t('status-chat-payout'), ...ways.filter(({ out }) => out).map(line)]),
        words.t('usage-rail'),
      ],
      '\n\n',
    ),
    buttons: [[open(words.label('queue-refresh-button'), 'rails'), open(words.label('home-button'), 'home')]],
  }
}
