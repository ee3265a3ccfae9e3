// Loaded into every test of `npm test`: property tests get the same values each time, so that a change fails for what
// it changed. Who runs a file by hand gets new values, and the seed of a failure with it; so does `PROPERTY_SEED=random npm test`.
import { configureGlobal } from 'fast-check';

const seed = process.env.PROPERTY_SEED ?? '20261123';
if (seed !== 'random') configureGlobal({ seed: Number(seed) });
