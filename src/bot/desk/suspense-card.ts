import type { SuspenseItemView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { orderLine, suspenseCauseLabel, suspenseLines } from './suspense-line.ts'

type Desk = Scene & Pick<Turn, 'chat'>

const SHOWN_MAX = 8

/** One case, with what can be asked for. Each of it takes a second person. */
export function suspenseCard(scene: Desk, item: SuspenseItemView): Card {
  const { words } = scene
  const { owner, order, asked } = item
  return {
    text: join(
      [
        suspenseLines(scene, item),
        item.state !== 'open' && words.t(stateKey(item)),
        owner &&
          (order || item.given.length === 0) &&
          join([html`${words.t('suspense-probably')} ${customerLine(owner)}`, order && orderLine(scene, order)]),
        item.given.length > 0 && join([words.t('suspense-given'), ...item.given.map(customerLine)]),
        item.state === 'open' && words.t(waysKey(item)),
      ],
      '\n\n',
    ),
    buttons: [
      ...asked.map(({ id, kind }) => [
        open(words.label('suspense-asked-button', { what: words.label(`approval-what-${inKey(kind)}`) }), 'approval', {
          id,
        }),
      ]),
      ...readRow(scene, item),
      ...(item.shown ? [[open(words.label('suspense-shown-button'), 'suspense-item', { itemId: item.shown.id })]] : []),
      ...waysOf(scene, item),
      [open(words.label('suspense-list-button'), 'suspense')],
    ],
    protect: true,
  }
}

/** What its payer wrote says who they are: a stolen chat of staff's must not read it. */
const readRow = ({ words, chat: { may } }: Desk, { id: itemId, masked }: SuspenseItemView): Button[][] =>
  masked && may.includes('suspense.ask')
    ? [[open(words.label('suspense-read-button'), 'staff-code', { itemId, action: 'suspense-item' })]]
    : []

const stateKey = ({ state, unshown }: SuspenseItemView): string =>
  unshown && state === 'written_off' ? 'suspense-state-off-losses' : `suspense-state-${inKey(state)}`

const waysKey = ({ here, ofPayout, given, unshown }: SuspenseItemView): string => {
  if (unshown) return 'suspense-ways-unshown'
  if (here) return ofPayout ? 'suspense-ways-payout' : 'suspense-ways'
  return given.length > 0 ? 'suspense-ways-given' : 'suspense-ways-missing'
}

function waysOf(
  { words, chat: { may } }: Desk,
  { id: itemId, state, here, ofPayout, owner, given, recalled, unshown }: SuspenseItemView,
): Button[][] {
  if (state !== 'open' || !may.includes('suspense.ask')) return []
  const ask = (key: string, kind: string) => open(words.label(key), 'ask-approval', { kind, itemId })
  if (!here)
    return [
      ...given.slice(0, SHOWN_MAX).map(({ userId, maskedName: who }) => [
        open(words.label('suspense-take-back-button', { who }), 'ask-approval', {
          ...{ kind: 'take_back_suspense', itemId, userId },
        }),
      ]),
      [ask('suspense-write-off-button', 'write_off_suspense')],
    ]
  if (ofPayout) {
    const whole = { kind: 'assign_suspense', itemId, userId: owner?.userId ?? '' }
    return owner ? [[open(words.label('suspense-give-back-button'), 'ask-approval', whole)]] : []
  }
  const back = { kind: 'send_back_suspense', itemId, ...(recalled && { recalled: recalled.id }) }
  const backKey = recalled ? 'suspense-send-back-all-the-same-button' : 'suspense-send-back-button'
  return [
    [ask('suspense-assign-button', 'assign_suspense')],
    [open(words.label(backKey), 'ask-approval', back, recalled ? 'danger' : undefined)],
    unshown ? [ask('suspense-off-losses-button', 'write_off_suspense')] : [],
  ]
}

/** What cannot be placed, the oldest first. */
export function suspenseListCard(scene: Scene, items: SuspenseItemView[]): Card {
  const { words } = scene
  const refresh = [open(words.label('queue-refresh-button'), 'suspense'), open(words.label('home-button'), 'home')]
  if (items.length === 0) return { text: words.t('suspense-empty'), buttons: [refresh] }
  const shown = items.slice(0, SHOWN_MAX)
  const lines = shown.map((item) => {
    const { amount, reference, createdAt, recalled } = item
    const line = words.t('suspense-list-line', {
      amount: words.money(amount),
      reference,
      cause: suspenseCauseLabel(scene, item),
      since: words.date(createdAt),
    })
    return recalled ? html`${line} · ${words.t('suspense-list-recalled')}` : line
  })
  const rows = shown.map(({ id, amount, reference }) => [
    open(`${words.money(amount)} · ${reference.slice(0, 20)}`, 'suspense-item', { itemId: id }),
  ])
  return {
    text: html`${words.t('suspense-title', { count: items.length })}\n\n${join(lines)}`,
    buttons: [...rows, refresh],
  }
}
