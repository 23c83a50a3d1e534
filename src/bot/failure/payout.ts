import type { FailureCode } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import { homeButton, insteadRow, supportButton, type Ways, type Wordings } from './ways.ts'

type PayoutCode = Extract<
  FailureCode,
  | 'destination_unknown'
  | 'destination_invalid'
  | 'destination_new'
  | 'too_many_destinations'
  | 'payout_unavailable'
  | 'payout_under_way'
  | 'destination_in_use'
>

/** Why nothing is withdrawn, or an account not saved, and what helps. */
export const payoutWordings: Wordings<PayoutCode> = {
  destination_unknown: (scene, _failure, ways) => ({
    text: scene.words.t('failure-destination-unknown'),
    buttons: [[elsewhere(scene, ways)], [homeButton(scene)]],
  }),
  destination_invalid: ({ words }, { currency }) => ({
    text: words.t('failure-destination-invalid', { currency }),
    buttons: [[open(words.label('destinations-button'), 'destinations')]],
  }),
  destination_new(scene, { left, until }, ways) {
    const { words } = scene
    const numbers = { left: words.money(left), until: words.dateTime(until) }
    const isSome = left.minor > 0n
    return {
      text: words.t(isSome ? 'failure-destination-new' : 'failure-destination-new-nothing', numbers),
      buttons: [
        isSome ? insteadRow(scene, left, ways) : [],
        [elsewhere(scene, ways)],
        [supportButton(scene, 'destination_new')],
      ],
    }
  },
  too_many_destinations: ({ words }, { most }) => ({
    text: words.t('failure-too-many-destinations', { most }),
    buttons: [[open(words.label('destinations-button'), 'destinations')]],
  }),
  payout_unavailable: (scene, { rail }, ways) => ({
    text: scene.words.t(`failure-payout-unavailable-${rail}`),
    buttons: [[elsewhere(scene, ways)], [supportButton(scene, 'payout_unavailable')]],
  }),
  destination_in_use: ({ words }, { amount, total }, { callOff }) => ({
    text: words.t('failure-destination-in-use', { amount: words.money(amount), total: words.money(total) }),
    buttons: [
      callOff ? [callOff(words.label('destination-call-off-button', { total: words.money(total) }))] : [],
      [open(words.label('destination-keep-button'), 'destinations')],
    ],
  }),
  payout_under_way: ({ words }, { reference }) => ({
    text: words.t('failure-payout-under-way', { reference }),
    buttons: [[open(words.label('withdraw-check-button'), 'withdraw-check', { reference })]],
  }),
}

const elsewhere = ({ words }: Scene, { where }: Ways): Button =>
  where?.(words.label('withdraw-elsewhere-button')) ?? open(words.label('withdraw-elsewhere-button'), 'destinations')
