/** What the fleet's process is told first. */
export interface FleetOrder {
  url: string;
  credentials: { email: string; password: string };
  date: string;
  tablets: number;
}

/** A board that a tablet has got: its revision and when, in milliseconds since 1970. */
export interface BoardArrival {
  tablet: number;
  revision: number;
  at: number;
}

/** What the fleet's process tells, every so often. */
export interface FleetReport {
  arrivals: BoardArrival[];
  /** Board requests that were sent since the last report. */
  requests: number;
  /** Tablets whose connection is live now. */
  live: number;
}
