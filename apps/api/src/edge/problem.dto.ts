import { ApiProperty } from '@nestjs/swagger';

class Words {
  @ApiProperty() title: string;
  @ApiProperty() next: string;
}

class BothWords {
  @ApiProperty() zh: Words;
  @ApiProperty() en: Words;
}

class FieldProblem {
  @ApiProperty({ description: 'JSON pointer' }) pointer: string;
  @ApiProperty() code: string;
  @ApiProperty({ required: false }) expected?: string;
  @ApiProperty({ description: 'What is wrong, in Chinese' }) zh: string;
  @ApiProperty({ description: 'What is wrong, in English' }) en: string;
}

/** The shape of every refusal (RFC 9457), for the document. */
export class Problem {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'What to do next' }) detail: string;
  @ApiProperty() instance: string;
  @ApiProperty() words: BothWords;
  @ApiProperty({ type: 'object', additionalProperties: true }) details: Record<string, unknown>;
  @ApiProperty({ type: [FieldProblem] }) errors: FieldProblem[];
}
