import { Module } from '@nestjs/common';
import { CreateMenuItem } from './create-menu-item.js';
import { DeleteMenuItem } from './delete-menu-item.js';
import { GetMenuItem } from './get-menu-item.js';
import { ListMenuItems } from './list-menu-items.js';
import { MenuItemsController } from './menu-items.controller.js';
import { UpdateMenuItem } from './update-menu-item.js';

@Module({
  controllers: [MenuItemsController],
  providers: [ListMenuItems, GetMenuItem, CreateMenuItem, UpdateMenuItem, DeleteMenuItem],
})
export class MenuItemsModule {}
