/**
 * What shops sell. Telegram has goods that are used inside it, and services that are delivered by wire, paid in Telegram
 * Stars only (`reserved`): what we may not book for them is named, so that nobody finds out after their first sale.
 */
export const SHOP_CATEGORIES = [
  { code: 'food', reserved: false },
  { code: 'goods', reserved: false },
  { code: 'services', reserved: false },
  { code: 'health', reserved: false },
  { code: 'travel', reserved: false },
  { code: 'events', reserved: false },
  { code: 'lessons', reserved: false },
  { code: 'giving', reserved: false },
  { code: 'digital_goods', reserved: true },
  { code: 'games', reserved: true },
  { code: 'channels', reserved: true },
  { code: 'online_services', reserved: true },
] as const

export type ShopCategory = (typeof SHOP_CATEGORIES)[number]['code']

/** A category by its code, or undefined for none of ours. */
export const categoryOf = (code: string | null) => SHOP_CATEGORIES.find((known) => known.code === code)
