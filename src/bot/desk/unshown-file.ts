import { type Html, join } from '../card/html.ts'
import type { FailureOf } from '../failure/ways.ts'
import type { Scene } from '../turn.ts'

/** Why staff cannot be shown a file that somebody else sent, and what to ask for instead. @param what which of several */
export const unshownFile = ({ words }: Scene, { code, reason }: FailureOf<'file_refused'>, what: string): Html =>
  join([words.t('file-unshown', { what, reason }), words.t('failure-code', { code })])
