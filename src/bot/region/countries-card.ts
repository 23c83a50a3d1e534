import { CURRENCY_CODES, REGION_OPERATIONS, type RegionsView, type RegionView } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** S23: what may be done from one's own country, from those with rules of their own, and from everywhere else. */
export function countriesCard(scene: Speaking, { version, elsewhere, exceptions, mine }: RegionsView): Card {
  const { words } = scene
  const own = mine && join([mineTitle(scene, mine), ...rules(scene, mine)])
  const others = exceptions.filter(({ country }) => country !== mine?.country)
  return {
    text: join(
      [
        words.t('countries-title'),
        own,
        join([words.t('countries-elsewhere'), ...rules(scene, elsewhere)]),
        ...others.map((view) => country(scene, view)),
        words.t('countries-by', { version: String(version) }),
      ],
      '\n\n',
    ),
    buttons: [
      [open(words.label('limits-button'), 'limits'), open(words.label('look-fees-button'), 'fees')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}

const nameOf = ({ words }: Speaking, { country }: RegionView): string =>
  country === null ? words.label('countries-your-country') : countryName(words.locale, country)

/** A number that belongs to several countries names none: then the account's own rules stand there without a name. */
const mineTitle = (scene: Speaking, mine: RegionView): Html =>
  mine.country === null
    ? scene.words.t('countries-mine-unnamed')
    : scene.words.t('countries-mine', { country: nameOf(scene, mine) })

function country(scene: Speaking, view: RegionView): Html {
  const { words } = scene
  const named = { country: nameOf(scene, view) }
  if (view.allows.hold.length === 0) return words.t('countries-none', named)
  return join([words.t('countries-country', named), ...rules(scene, view)])
}

/** One line for all of it, or one for each thing that may be done. */
function rules({ words }: Speaking, { allows }: RegionView): Html[] {
  const count = CURRENCY_CODES.length
  if (REGION_OPERATIONS.every((operation) => allows[operation].length === count))
    return [words.t('countries-everywhere', { count })]
  return REGION_OPERATIONS.map((name) => {
    const [operation, codes] = [words.label(`countries-${name}`), allows[name]]
    if (codes.length === 0) return words.t('countries-not', { operation })
    const all = codes.length === count && words.label('countries-all')
    return words.t('countries-line', { operation, currencies: all || codes.join(words.label('countries-comma')) })
  })
}
