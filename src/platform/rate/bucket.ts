/** How many may come at once, and how soon an empty bucket fills up again. */
export type Bucket = { capacity: number; refillPerSecond: number }

/** Token buckets by key: takes one token, or says that there is none. A key is always asked with the same bucket. */
export type RateLimit = { take(key: string, bucket: Bucket): Promise<boolean> }
