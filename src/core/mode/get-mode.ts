import type { UseCase } from '../kit/use-case.ts'
import { isMaintenance } from './mode.ts'

/** How the house stands, for everybody to know. */
export const getMode: UseCase<Record<never, never>, { maintenance: boolean }> = async (scope) => ({
  maintenance: await isMaintenance(scope),
})
