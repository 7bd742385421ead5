/** Loaded before a program that is measured: tells its peak resident memory, in kB, when it ends. */
process.on('exit', () => {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`);
});
