import { type Card, open } from '../card/card.ts'
import type { Scene, Turn } from '../turn.ts'
import { securityCard } from './security-card.ts'

async function isFrozenByOwner({ core, actor }: Scene): Promise<boolean> {
  const holds = await core.getHolds({ actor })
  return holds.ok && holds.value.frozen
}

/** Says what freezing does before it is done. Who is frozen already sees that, with the way out. */
export async function freezeCard(scene: Scene & Pick<Turn, 'chat'>): Promise<Card> {
  const { words, chat } = scene
  const state = chat.user?.state
  // Frozen by us it opens once we lift that, and by its owner it does not: they may want both.
  const ours = state === 'restricted' && !(await isFrozenByOwner(scene))
  if (state !== 'active' && !ours) return securityCard(scene)
  return {
    text: words.t(ours ? 'freeze-ask-restricted' : 'freeze-ask'),
    buttons: [
      [open(words.label('freeze-now-button'), 'freeze-now', {}, 'danger')],
      [open(words.label('cancel-button'), 'home')],
    ],
  }
}
