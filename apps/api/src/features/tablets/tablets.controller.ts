import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ListOf, PageQuery } from '@porsi/shared/http/page';
import { Tablet, TabletInput, TabletReport, TabletUpdate } from '@porsi/shared/tablets/tablet';
import { Allow, SignedIn } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { AddTablet } from './add-tablet.js';
import { HearFromTablet } from './hear-from-tablet.js';
import { ListTablets } from './list-tablets.js';
import { RevokeTablet } from './revoke-tablet.js';
import { UpdateTablet } from './update-tablet.js';

@Controller('api/tablets')
export class TabletsController {
  constructor(
    private readonly listTablets: ListTablets,
    private readonly addTablet: AddTablet,
    private readonly updateTablet: UpdateTablet,
    private readonly revokeTablet: RevokeTablet,
    private readonly hearFromTablet: HearFromTablet,
  ) {}

  @Get()
  @Allow('tablets.manage')
  @Answers(200, ListOf(Tablet))
  list(@Query({ schema: PageQuery }) query: PageQuery): Promise<ListOf<Tablet>> {
    return this.listTablets.run(query);
  }

  @Post()
  @Allow('tablets.manage')
  @Answers(201, Tablet, 'TOO_MANY_REQUESTS')
  add(
    @Body({ schema: TabletInput }) input: TabletInput,
    @CurrentUser() actor: Actor,
  ): Promise<Tablet> {
    return this.addTablet.run(input, actor);
  }

  @Put(':id')
  @Allow('tablets.manage')
  @Answers(200, Tablet)
  update(
    @PathId() id: number,
    @Body({ schema: TabletUpdate }) input: TabletUpdate,
  ): Promise<Tablet> {
    return this.updateTablet.run(id, input);
  }

  @Delete(':id')
  @Allow('tablets.manage')
  @Answers(204, null)
  revoke(@PathId() id: number): Promise<void> {
    return this.revokeTablet.run(id);
  }

  @Post('me/seen')
  @SignedIn()
  @Answers(204, null)
  seen(
    @Body({ schema: TabletReport }) report: TabletReport,
    @CurrentUser() actor: Actor,
  ): Promise<void> {
    return this.hearFromTablet.run(report, actor);
  }
}
