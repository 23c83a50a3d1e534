import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import { reasonWords } from '../webhook/trouble-words.ts'

type Trouble = NoticeOf<'webhook_failing' | 'webhook_ending' | 'webhook_disabled'>

const OFF = { gone: 'notice-webhook-gone', failing: 'notice-webhook-failing-off' } as const

/** An endpoint of one's shop fails, will be told nothing more, or is told nothing more: with the way to it. */
export function webhookTrouble({ words }: Scene, notice: Trouble): Card {
  const { kind, endpoint, host, at, reason, waiting } = notice
  const said = { host, at: words.dateTime(at), reason: reasonWords(words, reason), count: waiting }
  const key = kind === 'webhook_disabled' ? OFF[notice.why] : `notice-${kind.replace('_', '-')}`
  const until = kind === 'webhook_ending' ? { until: words.dateTime(notice.until) } : {}
  return {
    text: words.t(key, { ...said, ...until }),
    buttons: [[open(words.label('webhook-look-button'), 'webhook', { id: endpoint }, 'primary')]],
  }
}

type Changed = NoticeOf<'webhook_added' | 'webhook_rotated' | 'webhook_removed' | 'webhook_off'>

/** An address hears of everything from now on, has another secret, or hears nothing more, or for now: and the brake for whom it was not. */
export const webhookChanged = ({ words }: Scene, notice: Changed): Card => ({
  text: words.t(changedKey(notice), { host: notice.host, at: words.dateTime(notice.at) }),
  buttons: [
    [open(words.label('webhooks-button'), 'webhooks'), open(words.label('api-keys-button'), 'api-keys')],
    [open(words.label('notice-support-button'), 'support', { about: 'webhook' })],
  ],
})

const changedKey = (notice: Changed) =>
  notice.kind === 'webhook_added' && notice.test
    ? 'notice-webhook-added-test'
    : (`notice-${notice.kind.replace('_', '-')}` as const)
