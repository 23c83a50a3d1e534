import type { Failure } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { type Next, stay } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import type { Turn } from '../turn.ts'
import { type IdentityState, onward } from './state.ts'

const ANEW = 'pictures'

/** Deletes the pictures that are here, and asks for all of them once more. */
export const anewButton = (label: string) => press(label, ANEW)

export const isAnew = (input: Input): boolean => input.kind === 'press' && input.action === ANEW

export const allAnew = async ({ core, actor }: Turn): Promise<Next<IdentityState>> =>
  onward(await core.clearIdentityFiles({ actor }))

/** Why a picture is not taken; one that is there as something else already may have been the wrong one then. */
export const notTaken = (turn: Turn, failure: Failure): Next<IdentityState> =>
  stay(failureCard(turn, failure, { anew: anewButton }))
