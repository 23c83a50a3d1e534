import type { OrderedRail, Platform } from '#core'
import type { Speaking } from '../turn.ts'
import { railLabel } from './rail-buttons.ts'

/** What a platform is called; one that is not supported any more by what it was. */
export const platformName = (scene: Speaking, platform: Platform | null, rail: OrderedRail): string =>
  platform?.name[scene.words.locale] ?? railLabel(scene, rail)

/** All of them in a row. */
export const platformNames = ({ words }: Speaking, platforms: readonly Platform[]): string =>
  platforms.map(({ name }) => name[words.locale]).join(words.label('topup-names-comma'))
