/** As the owner; connects anew after a crash. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
