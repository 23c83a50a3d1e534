import { SHOP_CATEGORIES, type ShopCategory } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** The category a button of ours names, or undefined. */
export const categoryIn = (named: string | undefined): ShopCategory | undefined =>
  SHOP_CATEGORIES.find(({ code }) => code === named)?.code

/** What shops sell, two in a row; those that Telegram has paid in Stars are named as well, and say so when they are tapped. */
export function categoriesCard({ words }: Speaking): Card {
  const buttons = SHOP_CATEGORIES.map(({ code }) =>
    open(words.label(`shop-category-${inKey(code)}`), 'shop-category', { category: code }),
  )
  const rows = Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2))
  return {
    text: words.t('shop-category-ask'),
    buttons: [...rows, [open(words.label('shop-button'), 'merchant')]],
  }
}
