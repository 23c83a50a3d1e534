import type { FailureCode } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import { homeButton, supportButton, type Ways, type Wordings } from './ways.ts'

type ShopCode = Extract<
  FailureCode,
  | 'already_paid'
  | 'invoice_unknown'
  | 'invoice_expired'
  | 'invoice_withdrawn'
  | 'own_link'
  | 'merchant_not_accepting'
  | 'merchant_unavailable'
  | 'shop_missing'
  | 'shop_right_missing'
  | 'invitation_over'
  | 'too_many_members'
>

/** Why a shop's link is not paid (S49), and what can be done instead. */
export const shopWordings: Wordings<ShopCode> = {
  already_paid(scene, { paidAt, reference }) {
    const { words } = scene
    if (reference !== null) {
      const receipt = open(words.label('failure-receipt-button'), 'transaction', { reference })
      return { text: words.t('failure-already-paid-by-you', { reference }), buttons: [[receipt], onward(scene)] }
    }
    const at = paidAt && words.dateTime(paidAt)
    return {
      text: at ? words.t('failure-already-paid', { at }) : words.t('failure-already-paid-elsewhen'),
      buttons: [[other(scene)], [supportButton(scene, 'already_paid'), homeButton(scene)]],
    }
  },
  invoice_unknown: (scene) => ({ text: scene.words.t('failure-invoice-unknown'), buttons: [onward(scene)] }),
  invoice_expired: (scene, { expiredAt }) => ({
    text: scene.words.t('failure-invoice-expired', { at: scene.words.dateTime(expiredAt) }),
    buttons: [onward(scene)],
  }),
  invoice_withdrawn: (scene) => ({ text: scene.words.t('failure-invoice-withdrawn'), buttons: [onward(scene)] }),
  own_link: ({ words }, _failure, { own }) => {
    const label = words.label('failure-own-link-button')
    return {
      text: words.t('failure-own-link'),
      buttons: [[own?.(label) ?? open(label, 'links')], [homeButton({ words })]],
    }
  },
  merchant_not_accepting: (scene, _failure, ways) => ({
    text: scene.words.t('failure-merchant-not-accepting'),
    buttons: [[again(scene, ways)], [supportButton(scene, 'merchant_not_accepting')]],
  }),
  merchant_unavailable: (scene, _failure, ways) => ({
    text: scene.words.t('failure-merchant-unavailable'),
    buttons: [[again(scene, ways)], [supportButton(scene, 'merchant_unavailable')]],
  }),
  shop_missing: ({ words }) => ({
    text: words.t('failure-shop-missing'),
    buttons: [[open(words.label('failure-shop-button'), 'merchant', {}, 'primary')]],
  }),
  shop_right_missing({ words }, { shop, role, needs }) {
    const shops = open(words.label('team-shops-button'), 'shops')
    const ask = open(words.label('failure-ask-role-button'), 'ask-role', { role: needs ?? '' }, 'primary')
    const said = { shop, role: words.label(`team-role-${role}`), needs: words.label(`team-role-${needs ?? 'owner'}`) }
    return {
      text: words.t(needs ? 'failure-shop-right-missing' : 'failure-shop-right-owner', said),
      buttons: needs ? [[ask], [shops, homeButton({ words })]] : [[shops], [homeButton({ words })]],
    }
  },
  invitation_over: (scene) => ({
    text: scene.words.t('failure-invitation-over'),
    buttons: [[open(scene.words.label('team-shops-button'), 'shops')], [homeButton(scene)]],
  }),
  too_many_members: ({ words }, { most }) => ({
    text: words.t('failure-too-many-members', { most }),
    buttons: [[open(words.label('team-button'), 'team', {}, 'primary')], [homeButton({ words })]],
  }),
}

/** This link is done with, whoever taps: on to another one, or home. There is nothing left to cancel. */
const onward = (scene: Scene): Button[] => [other(scene), homeButton(scene)]

const other = ({ words }: Scene): Button => open(words.label('failure-pay-other-button'), 'pay')

const again = ({ words }: Scene, ways: Ways): Button => {
  const label = words.label('failure-again-button')
  return ways.again?.(label) ?? open(label, 'pay')
}
