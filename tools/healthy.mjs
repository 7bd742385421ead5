// Whether the service in this container can serve: asks its own /health/ready. Exit status 0 or 1.
// The worker answers on WORKER_HEALTH_PORT, the API on PORT.
const port = process.env.WORKER_HEALTH_PORT || process.env.PORT || '3000';

try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
  const said = await answer.text();
  if (!answer.ok) console.error(said);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.error(`no answer on port ${port}: ${error.message}`);
  process.exitCode = 1;
}
