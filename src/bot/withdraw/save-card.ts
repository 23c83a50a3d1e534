import type { DestinationDraft } from '#core'
import { type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Scene, Turn } from '../turn.ts'
import { whereText } from './words.ts'

/** On with an account or card being saved: its processor's page, or its factors. */
export async function goOnSaving(turn: Turn, draft: DestinationDraft): Promise<void> {
  if (draft.step === 'card_page') return void (await turn.show(cardPageCard(turn, draft)))
  const to = whereText(turn, draft.kind, draft.lastFour ?? '')
  await turn.start('pin', { kind: 'destination', intentId: draft.id, to })
}

/** The way to the page where a card's number is typed: never here. */
function cardPageCard(scene: Scene, { id, pageUrl }: DestinationDraft): Card {
  const { words } = scene
  if (pageUrl === null) return failureCard(scene, { code: 'payout_unavailable', rail: 'card' })
  return {
    text: join([words.t('destination-card-ask'), phraseLine(scene)], '\n\n'),
    buttons: [
      [link(words.label('destination-card-page-button'), pageUrl, 'primary')],
      [open(words.label('destination-card-saved-button'), 'destination-card-saved', { id })],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
