/**
 * Why something of a table, or all of it, is not in the export. Whoever reads one is told in words:
 * `my-data-untold-<reason>`.
 */
export const UNTOLD_REASONS = ['secret', 'passing', 'others', 'law', 'statement'] as const
export type UntoldReason = (typeof UNTOLD_REASONS)[number]

/**
 * What becomes of somebody's rows when they leave. `gone`: none is left once the closing has committed. `emptied`: what
 * was sealed in them is erased with it, or null. `later`: likewise, once the time of law is over. `key`: they stay, and
 * open no more where their owner's key was thrown away; the other side of a payment keeps its receipt by them.
 * `swept`: they end by themselves, within days or when what they count is over. `kept`: ids, codes and amounts that name
 * nobody.
 */
export type Leaving = 'gone' | 'emptied' | 'later' | 'key' | 'swept' | 'kept'

/** How a sealed column is opened; SQL over the row `t`. */
export type Opening = {
  /** Where it was sealed; by default `<table>.<column>:<id>`. */
  place?: string
  /** The data key it was sealed with; by default its owner's. */
  key?: string
  /** The column itself, where not every row's is told. */
  value?: string
}

/** A file somebody sent, as it is stored. */
export type KeptFile = {
  column: string
  /** Its media type, SQL over `t`. */
  media: string
  /** Null: it was never sealed, for everybody sees it. */
  sealed: Opening | null
}

/** A table of the schema `public` whose rows somebody is told. Columns by their names, a space between. */
export type ToldTable = {
  name: string
  /** Which rows are theirs: SQL over `t`; $1 is their id. */
  whose: string
  /** What its pages go by: SQL over `t`, unique among them, and its type. By default the id. */
  order?: { by: string; type: 'uuid' | 'text' | 'bigint' }
  told: string
  opened?: Readonly<Record<string, Opening>>
  untold?: Readonly<Partial<Record<UntoldReason, string>>>
  file?: KeptFile
  leaving: Leaving
}

/** A table nobody is told of, and why; `whose` where rows of it must be gone when their owner leaves. */
export type UntoldTable = { name: string; why: UntoldReason; whose?: string; leaving: Leaving }

export const SHOPS_OF = 'select s.id from shop s where s.owner_id = $1::uuid'
export const OF_SHOP = `t.shop_id in (${SHOPS_OF})`
const keyOf = (column: string): string => `(select u.data_key from "user" u where u.id = ${column})`
export const SELLERS_KEY = keyOf('t.seller_id')
export const SHOPS_KEY = keyOf('(select s.owner_id from shop s where s.id = t.shop_id)')
