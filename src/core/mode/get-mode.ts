import type { UseCase } from '../kit/use-case.ts'
import { isMaintenance, openWaysOut } from './mode.ts'
import type { HouseMode } from './views.ts'

/** How the house stands, for everybody to know. */
export const getMode: UseCase<Record<never, never>, HouseMode> = async (scope) => ({
  maintenance: await isMaintenance(scope),
  out: await openWaysOut(scope),
})
