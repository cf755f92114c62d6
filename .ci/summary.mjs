// Prints the closing line of a test run from the runner's JSON report; exits 1 when a test failed or none ran.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
// A file that fails before its first test counts as one failure.
const broken = report.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
const failed = numFailedTests + broken;
const skipped = numPendingTests + numTodoTests;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
