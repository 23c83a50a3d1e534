import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { CARD_ACCOUNT } from './order.ts'

/** What OKPay asks for: POST /v1/cards. */
export const newSaving = z.strictObject({
  account: z.literal(CARD_ACCOUNT),
  reference: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  locale: z.enum(['en', 'zh-CN']),
  return_url: z.url(),
})

/** A card somebody saves, or has saved. Of its number four digits are kept. */
export type Saving = z.infer<typeof newSaving> & { id: string; token: string | null; lastFour: string | null }

/** The cards the processor keeps for OKPay, by tokens only OKPay can use. */
export type Vault = {
  begin(asked: z.infer<typeof newSaving>): Saving
  find(name: string): Saving | undefined
  save(saving: Saving, digits: string): void
  savings(): readonly Saving[]
}

export function createVault(): Vault {
  const savings: Saving[] = []
  const vault: Vault = {
    begin(asked) {
      const known = vault.find(asked.reference)
      if (known) return known
      const saving = { ...asked, id: `sav_${randomBytes(16).toString('base64url')}`, token: null, lastFour: null }
      savings.unshift(saving)
      return saving
    },
    find: (name) => savings.find(({ id, reference }) => id === name || reference === name),
    save(saving, digits) {
      if (saving.token) return
      Object.assign(saving, { token: `card_${randomBytes(16).toString('base64url')}`, lastFour: digits.slice(-4) })
    },
    savings: () => savings,
  }
  return vault
}
