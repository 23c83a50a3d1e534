/** Something that was known at a moment: an account had come as far as this version. */
export type Point = { at: number; version: number }

/** The furthest version known strictly before a moment; 0 before the first. */
export function furthestBefore(points: readonly Point[]): (moment: number) => number {
  const sorted = points.toSorted((one, other) => one.at - other.at)
  let far = 0
  const furthest = sorted.map(({ version }) => {
    far = Math.max(far, version)
    return far
  })
  return (moment) => furthest[placeOf(sorted, (at) => at >= moment) - 1] ?? 0
}

/** The nearest version begun strictly after a moment; infinite after the last. */
export function nearestAfter(points: readonly Point[]): (moment: number) => number {
  const sorted = points.toSorted((one, other) => one.at - other.at)
  const nearest = new Array<number>(sorted.length)
  let near = Number.POSITIVE_INFINITY
  for (let place = sorted.length - 1; place >= 0; place--) {
    near = Math.min(near, sorted[place]?.version ?? near)
    nearest[place] = near
  }
  return (moment) => nearest[placeOf(sorted, (at) => at > moment)] ?? Number.POSITIVE_INFINITY
}

/** The first place in a sorted list from which on something holds of the moment; its length where it never does. */
function placeOf(sorted: readonly Point[], holds: (at: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]?.at ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
