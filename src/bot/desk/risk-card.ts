import type { RiskItemView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { riskLines } from './risk-lines.ts'

type Desk = Scene & Pick<Turn, 'chat'>

const SHOWN_MAX = 8

/** One payment the rules found something in, with what staff may do about it. */
export function riskCard(scene: Desk, item: RiskItemView): Card {
  const { words } = scene
  return {
    text: riskLines(scene, item),
    buttons: [
      ...item.asked.map(({ id, kind }) => [
        open(words.label('suspense-asked-button', { what: words.label(`approval-what-${inKey(kind)}`) }), 'approval', {
          id,
        }),
      ]),
      ...waysOf(scene, item),
      [open(words.label('risk-list-button'), 'risk')],
    ],
    protect: true,
  }
}

function waysOf({ words, chat: { may } }: Desk, item: RiskItemView): Button[][] {
  const { id, state, stays, isClosed, payer, account } = item
  const to = (key: string, action: string, style?: 'danger') => open(words.label(key), action, { id }, style)
  const decides = may.includes('risk.decide')
  const waits = state === 'held'
  const release = { id, kind: account ? 'release_withdrawal' : 'release_payment' }
  return [
    decides && waits
      ? [
          // What its payer's account keeps nobody can send on.
          ...(stays ? [] : [open(words.label('risk-release-button'), 'risk-release', release)]),
          to('risk-reject-button', 'risk-reject', 'danger'),
        ]
      : [],
    decides && !waits && !isClosed ? [to('risk-close-button', 'risk-close')] : [],
    may.includes('tickets.answer') ? [to('risk-explain-button', 'risk-explain')] : [],
    may.includes('customers.see')
      ? [open(words.label('risk-customer-button'), 'customer', { okpayId: payer.okpayId })]
      : [],
  ]
}

/** What nobody has closed, the oldest first; of one customer, everything, the newest first. */
export function riskListCard({ words }: Scene, items: readonly RiskItemView[], of: string | undefined): Card {
  const refresh = [open(words.label('queue-refresh-button'), 'risk'), open(words.label('home-button'), 'home')]
  if (items.length === 0)
    return { text: words.t(of === undefined ? 'risk-empty' : 'risk-empty-of'), buttons: [refresh] }
  const shown = items.slice(0, SHOWN_MAX)
  const title = of === undefined ? words.t('risk-title', { count: items.length }) : words.t('risk-title-of')
  const lines = shown.map(({ amount, reasons, state, at }) =>
    words.t('risk-list-line', {
      amount: words.money(amount),
      reason: words.label(`risk-reason-${inKey(reasons[0] ?? 'velocity')}`),
      state: words.label(`risk-state-${state}`),
      at: words.dateTime(at),
    }),
  )
  const rows = shown.map(({ id, amount, reference }) => [
    open(`${words.money(amount)} · ${reference}`, 'risk-item', { id }),
  ])
  return { text: html`${title}\n\n${join(lines)}`, buttons: [...rows, refresh] }
}
