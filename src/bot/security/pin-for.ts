import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Seed } from '../turn.ts'

/** What a PIN is asked for, above its pad: to open the chat, or for what was tapped, which somebody else may have. */
export async function pinFor(scene: Scene, { pin, ...asked }: Seed): Promise<Html> {
  const { words } = scene
  if (pin === undefined) return words.t('unlock-ask')
  return join([words.t(`failure-pin-needed-${inKey(pin)}`), await deedLine(scene, asked)])
}

/** Where the reason does not say for whom, or to what. */
async function deedLine({ core, actor, words }: Scene, { action, user, currency = '' }: Seed): Promise<Html | false> {
  if (action === 'team-invite') return words.t('unlock-invites-manager')
  if (action === 'choose-home-currency') return words.t('unlock-home-currency', { currency })
  if (action !== 'team-role') return false
  const team = await core.listTeam({ actor })
  if (!team.ok) return false
  const member = team.value.members.find(({ id }) => id === user)
  return member ? words.t('unlock-makes-manager', { name: member.name, shop: team.value.shop }) : false
}
