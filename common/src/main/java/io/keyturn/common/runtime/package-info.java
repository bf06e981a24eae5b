/**
 * Where framework and domain meet: settings, the clock, the sealer, the caller's grants.
 *
 * <p>No decision belongs here: it reads settings and hands plain objects on.
 */
package io.keyturn.common.runtime;
