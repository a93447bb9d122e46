import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest and its modules have to say goes to the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.logger.debug(...described(message, more));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.logger.warn(...described(message, more));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.logger.error(...described(message, more));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.logger.fatal(...described(message, more));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.logger.debug(...described(message, more));
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.logger.trace(...described(message, more));
  }
}

/** Nest passes the name of the one who speaks last, and before it perhaps a stack. */
function described(message: unknown, more: unknown[]): [object, string?] {
  const context = more.at(-1);
  return message instanceof Error ? [{ err: message, context }] : [{ context }, String(message)];
}
