import { DOCUMENT_KINDS, type IdentityPart } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Step, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { allAnew, isAnew, notTaken } from './all-anew.ts'
import { pageRow } from './page-row.ts'
import { type IdentityState, onward, TAKEN } from './state.ts'
import { takeFile } from './take-file.ts'

export const documentKindStep: Step<IdentityState> = {
  awaits: 'identity-kind-awaits',
  async prompt(scene) {
    const { words } = scene
    const kinds = DOCUMENT_KINDS.map((kind) => press(words.label(`identity-kind-${inKey(kind)}`), 'kind', { kind }))
    return { text: words.t('identity-kind-ask'), buttons: [kinds, ...(await pageRow(scene))] }
  },
  async accept(turn, input) {
    if (input.kind !== 'press' || input.action !== 'kind') return unexpected()
    const value = input.payload['kind'] ?? ''
    return onward(await turn.core.giveIdentity({ actor: turn.actor, field: 'documentKind', value }))
  },
}

/** One page or several: it goes on when the person says so. */
export const documentStep: Step<IdentityState> = {
  awaits: 'identity-document-awaits',
  takesWords: true,
  async prompt(scene) {
    const { core, actor, words } = scene
    const identity = await core.getIdentity({ actor })
    if (!identity.ok) return failureCard(scene, identity.failure)
    const count = identity.value.application?.documents ?? 0
    const kind = identity.value.application?.given.documentKind ?? 'passport'
    const enough = [press(words.label('identity-document-enough-button'), 'enough', {}, 'primary')]
    return {
      text: count > 0 ? words.t('identity-document-more', { count }) : words.t(`identity-document-ask-${inKey(kind)}`),
      buttons: count > 0 ? [enough] : await pageRow(scene),
    }
  },
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'enough')
      return onward(await turn.core.getIdentity({ actor: turn.actor }))
    if (isAnew(input)) return allAnew(turn)
    if (input.kind !== 'photo' && input.kind !== 'file') return unexpected()
    const taken = await takeFile(turn, input, 'document' satisfies IdentityPart)
    return taken.ok ? again(TAKEN.key) : notTaken(turn, taken.failure)
  },
}

export const selfieStep: Step<IdentityState> = {
  awaits: 'identity-selfie-awaits',
  takesWords: true,
  prompt: ({ words }) => ({ text: words.t('identity-selfie-ask') }),
  async accept(turn, input) {
    if (isAnew(input)) return allAnew(turn)
    if (input.kind !== 'photo' && input.kind !== 'file') return unexpected()
    const taken = await takeFile(turn, input, 'selfie' satisfies IdentityPart)
    return taken.ok ? onward(taken, TAKEN) : notTaken(turn, taken.failure)
  },
}
