/**
 * What one local stack owns on this machine: its directory, its ports, its secrets and its lock.
 *
 * <p>Entry point: {@link io.keyturn.local.home.StackHome}. Nothing here starts a process.
 */
package io.keyturn.local.home;
