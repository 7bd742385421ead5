import type { EntitySchemaColumnOptions, EntitySchemaOptions } from 'typeorm';

type ForeignKeys = NonNullable<EntitySchemaOptions<unknown>['foreignKeys']>;

/** A column of a key that leads with the county. */
export function keyColumn(
  name: string,
  type: 'integer' | 'uuid' | 'date' | 'bytea',
  table: string,
): EntitySchemaColumnOptions {
  return { name, type, primary: true, primaryKeyConstraintName: `${table}_pk` };
}

/** A reference within the county: `<table>_<what>_fk` from `<column>` to the target's id. */
export function within(name: string, target: string, column: string): ForeignKeys[number] {
  return { name, target, columnNames: ['countyId', column], referencedColumnNames: ['countyId', 'id'] };
}

export function ofCounty(table: string): ForeignKeys[number] {
  return {
    name: `${table}_county_fk`,
    target: 'county',
    columnNames: ['countyId'],
    referencedColumnNames: ['countyId'],
  };
}
