import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { type FailureOf, homeButton, insteadRow, notDone, supportButton, type Ways, type Wordings } from './ways.ts'

type FactorCode = Extract<
  FailureCode,
  | 'auth_required'
  | 'auth_failed'
  | 'auth_locked'
  | 'pad_expired'
  | 'code_invalid'
  | 'code_used'
  | 'second_factor_off'
  | 'second_factor_needed'
  | 'phrase_invalid'
  | 'pin_weak'
  | 'pin_mismatch'
  | 'pin_same'
  | 'pin_unset'
  | 'pin_renewal_over'
  | 'pin_reset_waits'
  | 'pin_new_waits'
  | 'second_factor_waits'
  | 'too_many_requests'
>

/** What is wrong with a PIN, or with too many tries. */
export const factorWordings: Wordings<FactorCode> = {
  auth_required: ({ words }, { factor }, { pin }) => ({
    text: words.t(factor === 'code' ? 'failure-code-required' : 'failure-auth-required'),
    buttons: pin ? [[pin(words.label('failure-pin-button'))]] : [],
  }),
  auth_failed: ({ words }, { triesLeft }, { pin }) => ({
    text: words.t('failure-auth-failed', { triesLeft }),
    buttons: pin ? [[pin(words.label('failure-pin-button'))]] : [],
  }),
  auth_locked: (scene, { until }) => ({
    text: scene.words.t('failure-auth-locked', { until: scene.words.dateTime(until) }),
    buttons: [[supportButton(scene, 'auth_locked')], [open(scene.words.label('failure-freeze-button'), 'freeze')]],
  }),
  pad_expired: ({ words }, _failure, { pin }) => ({
    text: words.t('failure-pad-expired'),
    buttons: pin ? [[pin(words.label('failure-pin-button'))]] : [],
  }),
  code_invalid: (scene, { triesLeft }) => ({
    text:
      triesLeft === null
        ? scene.words.t('failure-code-invalid-uncounted')
        : scene.words.t('failure-code-invalid', { triesLeft }),
    buttons: [[supportButton(scene, 'code_invalid')]],
  }),
  code_used: (scene) => ({ text: scene.words.t('failure-code-used'), buttons: [[supportButton(scene, 'code_used')]] }),
  phrase_invalid: ({ words }, { least, most }) => ({
    text: words.t('failure-phrase-invalid', { least, most }),
    buttons: [],
  }),
  second_factor_off: ({ words }) => ({
    text: words.t('failure-second-factor-off'),
    buttons: [[open(words.label('failure-second-factor-button'), 'second-factor', {}, 'primary')]],
  }),
  second_factor_needed: (scene, failure, ways) => {
    const most = failure.newShop?.left ?? failure.limit
    return {
      text: failure.newShop ? tooMuchForNew(scene, failure, ways) : tooMuch(scene, failure, ways),
      buttons: [
        [open(scene.words.label('failure-second-factor-button'), 'second-factor', {}, 'primary')],
        most.minor > 0n ? insteadRow(scene, most, ways) : [],
        // Whoever waited goes on here.
        failure.newShop?.until && ways.again ? [ways.again(scene.words.label('failure-again-button'))] : [],
      ],
    }
  },
  pin_weak: ({ words }) => ({ text: words.t('failure-pin-weak'), buttons: [] }),
  pin_mismatch: ({ words }) => ({ text: words.t('failure-pin-mismatch'), buttons: [] }),
  pin_same: ({ words }) => ({ text: words.t('failure-pin-same'), buttons: [] }),
  pin_unset: ({ words }) => ({
    text: words.t('failure-pin-unset'),
    buttons: [[open(words.label('new-pin-button'), 'forgot-pin', {}, 'primary')]],
  }),
  pin_renewal_over: ({ words }) => ({
    text: words.t('failure-pin-renewal-over'),
    buttons: [
      [open(words.label('new-pin-again-button'), 'new-pin', {}, 'primary')],
      [open(words.label('forgot-pin-button'), 'forgot-pin')],
    ],
  }),
  pin_reset_waits: (scene, { until }) => ({
    text: scene.words.t('failure-pin-reset-waits', { until: scene.words.dateTime(until) }),
    buttons: [
      [open(scene.words.label('new-pin-again-button'), 'new-pin', {}, 'primary')],
      [supportButton(scene, 'pin_reset_waits'), open(scene.words.label('failure-freeze-button'), 'freeze')],
    ],
  }),
  pin_new_waits: (scene, { until }) => ({
    text: scene.words.t('failure-pin-new-waits', { until: scene.words.dateTime(until) }),
    buttons: [
      [supportButton(scene, 'pin_new_waits'), open(scene.words.label('failure-freeze-button'), 'freeze')],
      [homeButton(scene)],
    ],
  }),
  second_factor_waits: (scene, { until }) => ({
    text: scene.words.t('failure-second-factor-waits', { until: scene.words.dateTime(until) }),
    buttons: [
      [open(scene.words.label('home-security-button'), 'security', {}, 'primary')],
      [supportButton(scene, 'second_factor_waits'), open(scene.words.label('failure-freeze-button'), 'freeze')],
    ],
  }),
  too_many_requests: (scene, { until }) => ({
    text: scene.words.t('failure-too-many-requests', { until: scene.words.dateTime(until) }),
    buttons: [[supportButton(scene, 'too_many_requests')]],
  }),
}

type Codeless = FailureOf<'second_factor_needed'>

const tooMuch = (scene: Scene, { limit }: Codeless, ways: Ways): Html =>
  scene.words.t('failure-second-factor-needed', { not: notDone(scene, ways), limit: scene.words.money(limit) })

/** The shop was never paid, or only just; then it is said what still goes there, and when more does. */
function tooMuchForNew(scene: Scene, { limit, newShop }: Codeless, ways: Ways): Html {
  const { words } = scene
  const { left, until } = newShop ?? { left: limit, until: null }
  const numbers = { not: notDone(scene, ways), limit: words.money(limit) }
  const isNever = left.minor === limit.minor
  return join([
    words.t(isNever ? 'failure-second-factor-new-shop' : 'failure-second-factor-new-shop-lately', numbers),
    !isNever && left.minor > 0n && words.t('failure-second-factor-new-shop-left', { left: words.money(left) }),
    words.t('failure-second-factor-turn-on'),
    until && words.t('failure-second-factor-new-shop-until', { until: words.time(until) }),
  ])
}
