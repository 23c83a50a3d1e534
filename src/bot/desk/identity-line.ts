import type { IdentityBrief } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'

/** A case in three lines, masked: whose it is, for which level, since when, by when it was promised, and what they read. */
export const identityLines = ({ words }: Scene, { customer, locale, level, submittedAt, dueAt }: IdentityBrief): Html =>
  join([
    customerLine(customer),
    words.t('kyc-facts', {
      level: String(level),
      since: submittedAt ? words.dateTime(submittedAt) : '—',
      due: dueAt ? words.dateTime(dueAt) : '—',
    }),
    words.t(`customer-reads-${locale}`),
  ])
