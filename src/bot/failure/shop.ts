import type { FailureCode, NotTaken } from '#core'
import { type Button, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { takesLines } from '../shop/policy-card.ts'
import type { Scene } from '../turn.ts'
import {
  chargedRow,
  homeButton,
  insteadRow,
  notDone,
  supportButton,
  type Ways,
  type Wording,
  type Wordings,
} from './ways.ts'

type ShopCode = Extract<
  FailureCode,
  | 'already_paid'
  | 'invoice_unknown'
  | 'invoice_expired'
  | 'invoice_withdrawn'
  | 'invoice_used_up'
  | 'amount_needed'
  | 'below_minimum'
  | 'static_code_limit'
  | 'merchant_limit'
  | 'own_link'
  | 'merchant_not_accepting'
  | 'merchant_unavailable'
  | 'category_reserved'
  | 'shop_missing'
  | 'shop_right_missing'
  | 'invitation_over'
  | 'payer_code_invalid'
  | 'too_many_members'
>

/** Why a shop's link is not paid (S49), and what can be done instead. */
export const shopWordings: Wordings<ShopCode> = {
  already_paid(scene, { paidAt, reference }, ways) {
    const { words } = scene
    if (reference !== null) {
      const receipt = open(words.label('failure-receipt-button'), 'transaction', { reference })
      return { text: words.t('failure-already-paid-by-you', { reference }), buttons: [[receipt], onward(scene)] }
    }
    const at = paidAt && words.dateTime(paidAt)
    return {
      text: at ? words.t('failure-already-paid', { at }) : words.t('failure-already-paid-elsewhen'),
      buttons: [[other(scene)], chargedRow(scene, ways), [supportButton(scene, 'already_paid'), homeButton(scene)]],
    }
  },
  invoice_unknown: (scene) => ({ text: scene.words.t('failure-invoice-unknown'), buttons: [onward(scene)] }),
  invoice_expired: (scene, { expiredAt }, ways) => ({
    text: scene.words.t('failure-invoice-expired', { at: scene.words.dateTime(expiredAt) }),
    buttons: [onward(scene), chargedRow(scene, ways)],
  }),
  invoice_withdrawn: (scene, _failure, ways) => ({
    text: scene.words.t('failure-invoice-withdrawn'),
    buttons: [onward(scene), chargedRow(scene, ways)],
  }),
  invoice_used_up: (scene, _failure, ways) => ({
    text: scene.words.t('failure-invoice-used-up'),
    buttons: [onward(scene), chargedRow(scene, ways)],
  }),
  amount_needed: (scene, _failure, ways) => ({
    text: scene.words.t('failure-amount-needed'),
    buttons: [[again(scene, ways)]],
  }),
  below_minimum: (scene, { least }, ways) => ({
    text: scene.words.t('failure-below-minimum', { least: scene.words.money(least) }),
    buttons: [ways.instead ? insteadRow(scene, least, ways) : [again(scene, ways)], sum(scene, ways)],
  }),
  static_code_limit(scene, { left, resetsAt }, ways) {
    const { words } = scene
    const some = left.minor > 0n ? insteadRow(scene, left, ways) : []
    const args = { left: words.money(left) }
    return {
      text: resetsAt
        ? words.t('failure-static-code-today', { ...args, at: words.dateTime(resetsAt) })
        : words.t('failure-static-code-once', args),
      buttons: [some, [other(scene)]],
    }
  },
  merchant_limit: (scene, { asked, link }, ways) => ({
    text: scene.words.t('failure-merchant-limit', { asked: scene.words.money(asked) }),
    buttons: [
      ways.amount ? sum(scene, ways) : [open(scene.words.label('failure-again-button'), 'pay', { link }, 'primary')],
      [other(scene), homeButton(scene)],
    ],
  }),
  own_link: ({ words }, _failure, { own }) => {
    const label = words.label('failure-own-link-button')
    return {
      text: words.t('failure-own-link'),
      buttons: [[own?.(label) ?? open(label, 'links')], [homeButton({ words })]],
    }
  },
  merchant_not_accepting(scene, { because }, ways) {
    if (because) return notTaken(scene, because, ways)
    return {
      text: scene.words.t('failure-merchant-not-accepting'),
      buttons: [[again(scene, ways)], [supportButton(scene, 'merchant_not_accepting')]],
    }
  },
  category_reserved: ({ words }, { category }) => ({
    text: words.t('failure-category-reserved', { category: words.label(`shop-category-${inKey(category)}`) }),
    buttons: [
      [open(words.label('failure-category-button'), 'shop-category', {}, 'primary')],
      [open(words.label('shop-button'), 'merchant')],
    ],
  }),
  merchant_unavailable: (scene, _failure, ways) => ({
    text: scene.words.t(
      ways.not === 'refunded' ? 'failure-merchant-unavailable-refund' : 'failure-merchant-unavailable',
    ),
    buttons: [[again(scene, ways)], chargedRow(scene, ways), [supportButton(scene, 'merchant_unavailable')]],
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
  payer_code_invalid: ({ words }, _failure, ways) => {
    const label = words.label('failure-payer-code-again-button')
    return {
      text: words.t('failure-payer-code-invalid'),
      buttons: [[ways.again?.(label) ?? open(label, 'till')], [homeButton({ words })]],
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

/** The shop's own rules, told to whoever they refuse: the shop can hear of it, and change them. In the shop they are changed. */
function notTaken(scene: Scene, because: NotTaken, { link }: Ways): Wording {
  const { words } = scene
  const sums = because.what === 'amount' ? [because] : []
  const takes = because.what === 'currency' ? because.takes : null
  const lines = takesLines(scene, { countries: null, currencies: takes, amounts: sums })
  const why = because.what === 'country' ? [words.t('failure-not-taken-country')] : lines
  const tell = open(words.label('failure-tell-shop-button'), 'tell-shop', { link: link ?? '' }, 'primary')
  const change = open(words.label('policy-button'), 'policy', {}, 'primary')
  return {
    text: join([words.t('failure-not-taken', { not: notDone(scene, { not: link ? 'paid' : 'done' }) }), ...why]),
    buttons: [[link ? tell : change], link ? [other(scene), homeButton(scene)] : [homeButton(scene)]],
  }
}

/** This link is done with, whoever taps: on to another one, or home. There is nothing left to cancel. */
const onward = (scene: Scene): Button[] => [other(scene), homeButton(scene)]

const other = ({ words }: Scene): Button => open(words.label('failure-pay-other-button'), 'pay')

/** Another sum, where the payer names it. */
const sum = ({ words }: Scene, { amount }: Ways): Button[] =>
  amount ? [amount(words.label('failure-amount-button'))] : []

const again = ({ words }: Scene, ways: Ways): Button => {
  const label = words.label('failure-again-button')
  return ways.again?.(label) ?? open(label, 'pay')
}
