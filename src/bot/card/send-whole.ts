import type { Card, Picture, Shown } from './card.ts'
import { html } from './html.ts'
import type { Screen } from './screen.ts'

/** Telegram's end of what may stand below a picture, less what its markup takes. */
const CAPTION_MAX = 900

/** Sends a card; where its words are too many to stand below its picture or file, that goes ahead of them. */
export async function sendWhole(screen: Screen, card: Card): Promise<Shown> {
  const { picture, file, ...words } = card
  if ((!picture && !file) || card.text.markup.length <= CAPTION_MAX) return screen.send(card)
  await screen.send({ text: html``, ...(picture ? { picture } : { file: file as Picture }) })
  return screen.send(words)
}
