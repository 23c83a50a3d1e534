import type { FailureCode, PayoutRail } from '#core'
import { type Button, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { stillWorks } from '../help/still-works.ts'
import { platformNames } from '../topup/platform-names.ts'
import { topUpRemedies } from '../topup/remedies.ts'
import type { Scene } from '../turn.ts'
import { homeButton, type Wordings } from './ways.ts'

type TopUpCode = Extract<FailureCode, 'provider_unavailable' | 'maintenance' | 'platform_unknown'>

/** Why no order could be placed (S32): nothing was charged, and there is the same again, another way, and support. */
export const topUpWordings: Wordings<TopUpCode> = {
  provider_unavailable: (scene, failure) => ({
    text: scene.words.t(`failure-provider-unavailable-${failure.rail}`),
    buttons: topUpRemedies(scene, { ...failure, reason: failure.code }),
  }),
  maintenance: (scene, failure) =>
    failure.rail === null
      ? {
          text: join([scene.words.t('failure-maintenance'), stillWorks(scene, failure.out)]),
          buttons: [wayOn(scene, failure.out), [homeButton(scene)]],
        }
      : {
          text: scene.words.t(`failure-maintenance-${failure.rail}`),
          buttons: topUpRemedies(scene, { ...failure, reason: failure.code }),
        },
  platform_unknown: (scene, { supported }) => ({
    text: scene.words.t('failure-platform-unknown', { names: platformNames(scene, supported) }),
    buttons: [[open(scene.words.label('failure-platform-button'), 'topup', { rail: 'platform' }, 'primary')]],
  }),
}

/** Withdrawing where that works; else how everything stands, and from when on it works again. */
const wayOn = ({ words }: Scene, out: readonly PayoutRail[]): Button[] =>
  out.length > 0
    ? [open(words.label('home-withdraw-button'), 'withdraw')]
    : [open(words.label('status-button'), 'status')]
