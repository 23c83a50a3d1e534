import type { SecurityView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Scene, Turn } from '../turn.ts'

type Security = Scene & Pick<Turn, 'chat'>

/** What protects the account, what it never asks for (S60), and the brake. */
export async function securityCard(scene: Security): Promise<Card> {
  const { words, chat, core, actor } = scene
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
  const security = await core.getSecurity({ actor })
  if (!security.ok) return failureCard(scene, security.failure)
  return {
    text: join([standing(scene, security.value), words.t('security-never')], '\n\n'),
    buttons: [[brake(scene)], ...ways(scene), [home]],
  }
}

function standing({ words, chat }: Security, { sessions, coolingUntil }: SecurityView): Html {
  return join([
    words.t(chat.user?.state === 'frozen_by_user' ? 'security-frozen' : 'security-active'),
    coolingUntil && words.t('security-cooling', { until: words.dateTime(coolingUntil) }),
    sessions > 0 && words.t('security-sessions', { count: sessions }),
  ])
}

const brake = ({ words, chat }: Security): Button =>
  chat.user?.state === 'frozen_by_user'
    ? open(words.label('security-unfreeze-button'), 'unfreeze', {}, 'primary')
    : open(words.label('security-freeze-button'), 'freeze', {}, 'danger')

const ways = ({ words }: Security): Button[][] => [
  [open(words.label('security-sessions-button'), 'sessions'), open(words.label('security-reset-button'), 'reset')],
]
