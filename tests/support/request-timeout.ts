/** The time limit of requests in tests, in seconds: on a machine that has much else to do, a page may take longer than readers should wait. */
export const REQUEST_TIMEOUT = '600';
