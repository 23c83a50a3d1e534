/**
 * What was looked at before the locks is another behind them: `run` begins again from the start, as where PostgreSQL
 * itself says so, whose word for it this carries.
 */
export class Overtaken extends Error {
  readonly code = '40001'

  constructor(what: string) {
    super(`${what} changed before it was locked`)
    this.name = 'Overtaken'
  }
}
