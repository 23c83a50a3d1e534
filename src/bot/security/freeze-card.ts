import { type Card, open } from '../card/card.ts'
import type { Scene, Turn } from '../turn.ts'
import { securityCard } from './security-card.ts'

/** Says what freezing does before it is done. Who is frozen already sees that, with the way out. */
export async function freezeCard(scene: Scene & Pick<Turn, 'chat'>): Promise<Card> {
  const { words, chat } = scene
  if (chat.user?.state !== 'active') return securityCard(scene)
  return {
    text: words.t('freeze-ask'),
    buttons: [
      [open(words.label('freeze-now-button'), 'freeze-now', {}, 'danger')],
      [open(words.label('cancel-button'), 'home')],
    ],
  }
}
