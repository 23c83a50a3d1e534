const LAST = 12

/**
 * What Crypto Pay's clients know something by, who take ids for numbers: the last 48 bits of its own id, which are random,
 * and which a double holds exactly. It tells nobody how many there are.
 */
export const numberOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-LAST), 16)
