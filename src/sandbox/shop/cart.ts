import { PRODUCTS, type Product, productOf } from './products.ts'

/** A product in a cart, and how many of it. */
export type Line = { product: Product; count: number }

const EACH_MAX = 9

/** A cart as its cookie carries it: "flat-white:2.mug:1". Prices are not in it: they are the shop's. */
export function readCart(text: string): Line[] {
  const counts = new Map(text.split('.').map((part) => [part.split(':')[0], part.split(':')[1]]))
  return PRODUCTS.flatMap((product) => {
    const count = Number(counts.get(product.id) ?? 0)
    return Number.isInteger(count) && count > 0 && count <= EACH_MAX ? [{ product, count }] : []
  })
}

export const writeCart = (lines: readonly Line[]): string =>
  lines.map(({ product, count }) => `${product.id}:${count}`).join('.')

/** The cart with so many more of one product, or fewer. */
export function changed(lines: readonly Line[], id: string, by: number): Line[] {
  const product = productOf(id)
  if (!product) return [...lines]
  const count = (lines.find((line) => line.product === product)?.count ?? 0) + by
  const rest = lines.filter((line) => line.product !== product)
  return count > 0 ? [...rest, { product, count: Math.min(count, EACH_MAX) }] : rest
}

export const totalOf = (lines: readonly Line[]): bigint =>
  lines.reduce((sum, { product, count }) => sum + product.price * BigInt(count), 0n)
