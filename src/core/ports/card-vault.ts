import type { Locale } from '../chat/views.ts'

/** A card as its processor keeps it for us: a token that only we can use there, and four digits people know it by. */
export type SavedCard = { token: string; lastFour: string }

/**
 * Where somebody saves a card of theirs: a page of the processor, the only place its number is typed. The same
 * reference asked again is the same page.
 */
export type CardVault = {
  /** Null where no page can be had now. */
  begin(asked: { reference: string; locale: Locale }): Promise<{ pageUrl: string } | null>
  /** The card once it is saved; null while it is not, or nobody can say. */
  look(reference: string): Promise<SavedCard | null>
}
