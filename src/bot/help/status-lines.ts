import { announced } from '../announcement/lines.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { stillWorks } from './still-works.ts'

/** How the house stands, and every way in and out. */
export async function statusLines({ core, words }: Pick<Scene, 'core' | 'words'>): Promise<Html[]> {
  const [mode, rails, payouts, told] = await Promise.all([
    core.getMode({}),
    core.getRails({}),
    core.getPayoutRails({}),
    announced({ core, words }),
  ])
  const ways = rails.ok ? rails.value : []
  const outs = payouts.ok ? payouts.value : []
  const limps = [...ways, ...outs].some(({ health }) => health !== 'up')
  const isPaused = mode.ok && mode.value.maintenance
  const line = (kind: string, { rail, health }: { rail: string; health: string }) =>
    words.t(`status-line-${health}`, { way: words.label(`status-${kind}-${rail}-name`) })
  return [
    isPaused
      ? join([words.t('status-chat-maintenance'), stillWorks({ words }, mode.value.out)])
      : words.t(`status-chat-${limps ? 'partly' : 'up'}`),
    ...(told ? [told] : []),
    join([
      words.t('status-chat-topup'),
      ...ways.map((way) => line('topup', isPaused ? { ...way, health: 'maintenance' } : way)),
    ]),
    ...(outs.length > 0 ? [join([words.t('status-chat-payout'), ...outs.map((way) => line('payout', way))])] : []),
  ]
}
