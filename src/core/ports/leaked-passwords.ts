/**
 * Who knows which passwords were stolen somewhere and published. Answers within two seconds and never throws; no answer
 * is false, for the list of common passwords has decided before. The password itself never leaves the house.
 */
export type LeakedPasswords = { has(password: string): Promise<boolean> }
