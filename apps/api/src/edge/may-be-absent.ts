import { ValidateIf } from 'class-validator';

/** Not there, or right: unlike `IsOptional`, which lets `null` through to where a text is expected. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_dto, value) => value !== undefined);
