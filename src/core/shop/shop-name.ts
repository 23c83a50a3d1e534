import { type CheckedName, checkNameBy, type NameRule } from '../people/name.ts'

// What people's names are written with, and the sign between partners; a number may be all of it ("24", "1688").
const SHOPS: NameRule = { allowed: /^[\p{L}\p{M}0-9 &'’‘ʼ.,·・‧\-‐]+$/u, needed: /[\p{L}0-9]/u }

/** A shop's name as payers read it, or what is wrong with it (TG-08): "Tea & Co" and "7-Eleven" are shops. */
export const checkShopName = (text: string): CheckedName => checkNameBy(SHOPS, text)
