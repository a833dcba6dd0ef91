import { createDataSource } from './src/store/data-source.js';
import { readSettings } from './src/config.js';

/** The data source of the settings, as the TypeORM command line and tools expect it. */
export default createDataSource(readSettings());
