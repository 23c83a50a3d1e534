import type { PaperDelivery } from '#core'
import { type Card, link, open } from '../card/card.ts'
import type { Words } from '../i18n/words.ts'
import { timeOf } from '../statement/choice-step.ts'

/** What is said beside a paper that was made, and where one may go from it. */
export function paperCard(words: Words, { order }: PaperDelivery): Card {
  const home = open(words.label('home-button'), 'home')
  if (order.kind === 'data') {
    const text = words.t('my-data-sent', { code: order.code })
    return { text, buttons: [[home], [open(words.label('my-data-close-button'), 'close')]] }
  }
  const key = order.kind === 'picture' ? 'statement-drawn' : 'statement-made'
  const { from, to } = order
  return {
    text: words.t(key, { ...timeOf({ words }, order), code: order.code }),
    buttons: [[open(words.label('statement-other-button'), 'statement', { from, to })], [home]],
  }
}

/** It is larger than a chat takes: the page behind the login has it, which knows no bounds. */
export const tooLargeCard = (words: Words, publicUrl: string): Card => ({
  text: words.t('my-data-too-large'),
  buttons: [
    [link(words.label('my-data-page-button'), `${publicUrl}/account/data?lang=${words.locale}`, 'primary')],
    [open(words.label('home-button'), 'home')],
  ],
})
