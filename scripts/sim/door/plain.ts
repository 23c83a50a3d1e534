/** A value of the core as the model writes it: amounts "12 EUR", moments in milliseconds, references by their names. */
export function plain(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return value.getTime()
  if (Array.isArray(value)) return value.map((each) => plain(each, names))
  if ('minor' in value && 'currency' in value) return `${value.minor} ${value.currency}`
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, names)]))
}

/** How two plain values differ where the first has something to say; undefined: they do not. */
export function difference(expected: unknown, real: unknown): string | undefined {
  const said = narrowed(expected, real)
  const [one, other] = [JSON.stringify(expected), JSON.stringify(said)]
  return one === other ? undefined : `expected ${one}, the core said ${other}`
}

/** Of the real value, what the expected one has a word for, in its order. */
function narrowed(expected: unknown, real: unknown): unknown {
  if (!isRecord(expected) || !isRecord(real)) return real
  return Object.fromEntries(Object.entries(expected).map(([key, each]) => [key, narrowed(each, real[key])]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
