import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import { hashPassword } from '@porsi/db/passwords';
import { roles } from '@porsi/shared/auth/roles';
import { issue } from '@porsi/shared/http/issue';
import type { User, UserUpdate } from '@porsi/shared/users/user';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { lockVersion } from '../../platform/database/lock-version.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { GetUser } from './get-user.js';
import { keepAHead } from './keep-a-head.js';
import { presentUser } from './present-user.js';

const TABLET = 'SELECT FROM kds_tablets WHERE user_id = $1';

const END_OTHER_SESSIONS = 'DELETE FROM sessions WHERE user_id = $1 AND id <> $2';

@Injectable()
export class UpdateUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getUser: GetUser,
  ) {}

  /** The database ends the user's sessions when role or activity change; a new password ends them here. */
  async run(id: number, { version, password, ...input }: UserUpdate, actor: Actor): Promise<User> {
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      if (await isTablet(tx, id)) throw new Refusal('NOT_FOUND');
      await keepAHead(tx, { id, role: input.role, isActive: input.isActive });
      const stored = await lockVersion(tx, StoredUser, { id, version }, presentUser);
      if (!isKnownRole(input.role) && input.role !== stored.role) {
        throw new Refusal('VALIDATION_FAILED', { issues: [issue(['role'], 'CHOICE_INVALID')] });
      }
      await tx.update(StoredUser, id, { ...input, passwordHash });
      if (passwordHash) await tx.query(END_OTHER_SESSIONS, [id, actor.sessionId]);
    });
    return this.getUser.run(id);
  }
}

async function isTablet(tx: EntityManager, id: number): Promise<boolean> {
  return (await tx.query<object[]>(TABLET, [id])).length > 0;
}

function isKnownRole(role: string): boolean {
  return (roles as readonly string[]).includes(role);
}
