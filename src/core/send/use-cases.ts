import { forgetPayee } from './forget-payee.ts'
import { keepPayee } from './keep-payee.ts'
import { listPayees } from './list-payees.ts'

/** Whom somebody keeps. */
export const REPEAT = { keepPayee, forgetPayee, listPayees } as const

export const REPEAT_REPEATABLE = [keepPayee, forgetPayee, listPayees] as const
