/** The bookkeeping of migrations; a name that no other tool uses, for databases that are not ours alone. */
export const MIGRATIONS_TABLE = 'porsi_migrations';
