import { fail } from '../kit/failure.ts'
import type { Calling } from './caller.ts'

/**
 * Whoever has frozen everything wants no server to ask for money in their name, nor a stolen key to say where their sales
 * are told from now on; looking, taking back and switching off go on. `account_restricted`.
 */
export function refuseFrozenShop({ owner }: Pick<Calling, 'owner'>): void {
  if (owner.state === 'frozen_by_user') fail({ code: 'account_restricted' })
}
