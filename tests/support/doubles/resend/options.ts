/** A provider that is not itself today. Each fault is for one call. */
export type Fault =
  /** It answers this and takes nothing. Without `name` the body is a web server's page, as a gateway sends it. */
  | { kind: 'refuse'; status: number; name?: string; message?: string; headers?: Record<string, string> }
  /** It takes the call, and answers a fault of its own all the same. */
  | { kind: 'take-and-fail'; status: number }
  /** It waits this long before it looks at the call, or after it has taken it. */
  | { kind: 'slow'; ms: number; when: 'before' | 'after' }
  /** The connection breaks: before the call is read, after it was taken, or in the middle of the answer. */
  | { kind: 'cut'; when: 'before' | 'after' | 'middle' }
  /** It takes the call and answers 200 with this in place of its answer. */
  | { kind: 'garble'; body: string }
  /** It takes the call, or does not even read it, and never answers. */
  | { kind: 'silence'; when: 'before' | 'after' }

/** How likely each fault is at every call for which none is planned. The rest goes well. */
export interface Chances {
  seed: number
  cutBefore?: number
  cutAfter?: number
  cutMiddle?: number
  takeAndFail?: number
  serverFault?: number
  /** Answers up to `slowMs` late. */
  slow?: number
  slowMs?: number
}

/** Where reports go, and how. */
export interface WebhookTarget {
  url: string
  /** Milliseconds from the event to its first message; 0 unless set. */
  delayMs?: number
  /** Each message goes out this many times; 1 unless set. */
  times?: number
  /** Messages wait until `flush` is asked for, and then leave in an order by chance of this seed. */
  shuffleSeed?: number
  /** Milliseconds between tries that are not answered with 2xx; 200 unless set. Eight tries, as Resend documents. */
  retryMs?: number
}

/** What a double is started with; everything can be changed later but port, keys and clock. */
export interface ResendOptions {
  /** A free one unless set, so that it can be stopped and started at the same address. */
  port?: number
  /** `re_double` unless set. */
  apiKey?: string
  /** The domain, or domains, that mail may come from; any unless set. */
  domains?: string[]
  /** A file with an instant, read at each call: the clock of keys, quotas and events. The system's clock unless set. */
  testClock?: string
  /** `whsec_…`; a fixed one unless set. */
  webhookSecret?: string
  /** False forgets the text of mails, for runs with very many. */
  keepsBodies?: boolean
  behaviour?: Behaviour
}

/** What can be changed while it runs. */
export interface Behaviour {
  /** Calls in a second; 10 unless set, `null` for no limit. */
  ratePerSecond?: number | null
  /** Mails in a day (UTC) and in a month; no limit unless set. */
  dailyQuota?: number | null
  monthlyQuota?: number | null
  /** How long every answer takes at least, in milliseconds. */
  latencyMs?: number
  chances?: Chances | null
  webhook?: WebhookTarget | null
}
