import fc from 'fast-check';

// The pure layers need nothing of a page: what `src/mocks/test-setup.ts` loads for others would be loaded for every mutant.
// Fewer generated cases than there: what only one of a hundred of them notices is not noticed.
fc.configureGlobal({ seed: 2024_06_25, numRuns: 30 });
