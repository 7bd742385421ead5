/** A wait that can be ended early. Ended while nobody waits, the next one is over at once: no call is lost. */
export class Nap {
  private resume: (() => void) | undefined;
  private isEnded = false;

  /** True when it was ended before its time. */
  async take(ms: number): Promise<boolean> {
    if (!this.isEnded) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.resume = undefined;
    const early = this.isEnded;
    this.isEnded = false;
    return early;
  }

  end(): void {
    this.isEnded = true;
    this.resume?.();
  }
}
