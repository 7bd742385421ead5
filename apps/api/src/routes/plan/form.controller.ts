import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatDay, parseDay } from '#domain/kernel/day';
import type { TaskItemId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { formsRegistered } from '#engine/plan/list.queries';
import { RegisterForm } from '#engine/plan/register-form';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { RegisterFormDto } from './plan.dto';
import { FormView, RegisteredView } from './plan.view';

@ApiTags('forms')
@Controller('forms')
export class FormController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(RegisterForm) private readonly register: RegisterForm,
  ) {}

  @Permit('form.read')
  @Get()
  @ApiOperation({ operationId: 'listForms' })
  @ApiOkResponse({ type: [FormView] })
  async listForms(@ActorOf() by: PersonActor): Promise<readonly FormView[]> {
    return this.reader.read(by.countyId, (reading) => formsRegistered(reading, formatDay(reading.today)));
  }

  @Permit('form.register')
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'registerForm' })
  @ApiOkResponse({ type: RegisteredView })
  async registerForm(@CallOf() call: Call, @Body() { itemId, expiresOn, ...form }: RegisterFormDto): Promise<RegisteredView> {
    return this.register.run(call, { ...form, itemId: itemId as TaskItemId, expiresOn: parseDay(expiresOn) });
  }
}
