import type { FailureCode } from '#core'
import { type Button, link, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import type { Ways, Wordings } from './ways.ts'

type PayeeCode = Extract<FailureCode, 'payee_not_found' | 'payee_unavailable' | 'self_transfer' | 'too_many_kept'>

/** Why the money cannot go to this person, and to whom it could. */
export const payeeWordings: Wordings<PayeeCode> = {
  payee_not_found: (scene, { asked }, ways) => ({
    text: asked
      ? scene.words.t('failure-payee-not-found', { asked })
      : scene.words.t('failure-payee-not-found-unnamed'),
    buttons: [[otherPayee(scene, ways, 'failure-payee-button')], [inviteButton(scene)]],
  }),
  payee_unavailable: (scene, _failure, ways) => ({
    text: scene.words.t('failure-payee-unavailable'),
    buttons: [[otherPayee(scene, ways, 'failure-payee-other-button')]],
  }),
  self_transfer: (scene, _failure, ways) => ({
    text: scene.words.t('failure-self-transfer'),
    buttons: [[otherPayee(scene, ways, 'failure-payee-other-button')]],
  }),
  too_many_kept: ({ words }, { most }) => ({
    text: words.t('failure-too-many-kept', { most }),
    buttons: [[open(words.label('payees-button'), 'payees')]],
  }),
}

const otherPayee = ({ words }: Scene, { payee }: Ways, key: string): Button =>
  payee?.(words.label(key)) ?? open(words.label(key), 'send')

/** Telegram's own picker of whom to send the invitation to. */
function inviteButton({ words, botUsername }: Scene): Button {
  const share = new URL('https://t.me/share/url')
  share.searchParams.set('url', `https://t.me/${botUsername}`)
  share.searchParams.set('text', words.label('failure-invite-text'))
  return link(words.label('failure-invite-button'), share.href)
}
