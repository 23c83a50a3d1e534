import type { PaymentLinkPage, PaymentLinkView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** One page of one's own links, the newest first. Each is a button to its card. */
export function linksCard(scene: Speaking, { links, older }: PaymentLinkPage, cursor?: string): Card {
  const { words } = scene
  const home = open(words.label('shop-button'), 'merchant')
  const create = open(words.label('shop-new-link-button'), 'new-link', {}, 'primary')
  if (links.length === 0) return { text: words.t('links-empty'), buttons: [[create], [home]] }
  const lines = links.map((view) => words.t('links-line', { ...told(scene, view), at: words.date(view.createdAt) }))
  const buttons = links.map((view) => [
    open(words.label('links-entry-button', told(scene, view)), 'link', { link: view.token }),
  ])
  const newest = cursor === undefined ? [] : [open(words.label('links-newest-button'), 'links')]
  const next = older === null ? [] : [open(words.label('history-older-button'), 'links', { cursor: older })]
  return {
    text: join([words.t('links-title'), join(lines)], '\n\n'),
    buttons: [...buttons, [...newest, ...next], [create], [home]],
  }
}

const told = ({ words }: Speaking, { amount, description, state, accepting }: PaymentLinkView) => ({
  amount: words.money(amount),
  what: shortened(description) || words.label('link-for-nothing-said'),
  state: words.label(`links-state-${state === 'open' && !accepting ? 'paused' : state}`),
})

// A button shows some thirty characters on a phone.
const SHOWN_MAX = 24

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length > SHOWN_MAX ? `${characters.slice(0, SHOWN_MAX - 1).join('')}…` : text
}
