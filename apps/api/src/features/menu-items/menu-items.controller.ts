import { Body, Controller, Delete, Get, Headers, Post, Put, Query } from '@nestjs/common';
import { ListOf } from '@porsi/shared/http/page';
import { MenuItem, MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { MenuItemInput, MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import { MenuItemQuery } from '@porsi/shared/menu-items/menu-item-query';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { judgedLater } from '../../platform/http/judged-later.js';
import { PathId } from '../../platform/http/path-id.js';
import { CreateMenuItem } from './create-menu-item.js';
import { DeleteMenuItem } from './delete-menu-item.js';
import { GetMenuItem } from './get-menu-item.js';
import { ListMenuItems } from './list-menu-items.js';
import { UpdateMenuItem } from './update-menu-item.js';

@Controller('api/menu-items')
export class MenuItemsController {
  constructor(
    private readonly listMenuItems: ListMenuItems,
    private readonly getMenuItem: GetMenuItem,
    private readonly createMenuItem: CreateMenuItem,
    private readonly updateMenuItem: UpdateMenuItem,
    private readonly deleteMenuItem: DeleteMenuItem,
  ) {}

  @Get()
  @Allow('menu-items.manage')
  @Answers(200, ListOf(MenuItemSummary))
  list(@Query({ schema: MenuItemQuery }) query: MenuItemQuery) {
    return this.listMenuItems.run(query);
  }

  @Get(':id')
  @Allow('menu-items.manage')
  @Answers(200, MenuItem)
  get(@PathId() id: number) {
    return this.getMenuItem.run(id);
  }

  @Post()
  @Allow('menu-items.manage')
  @Answers(201, MenuItem)
  create(
    @Body({ schema: judgedLater(MenuItemInput) }) body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentUser() actor: Actor,
  ) {
    return this.createMenuItem.run(body, key, actor);
  }

  @Put(':id')
  @Allow('menu-items.manage')
  @Answers(200, MenuItem, 'VERSION_CONFLICT')
  update(
    @PathId() id: number,
    @Body({ schema: judgedLater(MenuItemUpdate) }) body: unknown,
    @CurrentUser() actor: Actor,
  ) {
    return this.updateMenuItem.run(id, body, actor);
  }

  @Delete(':id')
  @Allow('menu-items.manage')
  @Answers(204, null)
  delete(@PathId() id: number, @CurrentUser() actor: Actor) {
    return this.deleteMenuItem.run(id, actor);
  }
}
