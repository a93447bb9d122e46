/** The outcome of a promise; rejects when that takes more than so many milliseconds. */
export function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No outcome within ${milliseconds} ms`)),
      milliseconds,
    );
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
