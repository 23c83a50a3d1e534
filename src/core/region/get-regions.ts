import type { UseCase } from '../kit/use-case.ts'
import { viewerOf } from '../people/actor.ts'
import type { Actor } from '../people/views.ts'
import { regionsAt } from './rules.ts'
import type { RegionsView } from './views.ts'

/** What may be done from which country, for everybody to read before they try (S23); with an `actor`, from theirs first. */
export const getRegions: UseCase<{ actor?: Actor }, RegionsView> = async (scope, { actor }) => {
  const regions = await regionsAt(scope.tx, scope.now)
  const exceptions = regions.views.filter(({ country }) => country !== null)
  const mine = actor ? regions.of((await viewerOf(scope, actor)).user.country) : null
  return { version: regions.version, elsewhere: regions.of(null), exceptions, mine }
}
