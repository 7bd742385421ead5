import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const LARGEST = 2_147_483_647;

export class ConsistencyQuery {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Size of the smaller head' })
  @Transform(({ value }) => Number(value)) @IsInt() @Min(0) @Max(LARGEST)
  from: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Size of the larger head' })
  @Transform(({ value }) => Number(value)) @IsInt() @Min(0) @Max(LARGEST)
  to: number;
}

export class ConsistencyView {
  @ApiProperty({ type: 'integer' }) from: number;
  @ApiProperty({ type: 'integer' }) to: number;
  @ApiProperty({ type: [String], description: 'RFC 6962 section 2.1.2, base64' }) proof: readonly string[];
}

class WaitingView {
  @ApiProperty({ type: 'integer' }) entries: number;
  @ApiProperty({ type: 'integer', description: 'The longest' }) seconds: number;
}

class WitnessView {
  @ApiProperty() name: string;
  @ApiProperty() vkey: string;
  @ApiProperty({ type: 'integer' }) cosignedSize: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) cosignedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why he did not cosign when last asked, as a code' }) problem: string | null;
}

export class LogView {
  @ApiProperty({ type: String, nullable: true }) origin: string | null;
  @ApiProperty({ type: [String], description: 'Compare them with what you have from elsewhere; from here they prove nothing' }) vkeys: readonly string[];
  @ApiProperty({ type: 'integer' }) size: number;
  @ApiProperty({ type: 'integer', description: 'Of the newest signed head' }) signedSize: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Seconds since it was signed' }) signedAge: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Its root, hexadecimal' }) root: string | null;
  @ApiProperty() waiting: WaitingView;
  @ApiProperty({ type: [WitnessView] }) witnesses: readonly WitnessView[];
}
