import type { Destination, PayoutRail } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** "your bank account ···1234": four digits of it, and no more anywhere. */
export const whereText = ({ words }: Speaking, rail: PayoutRail, lastFour: string): string =>
  words.label(`withdraw-where-${rail}`, { lastFour })

export const destinationText = (scene: Speaking, { kind, lastFour }: Pick<Destination, 'kind' | 'lastFour'>): string =>
  whereText(scene, kind, lastFour)

/** How long it takes, as a person says it. */
export const arrivalWords = ({ words }: Speaking, rail: PayoutRail): Html => words.t(`withdraw-arrives-${rail}`)
