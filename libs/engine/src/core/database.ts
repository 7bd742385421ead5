/** The open database as the apps hold it; what it is made of is the engine's affair. */
export { DataSource as Database } from 'typeorm';
