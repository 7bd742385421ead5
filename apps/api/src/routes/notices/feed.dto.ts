import { ApiProperty } from '@nestjs/swagger';

export class OwnCalendarView {
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When the link was made; null: there is none' }) since: string | null;
}

export class CalendarLinkView {
  @ApiProperty({ description: 'Path of the link, shown once', example: '/api/v1/calendar-feeds/1.….ics' }) path: string;
}
