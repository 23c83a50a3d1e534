import type { PayoutCase } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { payoutLines, payoutStory } from './payout-lines.ts'

type Desk = Scene & Pick<Turn, 'chat'>

const SHOWN_MAX = 8

/** One withdrawal with its story. What becomes of one that nobody can say anything of takes a second person. */
export function payoutCard(scene: Desk, payout: PayoutCase): Card {
  const { words } = scene
  const { trouble, arrivesBy, requests } = payout
  return {
    text: join(
      [
        payoutLines(scene, payout),
        payoutStory(scene, payout),
        trouble !== null && words.t(`payout-trouble-${trouble}`, { due: words.dateTime(arrivesBy) }),
      ],
      '\n\n',
    ),
    buttons: [
      ...requests.map(({ id, kind }) => [
        open(words.label('suspense-asked-button', { what: words.label(`approval-what-${inKey(kind)}`) }), 'approval', {
          id,
        }),
      ]),
      ...waysOf(scene, payout),
      [open(words.label('payout-list-button'), 'payouts')],
    ],
    protect: true,
  }
}

function waysOf({ words, chat: { may } }: Desk, { payoutId, state, owner }: PayoutCase): Button[][] {
  const resolve = (outcome: string) =>
    open(words.label(`payout-resolve-${outcome}-button`), 'ask-approval', { kind: 'resolve_payout', payoutId, outcome })
  return [
    state === 'unknown' && may.includes('payouts.ask') ? [resolve('settled'), resolve('failed')] : [],
    state === 'review' && may.includes('risk.see')
      ? [open(words.label('payout-review-button'), 'risk-item', { id: payoutId })]
      : [],
    may.includes('customers.see')
      ? [open(words.label('risk-customer-button'), 'customer', { okpayId: owner.okpayId })]
      : [],
  ]
}

/** Withdrawals that are stuck or wait, the oldest first. */
export function payoutListCard({ words }: Scene, payouts: readonly PayoutCase[]): Card {
  const refresh = [open(words.label('queue-refresh-button'), 'payouts'), open(words.label('home-button'), 'home')]
  if (payouts.length === 0) return { text: words.t('payout-empty'), buttons: [refresh] }
  const shown = payouts.slice(0, SHOWN_MAX)
  const lines = shown.map(({ amount, reference, trouble, happened }) =>
    words.t('payout-list-line', {
      amount: words.money(amount),
      reference,
      trouble: words.label(`payout-trouble-short-${trouble ?? 'late'}`),
      since: words.dateTime(happened[0]?.at ?? new Date(0)),
    }),
  )
  const rows = shown.map(({ amount, reference }) => [
    open(`${words.money(amount)} · ${reference}`, 'payout', { reference }),
  ])
  return {
    text: html`${words.t('payout-list-title', { count: payouts.length })}\n\n${join(lines)}`,
    buttons: [...rows, refresh],
  }
}
