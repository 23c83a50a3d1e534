/**
 * The database could not be asked, was too busy, or what it answered was lost, for longer than anybody should wait. A
 * fault, not a refusal: nothing was decided against whoever asked, and asking the same again is right, and safe.
 */
export class Unavailable extends Error {
  /** `none`: nothing was changed. `unknown`: it may be done; asked again, the wallet finds it by its key. */
  readonly effect: 'none' | 'unknown'

  constructor(effect: 'none' | 'unknown', cause: unknown) {
    super(`the database could not do it; effect: ${effect}`, { cause })
    this.name = 'Unavailable'
    this.effect = effect
  }
}
