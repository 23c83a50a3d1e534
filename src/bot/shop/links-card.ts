import type { OwnLinkView, PaymentLinkPage } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { linkSum } from './link-words.ts'

/** One page of one's own links, the newest first. Each is a button to its card. */
export function linksCard(scene: Speaking, { links, older }: PaymentLinkPage, cursor?: string): Card {
  const { words } = scene
  const home = open(words.label('shop-button'), 'merchant')
  const create = open(words.label('shop-new-link-button'), 'new-link', {}, 'primary')
  if (links.length === 0) return { text: words.t('links-empty'), buttons: [[create], [home]] }
  const lines = links.map((view) => words.t('links-line', { ...told(scene, view), at: words.date(view.createdAt) }))
  const buttons = links.map((view) => [
    open(words.label('links-entry-button', told(scene, view)), view.kind === 'counter' ? 'counter' : 'link', {
      link: view.token,
    }),
  ])
  const newest = cursor === undefined ? [] : [open(words.label('links-newest-button'), 'links')]
  const next = older === null ? [] : [open(words.label('history-older-button'), 'links', { cursor: older })]
  return {
    text: join([words.t('links-title'), join(lines)], '\n\n'),
    buttons: [...buttons, [...newest, ...next], [create], [home]],
  }
}

const told = (scene: Speaking, view: OwnLinkView) => ({
  amount: linkSum(scene, view),
  what: shortened(view.description) || scene.words.label('link-for-nothing-said'),
  state: stateLabel(scene, view),
})

/** Of a link for many: how often it was paid, too. */
function stateLabel({ words }: Speaking, { state, accepting, uses, paid: { times } }: OwnLinkView): string {
  const label = words.label(`links-state-${state === 'open' && !accepting ? 'paused' : state}`)
  return uses === 1 ? label : words.label('links-state-times', { state: label, count: times })
}

// A button shows some thirty characters on a phone.
const SHOWN_MAX = 24

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length > SHOWN_MAX ? `${characters.slice(0, SHOWN_MAX - 1).join('')}…` : text
}
