import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { countedVersion } from './counted-version.js';

/** Somebody who signs in. E-mail addresses differ by more than case (`idx_users_email`, on `lower(email)`). */
@Entity('users')
@Index('idx_users_email', { synchronize: false })
export class User {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'users_pkey',
  })
  id!: number;

  @Column({ type: 'varchar', length: 100 })
  email!: string;

  /** Argon2id, or bcrypt until the next sign-in (see passwords). Selected only when asked for. */
  @Column({ type: 'varchar', length: 255, name: 'password_hash', select: false })
  passwordHash!: string;

  @Column({ type: 'varchar', length: 100, name: 'full_name' })
  fullName!: string;

  /** One of the roles of `@porsi/shared/auth/roles`, or one that only an older database knows. */
  @Column({ type: 'varchar', length: 50 })
  role!: string;

  @Column({ type: 'boolean', name: 'is_active', default: true })
  isActive!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()', update: false })
  updatedAt!: Date;

  @Column(countedVersion('integer'))
  version!: number;
}
