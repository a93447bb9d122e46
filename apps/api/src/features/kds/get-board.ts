import { Inject, Injectable } from '@nestjs/common';
import { serviceDateAt, type ServiceDate } from '@porsi/shared/calendar/service-date';
import { ENV, type Env } from '../../env.js';
import { Batched } from '../../platform/database/batched.js';
import { NamedStatements } from '../../platform/database/named-statements.js';
import { BoardCache } from './board-cache.js';
import { boardEtag, namesEtag } from './board-etag.js';
import { boardStatements, boardValues, type BoardName, type BoardRow } from './board-statements.js';
import { boardText, stampedAt, type BoardText } from './board-text.js';

/** A board to send, or only its tag when the one who asks has it already. */
export interface BoardAnswer {
  etag: string;
  body: Buffer | undefined;
}

const REVISIONS = 'SELECT date, revision FROM board_revisions WHERE date = ANY ($1::date[])';

/** Shows a board of a day. */
@Injectable()
export class GetBoard {
  private readonly revisions = new Batched<ServiceDate, number>(async (dates) => {
    const rows = await this.statements.query<{ date: ServiceDate; revision: number }>(
      'board-revisions',
      REVISIONS,
      [dates],
    );
    return new Map(rows.map(({ date, revision }) => [date, revision]));
  });

  constructor(
    private readonly statements: NamedStatements,
    private readonly cache: BoardCache,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async run(
    board: BoardName,
    asked: ServiceDate | undefined,
    ifNoneMatch: string | undefined,
  ): Promise<BoardAnswer> {
    const date = asked ?? serviceDateAt(new Date(), this.env.timezone);
    const revision = (await this.revisions.get(date)) ?? 0;
    const etag = this.etagOf(board, date, revision);
    if (namesEtag(ifNoneMatch, etag)) return { etag, body: undefined };
    const text = await this.cache.get(`${board} ${date}`, revision, () => this.build(board, date));
    // What was built may be newer than the revision that was looked up: its own tag goes with it.
    return { etag: this.etagOf(board, date, text.revision), body: stampedAt(text, new Date()) };
  }

  /** Revision and content come from one statement, hence from one snapshot. */
  private async build(board: BoardName, date: ServiceDate): Promise<BoardText> {
    const [row] = await this.statements.query<BoardRow>(
      `${board}-board`,
      boardStatements[board],
      boardValues(board, date, null, this.env),
    );
    if (!row) throw new Error(`the ${board} board of ${date} has no row`);
    return boardText(board, date, row, this.env);
  }

  private etagOf(board: BoardName, date: ServiceDate, revision: number): string {
    return boardEtag(board, date, revision, this.env);
  }
}
