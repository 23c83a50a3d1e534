import type { ChatRef, DifferenceView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { differenceLines } from './difference-line.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** One difference, with what can be done about it. What moves money takes a second person. */
export function differenceCard(scene: Desk, difference: DifferenceView): Card {
  const { words } = scene
  const { id, asked, state, owner, dueAt, closedReason, explainable } = difference
  const isOpen = state === 'open'
  const due = words.date(dueAt)
  return {
    text: join(
      [
        differenceLines(scene, difference),
        isOpen &&
          (owner.name === null
            ? words.t('difference-owner-role', { role: words.label(`staff-role-${owner.role}`), due })
            : words.t('difference-owner', { name: owner.name, due })),
        !isOpen && words.t(`difference-state-${inKey(state)}`, { reason: closedReason ?? '' }),
        isOpen && !explainable && words.t('difference-ways'),
      ],
      '\n\n',
    ),
    buttons: [
      ...asked.map(({ id: request, kind }) => [
        open(words.label('suspense-asked-button', { what: words.label(`approval-what-${inKey(kind)}`) }), 'approval', {
          id: request,
        }),
      ]),
      ...openOf(scene, difference),
      ...waysOf(scene, difference, id),
      [open(words.label('books-button'), 'books')],
    ],
    protect: true,
  }
}

/** Whoever works on differences may see whom the bank names, of a closed one, too. */
const openOf = ({ words, chat: { may } }: Desk, { id, line }: DifferenceView): Button[][] =>
  line?.masked && may.includes('books.work') ? [[open(words.label('unmask-button'), 'difference-open', { id })]] : []

function waysOf({ words, chat: { may } }: Desk, { state, cause, explainable, owner }: DifferenceView, id: string) {
  if (state !== 'open' || !may.includes('books.work')) return []
  const settle = open(words.label('difference-settle-button'), 'ask-approval', {
    kind: 'settle_difference',
    differenceId: id,
  })
  const way = (key: string, action: string): Button => open(words.label(key), action, { id })
  const mine: Button[] = owner.mine ? [] : [way('difference-take-button', 'difference-take')]
  return [
    [...mine, way('difference-hand-button', 'difference-hand')],
    cause === 'balance_gap' ? [] : [settle],
    explainable ? [way('difference-explain-button', 'difference-explain')] : [],
  ]
}

/** Whom it can be handed over to. */
export const handCard = ({ words }: Scene, id: string, colleagues: readonly (ChatRef & { name: string })[]): Card => ({
  text: words.t(colleagues.length > 0 ? 'difference-hand-ask' : 'difference-hand-nobody'),
  buttons: [
    ...colleagues.map(({ botId, telegramId, name }) => [
      open(name, 'difference-handed', { id, botId: String(botId), telegramId: String(telegramId) }),
    ]),
    [open(words.label('notice-look-button'), 'difference', { id })],
  ],
})
