import { type ChatRef, type Money, money } from '../../src/core/index.ts'

export type Customer = { chat: ChatRef; userId: string; okpayId: string; email: string }

export const eur = (minor: bigint): Money => money(minor, 'EUR')
