import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { type DefaultsView, defaultsOf } from './defaults.ts'

/** S41: what one's own account pays and tops up with. */
export const getDefaults: UseCase<{ actor: ChatRef }, DefaultsView> = async (scope, { actor }) =>
  defaultsOf(await actingUser(scope, actor))
