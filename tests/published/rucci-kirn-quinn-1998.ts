/**
 * Rucci, Kirn & Quinn (1998), The Employee-Customer-Profit Chain at Sears, Harvard Business Review 76(1),
 * 82–97: what five points of employee attitude go with further along.
 */
export const sears = { employeeAttitude: 5, customerImpression: 1.3, revenueGrowth: 0.5 } as const;
