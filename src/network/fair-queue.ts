/** What waits for a turn, and for whom. */
interface Waiting<Job> {
  readonly client: string;
  readonly job: Job;
}

/**
 * Jobs of many clients that take turns: one of each, however many each has. When it is full, a client who has fewer jobs in it takes the
 * place of the last job of the one who has most: nobody can keep others out by asking much.
 */
export class FairQueue<Job> {
  /** By client, in the order of their turns. */
  private readonly byClient = new Map<string, Job[]>();
  private count = 0;

  constructor(private readonly capacity: number) {}

  /** How many jobs wait. */
  get size(): number {
    return this.count;
  }

  /**
   * Adds a job.
   * @returns the job that has no place any more: null, another client's, or the one given
   */
  add(client: string, job: Job): Job | null {
    const displaced = this.count < this.capacity ? null : this.displace(client);
    if (displaced === undefined) return job;
    this.byClient.set(client, [...(this.byClient.get(client) ?? []), job]);
    this.count += 1;
    return displaced;
  }

  /** Takes the job whose turn it is; undefined when none waits. */
  next(): Waiting<Job> | undefined {
    const [first] = this.byClient;
    if (!first) return undefined;
    const [client, [job, ...others]] = first;
    this.byClient.delete(client);
    if (others.length > 0) this.byClient.set(client, others);
    this.count -= 1;
    return job === undefined ? undefined : { client, job };
  }

  /** Takes the last job of the client who has most, if that leaves it as many as the newcomer gets; else undefined. */
  private displace(newcomer: string): Job | undefined {
    const [most] = [...this.byClient].sort(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length <= (this.byClient.get(newcomer)?.length ?? 0) + 1) return undefined;
    const job = most[1].pop();
    if (job !== undefined) this.count -= 1;
    return job;
  }
}
