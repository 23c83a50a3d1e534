import pg from 'pg'

/** Puts every risk rule out of reach, with all its work left to do: for who measures, or makes more than people do. */
export async function quietRules(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`
    insert into risk_rule (version, code, outcome, currency, at_least, percent, over_minor, seconds, alerts, valid_from)
    select version + 1, code, outcome, currency, 2000000000, percent, 9000000000000, seconds, alerts, '2026-01-02'
    from risk_rule where version = (select max(version) from risk_rule)`)
  await owner.end()
}
