import { Module } from '@nestjs/common';
import { Accounts } from './account.js';
import { AuthController } from './auth.controller.js';
import { Refresh } from './refresh.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { SweepExpired } from './sweep-expired.js';

@Module({
  controllers: [AuthController],
  providers: [Accounts, Refresh, SignIn, SignInLimits, SignOut, SweepExpired],
})
export class AuthModule {}
