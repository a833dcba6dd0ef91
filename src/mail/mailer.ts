import { setTimeout } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '../config.js';

/** Sending mail: in the background, so that nothing that people do waits for a mail server or fails with it. */

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailerOptions {
  /** Told of each mail that was given up. */
  readonly onFailure: (error: unknown) => void;
  /** In milliseconds: how long to wait before each further try. */
  readonly waits?: readonly number[];
}

/** In milliseconds: what a mail server may take for each step. */
const PATIENCE = 5_000;

const WAITS = [5_000, 60_000, 600_000] as const;

export class Mailer {
  private readonly pending = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(
    private readonly transport: Transporter,
    private readonly from: string,
    private readonly options: MailerOptions,
  ) {}

  /** Sends a mail by and by. */
  send(mail: Mail): void {
    const sending = this.deliver(mail).finally(() => this.pending.delete(sending));
    this.pending.add(sending);
  }

  /** Ends the tries that are under way; makes no further ones. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.pending);
    this.transport.close();
  }

  private async deliver(mail: Mail): Promise<void> {
    const { onFailure, waits = WAITS } = this.options;
    // No robot answers what says that it was sent by one (RFC 3834).
    const message = { from: this.from, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } };
    for (const wait of [...waits, null]) {
      try {
        await this.transport.sendMail(message);
        return;
      } catch (error) {
        if (wait === null || isRefusal(error) || !(await this.waited(wait))) {
          onFailure(error);
          return;
        }
      }
    }
  }

  /** Whether there is another try after a while. */
  private waited(wait: number): Promise<boolean> {
    return setTimeout(wait, true, { signal: this.closing.signal, ref: false }).catch(() => false);
  }
}

/** Whether the server said that it will never take the mail. */
function isRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500;
}

/** The way to the mail server of the settings; null where there is none. */
export function openMailer({ SMTP_URL, MAIL_FROM }: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM'>, options: MailerOptions): Mailer | null {
  if (SMTP_URL === '') return null;
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Mailer(transport, MAIL_FROM, options);
}
