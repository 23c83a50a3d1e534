import type { BusinessPeriod, BusinessView, WaitingLine } from '../business/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { AuditPage, MerchantCase, MerchantPage, TransactionCase } from '../desk/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the door where staff look. Each look leaves a row; with a reason it shows everything but secrets (ADM-05). */
export type DeskDoor = {
  /**
   * One transaction by any word that names it: our reference, a receipt's code, an id of ours or of others.
   * `not_found`, `own_account`.
   */
  lookUpTransaction(input: { actor: ChatRef; word: string; reason?: string }): Promise<Result<TransactionCase>>
  /** Shops, the newest first, or those a word names; eight at a time. */
  listMerchants(input: { actor: ChatRef; word?: string; page?: number }): Promise<Result<MerchantPage>>
  /** One shop. `not_found`, `own_account`. */
  lookUpMerchant(input: { actor: ChatRef; shopId: string; reason?: string }): Promise<Result<MerchantCase>>
  /**
   * The audit trail, the newest first, eight rows at a time; reading it is a row itself. `not_found`;
   * `customer_not_found` and `too_many_requests` for a person.
   */
  listAudit(input: {
    actor: ChatRef
    of?: string
    from?: Date
    until?: Date
    before?: string
  }): Promise<Result<AuditPage>>
  /** How much waits of everything the actor may see, each with the earliest moment it was promised for. */
  listWaiting(input: { actor: ChatRef }): Promise<Result<WaitingLine[]>>
  /** The business of a time, read from the books. */
  readBusiness(input: { actor: ChatRef; period: BusinessPeriod }): Promise<Result<BusinessView>>
}
