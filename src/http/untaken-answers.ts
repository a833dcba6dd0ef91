/** What an answer holds: what is made so far of it, and the bytes that are sent. */
interface Held {
  /** Bytes of the answer to an operation that is under way. */
  readonly operation: number;
  /** Bytes of a file that is being written. */
  readonly file: number;
  /** What is sent, until all of it is taken. */
  readonly body: Buffer | null;
}

/** How many bytes answers hold together: a dozen of the largest, or thousands of pages. */
const MAX_UNTAKEN_BYTES = 256 * 1024 * 1024;

const NOTHING: Held = { operation: 0, file: 0, body: null };

/**
 * What answers hold in memory, from when they are made until they are taken: a bounded number of bytes, all together. Above it, the client
 * who holds most gives up what it asked for last. So who asks for much and takes nothing is in its own way alone, and who reads one large
 * answer after the other has all of them.
 */
export class UntakenAnswers {
  private total = 0;
  /** Those of each client, in the order in which they were asked for. */
  private readonly clients = new Map<string, Set<UntakenAnswer>>();
  /** How many answers have a body: one that is kept is sent to many, and is in memory once. */
  private readonly sharers = new Map<Buffer, number>();

  /** @param max how many bytes all of them may hold together */
  constructor(private readonly max = MAX_UNTAKEN_BYTES) {}

  /** How many bytes are held. */
  get bytes(): number {
    return this.total;
  }

  /**
   * Begins an answer, which holds nothing yet.
   * @param client the address that it goes to
   * @param onGivenUp refuses it, or cuts it where it is being sent
   */
  begin(client: string, onGivenUp: () => void): UntakenAnswer {
    const answer = new UntakenAnswer(this, client, onGivenUp);
    this.clients.set(client, (this.clients.get(client) ?? new Set()).add(answer));
    return answer;
  }

  /** Counts what an answer holds in the place of what it held. */
  count(before: Held, now: Held): void {
    this.total += now.operation + now.file - before.operation - before.file;
    if (now.body === before.body) return;
    if (before.body && this.share(before.body, -1) === 0) this.total -= before.body.length;
    if (now.body && this.share(now.body, 1) === 1) this.total += now.body.length;
  }

  /** Has answers given up until no more is held than may be. */
  makeRoom(): void {
    while (this.total > this.max) {
      const last = this.lastOfGreediest();
      if (!last) return;
      last.giveUp();
    }
  }

  forget(client: string, answer: UntakenAnswer): void {
    const answers = this.clients.get(client);
    answers?.delete(answer);
    if (answers?.size === 0) this.clients.delete(client);
  }

  private share(body: Buffer, by: 1 | -1): number {
    const sharers = (this.sharers.get(body) ?? 0) + by;
    if (sharers === 0) this.sharers.delete(body);
    else this.sharers.set(body, sharers);
    return sharers;
  }

  private lastOfGreediest(): UntakenAnswer | undefined {
    let [most, last]: [number, UntakenAnswer | undefined] = [0, undefined];
    for (const answers of this.clients.values()) {
      const holding = [...answers].filter(({ bytes }) => bytes > 0);
      const bytes = holding.reduce((sum, answer) => sum + answer.bytes, 0);
      if (bytes > most) [most, last] = [bytes, holding.at(-1)];
    }
    return last;
  }
}

/** One answer, from when it is asked for until it is taken or given up. */
export class UntakenAnswer {
  private held = NOTHING;
  private isOver = false;
  private givenUp = false;

  constructor(
    private readonly all: UntakenAnswers,
    private readonly client: string,
    private readonly onGivenUp: () => void,
  ) {}

  get bytes(): number {
    const { operation, file, body } = this.held;
    return operation + file + (body?.length ?? 0);
  }

  /** Whether it had to make room for others. */
  get isGivenUp(): boolean {
    return this.givenUp;
  }

  /** Says what it holds now; what is left out is as it was. Whether it may go on. */
  hold(held: Partial<Held>): boolean {
    if (!this.isOver) {
      this.become({ ...this.held, ...held });
      this.all.makeRoom();
    }
    return !this.givenUp;
  }

  /** It is made: whether its bytes may be sent. */
  send(body: Buffer): boolean {
    return this.hold({ ...NOTHING, body });
  }

  /** It is taken, or nobody waits for it any more. */
  end(): void {
    if (this.isOver) return;
    this.become(NOTHING);
    this.isOver = true;
    this.all.forget(this.client, this);
  }

  giveUp(): void {
    this.end();
    this.givenUp = true;
    this.onGivenUp();
  }

  private become(held: Held): void {
    this.all.count(this.held, held);
    this.held = held;
  }
}
