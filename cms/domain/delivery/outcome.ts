/**
 * What one call to the mail provider taught us. It speaks of this call alone: an earlier one under the same key may have been taken.
 * `accepted`: the provider took the batch; some rows may be refused for good, each with its reason.
 * `rejected`: it refused the whole for good, and took nothing: `batch` because of this batch, `account` because of key, domain or quota.
 * `retry-later`: it took nothing and says when to come again; same key, same body.
 * `unconfirmed`: nobody knows. Only the same key with the same body may follow.
 */
export type BatchOutcome =
  | {
      kind: 'accepted'
      accepted: readonly { rowId: string; providerId: string }[]
      rejected: readonly { rowId: string; reason: string }[]
    }
  | { kind: 'rejected'; scope: 'batch' | 'account'; reason: string }
  | { kind: 'retry-later'; notBefore: Date; reason: string }
  | { kind: 'unconfirmed'; reason: string }
