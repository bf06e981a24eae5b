/**
 * What monitoring sees of all portals: when keys expire, how many there are of each state.
 *
 * <p>Enter at {@link io.keyturn.admin.metrics.FleetMetrics}. Meters of one feature's own doings
 * stay with that feature.
 */
package io.keyturn.admin.metrics;
