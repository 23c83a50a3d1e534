import { comeBack } from './come-back.ts'
import { finishRebind } from './finish-rebind.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'
import { reportLostFactor } from './report-lost-factor.ts'
import { requestRecovery } from './request-recovery.ts'
import { stopRebind } from './stop-rebind.ts'

/** How a wallet gets into another chat, as the core's door has it. */
export const REBIND = { reportLostFactor, requestRecovery, stopRebind, finishRebind, listCases, readCase } as const
export const REBIND_PROCEDURES = { comeBack, openCase } as const
export const REBIND_REPEATABLE = [finishRebind, listCases, readCase] as const
