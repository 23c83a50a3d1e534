import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene, Turn } from '../turn.ts'

/** What protects the account, what it never asks for (S60), and the brake. */
export function securityCard({ words, chat }: Scene & Pick<Turn, 'chat'>): Card {
  const home = open(words.label('home-button'), 'home')
  if (!chat.user) {
    const enter = open(words.label('welcome-register-button'), 'register', {}, 'primary')
    return { text: join([words.t('security-none'), words.t('security-never')], '\n\n'), buttons: [[enter], [home]] }
  }
  if (chat.user.state === 'restricted') {
    const support = open(words.label('home-support-button'), 'support', { about: 'account_restricted' }, 'primary')
    const lines = [words.t('security-none'), words.t('home-restricted'), words.t('security-never')]
    return { text: join(lines, '\n\n'), buttons: [[support], [home]] }
  }
  const frozen = chat.user.state === 'frozen_by_user'
  const brake = frozen
    ? open(words.label('security-unfreeze-button'), 'unfreeze', {}, 'primary')
    : open(words.label('security-freeze-button'), 'freeze', {}, 'danger')
  const standing = words.t(frozen ? 'security-frozen' : 'security-active')
  return { text: join([standing, words.t('security-never')], '\n\n'), buttons: [[brake], [home]] }
}
