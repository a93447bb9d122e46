import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

/** Deletes a recipe that was never planned; the database itself refuses any other. */
@Injectable()
export class DeleteRecipe {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(StoredRecipe, id);
    if (affected === 0) throw new Refusal('NOT_FOUND');
  }
}
