export const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

export const atLeastZero = (minor: bigint): bigint => (minor > 0n ? minor : 0n)
