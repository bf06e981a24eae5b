/**
 * The parts' log files: keeping them small, reading their end, following them.
 *
 * <p>Entry points: {@link io.keyturn.local.log.LogFile} and {@link
 * io.keyturn.local.log.LogFollower}. Nothing here knows what the lines mean.
 */
package io.keyturn.local.log;
