import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Seed } from '../turn.ts'

/** What a PIN is asked for, above its pad: to open the chat, or for what was tapped, which somebody else may have. */
export async function pinFor(scene: Scene, { pin, action = '', ...payload }: Seed): Promise<Html> {
  const { words, actions } = scene
  if (pin === undefined) return words.t('unlock-ask')
  return join([words.t(`failure-pin-needed-${inKey(pin)}`), await actions.get(action)?.withPin?.(scene, payload)])
}
