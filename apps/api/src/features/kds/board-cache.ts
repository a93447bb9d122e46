import { Injectable } from '@nestjs/common';
import type { BoardText } from './board-text.js';

/** All texts together, in bytes; a board of 1,000 schools takes about half a megabyte. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_TEXTS = 1_000;

/**
 * The texts of boards that were asked for lately, one revision of each. Nothing here decides
 * whether a text is still true: who asks has looked the revision up in the database.
 */
@Injectable()
export class BoardCache {
  private readonly texts = new Map<string, BoardText>();
  private readonly builds = new Map<string, Promise<BoardText>>();
  private bytes = 0;

  /**
   * The text of a board at this revision or a later one. After a change all tablets ask at once:
   * they share one build, which began when this revision was there already.
   */
  async get(board: string, revision: number, build: () => Promise<BoardText>): Promise<BoardText> {
    const kept = this.texts.get(board);
    if (kept?.revision === revision) {
      this.keep(board, kept);
      return kept;
    }
    const key = `${board} ${revision}`;
    const building = this.builds.get(key) ?? this.start(key, board, build);
    return building;
  }

  private start(key: string, board: string, build: () => Promise<BoardText>): Promise<BoardText> {
    const building = build()
      .then((text) => this.keep(board, text))
      .finally(() => this.builds.delete(key));
    this.builds.set(key, building);
    return building;
  }

  /** Puts a text in the place of the board's older one; what was not asked for the longest goes. */
  private keep(board: string, text: BoardText): BoardText {
    this.forget(board);
    this.texts.set(board, text);
    this.bytes += text.bytes.length;
    for (const oldest of this.texts.keys()) {
      if (this.bytes <= MAX_BYTES && this.texts.size <= MAX_TEXTS) break;
      this.forget(oldest);
    }
    return text;
  }

  private forget(board: string): void {
    this.bytes -= this.texts.get(board)?.bytes.length ?? 0;
    this.texts.delete(board);
  }
}
