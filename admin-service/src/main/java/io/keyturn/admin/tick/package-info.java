/**
 * Work that comes back by the clock, and its end: {@link io.keyturn.admin.tick.Tick}. What is done
 * in a tick stays with its feature.
 */
package io.keyturn.admin.tick;
