/** A promise that is made anew once it was settled; one that is still waited for is never dropped. */
export class Renewable {
  #settled = false;
  #settle!: { resolve: () => void; reject: (error: unknown) => void };
  declare promise: Promise<void>;

  constructor() {
    this.#make();
  }

  #make() {
    this.#settled = false;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // The error is told by an event; nobody has to handle it twice.
    this.promise.catch(() => {});
  }

  renew() {
    if (this.#settled) this.#make();
  }

  resolve() {
    this.#settled = true;
    this.#settle.resolve();
  }

  reject(error: unknown) {
    this.#settled = true;
    this.#settle.reject(error);
  }
}
