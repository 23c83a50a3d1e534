import type { PageLanguage } from './page/words.ts'

/** What the café sells; `price` in hundredths of a euro, `picture` in files/. */
export type Product = { id: string; price: bigint; picture: string; name: Record<PageLanguage, string> }

const product = (id: string, price: bigint, en: string, chinese: string): Product => ({
  ...{ id, price, picture: `/files/${id}.svg` },
  name: { en, 'zh-CN': chinese },
})

export const PRODUCTS: readonly Product[] = [
  product('flat-white', 350n, 'Flat white', '澳白咖啡'),
  product('croissant', 280n, 'Croissant', '可颂'),
  product('beans', 1290n, 'Coffee beans, 250 g', '咖啡豆 250 克'),
  product('mug', 1400n, 'Aurora mug', 'Aurora 马克杯'),
]

export const productOf = (id: string): Product | undefined => PRODUCTS.find((each) => each.id === id)
