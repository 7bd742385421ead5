interface RunningServer {
  readonly folder: string;
  stop(): Promise<void>;
}

interface Running {
  server?: RunningServer;
}

/** What setup leaves for teardown; Jest loads the two separately but in one process. */
export const running: Running = ((globalThis as { dubanTests?: Running }).dubanTests ??= {});
