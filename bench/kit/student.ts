/** Welch's t of two samples, in standard errors: how far their means lie apart. */
export function welch(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [moments(a), moments(b)]
  return (one.mean - other.mean) / Math.sqrt(one.variance / a.length + other.variance / b.length)
}

/** The t of differences between the two of a turn, without the tenth that lie furthest out: those are the machine's own. */
export function pairedT(differences: readonly number[]): number {
  const cut = Math.floor(differences.length / 20)
  const usual = differences.toSorted((a, b) => a - b).slice(cut, differences.length - cut)
  const { mean, variance } = moments(usual)
  return mean / Math.sqrt(variance / usual.length)
}

function moments(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) }
}
