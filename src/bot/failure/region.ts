import type { FailureCode } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Button, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { type FailureOf, notDone, type Ways, type Wordings } from './ways.ts'

type RegionCode = Extract<FailureCode, 'region_not_supported'>
type Refused = FailureOf<RegionCode>

/** The most currencies a refusal offers instead; the card behind its last button has them all. */
const INSTEAD_MAX = 4

/** S23: what a country does not allow, what it does instead, and the whole of it one tap away. */
export const regionWordings: Wordings<RegionCode> = {
  region_not_supported: (scene, failure, ways) => ({
    text: join([reason(scene, failure, ways), whatElse(scene, failure)]),
    buttons: [instead(scene, failure, ways), [open(scene.words.label('countries-button'), 'countries')]],
  }),
}

function reason(scene: Scene, { whose, country, operation, currency }: Refused, ways: Ways): Html {
  const { words } = scene
  const not = notDone(scene, ways)
  if (whose === 'theirs') return words.t('failure-region-theirs', { not, currency: currency ?? '' })
  const where = country === null ? words.label('countries-your-country') : countryName(words.locale, country)
  if (currency === null) return words.t('failure-region-none', { country: where })
  return words.t(`failure-region-${operation}`, { not, currency, country: where })
}

const whatElse = ({ words }: Scene, { currency, supported }: Refused): Html | false =>
  currency !== null &&
  (supported.length > 0
    ? words.t('failure-region-supported', { supported: supported.join(words.label('countries-comma')) })
    : words.t('failure-region-unsupported'))

const instead = ({ words }: Scene, { supported }: Refused, { currency: other }: Ways): Button[] =>
  other
    ? supported
        .slice(0, INSTEAD_MAX)
        .map((currency) => other(words.label('failure-region-instead-button', { currency }), currency))
    : []
