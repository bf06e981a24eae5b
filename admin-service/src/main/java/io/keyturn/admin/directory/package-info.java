/**
 * The directory: where portals' applications and their public keys are registered.
 *
 * <p>Enter at {@link io.keyturn.admin.directory.Directory}. When a key is added or removed is for
 * the renewal and the retirement to decide.
 */
package io.keyturn.admin.directory;
